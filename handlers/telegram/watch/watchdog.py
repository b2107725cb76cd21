"""The watchdog: checks every task each 15 seconds, restarts those that hang, and stores heartbeats for `health`."""

import asyncio
import contextlib
import logging
import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.trouble import Trouble
from handlers.telegram.watch.heartbeat import Heartbeat, loop_time
from handlers.telegram.watch.loop_lag import LoopLag
from storage import heartbeats
from storage.engine.database import Database, Transaction
from storage.errors import StorageError
from storage.heartbeats import LAG, LOOP

EVERY = 15.0
"""Seconds between two looks."""
FIRST = 2.0
"""Seconds from the first look to the second: a bot that has just begun is soon known to be well."""
PATIENCE = 14.0
"""Seconds without progress after which a task counts as hung; the next look, 15 seconds on at most, notices it."""
LONGEST_FAULT = 60.0
"""Seconds without an answer, through a fault of this program, after which the service manager is left to start it anew.

While the network is away, or the platform refuses, starting anew would not help: then it goes on hearing that all is
well, and `health` says what is wrong.
"""
STEP = timedelta(minutes=2)
"""A difference between the clock and the time that has really passed from which on it is told of."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Watched:
    """A task that is watched."""

    name: str
    progress: Heartbeat
    """Beats while the task runs, even if its work fails."""
    revive: Callable[[], Awaitable[None]]
    """Restarts the task."""
    answered: Heartbeat | None = None
    """Beats when the platform has answered it; None for a task that asks nobody."""

    @property
    def health(self) -> Heartbeat:
        """What `health` looks at."""
        return self.answered or self.progress


class Watchdog:
    """Watches, tells the service manager that all is well, and leaves word in the database."""

    def __init__(
        self, watched: Sequence[Watched], lag: LoopLag, database: Database, clock: Clock, all_well: Callable[[], None]
    ) -> None:
        """Call `all_well` after every look that finds nothing which starting anew could mend."""
        self._watched = watched
        self._lag = lag
        self._database = database
        self._clock = clock
        self._all_well = all_well
        self._last: tuple[float, datetime] | None = None

    async def run(self) -> None:
        """Look until cancelled."""
        await self.look()
        await asyncio.sleep(FIRST)
        while True:
            await self.look()
            await asyncio.sleep(EVERY)

    async def look(self) -> None:
        """Look once."""
        self._notice_steps()
        hung = [each for each in self._watched if each.progress.age > PATIENCE]
        for each in hung:
            _log.error("%s makes no progress since %.0f s and is started anew", each.name, each.progress.age)
            each.progress.beat()
            with contextlib.suppress(Exception):
                await asyncio.wait_for(each.revive(), PATIENCE)
        if not hung and not any(map(_is_faulty, self._watched)):
            self._all_well()
        await self._leave_word()

    def _notice_steps(self) -> None:
        passed, moment = loop_time(), self._clock.reading()
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
                    await _leave(rows, each.name, each.health, moment)
                await _leave(rows, LOOP, self._lag.heartbeat, moment)
                if worst := self._lag.take_worst():
                    await heartbeats.beat(rows, LAG, moment, f"{worst:.1f}")
        except StorageError as error:
            _log.error("no word could be left in the database: %s", error)


async def _leave(rows: Transaction, name: str, heartbeat: Heartbeat, moment: datetime) -> None:
    note = f"{heartbeat.trouble}: {heartbeat.reason}" if heartbeat.trouble else heartbeat.reason
    if math.isinf(heartbeat.age):
        await heartbeats.remark(rows, name, note)
    else:
        await heartbeats.beat(rows, name, moment - timedelta(seconds=heartbeat.age), note)


def _is_faulty(watched: Watched) -> bool:
    answered = watched.answered
    return answered is not None and answered.trouble is Trouble.PROGRAM and answered.age > LONGEST_FAULT
