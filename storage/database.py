"""One file, one connection, one writer at a time: every statement of the program goes through a transaction here."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path

from storage.errors import LeaveAlone, StorageError, needs_fresh_connection, translated
from storage.link import Connect, Link, Row, Value, connect
from storage.migrating import migrate

Observer = Callable[[str], None]
"""Told of every commit by name, before and after it; a test ends the process there."""


class Transaction:
    """Statements that hold together or not at all."""

    def __init__(self, link: Link) -> None:
        """Speak over a link on which a transaction has begun."""
        self._link = link

    async def change(self, statement: str, values: Iterable[Value] = ()) -> int:
        """Run a statement; the number of rows that it changed."""
        return self._run(statement, values).rowcount

    async def row(self, statement: str, values: Iterable[Value] = ()) -> Row | None:
        """The first row found, or None."""
        return next(iter(self._run(statement, values).fetchall()), None)

    async def rows(self, statement: str, values: Iterable[Value] = ()) -> list[Row]:
        """Every row found."""
        return self._run(statement, values).fetchall()

    def _run(self, statement: str, values: Iterable[Value]) -> sqlite3.Cursor:
        try:
            return self._link.run(statement, values)
        except sqlite3.Error as error:
            raise translated(error) from error


class Database:
    """The file. Opened, it is sound and of the present schema."""

    def __init__(self, path: Path, connect: Connect, observer: Observer) -> None:
        """Remember how to connect; `open_database` is what callers use."""
        self.path = path
        self._connect = connect
        self._observer = observer
        self._link: Link | None = None
        self._turn = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def transaction(self, name: str) -> AsyncIterator[Transaction]:
        """Begin, and commit at the end; an exception undoes everything.

        Raises TryAgain or LeaveAlone. After a failed commit nothing is known: whoever repeats relies on unique keys.
        """
        async with self._turn:
            link = await self._linked()
            try:
                await link.begin()
                yield Transaction(link)
                self._observer(f"before {name}")
                link.commit()
            except sqlite3.Error as error:
                await self._undo(link, error)
                raise translated(error) from error
            except BaseException as error:
                await self._undo(link, error.__cause__)
                raise
            self._observer(f"after {name}")

    async def close(self) -> None:
        """Let go of the file."""
        async with self._turn:
            await self._let_go()

    async def _linked(self) -> Link:
        if self._link is None:
            try:
                self._link = await self._connect(self.path)
            except sqlite3.Error as error:
                raise translated(error) from error
        return self._link

    async def _undo(self, link: Link, reason: BaseException | None) -> None:
        """Roll back; a connection that cannot, or that cannot be trusted, is given up, which rolls back too."""
        try:
            # asked for always: a BEGIN that was cancelled may still be under way
            await link.wait("ROLLBACK")
        except (sqlite3.Error, ValueError):
            if link.in_transaction:
                await self._let_go()
        if isinstance(reason, sqlite3.Error) and needs_fresh_connection(reason):
            await self._let_go()

    async def _let_go(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            with contextlib.suppress(sqlite3.Error):
                await link.close()


async def open_database(path: Path, connect: Connect = connect, observer: Observer = lambda _: None) -> Database:
    """Open the file, making it where there is none, checking it and bringing its schema up to date.

    Raises LeaveAlone where it is damaged or of a newer program, TryAgain where it cannot be read now.
    """
    database = Database(path, connect, observer)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        link = await database._linked()  # noqa: SLF001 - the two are one
        await _check(link)
        await migrate(link, path)
    except sqlite3.Error as error:
        await database.close()
        raise translated(error) from error
    except StorageError:
        await database.close()
        raise
    return database


async def _check(link: Link) -> None:
    found = await link.wait("PRAGMA quick_check(1)")
    if found[0][0] != "ok":
        raise LeaveAlone(f"the database is damaged: {found[0][0]}")
