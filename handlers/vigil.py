"""The vigil: looks every 15 seconds whether the poller, the ticks and the sender work, and wakes what does not."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from storage import pulses
from storage.database import Database
from storage.errors import StorageError

EVERY = 15.0
"""Seconds between two looks."""
PATIENCE = 14.0
"""Seconds without a sign after which a task counts as hung; the next look, 15 seconds on at most, notices it."""
STEP = timedelta(minutes=2)
"""A difference between the clock and the time that has really passed from which on it is told of."""
_log = logging.getLogger(__name__)


def _loop_time() -> float:
    return asyncio.get_running_loop().time()


@dataclass(slots=True)
class Sign:
    """The last sign of life of a task, by the loop's own time, which no winding of a clock changes."""

    at: float = field(default_factory=_loop_time)

    def give(self) -> None:
        """Live."""
        self.at = _loop_time()

    @property
    def age(self) -> float:
        """Seconds since the last sign."""
        return _loop_time() - self.at


@dataclass(frozen=True, slots=True)
class Watched:
    """A task that is watched: its sign, and how it is started anew."""

    name: str
    sign: Sign
    revive: Callable[[], Awaitable[None]]


class Vigil:
    """Watches, tells the supervisor that all is well, and leaves word in the database for `health`."""

    def __init__(
        self, watched: tuple[Watched, ...], database: Database, clock: Clock, all_well: Callable[[], None]
    ) -> None:
        """Call `all_well` after every look that finds everything alive."""
        self._watched = watched
        self._database = database
        self._clock = clock
        self._all_well = all_well
        self._last: tuple[float, datetime] | None = None

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(EVERY)

    async def look(self) -> None:
        """Look once."""
        self._notice_steps()
        hung = [each for each in self._watched if each.sign.age > PATIENCE]
        for each in hung:
            _log.error("%s has given no sign for %.0f s and is started anew", each.name, each.sign.age)
            each.sign.give()
            with contextlib.suppress(Exception):
                await asyncio.wait_for(each.revive(), PATIENCE)
        if not hung:
            self._all_well()
        await self._leave_word()

    def _notice_steps(self) -> None:
        passed, moment = _loop_time(), self._clock.reading()
        if self._last is not None:
            step = (moment - self._last[1]) - timedelta(seconds=passed - self._last[0])
            if abs(step) > STEP:
                _log.warning("the clock was set by %s; what is due is looked up anew", step)
        self._last = (passed, moment)

    async def _leave_word(self) -> None:
        moment = self._clock.reading()
        try:
            async with self._database.transaction("leave word") as rows:
                for each in self._watched:
                    await pulses.beat(rows, each.name, moment - timedelta(seconds=each.sign.age))
        except StorageError as error:
            _log.error("no word could be left in the database: %s", error)
