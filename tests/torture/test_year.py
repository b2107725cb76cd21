"""A year in a minute: everything is accounted for, and the account would notice if it were not."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.duties.planner import keep
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from storage.engine.database import open_database
from storage.engine.timestamps import stored
from torture.year import FIRST, ZONE, lived
from torture.year_account import Account, account

LAST = date(2026, 12, 31)


def test_thirteen_months_are_accounted_for() -> None:
    found = asyncio.run(lived())
    assert found.faults == []
    assert found.occurrences["closed"] > 50
    assert found.to_office
    assert found.to_leader
    assert found.on_make_up_days
    assert found.briefs > 50
    assert len(found.words) == 13


def ended(state: str, at: str, message: str = "m", reason: str = "") -> Callable[[str], tuple[str, tuple[str, ...]]]:
    """A word of the first day ends so."""
    moment = str(stored(datetime.fromisoformat(at).replace(tzinfo=ZONE)))

    def statement(key: str) -> tuple[str, tuple[str, ...]]:
        changed = "UPDATE nudges SET state = ?, message = ?, reason = ?, ended_at = CAST(? AS INTEGER) WHERE key = ?"
        return changed, (state, message, reason, moment, key)

    return statement


@pytest.mark.parametrize(
    ("tamper", "fault"),
    [
        (ended("planned", "2026-12-01T09:00", ""), "is still planned"),
        (ended("sent", "2026-12-01T08:59"), "was said at"),
        (ended("sent", "2026-12-05T09:00"), "was said at"),
        (ended("sent", "2026-12-03T09:00"), "was sent on"),
        (ended("late", "2026-12-03T09:00"), "without a reason"),
        (ended("sent", "2026-12-01T09:00", ""), "without a message"),
    ],
)
def test_the_account_notices_what_is_wrong(
    tmp_path: Path, checklist: Checklist, tamper: Callable[[str], tuple[str, tuple[str, ...]]], fault: str
) -> None:
    found = asyncio.run(_tampered(tmp_path, checklist, tamper))
    assert any(fault in each for each in found.faults)


async def _tampered(
    folder: Path, checklist: Checklist, tamper: Callable[[str], tuple[str, tuple[str, ...]]]
) -> Account:
    database = await open_database(folder / "year.sqlite3")
    moment = datetime(2026, 12, 1, 8, tzinfo=ZONE)
    async with database.transaction("plan") as rows:
        await keep(rows, checklist, Frame(moment, ZONE, packaged_calendar()))
        await rows.change("UPDATE nudges SET state = 'waived', reason = 'x' WHERE day <= '2026-12-31'")
        key = (await rows.rows("SELECT key FROM nudges WHERE day = '2026-12-01' LIMIT 1"))[0]["key"]
        await rows.change(*tamper(key))
    found = await account(database, FIRST, LAST, ZONE)
    await database.close()
    return found


def test_the_account_notices_a_missing_occurrence(tmp_path: Path, checklist: Checklist) -> None:
    def drop(key: str) -> tuple[str, tuple[str, ...]]:
        return "UPDATE occurrences SET period = '1999' WHERE id = (SELECT occurrence FROM nudges WHERE key = ?)", (key,)

    found = asyncio.run(_tampered(tmp_path, checklist, drop))
    assert any("is missing" in each for each in found.faults)
