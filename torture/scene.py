"""The real application, with its real database, on a platform that answers with whatever bytes somebody wants."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.questions.assistant import Assistant
from handlers.clock import SystemClock
from handlers.services import Services
from handlers.telegram.account import BotAccount, Webhook
from handlers.telegram.deployment import Deployment
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send.rate_limit import Unlimited
from handlers.telegram.watch.retry_policy import RetryPolicy
from storage.engine.connection import Row
from storage.engine.database import Database, open_database
from torture.raw_platform import PATIENCE, RawPlatform

TOKEN = "7000000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - made up
SOON = RetryPolicy(first=0.005, most=0.01, most_refused=0.02, gives_up_start=60.0, gives_up_work=60.0)
"""Pauses that a test has the time for."""


@dataclass(slots=True)
class Scene:
    """The real application on such a platform."""

    platform: RawPlatform
    deployment: Deployment
    database: Database

    async def inbox(self) -> dict[int, tuple[str, str]]:
        """The updates by number: how they ended, and why."""
        rows = await self.rows("SELECT update_id, state, error FROM inbox ORDER BY update_id")
        return {each["update_id"]: (each["state"], each["error"] or "") for each in rows}

    async def quiet(self) -> None:
        """Wait until no update waits to be handled, and no message to be sent."""
        inbox = "SELECT 1 FROM inbox WHERE state = 'new'"
        outbox = "SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending')"
        async with asyncio.timeout(PATIENCE):
            while await self.rows(f"{inbox} UNION ALL {outbox}"):
                await asyncio.sleep(0.01)

    async def rows(self, statement: str) -> list[Row]:
        """Look into the database."""
        async with self.database.transaction("look") as rows:
            return await rows.rows(statement)


@asynccontextmanager
async def at_work(
    path: Path,
    assistant: Assistant,
    platform: RawPlatform,
    policy: RetryPolicy = SOON,
    *,
    webhook: Webhook | None = None,
    begin: bool = True,
) -> AsyncIterator[Scene]:
    """Run the bot on a platform; or leave it to the test to begin."""
    database = await open_database(path)
    services = Services(assistant, "fingerprint", database, SystemClock(), frozenset({"1"}))
    deployment = Deployment(
        Reception(BotAccount(TOKEN, platform.address, webhook), services.database, services.clock, policy),
        services,
        rate_limit=Unlimited(),
    )
    try:
        if begin:
            await deployment.start()
        yield Scene(platform, deployment, database)
    finally:
        await deployment.stop()
        await database.close()
