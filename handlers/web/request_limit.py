"""A request limit for each client: a burst, and then a rate per second."""

from collections import OrderedDict
from dataclasses import dataclass, field

MOST_KEPT = 10_000
"""Callers that are remembered; the one that came least lately is forgotten first."""


@dataclass(slots=True)
class RequestLimit:
    """A bucket for every caller, which fills by `rate` a second up to `burst`."""

    rate: float
    burst: float
    _left: OrderedDict[object, tuple[float, float]] = field(default_factory=OrderedDict)

    def takes(self, caller: object, now: float) -> bool:
        """Whether another request is within the limit; `now` in seconds by a clock that only goes on."""
        left, since = self._left.pop(caller, (self.burst, now))
        left = min(self.burst, left + (now - since) * self.rate)
        is_taken = left >= 1
        self._left[caller] = (left - is_taken, now)
        if len(self._left) > MOST_KEPT:
            self._left.popitem(last=False)
        return is_taken
