"""A transaction for the tests of tables, and who and what rows refer to."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date

import pytest

from storage import duties, occurrences, people
from storage.duties import Duty
from storage.engine.database import Database, Transaction
from storage.engine.timestamps import restored
from storage.occurrences import Planned
from storage.people import Person

NOW = restored(1_795_000_000_000)
START, DUE = date(2026, 11, 1), date(2026, 12, 31)
WHAT = ("drill", "33", "每年演练", "drill", "yearly", 5, "7/1", ())
DUTY = Duty(0, *WHAT, stopped=False, set_by=None, since=START, planned_to=None)


@pytest.fixture
async def rows(database: Database) -> AsyncIterator[Transaction]:
    """A transaction on a new database."""
    async with database.transaction("test") as begun:
        yield begun


@pytest.fixture
async def person(rows: Transaction) -> Person:
    """Somebody who is known."""
    return await people.meet(rows, "7", "张三", NOW)


async def occurrence_of(rows: Transaction, key: str = "drill", due: date = DUE) -> int:
    """The number of an occurrence of a duty, due on a day."""
    await duties.settle(rows, replace(DUTY, key=key))
    duty = await duties.by_key(rows, key)
    assert duty is not None
    await occurrences.keep(rows, [Planned(duty.id, f"{due}", START, due, provisional=False)])
    return await occurrences.newest(rows)
