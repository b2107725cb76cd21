"""A year in a minute: thirteen months of duties with the real bot, a wound clock, outages and a late calendar."""

import argparse
import asyncio
import json
import random
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from bot.questions.assistant import Assistant
from checklist_data.reader import load
from handlers.clock import SystemClock
from handlers.services import Services
from handlers.telegram.account import BotAccount
from handlers.telegram.deployment import Deployment
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send.rate_limit import Unlimited
from handlers.ticks import go_through_plan
from storage import calendars, chats, duties, people
from storage.duties import Duty
from storage.engine.database import Database, open_database
from storage.people import Role
from torture.raw_platform import PATIENCE
from torture.year_account import Account, account
from torture.year_page import page
from torture.year_people import ACCOUNTS, LEADER, OFFICE, People

FIRST, LAST = date(2026, 12, 1), date(2027, 12, 31)
ZONE = ZoneInfo("Asia/Shanghai")
TIMES = (time(8, 59), time(9, 0), time(9, 1), time(12, 0), time(17, 29), time(17, 31), time(22, 0))
OUTAGES = (
    (datetime(2027, 3, 17, 8, 30), timedelta(hours=1)),  # noqa: DTZ001 - where the deployment is
    (datetime(2027, 6, 15, 12, 30), timedelta(days=3)),  # noqa: DTZ001
    (datetime(2027, 9, 10, 10, 0), timedelta(days=20)),  # noqa: DTZ001
)
CALENDAR_ON = date(2026, 12, 30)
"""The day on which next year's table arrives: two months late."""
TABLE = {
    "year": 2027,
    "notice": "为试验编写，并非正式通知",
    "off": [
        "2027-01-01",
        *(f"2027-02-{day:02}" for day in (8, 9, 10, 11, 12)),
        *("2027-04-05", "2027-05-03", "2027-05-04", "2027-05-05", "2027-06-09", "2027-09-15"),
        *(f"2027-10-{day:02}" for day in (1, 4, 5, 6, 7)),
    ],
    "work": ["2027-01-30", "2027-02-20", "2027-05-08", "2027-09-26", "2027-10-09"],
}
OF_THE_OFFICE = (
    ("office-weekly", "49.1", "每周家庭教育信息", "report", "weekly@0-6", 2, ("教体局",)),
    ("office-monthly", "51.1", "个人品德建设月报", "report", "monthly@1-31", 5, ("党群工作部", "教体局")),
    ("office-nth", "53.2", "入户走访例会", "meeting", "nth-weekday@2-3", 5, ("经济发展局",)),
    ("office-half", "15.4", "防范传销宣传小结", "report", "half-yearly@6-30", 20, ("社会事业局",)),
    ("office-leap", "28.3", "自然灾害点汛前巡查", "inspection", "yearly@2-29", 20, ("财政局",)),
    ("office-once", "22.1", "矛盾纠纷专项排查", "inspection", "once@2027-05-08", 30, ("宜阳公安分局",)),
)
TOKEN = "7000000001:year"  # noqa: S105 - any token is accepted there
DOCUMENT = Path(__file__).parents[1] / "docs" / "year.md"


@dataclass
class Life:
    """What is lived through, with the bot as it is running at present."""

    ground: Ground
    database: Database
    assistant: Assistant
    deployment: Deployment | None = None

    async def up(self) -> None:
        """Start the bot; its ticks come when the year says so."""
        services = Services(
            self.assistant, "year", self.database, self.ground.world.clock, frozenset({str(OFFICE)}), zone=ZONE
        )
        self.deployment = Deployment(
            Reception(BotAccount(TOKEN, self.ground.address), services.database, services.clock),
            services,
            rate_limit=Unlimited(),
        )
        await self.deployment.start()
        queue = self.deployment.line.application.job_queue
        assert queue is not None
        for job in queue.jobs():
            job.schedule_removal()

    async def down(self) -> None:
        """Stop the bot."""
        assert self.deployment is not None
        await self.deployment.stop()
        self.deployment = None

    async def tick(self) -> None:
        """Let the tick come, and everything be said and handled."""
        assert self.deployment is not None
        await go_through_plan(self.deployment.services)
        self.deployment.delivery.wake()
        await self.quiet()

    async def quiet(self) -> None:
        """Wait until nothing waits."""
        waiting = "SELECT 1 FROM inbox WHERE state = 'new' UNION ALL SELECT 1 FROM outbox WHERE state IN {0} LIMIT 1"
        async with asyncio.timeout(PATIENCE):
            while True:
                async with self.database.transaction("look") as rows:
                    left = await rows.row(waiting.format("('waiting', 'sending')"))
                if left is None and not len(self.ground.world.updates):
                    return
                await asyncio.sleep(0.002)


async def lived(last: date = LAST, seed: int = 1) -> Account:
    """Live from the first day to the last, and give account of every planned word."""
    async with _life() as life:
        await _furnish(life)
        folk = People(life.ground.world, random.Random(seed))
        day = FIRST
        while day <= last:
            await _live(day, life, folk)
            day += timedelta(days=1)
        return await account(life.database, FIRST, last, ZONE)


async def _live(day: date, life: Life, folk: People) -> None:
    if day == CALENDAR_ON:
        async with life.database.transaction("calendar") as rows:
            await calendars.keep(rows, 2027, json.dumps(TABLE), life.ground.world.clock.reading())
    for at in TIMES:
        moment = datetime.combine(day, at)
        is_down = any(start <= moment < start + length for start, length in OUTAGES)
        life.ground.world.clock.wind_to(moment.replace(tzinfo=ZONE).astimezone(UTC))
        if is_down and life.deployment is not None:
            await life.down()
        elif not is_down:
            if life.deployment is None:
                await life.up()
            await life.tick()
            if at.hour == 12:
                await _answers(life, folk)


async def _answers(life: Life, folk: People) -> None:
    """Liaisons report, press what comes of it, and the office decides: three rounds of a day."""
    for _ in range(3):
        folk.answer()
        await life.quiet()


@asynccontextmanager
async def _life() -> AsyncIterator[Life]:
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(Path(folder) / "year.sqlite3")
        life = Life(ground, database, Assistant(load()))
        try:
            yield life
        finally:
            if life.deployment is not None:
                await life.down()
            await database.close()
            await ground.close()


async def _furnish(life: Life) -> None:
    """Everybody has their role and a private chat; the office has set duties of every kind of period."""
    ground, now = life.ground, datetime.combine(FIRST, time(8), ZONE)
    ground.world.clock.wind_to(now)
    roles = [(OFFICE, Role.OFFICE, ""), (LEADER, Role.LEADER, "")]
    roles += [(number, Role.LIAISON, name) for name, number in ACCOUNTS.items()]
    async with life.database.transaction("appoint") as rows:
        for number, role, department in roles:
            ground.world.user(number).started = True
            ground.world.chat(number)
            person = await people.meet(rows, str(number), department or role.value, now)
            await people.appoint(rows, person.id, role, department, now)
            await chats.meet(rows, str(number), "private", "", now)
        for key, ref, text, kind, rule, start, named in OF_THE_OFFICE:
            what = (key, ref, text, kind, rule, start, "30,14,7,1/1,7,14", named)
            await duties.set_by_office(rows, Duty(0, *what, stopped=False, set_by=1, since=FIRST, planned_to=None))


def main() -> int:
    """Live through it; 0 where everything is accounted for."""
    parser = argparse.ArgumentParser(prog="python -m torture.year", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    begun = asyncio.run(_timed())
    text = page(*begun)
    print(text)
    if arguments.write:
        DOCUMENT.write_text(text, encoding="utf-8")
    return 0 if begun[0].is_clean else 1


async def _timed() -> tuple[Account, float]:
    loop = asyncio.get_running_loop()
    begun = loop.time()
    found = await lived()
    return found, loop.time() - begun


if __name__ == "__main__":
    sys.exit(main())
