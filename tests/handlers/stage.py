"""A stage for conversations: the practice ground, the real application on it, a real database."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from bot.practice.people import Json
from bot.practice.world import BOT, Words
from bot.questions.assistant import Assistant
from handlers.clock import SystemClock
from handlers.context import Services
from handlers.deployment import Deployment, Place
from handlers.pace import Unpaced
from storage.database import Database, open_database
from storage.link import Row

OWNER, LIAISON, COLLEAGUE, STRANGER = 1, 2, 3, 4
GROUP = -100
TOKEN = "7000000001:stage"  # noqa: S105 - any token is accepted there
SECONDS = 5.0


@dataclass
class Stage:
    """What a conversation is played on. Numbers of messages are the platform's."""

    ground: Ground
    database: Database
    deployment: Deployment

    def say(self, user: int, chat: int, text: str, **words: int | bool) -> int:
        """Somebody says something; the number of the message."""
        world = self.ground.world
        message, _ = world.say(world.chat(chat), world.user(user), text, Words(**words))  # type: ignore[arg-type]
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

    async def answered(self, press: str) -> str:
        """Wait until a press is answered; what was shown."""
        await self.until(lambda: self.ground.world.pressed[press].answered)
        return self.ground.world.pressed[press].text

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        async with asyncio.timeout(SECONDS):
            while not holds():
                await asyncio.sleep(0.005)

    async def quiet(self) -> None:
        """Wait until every update is handled and nothing waits to be sent."""
        inbox = "SELECT 1 FROM inbox WHERE state = 'new'"
        outbox = "SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending')"
        async with asyncio.timeout(SECONDS):
            while len(self.ground.world.updates) or await self.rows(f"{inbox} UNION ALL {outbox}"):
                await asyncio.sleep(0.01)

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


Conversation = Callable[[Stage], Awaitable[None]]
Play = Callable[[Conversation], None]


def play_on(path: Path, assistant: Assistant, conversation: Conversation) -> None:
    """Play a conversation with the bot's database at this path."""

    async def played() -> None:
        ground = await open_ground(WoundClock(SystemClock().reading))
        ground.world.flood.enabled = False
        database = await open_database(path)
        services = Services(assistant, "fingerprint", database, ground.world.clock, frozenset({OWNER}))
        deployment = Deployment(Place(TOKEN, ground.address), services, pace=Unpaced())
        try:
            await deployment.start()
            await conversation(Stage(ground, database, deployment))
        finally:
            await deployment.stop()
            await database.close()
            await ground.close()

    asyncio.run(played())
