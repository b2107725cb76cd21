"""A transaction for the tests of tables, and who and what rows refer to."""

from collections.abc import AsyncIterator

import pytest

from storage import people
from storage.engine.database import Database, Transaction
from storage.engine.timestamps import restored
from storage.people import Person

NOW = restored(1_795_000_000_000)


@pytest.fixture
async def rows(database: Database) -> AsyncIterator[Transaction]:
    """A transaction on a new database."""
    async with database.transaction("test") as begun:
        yield begun


@pytest.fixture
async def person(rows: Transaction) -> Person:
    """Somebody who is known."""
    return await people.meet(rows, "7", "张三", NOW)
