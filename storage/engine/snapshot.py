"""Reading beside the writer: a connection of its own sees the file as it was, and nobody waits for it."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from storage.engine.connection import Value
from storage.engine.copies import reading
from storage.engine.database import Transaction
from storage.engine.migrate import newest
from storage.errors import LeaveAlone, TryAgain, translated

T = TypeVar("T")


class _Connection:
    """A connection on which a transaction that only reads has begun."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def run(self, statement: str, values: Iterable[Value] = ()) -> sqlite3.Cursor:
        return self._connection.execute(statement, tuple(values))

    def run_all(self, statement: str, many: Iterable[Sequence[Value]]) -> sqlite3.Cursor:
        return self._connection.executemany(statement, many)


def read(path: Path, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Do work that only reads, in this thread, which must have no running event loop.

    What it sees is one moment of the file, however long it takes; the writer goes on meanwhile. Raises TryAgain where
    the file cannot be read now or has an older schema, LeaveAlone where it is damaged or of a newer program.
    """
    try:
        with closing(reading(path)) as connection:
            connection.row_factory = sqlite3.Row
            connection.isolation_level = None
            _check_version(connection)
            connection.execute("BEGIN")
            return asyncio.run(_done(work, Transaction(_Connection(connection))))
    except sqlite3.Error as error:
        raise translated(error) from error


async def _done(work: Callable[[Transaction], Awaitable[T]], rows: Transaction) -> T:
    return await work(rows)


def _check_version(connection: sqlite3.Connection) -> None:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > newest():
        raise LeaveAlone(f"the database has version {version}, this program knows {newest()}: update the program")
    if version < newest():
        raise TryAgain(f"the database has version {version}, this program needs {newest()}")
