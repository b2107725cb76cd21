"""A channel in memory: a stage without a line. What is said is handled at once, and what is answered has arrived.

It knows neither HTTP nor the platform's library; database, transactions and conversations are the real ones.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.board.place import board_place
from bot.clock import WoundClock
from bot.practice.world.messages import as_replied
from bot.practice.world.people import Chat, Json
from bot.practice.world.world import World
from bot.questions.assistant import Assistant
from bot.richtext import as_plain, unmarked
from handlers.clock import SystemClock
from handlers.handling import Handling
from handlers.incoming import Arrival, Incoming, Pressed, StandingUnknown
from handlers.outgoing import Body, Button, body_of
from handlers.services import Services
from handlers.slow_work import SlowWorker
from handlers.slow_work_kinds import SLOW_WORK
from handlers.text_parts import clean
from handlers.ticks import ask_daily, go_through_plan
from storage import chats, inbox, outbox, outbox_waiting
from storage.engine.database import Transaction, open_database
from storage.engine.location import Location
from storage.outbox import ClaimedMessage, MessageState, Purpose
from tests.conversations.stage import BOARD, OWNER, Stage
from tests.conversations.translated import author_of, chat_of, translated

TOLD = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
"""What the bot is told of: the same as on the platform."""

MOMENT = timedelta(seconds=5)
"""Where all else is done, what has to wait no longer than this arrives: the clock goes on."""


@dataclass
class Channel(Stage):
    """A stage on which nothing has to be waited for: each wait lets everything happen that is to happen."""

    handling: Handling
    worker: SlowWorker

    async def until(self, holds: Callable[[], bool]) -> None:
        """Let everything happen; then it holds."""
        await self.quiet()
        assert holds(), "all is quiet, and it does not hold"

    async def quiet(self) -> None:
        """Let everything happen that is to happen."""
        await self._deliver()
        while await self._handled() or await self._slow_work_done() or await self._moment_passed():
            await self._deliver()

    async def plan_at(self, moment: datetime) -> None:
        """Wind the clock to a moment, and let the tick come that plans and reminds."""
        self.world.clock.wind_to(moment)
        await go_through_plan(self.services)
        await self.quiet()

    async def round_at(self, moment: datetime) -> None:
        """Wind the clock to a moment, and let the tick of the daily polls come."""
        self.world.clock.wind_to(moment)
        await ask_daily(self.services)
        await self.quiet()

    async def _handled(self) -> bool:
        """Handle the oldest update; False where there is none."""
        if not len(self.world.updates):
            return False
        update = await self.world.updates.first()
        self.world.updates.confirm_first(update)
        number, author = update["update_id"], author_of(update)
        async with self.database.transaction("keep update") as rows:
            await inbox.keep(rows, number, "", self.world.clock.reading())
        try:
            await self.handling.handle(self._arrival(update))
        except StandingUnknown:
            administers = author["id"] in self.chat(chat_of(update)).administrators()
            await self.handling.handle(self._arrival(update, administers=administers))
        return True

    def _arrival(self, update: Json, *, administers: bool | None = None) -> Arrival:
        author = author_of(update)

        def read() -> Incoming | None:
            incoming = translated(update, self.world.bot)
            return replace(incoming, administers=administers) if isinstance(incoming, Pressed) else incoming

        return Arrival(update["update_id"], chat_of(update), str(author["id"]), author.get("language_code"), read)

    async def _slow_work_done(self) -> bool:
        """Make what was asked for; False where nothing was."""
        if not self.services.slow_work_waits.is_set():
            return False
        self.services.slow_work_waits.clear()
        await self.worker.catch_up()
        return True

    async def _moment_passed(self) -> bool:
        """Let the clock go on to what has to wait for a moment; False where nothing does."""
        async with self.database.transaction("look ahead") as rows:
            waiting = [each.not_before for each in await outbox_waiting.heads(rows)]
        now = self.world.clock.reading()
        if not waiting or not now < min(waiting) <= now + MOMENT:
            return False
        self.world.clock.wind_to(min(waiting))
        return True

    async def _deliver(self) -> None:
        """Let everything arrive that waits and may go out, in the order in which the sender would send it."""
        async with self.database.transaction("deliver") as rows:
            while heads := await outbox_waiting.heads(rows):
                now = self.world.clock.reading()
                due = [each.id for each in heads if each.not_before <= now]
                if not due:
                    return
                for number in due:
                    message = await outbox.claim(rows, number)
                    if message is not None:
                        await self._arrive(rows, message, now)

    async def _arrive(self, rows: Transaction, message: ClaimedMessage, now: datetime) -> None:
        body = body_of(message.body)
        if message.purpose is Purpose.PRESS:
            press = self.world.pressed[body.press]
            press.answered, press.text, press.show_alert = True, clean(as_plain(body.text)), body.alert
            await outbox.settle(rows, message.id, MessageState.SENT, now)
            return
        chat = self.chat(message.chat)
        key = body.edits or body.reply_to_key
        to = await outbox.message_of(rows, key) if key else body.reply_to
        number = int(to) if to else None
        if not self._is_open(chat):
            await outbox.settle(rows, message.id, MessageState.GONE, now, error="closed to the bot")
            await chats.retire(rows, message.chat, now)
        elif message.purpose is Purpose.EDIT:
            await self._change(rows, message, body, number)
        else:
            arrived = self._put(chat, body, number)
            await outbox.settle(rows, message.id, MessageState.SENT, now, message_id=str(arrived))

    def _is_open(self, chat: Chat) -> bool:
        """Whether the bot may write there."""
        if chat.is_private:
            person = self.world.user(chat.id)
            return person.started and not person.blocked
        return chat.has(self.world.bot.id)

    async def _change(self, rows: Transaction, message: ClaimedMessage, body: Body, to: int | None) -> None:
        now, messages = self.world.clock.reading(), self.chat(message.chat).messages
        if to is None or to not in messages:
            await outbox.settle(rows, message.id, MessageState.DROPPED, now, error="nothing to change")
            return
        messages[to] = {name: each for name, each in messages[to].items() if name != "reply_markup"} | as_shown(body)
        await outbox.settle(rows, message.id, MessageState.SENT, now)

    def _put(self, chat: Chat, body: Body, to: int | None) -> int:
        """Put a message into a chat; its number."""
        number = chat.next_number()
        message: Json = {"message_id": number, "from": self.world.bot.as_json(), "chat": self.world.chat_json(chat)}
        message |= {"date": self.world.stamp()} | (self._file(body) if body.file else as_shown(body))
        thread = int(body.thread) if body.thread and int(body.thread) in chat.topics else 0
        message |= {"message_thread_id": thread, "is_topic_message": True} if thread else {}
        replied = chat.messages.get(to or 0) or chat.messages.get(thread)
        chat.messages[number] = message | (as_replied(replied) if replied else {})
        return number

    def _file(self, body: Body) -> Json:
        kind = "photo" if body.file_name.endswith(".png") else "document"
        _, carried = self.world.keep_file(Path(body.file).read_bytes(), body.file_name, kind)
        return {"caption": clean(as_plain(body.text)), **carried}


def _button(shown: Button) -> Json:
    return {"text": shown.text} | ({"url": shown.url} if shown.url else {"callback_data": shown.data})


def as_shown(body: Body) -> Json:
    """The fields of a message that shows a text, its marks aside, and buttons."""
    keyboard = [[_button(each) for each in row] for row in body.keyboard]
    markup = {"reply_markup": {"inline_keyboard": keyboard}} if keyboard else {}
    return {"text": clean(unmarked(body.text)), **markup}


@asynccontextmanager
async def open_channel(location: Location, assistant: Assistant) -> AsyncIterator[Channel]:
    """Open a channel with the bot's database there."""
    world = World(WoundClock(SystemClock().reading))
    world.updates.allow(TOLD)
    database = await open_database(location)
    services = Services(
        assistant,
        "fingerprint",
        database,
        world.clock,
        frozenset({OWNER}),
        evidence=database.folder / "evidence",
        board=board_place("127.0.0.1:0", BOARD, "7000000001:stage", world.clock),
    )
    handling = Handling(services)
    handling.bot_name = world.bot.username

    async def fetch(file: str) -> bytes | None:
        found = world.files.by_id(file)
        return found.data if found is not None else None

    worker = SlowWorker(services, SLOW_WORK, lambda: None, lambda _seconds, _what: None, fetch)
    try:
        yield Channel(world, database, services, handling, worker)
    finally:
        await database.close()
