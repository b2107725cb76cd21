"""A stage for conversations: the practice ground, the real application on it, a real database."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import WoundClock
from bot.involvement import concerns, involved, is_tracked
from bot.practice.ground import Ground, open_ground
from bot.practice.world.people import Json
from bot.practice.world.world import BOT, Words
from bot.questions.assistant import Assistant
from bot.sensitive import is_identity_number
from checklist_data.model import Checklist
from handlers.clock import SystemClock
from handlers.services import Services
from handlers.telegram.deployment import Deployment
from handlers.telegram.place import Place
from handlers.telegram.schedule import ask_daily, go_through_plan
from handlers.telegram.send.file_fetching import fetch_evidence
from handlers.telegram.send.rate_limit import RateLimit, Unlimited
from storage import chats, people
from storage.engine.connection import Row
from storage.engine.database import Database, open_database
from storage.people import Role

OWNER, LIAISON, COLLEAGUE, STRANGER, READER = 1, 2, 3, 4, 5
GROUP = -100
TOKEN = "7000000001:stage"  # noqa: S105 - any token is accepted there
SECONDS = 5.0


@dataclass
class Stage:
    """What a conversation is played on. Numbers of messages are the platform's."""

    ground: Ground
    database: Database
    deployment: Deployment

    @property
    def assistant(self) -> Assistant:
        """What answers."""
        return self.deployment.services.assistant

    @property
    def checklist(self) -> Checklist:
        """The checklist of the deployment."""
        return self.assistant.checklist

    def parties(self, ref: str) -> tuple[str, ...]:
        """The departments of an entry."""
        return involved(self.checklist, ref).departments

    def tracked(self, ref: str) -> bool:
        """Whether reports on an entry are taken."""
        return is_tracked(self.checklist, ref)

    def another_of(self, department: str, ref: str) -> str:
        """Another entry of a department."""
        return next(each for each, _ in concerns(self.checklist, department) if each != ref)

    def say(self, user: int, chat: int, text: str, **words: int | bool) -> int:
        """Somebody says something; the number of the message."""
        world = self.ground.world
        message, _ = world.say(world.chat(chat), world.user(user), text, Words(**words))  # type: ignore[arg-type]
        return int(message["message_id"])

    def send(self, user: int, chat: int, name: str, caption: str = "", **words: int | str) -> int:
        """Somebody sends a file, or with `kind="photo"` a picture; the number of the message.

        `sizeless` stands for a platform that does not say how large it is.
        """
        world = self.ground.world
        kind = str(words.pop("kind", "document"))
        file, carried = world.keep_file(str(words.pop("content", name)).encode(), name, kind)
        del file
        if words.pop("sizeless", False):
            carried = {sort: {**each, "file_size": None} for sort, each in carried.items()}
        album = words.pop("album", "")
        extra = carried | ({"media_group_id": str(album)} if album else {})
        said = Words(extra=extra, **words)  # type: ignore[arg-type]
        message, _ = world.say(world.chat(chat), world.user(user), caption, said)
        return int(message["message_id"])

    def edit(self, chat: int, number: int, text: str) -> None:
        """Somebody changes what they said."""
        self.ground.world.edit(self.ground.world.chat(chat), number, text)

    def press(self, user: int, chat: int, number: int, data: str) -> str:
        """Somebody presses a button; the id of the press."""
        world = self.ground.world
        return world.press(world.chat(chat), world.user(user), number, data)

    def own(self, chat: int) -> list[Json]:
        """What the bot has said in a chat."""
        messages = self.ground.world.chat(chat).messages.values()
        return [each for each in messages if each["from"]["id"] == BOT and "text" in each]

    def buttons(self, chat: int, number: int) -> dict[str, str]:
        """The buttons under a message: what they say and their data."""
        rows = self.ground.world.chat(chat).messages[number].get("reply_markup", {}).get("inline_keyboard", [])
        return {each["text"]: each["callback_data"] for row in rows for each in row}

    async def said(self, chat: int, count: int = 1) -> Json:
        """Wait until the bot has said so much in a chat; the last of it."""
        await self.until(lambda: len(self.own(chat)) >= count)
        return self.own(chat)[count - 1]

    async def asked(self, user: int, chat: int, text: str, **words: int | bool) -> str:
        """Somebody says something, and the bot answers in the same chat; its answer."""
        await self.quiet()
        count = len(self.own(chat))
        self.say(user, chat, text, **words)
        return str((await self.said(chat, count + 1))["text"])

    async def link(self, user: int, line: str) -> str:
        """Somebody asks for a link in private; its token."""
        text = await self.asked(user, user, line)
        found = re.search(r"start=(\S+)", text)
        assert found is not None, text
        return found[1]

    async def heard(self, user: int) -> list[str]:
        """Everything that the bot has said to somebody in private, once all is quiet."""
        await self.quiet()
        return [str(each["text"]) for each in self.own(user)]

    async def roles(self, user: int) -> set[str]:
        """The present roles of somebody."""
        await self.quiet()
        statement = (
            "SELECT role, department FROM appointments JOIN people ON people.id = person"
            " WHERE until IS NULL AND account = ?"
        )
        return {f"{each['role']} {each['department']}".strip() for each in await self.rows(statement, user)}

    def set_owners(self, *owners: int) -> None:
        """Name other owners in the settings, as after a restart."""
        object.__setattr__(self.deployment.services, "owners", frozenset(owners))

    async def answered(self, press: str) -> str:
        """Wait until a press is answered; what was shown."""
        await self.until(lambda: self.ground.world.pressed[press].answered)
        return self.ground.world.pressed[press].text

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        async with asyncio.timeout(SECONDS):
            while not holds():
                await asyncio.sleep(0.005)

    async def pressed(self, user: int, chat: int, number: int, button: str) -> str:
        """Somebody presses the button that says this; what was shown to them."""
        buttons = self.buttons(chat, number)
        data = next(data for text, data in buttons.items() if button in text)
        return await self.answered(self.press(user, chat, number, data))

    async def appoint(self, user: int, role: Role, department: str = "") -> None:
        """Somebody has a role, as after following an invitation; they have opened a private chat."""
        person = self.ground.world.user(user)
        person.started = True
        now = self.ground.world.clock.reading()
        async with self.database.transaction("appoint") as rows:
            found = await people.meet(rows, user, person.first_name, now)
            await people.appoint(rows, found.id, role, department, now)
            await chats.meet(rows, user, "private", "", now)
        self.ground.world.chat(user)

    @property
    def evidence(self) -> Path:
        """Where files that prove something are kept."""
        folder = self.deployment.services.evidence
        assert folder is not None
        return folder

    async def fetch(self) -> None:
        """Let the bot look at the files that it has not yet looked at."""
        await fetch_evidence(self.deployment.services, self.deployment.line.bot)

    async def plan_at(self, moment: datetime) -> None:
        """Wind the clock to a moment, and let the tick come that plans and reminds."""
        self.ground.world.clock.wind_to(moment)
        await go_through_plan(self.deployment.services)
        self.deployment.delivery.wake()
        await self.quiet()

    async def round_at(self, moment: datetime) -> None:
        """Wind the clock to a moment, and let the tick of the rounds come."""
        self.ground.world.clock.wind_to(moment)
        await ask_daily(self.deployment.services)
        self.deployment.delivery.wake()

    def place_of(self, department: str) -> int:
        """Where a department stands in the list."""
        return [each.name for each in self.checklist.departments].index(department)

    def kept_anywhere(self, *texts: str) -> bool:
        """Whether one of the texts is anywhere in the files of the database, deleted or not."""
        files = self.database.path.parent.glob(f"{self.database.path.name}*")
        content = b"".join(each.read_bytes() for each in files)
        return any(each.encode() in content for each in texts)

    def wind(self, **by: float) -> None:
        """Set the clock forwards."""
        self.ground.world.clock.wind(timedelta(**by))

    async def quiet(self) -> None:
        """Wait until every update is handled, what was asked for is made, and nothing waits to be sent."""
        inbox = "SELECT 1 FROM inbox WHERE state = 'new'"
        slow = "SELECT 1 FROM slow_work WHERE state = 'waiting'"
        outbox = "SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending')"
        async with asyncio.timeout(SECONDS):
            while len(self.ground.world.updates) or await self.rows(f"{inbox} UNION ALL {outbox} UNION ALL {slow}"):
                await asyncio.sleep(0.01)

    async def handled(self) -> None:
        """Wait until every update is handled, however many there are."""
        async with asyncio.timeout(60):
            while len(self.ground.world.updates) or await self.rows("SELECT 1 FROM inbox WHERE state = 'new' LIMIT 1"):
                await asyncio.sleep(0.02)

    async def step(self, seconds: float) -> None:
        """Let the clock go on, and wait until all is sent that may be sent by then."""
        self.wind(seconds=seconds)
        await asyncio.sleep(0.02)
        await self.until(lambda: self.deployment.delivery.is_idle)

    async def rows(self, statement: str, *values: str | int) -> list[Row]:
        """Look into the database."""
        async with self.database.transaction("look") as rows:
            return await rows.rows(statement, values)

    async def adopted(self, chat: int = GROUP) -> None:
        """Let the owner adopt a group, with the colleagues in it."""
        for each in (LIAISON, COLLEAGUE):
            self.ground.world.chat(chat).members[each] = "member"
        self.say(OWNER, chat, "/adopt")
        await self.said(chat)


def _still(deployment: Deployment, name: str) -> None:
    """Let a tick come only when a conversation asks for it."""
    queue = deployment.line.application.job_queue
    assert queue is not None
    for job in queue.get_jobs_by_name(name):
        job.schedule_removal()


Conversation = Callable[[Stage], Awaitable[None]]
Play = Callable[[Conversation], None]


def play_on(path: Path, assistant: Assistant, conversation: Conversation, *, flood_rules: bool = False) -> None:
    """Play a conversation with the bot's database at this path; in the end no identity number is in it.

    With `flood_rules` the platform allows as much as the real one, and the bot keeps to it.
    """

    async def played() -> None:
        ground = await open_ground(WoundClock(SystemClock().reading))
        ground.world.flood.enabled = flood_rules
        database = await open_database(path)
        services = Services(
            assistant,
            "fingerprint",
            database,
            ground.world.clock,
            frozenset({OWNER}),
            evidence=path.parent / "evidence",
        )
        deployment = Deployment(
            Place(TOKEN, ground.address), services, rate_limit=RateLimit() if flood_rules else Unlimited()
        )
        try:
            await deployment.start()
            for each in ("plan", "round"):
                _still(deployment, each)
            await conversation(Stage(ground, database, deployment))
        finally:
            await deployment.stop()
            await database.close()
            await ground.close()

    asyncio.run(played())
    content = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*")).decode("utf-8", "ignore")
    assert not [each for each in re.findall(r"(?=(\d{17}[\dX]))", content) if is_identity_number(each)]
