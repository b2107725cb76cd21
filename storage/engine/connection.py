"""The link to the file: what takes microseconds runs at once, what can take seconds runs in a thread of its own."""

import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path

import aiosqlite

Value = str | int | float | bytes | None
Row = sqlite3.Row
BEGIN = "BEGIN IMMEDIATE"
BUSY_MS = 5_000
PRAGMAS = (
    f"busy_timeout={BUSY_MS}",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "secure_delete=ON",  # what is emptied or deleted is overwritten, not merely forgotten
    "cache_size=-32000",  # kibibytes at most: a year's plan is written without reading its indexes back
)


class Link:
    """A connection without implicit transactions.

    The way to another thread and back takes longer than a statement, and while this thread is busy, longer than the
    flush at the end of a transaction: so these run here. Waiting for another process, checking, copying do not.
    """

    def __init__(self, connection: aiosqlite.Connection, at_once: sqlite3.Connection) -> None:
        """Both are the same connection, by way of its thread and without."""
        self._connection = connection
        self._at_once = at_once

    def run(self, statement: str, values: Iterable[Value] = ()) -> sqlite3.Cursor:
        """Run a statement of a transaction that has begun."""
        return self._at_once.execute(statement, tuple(values))

    def run_all(self, statement: str, many: Iterable[Sequence[Value]]) -> sqlite3.Cursor:
        """Run a statement of a transaction that has begun once for each of many lists of values."""
        return self._at_once.executemany(statement, many)

    async def begin(self) -> None:
        """Begin a transaction that writes: at once where nobody else does, else when they have ended theirs."""
        try:
            self._at_once.execute("PRAGMA busy_timeout=0")
            self.run(BEGIN)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            await self.wait(f"PRAGMA busy_timeout={BUSY_MS}")
            await self.wait(BEGIN)

    def commit(self) -> None:
        """End the transaction; its changes are on the disk."""
        self.run("COMMIT")

    async def wait(self, statement: str) -> list[Row]:
        """Run a statement that may take its time."""
        return list(await self._connection.execute_fetchall(statement))

    async def script(self, statements: str) -> None:
        """Run many statements."""
        await self._connection.executescript(statements)

    async def copy_to(self, target: sqlite3.Connection) -> None:
        """Copy the whole file while it is in use."""
        await self._connection.backup(target)

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction has begun."""
        return self._at_once.in_transaction

    async def close(self) -> None:
        """Let go of the file."""
        await self._connection.close()


Connect = Callable[[Path], Awaitable[Link]]


async def connect(path: Path) -> Link:
    """Open the file, making it where there is none. Raises sqlite3.Error."""
    # Opened here: where opening fails in the connection's thread, the thread outlives the loop and prints a traceback.
    opened = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection = await aiosqlite.Connection(lambda: opened, iter_chunk_size=64)
    connection.row_factory = sqlite3.Row
    link = Link(connection, opened)
    try:
        for pragma in PRAGMAS:
            await link.wait(f"PRAGMA {pragma}")
    except sqlite3.Error:
        await link.close()
        raise
    return link
