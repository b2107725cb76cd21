"""Delivery: what waits in the outbox goes out, in order within a chat, fairly between chats, within the flood rules."""

import asyncio
import itertools
import logging
from collections.abc import Callable

from telegram.error import TelegramError

from bot.clock import Clock
from handlers.courier import Courier
from handlers.outcomes import Fate, Outcome, outcome
from handlers.pace import MINUTE, Pace
from handlers.payloads import Body, body_of
from handlers.settling import settle
from handlers.vigil import Sign
from storage import outbox
from storage.database import Database, Transaction
from storage.errors import TryAgain
from storage.outbox import Claimed, Head, Purpose, State

AT_ONCE = 30
"""Requests under way at the same time."""
LOOK_EVERY = 5.0
"""Seconds after which the outbox is looked at even if nobody said that there is something new."""
PAUSE = 0.5
"""Seconds until storing is tried again."""
_log = logging.getLogger(__name__)


class Delivery:
    """The sender. `wake` it when something was queued."""

    def __init__(
        self, database: Database, courier: Courier, clock: Clock, pace: Pace, observer: Callable[[str], None]
    ) -> None:
        """Tell the observer before and after each request; a test ends the program there."""
        self._database = database
        self._courier = courier
        self._clock = clock
        self._pace = pace
        self._observer = observer
        self._news = asyncio.Event()
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._served: dict[str, int] = {}
        self._turn = itertools.count()
        self.sign = Sign()

    def wake(self) -> None:
        """Say that something new may wait."""
        self._news.set()

    @property
    def is_idle(self) -> bool:
        """Whether no request is under way."""
        return not self._busy

    async def run(self) -> None:
        """Send until cancelled; what is under way then is finished."""
        try:
            await self._resume()
            while True:
                self.sign.give()
                self._news.clear()
                await self._rest(await self._round())
        finally:
            if self._busy:
                await asyncio.wait(self._busy.values())

    async def _resume(self) -> None:
        """Decide about what was being sent when the program ended, and count what the platform still counts."""
        moment = self._clock.reading()
        async with self._database.transaction("resume sending") as rows:
            for each in await outbox.interrupted(rows):
                await settle(rows, each, Outcome(Fate.DOUBTFUL, "the program ended while it was sent"), moment)
            for chat, sent_at in await outbox.sent_since(rows, moment - MINUTE):
                self._pace.spent(chat, min(sent_at, moment))

    async def _round(self) -> float:
        """Start what may go out now; the seconds until the next may."""
        try:
            async with self._database.transaction("look at outbox") as rows:
                heads = await outbox.heads(rows)
        except TryAgain as error:
            _log.error("the outbox cannot be read yet: %s", error)
            return PAUSE
        waits = [LOOK_EVERY]
        for head in sorted(heads, key=lambda each: (each.purpose.rank, self._served.get(each.lane, -1))):
            wait = self._wait(head)
            if wait > 0:
                waits.append(wait)
            elif head.lane not in self._busy and len(self._busy) < AT_ONCE:
                self._start(head)
        return min(waits)

    def _wait(self, head: Head) -> float:
        """Seconds until this may go out."""
        moments = [head.not_before]
        free_at = None if head.purpose is Purpose.PRESS else self._pace.free_at(head.chat)
        if free_at is not None:
            moments.append(free_at)
        return (max(moments) - self._clock.reading()).total_seconds()

    def _start(self, head: Head) -> None:
        if head.purpose is not Purpose.PRESS:
            self._served[head.lane] = next(self._turn)
            self._pace.spent(head.chat, self._clock.reading())
        task = asyncio.create_task(self._deliver(head), name=f"deliver {head.id}")
        self._busy[head.lane] = task
        task.add_done_callback(lambda done: self._ended(head.lane, done))

    def _ended(self, lane: str, task: asyncio.Task[None]) -> None:
        del self._busy[lane]
        self.wake()
        if not task.cancelled() and task.exception() is not None:
            _log.error("a message could not be dealt with", exc_info=task.exception())

    async def _deliver(self, head: Head) -> None:
        try:
            async with self._database.transaction("claim message") as rows:
                message = await outbox.claim(rows, head.id)
                to = await _target(rows, message) if message else None
        except TryAgain as error:
            _log.error("message %s cannot be marked yet, so it is not sent: %s", head.id, error)
            await asyncio.sleep(PAUSE)
            return
        if message is None:
            return
        self._observer(f"before {message.purpose}")
        result = await self._carried(message, body_of(message.body), to)
        self._observer(f"after {message.purpose}")
        await self._settle(message, result)

    async def _carried(self, message: Claimed, body: Body, to: int | None) -> Outcome | int | None:
        """The platform's number of the message, or what has to be done instead."""
        if body.edits and to is None:
            return Outcome(Fate.POINTLESS, "the message to change was never sent")
        try:
            return await self._courier.carry(message, body, to=to)
        except TelegramError as error:
            result = outcome(error)
        if result.fate is Fate.GARBLED:
            return await self._in_plain_text(message, body, to)
        return result

    async def _in_plain_text(self, message: Claimed, body: Body, to: int | None) -> Outcome | int | None:
        try:
            return await self._courier.carry(message, body, to=to, formatted=False)
        except TelegramError as error:
            return outcome(error)

    async def _settle(self, message: Claimed, result: Outcome | int | None) -> None:
        """Store what became of a message, for as long as it takes."""
        while True:
            moment = self._clock.reading()
            try:
                async with self._database.transaction("settle message") as rows:
                    if isinstance(result, Outcome):
                        await settle(rows, message, result, moment)
                    else:
                        await outbox.settle(rows, message.id, State.SENT, moment, message_id=result)
            except TryAgain as error:
                _log.error("what became of message %s cannot be stored yet: %s", message.id, error)
                await asyncio.sleep(PAUSE)
            else:
                break
        if message.purpose is not Purpose.PRESS:
            self._pace.settled(message.chat, moment)

    async def _rest(self, seconds: float) -> None:
        """Wait for news, or so many seconds by the clock."""
        waiting = [asyncio.create_task(self._news.wait()), asyncio.create_task(self._clock.sleep(max(seconds, 0.001)))]
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waiting:
                each.cancel()


async def _target(rows: Transaction, message: Claimed) -> int | None:
    """The number of the message that is changed or replied to."""
    body = body_of(message.body)
    key = body.edits or body.reply_to_key
    return await outbox.message_of(rows, key) if key else body.reply_to or None
