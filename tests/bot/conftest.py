"""A deployment with its staff, for what the actions do to rows."""

from collections.abc import AsyncIterator

import pytest

from checklist_data.model import Checklist
from storage.engine.database import Database
from tests.bot.staff import Staff


@pytest.fixture
async def staff(database: Database, checklist: Checklist) -> AsyncIterator[Staff]:
    """The staff of a new deployment, in one transaction."""
    async with database.transaction("test") as rows:
        found = Staff(rows, checklist)
        await found.begin()
        yield found
