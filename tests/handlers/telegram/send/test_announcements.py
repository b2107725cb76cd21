"""A thousand announcements to fifty groups, by a clock that is wound: the platform never has to object."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from handlers.outgoing import Body
from handlers.telegram.send.courier import Courier
from handlers.telegram.send.delivery import Delivery
from handlers.telegram.send.platform_bot import PlatformBot
from handlers.telegram.send.rate_limit import RateLimit
from storage import outbox
from storage.engine.database import Database, open_database
from storage.outbox import Outgoing, Purpose
from tests.patience import PATIENCE

BEGIN = datetime(2026, 12, 1, 9, tzinfo=UTC)
GROUPS, EACH = 50, 20
ALLOWED = GROUPS * EACH / 25
"""Seconds that the rules leave: 25 messages a second overall; 20 a minute and 1 a second in each group take less."""
STEP = timedelta(milliseconds=40)


def test_a_thousand_announcements_take_hardly_longer_than_the_rules_allow(tmp_path: Path) -> None:
    asyncio.run(_announced(tmp_path / "bot.sqlite3"))


async def _announced(path: Path) -> None:
    clock = WoundClock(lambda: BEGIN)
    ground = await open_ground(clock)
    database = await open_database(path)
    bot = PlatformBot("7000000001:announcements", ground.address)
    delivery = Delivery(database, Courier(bot), clock, RateLimit(), lambda _: None)
    async with database.transaction("announce") as rows:
        for number in range(GROUPS * EACH):
            chat = -1 - number % GROUPS
            ground.world.chat(chat)
            message = Outgoing(f"announce:{number}", str(chat), Purpose.ANNOUNCEMENT, Body(f"通知{number}").to_json())
            await outbox.put(rows, message, BEGIN)
    try:
        async with bot, asyncio.timeout(PATIENCE):
            sender = asyncio.create_task(delivery.run())
            while await _left(database):
                while not delivery.is_idle:
                    await asyncio.sleep(0)
                clock.wind(STEP)
                for _ in range(12):
                    await asyncio.sleep(0)  # let the sender notice
            sender.cancel()
            await asyncio.wait([sender])
        calls = ground.recorder.calls
        assert [each["error_code"] for each in calls if not each["ok"] and each["method"] == "sendMessage"] == []
        assert sum(each["method"] == "sendMessage" for each in calls) == GROUPS * EACH
        assert all(len(ground.world.chats[-1 - group].messages) == EACH for group in range(GROUPS))
        assert (clock.reading() - BEGIN).total_seconds() <= ALLOWED * 1.05
    finally:
        await database.close()
        await ground.close()


async def _left(database: Database) -> bool:
    async with database.transaction("look") as rows:
        return bool(await rows.rows("SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending') LIMIT 1"))
