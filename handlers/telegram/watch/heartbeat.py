"""A heartbeat: when a task was last well, and its present trouble."""

import asyncio
import math
from dataclasses import dataclass, field

from bot.trouble import Trouble


def loop_time() -> float:
    """Return the loop's own time in seconds, which no setting of a clock changes."""
    return asyncio.get_running_loop().time()


@dataclass(slots=True)
class Heartbeat:
    """The last beat, by the loop's own time."""

    at: float = field(default_factory=loop_time)
    trouble: Trouble | None = None
    """What has kept it from beating since."""
    reason: str = ""
    """Why; without a trouble, what it is at."""

    @classmethod
    def none_yet(cls) -> "Heartbeat":
        """Return one that has never beaten."""
        return cls(-math.inf)

    def beat(self, rest: float = 0.0, doing: str = "") -> None:
        """Record that all is well, and will be for so many seconds of rest or work."""
        self.at, self.trouble, self.reason = loop_time() + rest, None, doing

    def miss(self, trouble: Trouble, reason: str) -> None:
        """Remember what keeps it from beating."""
        self.trouble, self.reason = trouble, reason

    @property
    def age(self) -> float:
        """Seconds since the last beat; infinite before the first."""
        return max(0.0, loop_time() - self.at)
