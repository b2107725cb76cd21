"""Planning over and over, day by day, back and forth: what was said stays, nothing is planned twice."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendars.workdays import WorkCalendar, YearTable, packaged_calendar
from bot.duties.planner import keep
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from checklist_data.reader import load
from handlers.services import SHANGHAI
from storage import duties, reminders
from storage.duties import Duty
from storage.engine.connection import Row
from storage.engine.database import Database, Transaction, open_database

CHECKLIST: Checklist = load()
START = datetime(2026, 12, 1, 1, tzinfo=UTC)
TABLE = YearTable(2027, "试验", frozenset({date(2027, 1, 1), date(2027, 3, 31)}), frozenset({date(2027, 1, 30)}))
KNOWN = packaged_calendar().with_table(TABLE)
RULES = ("monthly@1-31", "weekly@0-5", "quarterly", "yearly@2-29", "nth-weekday@2-3", "once@2027-03-31")
DATES = "SELECT duty, period, start, due FROM occurrences ORDER BY duty, period"
WORDS = "SELECT key, day, due_at FROM nudges WHERE state = 'planned' AND day > ? ORDER BY key"
SAID = "SELECT * FROM nudges WHERE state <> 'planned' ORDER BY id"


def planned(work: Callable[[Database], Awaitable[None]]) -> None:
    """Work on a database with a duty of every kind."""

    async def done() -> None:
        with TemporaryDirectory() as folder:
            database = await open_database(Path(folder) / "plan.sqlite3")
            async with database.transaction("set") as rows:
                for rule in RULES:
                    await duties.set_by_office(rows, _duty(rule))
            await work(database)
            await database.close()

    asyncio.run(done())


def _duty(rule: str) -> Duty:
    what = (f"office-{rule}", "49.1", "演练", "drill", rule, 10, "7,1/1,7,14", ("教体局",))
    return Duty(0, *what, stopped=False, set_by=None, since=START.date(), planned_to=None)


def frame(day: int, calendar: WorkCalendar = KNOWN) -> Frame:
    return Frame(START + timedelta(days=day), SHANGHAI, calendar)


async def look(database: Database, statement: str, *values: str) -> list[Row]:
    async with database.transaction("look") as rows:
        return await rows.rows(statement, values)


async def say(rows: Transaction, moment: datetime) -> None:
    """What is due is said."""
    due = [each.id for each in await reminders.due(rows, moment, 1000)]
    await reminders.end(rows, due, "sent", moment, message=f"m{json.dumps(due)[:20]}")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(-400, 60), st.booleans()), min_size=1, max_size=8))
def test_whatever_the_clock_and_the_calendar_do_what_was_said_stays(steps: list[tuple[int, bool]]) -> None:
    async def lived(database: Database) -> None:
        day = 0
        kept: list[tuple[object, ...]] = []
        for step, is_known in steps:
            day = max(day + step, 0) if step > 0 else day + step
            now = frame(day, KNOWN if is_known else packaged_calendar())
            async with database.transaction("plan") as rows:
                await keep(rows, CHECKLIST, now)
            said = [tuple(each) for each in await look(database, SAID) if each["state"] == "sent"]
            assert set(kept) <= set(said)
            async with database.transaction("say") as rows:
                await say(rows, now.now)
            kept = [tuple(each) for each in await look(database, SAID) if each["state"] == "sent"]
            keys = [each["key"] for each in await look(database, "SELECT occurrence || key AS key FROM nudges")]
            assert len(keys) == len(set(keys))

    planned(lived)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=10))
def test_in_one_go_and_day_by_day_the_plan_is_the_same(steps: list[int]) -> None:
    days = sum(steps)
    found: list[list[tuple[object, ...]]] = []

    async def lived(database: Database) -> None:
        day = 0
        for step in steps if not found else [days]:
            async with database.transaction("plan") as rows:
                await keep(rows, CHECKLIST, frame(day))
            day += step
        async with database.transaction("plan") as rows:
            await keep(rows, CHECKLIST, frame(days))
        after = str(frame(days).today)
        words = [tuple(each) for each in await look(database, WORDS, after)]
        found.append([tuple(each) for each in await look(database, DATES)] + [word[1:] for word in sorted(words)])

    planned(lived)
    planned(lived)
    assert sorted(map(str, found[0])) == sorted(map(str, found[1]))


def test_a_calendar_that_comes_late_gives_the_plan_that_it_would_have_given_at_once() -> None:
    found: list[list[tuple[object, ...]]] = []

    async def lived(database: Database) -> None:
        if found:
            async with database.transaction("plan") as rows:
                await keep(rows, CHECKLIST, frame(0, packaged_calendar()))
        for _ in range(3):
            async with database.transaction("plan") as rows:
                await keep(rows, CHECKLIST, frame(0))
        rungs = "SELECT duty, period, rung, audience, day FROM nudges JOIN occurrences ON occurrences.id = occurrence"
        moved = " WHERE state = 'planned' AND rung NOT LIKE 'moved%' ORDER BY 1, 2, 3, 4"
        found.append([tuple(each) for each in await look(database, DATES) + await look(database, rungs + moved)])

    planned(lived)
    planned(lived)
    assert found[0] == found[1]


def test_duties_of_the_checklist_keep_to_the_ladder_of_the_district() -> None:
    own = replace(CHECKLIST, ladder="14,3/1,7")

    async def lived(database: Database) -> None:
        for checklist, ladder in ((CHECKLIST, "30,14,7,1/1,7,14"), (own, "14,3/1,7")):
            async with database.transaction("plan") as rows:
                await keep(rows, checklist, frame(0))
            found = await look(database, "SELECT DISTINCT ladder FROM duties WHERE key NOT LIKE 'office-%'")
            assert [each["ladder"] for each in found] == [ladder]

    planned(lived)
