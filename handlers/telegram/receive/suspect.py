"""The suspect: an update that makes every answer that brings it unreadable, so that nothing behind it comes in."""

import re
from dataclasses import dataclass

from handlers.telegram.json_decoding import whole

TIMES = 5
SECONDS = 60.0
"""So often in a row, and for so long, an answer with it alone has to be unreadable: a bad line cuts answers as well."""
_NUMBER = re.compile(rb'"update_id"\s*:\s*(\d{1,19})')


@dataclass(slots=True)
class Suspect:
    """The update that is suspected at present."""

    number: int | None = None
    times: int = 0
    since: float = 0.0

    def convict(self, payload: bytes, now: float) -> int | None:
        """Return the number of the update that has to be passed over, given an unreadable answer; None for not yet."""
        found = _NUMBER.findall(payload)
        number = whole(found[-1].decode()) if found else None
        if number is None or number != self.number:
            self.number, self.times, self.since = number, 0, now
        self.times += 1
        return number if self.times >= TIMES and now - self.since >= SECONDS else None

    def acquit(self) -> None:
        """Suspect nothing: an answer could be read."""
        self.number, self.times = None, 0
