"""A stage for conversations: people who say and press something, and a bot that answers, however it is carried."""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.involvement import concerns, involved, is_tracked
from bot.practice.world.people import Chat, Json, User
from bot.practice.world.world import BOT, Words, World
from bot.questions.assistant import Assistant
from checklist_data.model import Checklist
from handlers.services import Services
from storage import chats, people
from storage.engine.connection import Row
from storage.engine.database import Database
from storage.ids import AccountId, ChatId
from storage.people import Role

OWNER, LIAISON, COLLEAGUE, STRANGER, READER = "1", "2", "3", "4", "5"
GROUP = "-100"
BOARD = "http://127.0.0.1/"
"""What the links to the board begin with; where it listens is known once it does."""


@dataclass
class Stage(ABC):
    """What a conversation is played on: people and chats, a real database, and what the bot works with."""

    world: World
    database: Database
    services: Services

    @abstractmethod
    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""

    @abstractmethod
    async def quiet(self) -> None:
        """Wait until every update is handled, what was asked for is made, and nothing waits to be sent."""

    @abstractmethod
    async def plan_at(self, moment: datetime) -> None:
        """Wind the clock to a moment, and let the tick come that plans and reminds."""

    @abstractmethod
    async def round_at(self, moment: datetime) -> None:
        """Wind the clock to a moment, and let the tick of the daily polls come."""

    async def handled(self) -> None:
        """Wait until every update is handled, however many there are."""
        await self.quiet()

    async def step(self, seconds: float) -> None:
        """Let the clock go on, and wait until all is sent that may be sent by then."""
        self.wind(seconds=seconds)
        await self.quiet()

    @property
    def assistant(self) -> Assistant:
        """What answers."""
        return self.services.assistant

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

    def place_of(self, department: str) -> int:
        """Where a department stands in the list."""
        return [each.name for each in self.checklist.departments].index(department)

    def user(self, account: AccountId) -> User:
        """The person with an account, in the world, which knows them by a number."""
        return self.world.user(int(account))

    def chat(self, chat: ChatId) -> Chat:
        """A chat in the world."""
        return self.world.chat(int(chat))

    def say(self, user: AccountId, chat: ChatId, text: str, **words: int | bool) -> int:
        """Somebody says something; the number of the message."""
        message, _ = self.world.say(self.chat(chat), self.user(user), text, Words(**words))  # type: ignore[arg-type]
        return int(message["message_id"])

    def send(self, user: AccountId, chat: ChatId, name: str, caption: str = "", **words: int | str) -> int:
        """Somebody sends a file, or with `kind="photo"` a picture; the number of the message.

        `sizeless` stands for a platform that does not say how large it is.
        """
        kind = str(words.pop("kind", "document"))
        _, carried = self.world.keep_file(str(words.pop("content", name)).encode(), name, kind)
        if words.pop("sizeless", False):
            carried = {sort: {**each, "file_size": None} for sort, each in carried.items()}
        album = words.pop("album", "")
        extra = carried | ({"media_group_id": str(album)} if album else {})
        said = Words(extra=extra, **words)  # type: ignore[arg-type]
        message, _ = self.world.say(self.chat(chat), self.user(user), caption, said)
        return int(message["message_id"])

    def edit(self, chat: ChatId, number: int, text: str) -> None:
        """Somebody changes what they said."""
        self.world.edit(self.chat(chat), number, text)

    def press(self, user: AccountId, chat: ChatId, number: int, data: str) -> str:
        """Somebody presses a button; the id of the press."""
        return self.world.press(self.chat(chat), self.user(user), number, data)

    def own(self, chat: ChatId) -> list[Json]:
        """What the bot has said in a chat."""
        messages = self.chat(chat).messages.values()
        return [each for each in messages if each["from"]["id"] == BOT and "text" in each]

    def buttons(self, chat: ChatId, number: int) -> dict[str, str]:
        """The buttons under a message: what they say and their data."""
        rows = self.chat(chat).messages[number].get("reply_markup", {}).get("inline_keyboard", [])
        return {each["text"]: each.get("callback_data") or each["url"] for row in rows for each in row}

    async def said(self, chat: ChatId, count: int = 1) -> Json:
        """Wait until the bot has said so much in a chat; the last of it."""
        await self.until(lambda: len(self.own(chat)) >= count)
        return self.own(chat)[count - 1]

    async def asked(self, user: AccountId, chat: ChatId, text: str, **words: int | bool) -> str:
        """Somebody says something, and the bot answers in the same chat; its answer."""
        await self.quiet()
        count = len(self.own(chat))
        self.say(user, chat, text, **words)
        return str((await self.said(chat, count + 1))["text"])

    async def link(self, user: AccountId, line: str) -> str:
        """Somebody asks for a link in private; its token."""
        text = await self.asked(user, user, line)
        found = re.search(r"start=(\S+)", text)
        assert found is not None, text
        return found[1]

    async def heard(self, user: AccountId) -> list[str]:
        """Everything that the bot has said to somebody in private, once all is quiet."""
        await self.quiet()
        return [str(each["text"]) for each in self.own(user)]

    async def answered(self, press: str) -> str:
        """Wait until a press is answered; what was shown."""
        await self.until(lambda: self.world.pressed[press].answered)
        return self.world.pressed[press].text

    async def pressed(self, user: AccountId, chat: ChatId, number: int, button: str) -> str:
        """Somebody presses the button that says this; what was shown to them."""
        buttons = self.buttons(chat, number)
        data = next(data for text, data in buttons.items() if button in text)
        return await self.answered(self.press(user, chat, number, data))

    async def roles(self, user: AccountId) -> set[str]:
        """The present roles of somebody."""
        await self.quiet()
        statement = (
            "SELECT role, department FROM appointments JOIN people ON people.id = person"
            " WHERE until IS NULL AND account = ?"
        )
        return {f"{each['role']} {each['department']}".strip() for each in await self.rows(statement, user)}

    async def appoint(self, user: AccountId, role: Role, department: str = "") -> None:
        """Somebody has a role, as after following an invitation; they have opened a private chat."""
        person = self.user(user)
        person.started = True
        now = self.world.clock.reading()
        async with self.database.transaction("appoint") as rows:
            found = await people.meet(rows, user, person.first_name, now)
            await people.appoint(rows, found.id, role, department, now)
            await chats.meet(rows, user, "private", "", now)
        self.chat(user)

    async def adopted(self, chat: ChatId = GROUP) -> None:
        """Let the owner adopt a group, with the colleagues in it."""
        for each in (LIAISON, COLLEAGUE):
            self.chat(chat).members[int(each)] = "member"
        self.say(OWNER, chat, "/adopt")
        await self.said(chat)

    def set_owners(self, *owners: AccountId) -> None:
        """Name other owners in the settings, as after a restart."""
        object.__setattr__(self.services, "owners", frozenset(owners))

    def wind(self, **by: float) -> None:
        """Set the clock forwards."""
        self.world.clock.wind(timedelta(**by))

    async def rows(self, statement: str, *values: str | int) -> list[Row]:
        """Look into the database."""
        async with self.database.transaction("look") as rows:
            return await rows.rows(statement, values)

    def kept_anywhere(self, *texts: str) -> bool:
        """Whether one of the texts is anywhere in the files of the database, deleted or not."""
        files = self.database.path.parent.glob(f"{self.database.path.name}*")
        content = b"".join(each.read_bytes() for each in files)
        return any(each.encode() in content for each in texts)

    @property
    def evidence(self) -> Path:
        """Where files that prove something are kept."""
        folder = self.services.evidence
        assert folder is not None
        return folder
