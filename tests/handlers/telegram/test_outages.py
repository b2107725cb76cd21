"""The bot is down, or the clock is set: each occurrence is told of once, and soon."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from bot.questions.assistant import Assistant
from handlers.clock import SystemClock
from handlers.services import Services
from handlers.telegram import schedule
from handlers.telegram.account import BotAccount
from handlers.telegram.deployment import Deployment
from handlers.telegram.receive.reception import Reception
from handlers.telegram.send import delivery
from handlers.telegram.send.rate_limit import Unlimited
from handlers.ticks import go_through_plan
from storage import chats, duties, people
from storage.duties import Duty
from storage.engine.database import Database, open_database
from storage.people import Role
from tests.conversations.live import TOKEN
from tests.conversations.stage import LIAISON, OWNER
from torture.raw_platform import until

ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 12, 7, 10, 0, tzinfo=ZONE)
KINDS = (("daily", 0), ("weekly@0-5", 2), ("monthly@1-31", 5), ("yearly@2-29", 20), ("quarterly", 10))


class Machine:
    """A bot that can be stopped and started over one database, on a ground whose clock goes on."""

    def __init__(self, ground: Ground, database: Database, assistant: Assistant) -> None:
        self.ground, self.database, self.assistant = ground, database, assistant
        self.deployment: Deployment | None = None

    async def up(self) -> None:
        """Start."""
        services = Services(self.assistant, "x", self.database, self.ground.world.clock, frozenset({OWNER}))
        self.deployment = Deployment(
            Reception(BotAccount(TOKEN, self.ground.address), services.database, services.clock),
            services,
            rate_limit=Unlimited(),
        )
        await self.deployment.start()

    async def down(self) -> None:
        """Stop."""
        if self.deployment is not None:
            await self.deployment.stop()
            self.deployment = None

    def reminders(self) -> list[str]:
        """What the liaison was told of duties."""
        messages = self.ground.world.chat(int(LIAISON)).messages.values()
        return [each["text"] for each in messages if "49.1" in each.get("text", "")]

    async def tick(self) -> None:
        """Let a tick come."""
        assert self.deployment is not None
        await go_through_plan(self.deployment.services)
        self.deployment.delivery.wake()
        await until(lambda: self.deployment is not None and self.deployment.delivery.is_idle)

    async def count(self, statement: str, *values: str) -> int:
        """Look into the database."""
        async with self.database.transaction("look") as rows:
            found = await rows.row(statement, values)
        return int(found[0]) if found else 0


async def machine_with_duties(path: Path, assistant: Assistant) -> Machine:
    """A bot that has been at work since the evening before, with a duty of every kind of period."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.clock.wind_to(START - timedelta(hours=16))
    ground.world.flood.enabled = False
    ground.world.user(int(LIAISON)).started = True
    ground.world.chat(int(LIAISON))
    database = await open_database(path)
    now = ground.world.clock.reading()
    async with database.transaction("furnish") as rows:
        person = await people.meet(rows, LIAISON, "联络员", now)
        await people.appoint(rows, person.id, Role.LIAISON, "教体局", now)
        await chats.meet(rows, LIAISON, "private", "", now)
        for rule, start in KINDS:
            what = (f"office-{rule}", "49.1", f"任务{rule}", "report", rule, start, "7,1/1,7,14", ("教体局",))
            since = date(2026, 12, 7)
            await duties.set_by_office(rows, Duty(0, *what, stopped=False, set_by=None, since=since, planned_to=None))
    machine = Machine(ground, database, assistant)
    await machine.up()
    await machine.tick()
    return machine


async def ended(machine: Machine) -> None:
    await machine.down()
    await machine.database.close()
    await machine.ground.close()


@pytest.mark.parametrize(
    "length",
    [timedelta(hours=hours) for hours in (1 / 60, 1, 25, 8 * 24, 100 * 24, 400 * 24)],
    ids=str,
)
def test_after_an_outage_what_was_missed_is_told_once_and_at_once(
    tmp_path: Path, assistant: Assistant, length: timedelta, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedule, "TICK", timedelta(days=1))  # the first tick does it, and no later one
    monkeypatch.setattr(delivery, "LOOK_EVERY", 86_400.0)  # and the sender is told

    async def lived() -> None:
        machine = await machine_with_duties(tmp_path / "bot.sqlite3", assistant)
        machine.ground.world.clock.wind_to(START.astimezone(UTC))
        await machine.tick()
        await machine.tick()
        before = len(machine.reminders())
        await machine.down()
        back = START + length
        while not machine_is_open(back):
            back += timedelta(hours=1)
        machine.ground.world.clock.wind_to(back.astimezone(UTC))
        await machine.up()
        missed = length > timedelta(days=1)
        await until(lambda: len(machine.reminders()) == before + missed)
        await machine.tick()
        await machine.tick()
        assert len(machine.reminders()) == before + missed
        due = "SELECT count(*) FROM nudges WHERE state = 'planned' AND day < ?"
        assert await machine.count(due, str(back.date())) == 0
        doubled = "SELECT count(*) FROM (SELECT 1 FROM occurrences GROUP BY duty, period HAVING count(*) > 1)"
        assert await machine.count(doubled) == 0
        for rule in ("daily", "weekly@0-5", "monthly@1-31"):
            first, last = START.date(), back.date()
            wanted = _wanted(rule, first, last)
            there = await machine.count(
                "SELECT count(*) FROM occurrences JOIN duties ON duties.id = duty"
                " WHERE key = ? AND due BETWEEN ? AND ?",
                f"office-{rule}",
                str(first),
                str(last),
            )
            assert there == wanted, rule
        await ended(machine)

    asyncio.run(lived())


def _wanted(rule: str, first: date, last: date) -> int:
    from bot.calendars.workdays import packaged_calendar  # noqa: PLC0415
    from bot.timing.recurrence import series  # noqa: PLC0415
    from bot.timing.rule import read_rule  # noqa: PLC0415

    return len(series("x", read_rule(rule), 0, (first, last), packaged_calendar()))


def machine_is_open(moment: datetime) -> bool:
    local = moment.astimezone(ZONE)
    return local.weekday() < 5 and time(9) <= local.time() < time(17)


@pytest.mark.parametrize(
    "step",
    [timedelta(hours=1), timedelta(hours=-1), timedelta(days=1), timedelta(days=-1), timedelta(days=-365)],
    ids=str,
)
def test_a_step_of_the_clock_loses_nothing_and_repeats_nothing(
    tmp_path: Path, assistant: Assistant, step: timedelta
) -> None:
    async def lived() -> None:
        machine = await machine_with_duties(tmp_path / "bot.sqlite3", assistant)
        clock = machine.ground.world.clock
        clock.wind_to(START.astimezone(UTC))
        await machine.tick()
        said = "SELECT id || state || message FROM nudges WHERE message <> '' ORDER BY id"
        async with machine.database.transaction("look") as rows:
            before = [each[0] for each in await rows.rows(said)]
        assert before
        clock.wind(step)
        for _ in range(3):
            await machine.tick()
            clock.wind(timedelta(seconds=10))
        clock.wind(-step)
        for _ in range(3):
            await machine.tick()
        async with machine.database.transaction("look") as rows:
            after = [each[0] for each in await rows.rows(said)]
        assert set(before) <= set(after)
        texts = machine.reminders()
        assert len(texts) == len(set(texts))
        assert step > timedelta(0) or len(after) == len(before)
        await ended(machine)

    asyncio.run(lived())
