"""A poison update: every response that contains it is unreadable, so that nothing behind it arrives."""

import re
from dataclasses import dataclass

from handlers.telegram.json_decoding import whole

TIMES = 5
SECONDS = 60.0
"""How often in a row, and for how many seconds, its response has to be unreadable: a bad line cuts responses too."""
_NUMBER = re.compile(rb'"update_id"\s*:\s*(\d{1,19})')


@dataclass(slots=True)
class PoisonUpdate:
    """The update suspected at present."""

    number: int | None = None
    times: int = 0
    since: float = 0.0

    def convict(self, payload: bytes, now: float) -> int | None:
        """Count an unreadable response; return the number of the update to skip, or None if it is too early to say."""
        found = _NUMBER.findall(payload)
        number = whole(found[-1].decode()) if found else None
        if number is None or number != self.number:
            self.number, self.times, self.since = number, 0, now
        self.times += 1
        return number if self.times >= TIMES and now - self.since >= SECONDS else None

    def acquit(self) -> None:
        """Clear the suspicion, as a response was readable."""
        self.number, self.times = None, 0
