"""Delivery: what waits in the outbox goes out, fairly between people and chats, within the flood rules."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from telegram.error import TelegramError

from bot.clock import Clock
from bot.trouble import Trouble
from handlers.outgoing import Body, body_of
from handlers.telegram.send.courier import Courier
from handlers.telegram.send.outcomes import CUT_OFF, Fate, Outcome, outcome
from handlers.telegram.send.parcels import Carried, Parcel, target
from handlers.telegram.send.rate_limit import MINUTE, RateLimit
from handlers.telegram.send.settling import settle
from handlers.telegram.send.turns import BEGUN_AT_ONCE, Turns
from handlers.telegram.watch.heartbeat import Heartbeat, loop_time
from storage import outbox, outbox_waiting
from storage.engine.database import Database, Transaction
from storage.errors import TryAgain
from storage.ids import MessageId
from storage.outbox import ClaimedMessage
from storage.outbox_waiting import QueueHead

LOOK_EVERY = 5.0
"""Seconds after which the outbox is looked at even if nobody said that there is something new."""
GATHER = 0.01
"""Seconds between two rounds at least: under load a round deals with many messages, and a quiet line is not delayed."""
PAUSE = 0.5
"""Seconds until storing is tried again."""
LAST_WITHIN = 8.0
"""Seconds in which requests under way may end when the sender ends: a service manager waits for thirty."""
NO_ANSWER = {Fate.REPEAT, Fate.DOUBTFUL, Fate.CUT_OFF}
"""What becomes of a request that the platform did not answer."""
PRESS_KEPT = timedelta(minutes=1)
"""After this nobody waits for the answer to a press any more, and the platform has soon forgotten it."""
MARK_HOLDS = 5.0
"""Seconds for which a mark is leave to send.

This process may have been stopped meanwhile, and another one may have taken its place and dealt with what was marked.
"""
_log = logging.getLogger(__name__)


class Delivery:
    """The sender. Call `wake` when something was queued.

    It goes in rounds: one transaction stores what became of the messages that were carried, and marks those that go
    next.
    """

    def __init__(
        self, database: Database, courier: Courier, clock: Clock, rate_limit: RateLimit, observer: Callable[[str], None]
    ) -> None:
        """Tell the observer before and after each request; a test ends the program there."""
        self._database = database
        self._courier = courier
        self._clock = clock
        self._turns = Turns(clock, rate_limit)
        self._observer = observer
        self._news = asyncio.Event()
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._carried: list[Carried] = []
        self._begun: set[int] = set()
        """Messages whose request is under way, or whose end is still to be stored."""
        self._in_doubt = False
        """Whether messages may be marked of which no request was begun."""
        self._is_resumed = False
        """Whether it is decided about what an earlier program was sending."""
        self._rests = False
        self.progress = Heartbeat()
        """Beats with every round: the task goes on."""
        self.answered = Heartbeat()
        """Beats until a request has no answer, and from the next answer on."""

    def wake(self) -> None:
        """Say that something new may wait."""
        self._news.set()

    @property
    def is_idle(self) -> bool:
        """Whether no request is under way, and none may begin before the clock goes on or something new comes."""
        return not self._under_way and self._rests and not self._news.is_set()

    async def run(self) -> None:
        """Send until cancelled; what is under way then is finished."""
        try:
            while not (self._is_resumed or await self._resumed()):
                await asyncio.sleep(PAUSE)
            loop = asyncio.get_running_loop()
            while True:
                self.progress.beat()
                self._news.clear()
                begun = loop.time()
                until = await self._round()
                await asyncio.sleep(GATHER - (loop.time() - begun))
                await self._rest(until)
        finally:
            await self._finish()

    async def _resumed(self) -> bool:
        """Decide about what was being sent when the program ended, and count what the platform still counts."""
        moment = self._clock.reading()
        try:
            async with self._database.transaction("resume sending") as rows:
                for each in await outbox.interrupted(rows):
                    await settle(rows, each, CUT_OFF, moment)
                recent = await outbox.sent_since(rows, moment - MINUTE)
        except TryAgain as error:
            _log.error("sending cannot be resumed yet: %s", error)
            return False
        for chat, author, sent_at in recent:
            self._turns.was_sent(chat, min(sent_at, moment), author)
        self._is_resumed = True
        return True

    async def _round(self) -> datetime:
        """Store what was carried and start what may go out now; return the moment of the next round."""
        moment, marked_since = self._clock.reading(), loop_time()
        done = tuple(self._carried)
        for each in done:
            self._turns.ended(each.message)
        was_in_doubt, self._in_doubt = self._in_doubt, True  # until the requests are begun, whatever ends the round
        try:
            parcels, pause, is_waiting = await self._stored_and_marked(done, moment, takes_back=was_in_doubt)
        except TryAgain as error:
            _log.error("the outbox cannot be written yet: %s", error)
            return moment + timedelta(seconds=PAUSE)
        self._forget(done)
        if loop_time() - marked_since > MARK_HOLDS:
            return moment
        for parcel in parcels:
            self._start(parcel)
        self._in_doubt = False
        if self.answered.trouble is None or not (is_waiting or self._under_way):
            self.answered.beat()
        return moment + timedelta(seconds=0 if len(parcels) == BEGUN_AT_ONCE else pause)

    async def _stored_and_marked(
        self, done: Sequence[Carried], moment: datetime, *, takes_back: bool
    ) -> tuple[Sequence[Parcel], float, bool]:
        """What goes out now, the seconds until the next message may, and whether any message waits."""
        async with self._database.transaction("send round") as rows:
            await self._store(rows, done)
            if takes_back:
                await self._take_back(rows, moment)
            await outbox_waiting.drop_old_presses(rows, moment - PRESS_KEPT, moment)
            heads = await outbox_waiting.heads(rows)
            pause = min([LOOK_EVERY, *(wait for wait in map(self._turns.wait, heads) if wait > 0)])
            parcels = await self._marked(rows, heads, {each.message.lane for each in done})
        return parcels, pause, bool(heads)

    def _forget(self, done: Sequence[Carried]) -> None:
        """Release the chats of messages whose outcome is stored."""
        del self._carried[: len(done)]
        for each in done:
            self._under_way.pop(each.message.lane, None)
            self._begun.discard(each.message.id)

    async def _take_back(self, rows: Transaction, moment: datetime) -> None:
        """Queue again what was marked and not begun, as nobody knew whether the commit came through, or in time."""
        for each in await outbox.interrupted(rows):
            if each.id not in self._begun:
                await settle(rows, each, Outcome(Fate.REPEAT, "it was marked, and not begun"), moment)

    async def _store(self, rows: Transaction, done: Sequence[Carried]) -> None:
        moment = self._clock.reading()
        sent = [(each.message.id, each.result) for each in done if not isinstance(each.result, Outcome)]
        await outbox.settle_sent(rows, sent, moment)
        for each in done:
            if isinstance(each.result, Outcome):
                await settle(rows, each.message, each.result, moment)

    async def _marked(self, rows: Transaction, heads: Sequence[QueueHead], freed: set[str]) -> list[Parcel]:
        """Mark what goes out now as being sent, right before it is."""
        startable = self._turns.startable(heads, self._under_way.keys() - freed)
        messages = await outbox.claim_all(rows, [each.id for each in startable])
        return [Parcel(each, await target(rows, each)) for each in messages]

    def _start(self, parcel: Parcel) -> None:
        message = parcel.message
        self._begun.add(message.id)
        self._under_way[message.lane] = asyncio.create_task(self._carry(parcel), name=f"deliver {message.id}")

    async def _carry(self, parcel: Parcel) -> None:
        message = parcel.message
        self._observer(f"before {message.purpose}")
        try:
            result = await _attempt(self._courier, message, body_of(message.body), parcel.to)
        except asyncio.CancelledError:  # by the end of the sender, which stores what became of it
            result = CUT_OFF
        except Exception as error:  # noqa: BLE001 - whatever it is, the others go on
            _log.exception("message %s cannot be carried", message.id)
            result = Outcome(Fate.REFUSED, f"{type(error).__name__}: {error}")
        self._observer(f"after {message.purpose}")
        if isinstance(result, Outcome) and result.fate in NO_ANSWER:
            self.answered.miss(Trouble.NETWORK, result.reason)
        else:
            self.answered.beat()
        self._carried.append(Carried(message, result))
        self.wake()

    async def _rest(self, until: datetime) -> None:
        """Wait for news, or until a moment by the clock."""
        waits = [asyncio.create_task(self._news.wait()), asyncio.create_task(self._clock.sleep_until(until))]
        self._rests = True
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._rests = False
            for each in waits:
                each.cancel()

    async def _finish(self) -> None:
        """Wait a while for the requests under way and store their outcomes; the rest is resumed at the next start.

        What was marked and not begun waits again: it never went out, and would be held as if nobody knew.
        """
        if self._under_way:
            await asyncio.wait(self._under_way.values(), timeout=LAST_WITHIN)
            for each in self._under_way.values():
                each.cancel()
            await asyncio.wait(self._under_way.values())
        if not (self._carried or self._in_doubt):
            return
        try:
            async with self._database.transaction("settle the last") as rows:
                await self._store(rows, self._carried)
                await self._take_back(rows, self._clock.reading())
        except TryAgain as error:
            _log.error("what became of the last messages cannot be stored: %s", error)
            return
        self._carried.clear()
        self._under_way.clear()
        self._begun.clear()
        self._in_doubt = False


async def _attempt(
    courier: Courier, message: ClaimedMessage, body: Body, to: MessageId | None
) -> Outcome | MessageId | None:
    """Carry a message; where the platform cannot read its marks, without them."""
    if body.edits and to is None:
        return Outcome(Fate.POINTLESS, "the message to change was never sent")
    try:
        return await courier.carry(message, body, to=to)
    except TelegramError as error:
        result = outcome(error)
    if result.fate is not Fate.GARBLED:
        return result
    try:
        return await courier.carry(message, body, to=to, formatted=False)
    except TelegramError as error:
        return outcome(error)
