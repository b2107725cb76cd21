"""Where the bot is tried: the real deployment on the fuzzer's platform, by polls or by webhook, with short pauses."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.questions.assistant import Assistant
from handlers.telegram import deployment
from handlers.telegram.receive import polling, suspect, webhook_receiver
from handlers.telegram.receive.webhook import SECRET, Webhook
from storage import chats, people
from storage.people import Role
from torture.fuzz.platform import FuzzPlatform
from torture.fuzz.updates import ADOPTED, LIAISON, OWNER, READER
from torture.fuzz.watch import Clock, Took
from torture.raw_platform import ANSWER, until
from torture.scene import Scene, at_work

WORD = "a-secret-of-its-own"
READ_TIMEOUT = 0.4
"""Seconds until a platform that holds an answer is given up; four at work."""
DEPARTMENT = "教体局"
CARRIERS = 8
"""Connections by which the platform brings updates to the webhook."""


@dataclass(slots=True)
class Ground:
    """A running bot, and what can be done to it."""

    platform: FuzzPlatform
    scene: Scene
    webhook: Webhook | None

    async def bring(self, updates: list[bytes]) -> None:
        """Let updates come, as they are on the line."""
        self.platform.recent.extend(updates)
        if self.webhook is None:
            for each in updates:
                self.platform.bring(each)
            return
        self.platform.brought(len(updates))
        await self._carry_all(list(reversed(updates)), self.webhook)

    async def ask(self) -> Took:
        """Let somebody new ask; how long the answer takes. Raises TimeoutError where there is none."""
        begun = Clock.now()
        account = self.platform.next_account()
        number = self.platform.ask(account)
        if self.webhook is not None:
            await self._carry_all([self.platform.updates.pop(number)], self.webhook)
        await until(lambda: any(ANSWER in each for each in self.platform.answers_to(account)))
        return Took.since(begun)

    async def quiet(self) -> None:
        """Wait until every update is handled, and every message that may go now is sent."""
        await until(lambda: not self.platform.updates or self.webhook is not None)
        async with asyncio.timeout(60):
            while await self.scene.rows(
                "SELECT 1 FROM inbox WHERE state = 'new' UNION ALL SELECT 1 FROM outbox WHERE state = 'sending'"
                " UNION ALL SELECT 1 FROM outbox WHERE state = 'waiting' AND not_before IS NULL LIMIT 1"
            ):
                await asyncio.sleep(0.02)

    async def _carry_all(self, waiting: list[bytes], webhook: Webhook) -> None:
        """Bring updates to the webhook, over several connections."""
        address = f"http://127.0.0.1:{webhook.port}{webhook.path}"

        async def carry(session: aiohttp.ClientSession) -> None:
            while waiting:
                async with session.post(address, data=waiting.pop()) as answer:
                    assert answer.status == 200, answer.status

        async with aiohttp.ClientSession(headers={SECRET: webhook.secret}) as session:
            await asyncio.gather(*(carry(session) for _ in range(CARRIERS)))


@asynccontextmanager
async def ground(
    path: Path, assistant: Assistant, platform: FuzzPlatform, *, by_webhook: bool
) -> AsyncIterator[Ground]:
    """Run the bot; somebody of each role is there, and a group that is served."""
    webhook = Webhook("https://x.example/hook", "127.0.0.1", _free_port(), WORD) if by_webhook else None
    async with at_work(path, assistant, platform, webhook=webhook, begin=False) as scene:
        scene.deployment.line.bot._request[1]._read_timeout = READ_TIMEOUT  # type: ignore[attr-defined]  # noqa: SLF001
        await _settle(scene)
        await scene.deployment.start()
        if webhook is not None:
            await until(lambda: platform.webhook == webhook.url)
        yield Ground(platform, scene, webhook)


async def _settle(scene: Scene) -> None:
    now = scene.deployment.services.clock.reading()
    roles = {OWNER: Role.OFFICE, LIAISON: Role.LIAISON, READER: Role.READER}
    async with scene.database.transaction("settle") as rows:
        await chats.meet(rows, ADOPTED, "supergroup", "工作群", now)
        await chats.adopt(rows, ADOPTED, OWNER, now)
        for account, role in roles.items():
            person = await people.meet(rows, account, "甲", now)
            await people.appoint(rows, person.id, role, DEPARTMENT if role is Role.LIAISON else "", now)
            await chats.meet(rows, account, "private", "", now)


@contextmanager
def hurried() -> Iterator[None]:
    """Let pauses be short: until menus are offered again, an update is passed over, and the like."""
    before = suspect.SECONDS, polling.TIMEOUT, deployment.OFFERED_AGAIN, webhook_receiver.LOOK_EVERY
    suspect.SECONDS = 0.0
    polling.TIMEOUT = aiohttp.ClientTimeout(total=2.0, sock_connect=1.0, sock_read=READ_TIMEOUT)
    deployment.OFFERED_AGAIN = webhook_receiver.LOOK_EVERY = 0.02
    try:
        yield
    finally:
        suspect.SECONDS, polling.TIMEOUT, deployment.OFFERED_AGAIN, webhook_receiver.LOOK_EVERY = before


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return int(line.getsockname()[1])
