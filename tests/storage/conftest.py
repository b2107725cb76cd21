"""A database of one's own for each test."""

import asyncio
import functools
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from storage.engine.database import Database, open_database

Work = Callable[[Database], Awaitable[None]]
WithDatabase = Callable[[Work], None]


@pytest.fixture
def with_database(tmp_path: Path) -> WithDatabase:
    """Do some work with a database that is closed afterwards."""
    return functools.partial(_work, tmp_path / "bot.sqlite3")


def _work(path: Path, work: Work) -> None:
    async def worked() -> None:
        database = await open_database(path)
        try:
            await work(database)
        finally:
            await database.close()

    asyncio.run(worked())
