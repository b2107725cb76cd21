"""Where the bot is tried: the real deployment on the fuzzer's platform, by polls or by webhook, with short pauses."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import aiohttp

from bot.questions.assistant import Assistant
from handlers.telegram import deployment
from handlers.telegram.account import Webhook
from handlers.telegram.receive import poison_update, polling, webhook_receiver
from handlers.telegram.receive.webhook import SECRET
from storage import chats, people
from storage.people import Role
from torture.fuzz.platform import FuzzPlatform
from torture.fuzz.updates import ADOPTED, LIAISON, OWNER, READER
from torture.fuzz.watch import Clock, Took
from torture.ports import free_port
from torture.raw_platform import ANSWER, until
from torture.scene import Scene, at_work

WORD = "a-secret-of-its-own"
READ_TIMEOUT, LONGEST_CALL = 0.8, 2.0
"""Seconds until a platform that holds an answer, or says it by and by, is given up; four and twenty at work."""
PATIENCE = 30.0
"""Seconds without an answer after which the bot counts as deaf."""
LONGEST_WAIT = 300.0
"""Seconds by the clock after which an answer is no longer waited for, however busy the machine is."""
CALM = 60.0
"""Seconds in which the bot has done everything that it was given."""
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
        """Let somebody new ask; how long the answer takes.

        Raises TimeoutError where there is none within `PATIENCE`, without what other programs took of the machine.
        """
        begun = Clock.now()
        account = self.platform.next_account()
        number = self.platform.ask(account)
        if self.webhook is not None:
            await self._carry_all([self.platform.updates.pop(number)], self.webhook)
        while not any(ANSWER in each for each in self.platform.answers_to(account)):
            took = Took.since(begun)
            if took.quiet > PATIENCE or took.wall > LONGEST_WAIT:
                fate = await self._fate(account)
                raise TimeoutError(f"{took.wall:.0f} s, {took.quiet:.0f} s of them its own; {fate}")
            await asyncio.sleep(0.005 if took.wall < 1 else 0.1)
        return Took.since(begun)

    async def _fate(self, account: int) -> str:
        """What became of what was to be said to somebody, or what keeps it from being said."""
        rows = await self.scene.rows(f"SELECT state, error FROM outbox WHERE chat = '{account}'")  # noqa: S608 - a number
        told = "、".join(f"{each['state']} {each['error'] or ''}".strip() for each in rows)
        return await self._left() or told or "nothing is to be said"

    async def quiet(self) -> str:
        """Wait until every update is handled, and every message that may go now is sent; what is left in the end."""
        end = monotonic() + CALM
        while (left := await self._left()) and monotonic() < end:
            await asyncio.sleep(0.02)
        return left

    async def _left(self) -> str:
        if self.platform.updates and self.webhook is None:
            return f"{len(self.platform.updates)} updates are not fetched"
        rows = await self.scene.rows(
            "SELECT 'an update is new' AS what FROM inbox WHERE state = 'new'"
            " UNION ALL SELECT 'a ' || purpose || ' is ' || state FROM outbox"
            " WHERE state = 'sending' OR state = 'waiting' AND not_before IS NULL LIMIT 1"
        )
        return str(rows[0]["what"]) if rows else ""

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
    webhook = Webhook("https://x.example/hook", "127.0.0.1", free_port(), WORD) if by_webhook else None
    async with at_work(path, assistant, platform, webhook=webhook, begin=False) as scene:
        requests = scene.deployment.bot._request[1]  # noqa: SLF001
        requests._read_timeout, requests._longest_call = READ_TIMEOUT, LONGEST_CALL  # type: ignore[attr-defined]  # noqa: SLF001
        await _settle(scene)
        await scene.deployment.start()
        if webhook is not None:
            await until(lambda: platform.webhook == webhook.url)
        yield Ground(platform, scene, webhook)


async def _settle(scene: Scene) -> None:
    now = scene.deployment.services.clock.reading()
    roles = {OWNER: Role.OFFICE, LIAISON: Role.LIAISON, READER: Role.READER}
    async with scene.database.transaction("settle") as rows:
        await chats.meet(rows, str(ADOPTED), "supergroup", "工作群", now)
        await chats.adopt(rows, str(ADOPTED), str(OWNER), now)
        for account, role in roles.items():
            person = await people.meet(rows, str(account), "甲", now)
            await people.appoint(rows, person.id, role, DEPARTMENT if role is Role.LIAISON else "", now)
            await chats.meet(rows, str(account), "private", "", now)


@contextmanager
def hurried() -> Iterator[None]:
    """Let pauses be short: until menus are offered again, an update is passed over, and the like."""
    before = poison_update.SECONDS, polling.TIMEOUT, deployment.OFFERED_AGAIN, webhook_receiver.LOOK_EVERY
    poison_update.SECONDS = 0.0
    polling.TIMEOUT = aiohttp.ClientTimeout(total=2.0, sock_connect=1.0, sock_read=READ_TIMEOUT)
    deployment.OFFERED_AGAIN = webhook_receiver.LOOK_EVERY = 0.02
    try:
        yield
    finally:
        poison_update.SECONDS, polling.TIMEOUT, deployment.OFFERED_AGAIN, webhook_receiver.LOOK_EVERY = before
