"""A visit to the practice ground over HTTP: as the bot, and as the people."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

import aiohttp

from bot.clock import WoundClock
from bot.practice.control.callers import TOKEN_HEADER
from bot.practice.ground import Ground, open_ground
from bot.practice.world.people import Json
from tests.patience import PATIENCE

START = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)
BOT = 7_000_000_001
TOKEN = f"{BOT}:practice"
PERSON, COLLEAGUE, STRANGER = 11, 12, 13
GROUP = -100
SUPERGROUP = -1_000_000_000_200
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Visit:
    """What a visitor can do. The clock stands still until it is wound."""

    ground: Ground
    session: aiohttp.ClientSession

    def address(self, method: str) -> str:
        """Where a method of the Bot API is."""
        return f"{self.ground.base_url}{TOKEN}/{method}"

    async def call(self, method: str, /, **parameters: object) -> Json:
        """The whole answer of the Bot API."""
        async with self.session.post(self.address(method), json=parameters) as answer:
            body: Json = await answer.json()
            assert answer.status == (200 if body["ok"] else body["error_code"])
            return body

    async def ask(self, method: str, /, **parameters: object) -> Any:  # noqa: ANN401 - whatever a method gives
        """What a method gives, which has to do what it was asked for."""
        body = await self.call(method, **parameters)
        assert body["ok"], body
        return body["result"]

    async def refusal(self, method: str, /, **parameters: object) -> str:
        """Why a method does not do what it was asked for."""
        body = await self.call(method, **parameters)
        assert not body["ok"], body
        return str(body["description"])

    async def holding(self, call: Coroutine[Any, Any, Answer]) -> "asyncio.Task[Answer]":
        """Make a call for updates and wait until it is held; what becomes of it."""
        task = asyncio.create_task(call)
        async with asyncio.timeout(PATIENCE):
            while self.ground.world.updates._held is None:  # noqa: SLF001 - nobody else asks
                assert not task.done()
                await asyncio.sleep(0.005)
        return task

    async def act(self, name: str, /, **fields: object) -> Json:
        """A control call that is well formed."""
        async with self.session.post(f"{self.ground.address}/sim/{name}", json=fields) as answer:
            body: Json = await answer.json()
            assert answer.status == 200, body
            return body

    async def mistake(self, name: str, /, **fields: object) -> str:
        """What has to be changed in a control call."""
        async with self.session.post(f"{self.ground.address}/sim/{name}", json=fields) as answer:
            body: Json = await answer.json()
            assert answer.status == 400, body
            return str(body["error"])

    async def look(self, where: str) -> Any:  # noqa: ANN401 - whatever a page holds
        """What is at an address of the control side."""
        async with self.session.get(f"{self.ground.address}{where}") as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def chat(self, number: int) -> Json:
        """A chat as the control side shows it."""
        (found,) = (await self.look(f"/sim/state?chat={number}"))["chats"]
        assert isinstance(found, dict)
        return found

    async def say(self, text: str, chat: int = PERSON, user: int = PERSON, **fields: object) -> int:
        """Somebody says something; the number of the message."""
        return int((await self.act("message", chat=chat, user=user, text=text, **fields))["message_id"])

    async def told(self) -> list[Json]:
        """What the bot is told; it is confirmed at once."""
        found: list[Json] = await self.ask("getUpdates")
        if found:
            await self.ask("getUpdates", offset=found[-1]["update_id"] + 1)
        return found


def visit(conversation: Callable[[Visit], Awaitable[None]], *, founder: int | None = None, flood: bool = False) -> None:
    """Open a ground, visit it, close it."""

    async def visited() -> None:
        ground = await open_ground(WoundClock(lambda: START), founder=founder)
        ground.world.flood.enabled = flood
        try:
            async with aiohttp.ClientSession(headers={TOKEN_HEADER: ground.token}) as session:
                await conversation(Visit(ground, session))
        finally:
            await ground.close()

    asyncio.run(visited())
