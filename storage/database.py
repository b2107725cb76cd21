"""One file, one connection, one writer at a time: every statement of the program goes through a transaction here."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from pathlib import Path
from typing import Any

import aiosqlite

from storage.errors import LeaveAlone, StorageError, needs_fresh_connection, translated
from storage.migrating import migrate

Value = str | int | float | bytes | None
Row = sqlite3.Row
Connect = Callable[[Path], Awaitable[aiosqlite.Connection]]
Observer = Callable[[str], None]
"""Told of every commit by name, before and after it; a test ends the process there."""

BUSY_MS = 5_000


class Transaction:
    """Statements that hold together or not at all; each crosses to the connection's thread and back only once."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        """Speak over a connection on which a transaction was begun."""
        self._connection = connection

    async def change(self, statement: str, values: Iterable[Value] = ()) -> int:
        """Run a statement; the number of rows that it changed."""
        before = self._connection.total_changes
        await self._connection.execute_fetchall(statement, tuple(values))
        return self._connection.total_changes - before

    async def row(self, statement: str, values: Iterable[Value] = ()) -> Row | None:
        """The first row found, or None."""
        found = await self._connection.execute_fetchall(statement, tuple(values))
        return next(iter(found), None)

    async def rows(self, statement: str, values: Iterable[Value] = ()) -> list[Row]:
        """Every row found."""
        return list(await self._connection.execute_fetchall(statement, tuple(values)))


class Database:
    """The file. Opened, it is sound and of the present schema."""

    def __init__(self, path: Path, connect: Connect, observer: Observer) -> None:
        """Remember how to connect; `open_database` is what callers use."""
        self.path = path
        self._connect = connect
        self._observer = observer
        self._connection: aiosqlite.Connection | None = None
        self._turn = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def transaction(self, name: str) -> AsyncIterator[Transaction]:
        """Begin, and commit at the end; an exception undoes everything.

        Raises TryAgain or LeaveAlone. After a failed commit nothing is known: whoever repeats relies on unique keys.
        """
        async with self._turn:
            connection = await self._connected()
            try:
                await connection.execute_fetchall("BEGIN IMMEDIATE")
                yield Transaction(connection)
                self._observer(f"before {name}")
                await connection.execute_fetchall("COMMIT")
            except sqlite3.Error as error:
                await self._undo(connection)
                if needs_fresh_connection(error):
                    await self._disconnect()
                raise translated(error) from error
            except BaseException:
                await self._undo(connection)
                raise
            self._observer(f"after {name}")

    async def close(self) -> None:
        """Let go of the file."""
        async with self._turn:
            await self._disconnect()

    async def _connected(self) -> aiosqlite.Connection:
        if self._connection is None:
            try:
                self._connection = await self._connect(self.path)
                await _prepare(self._connection)
            except sqlite3.Error as error:
                await self._disconnect()
                raise translated(error) from error
        return self._connection

    async def _undo(self, connection: aiosqlite.Connection) -> None:
        """Roll back; a connection that cannot is given up, which rolls back too."""
        try:
            # asked for always: a BEGIN that was cancelled may still be under way
            await connection.execute_fetchall("ROLLBACK")
        except (sqlite3.Error, ValueError):
            if connection.in_transaction:
                await self._disconnect()

    async def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                await connection.close()


async def open_database(path: Path, connect: Connect | None = None, observer: Observer = lambda _: None) -> Database:
    """Open the file, making it where there is none, checking it and bringing its schema up to date.

    Raises LeaveAlone where it is damaged or of a newer program, TryAgain where it cannot be read now.
    """
    database = Database(path, connect or connected, observer)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        connection = await database._connected()  # noqa: SLF001 - the two are one
        await _check(connection)
        await migrate(connection, path)
    except sqlite3.Error as error:
        await database.close()
        raise translated(error) from error
    except StorageError:
        await database.close()
        raise
    return database


async def connected(path: Path) -> aiosqlite.Connection:
    """A connection without implicit transactions."""
    return await aiosqlite.connect(path, isolation_level=None)


async def _prepare(connection: aiosqlite.Connection) -> None:
    connection.row_factory = sqlite3.Row
    for pragma in (
        f"busy_timeout={BUSY_MS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "trusted_schema=OFF",
    ):
        await connection.execute(f"PRAGMA {pragma}")


async def _check(connection: aiosqlite.Connection) -> None:
    found: list[Any] = list(await connection.execute_fetchall("PRAGMA quick_check(1)"))
    if found[0][0] != "ok":
        raise LeaveAlone(f"the database is damaged: {found[0][0]}")
