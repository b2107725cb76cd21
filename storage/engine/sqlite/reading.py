"""Reading beside the writer: a connection of its own sees the file as it was, and nobody waits for it."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from storage.engine.sqlite.errors import translated
from storage.engine.sqlite.runner import SqliteRunner

T = TypeVar("T")


def reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, and that leaves the log of the file alone. Raises sqlite3.Error."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)


def read(path: Path, work: Callable[[SqliteRunner], Awaitable[T]]) -> T:
    """Run work on a snapshot of the file. Raises TryAgain or LeaveAlone if it cannot be read."""
    try:
        with closing(reading(path)) as connection:
            connection.isolation_level = None
            runner = SqliteRunner(connection)
            connection.execute("BEGIN")
            return asyncio.run(_done(work, runner))
    except sqlite3.Error as error:
        raise translated(error) from error


async def _done(work: Callable[[SqliteRunner], Awaitable[T]], runner: SqliteRunner) -> T:
    return await work(runner)
