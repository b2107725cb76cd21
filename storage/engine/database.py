"""One file, one connection, one writer at a time: every statement of the program goes through a transaction here."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from storage.engine.atomic_files import private_file, private_folder
from storage.engine.connection import Connect, Link, Row, Value, connect
from storage.engine.group_commit import Batch
from storage.engine.migrate import migrate
from storage.errors import LeaveAlone, StorageError, TryAgain, needs_fresh_connection, translated

TOGETHER = 64
"""Transactions that share a commit at the most."""
MINE = "mine"
"""Where the transaction begins that joined others."""
Observer = Callable[[str], None]
"""Told of every commit by name, before and after it; a test ends the process there."""


class Runner(Protocol):
    """What runs a statement of a transaction that has begun."""

    def run(self, statement: str, values: Iterable[Value] = ()) -> sqlite3.Cursor:
        """Run a statement. Raises sqlite3.Error."""

    def run_all(self, statement: str, many: Iterable[Sequence[Value]]) -> sqlite3.Cursor:
        """Run a statement once for each of many lists of values. Raises sqlite3.Error."""


class Transaction:
    """Statements that hold together or not at all."""

    def __init__(self, link: Runner) -> None:
        """Speak over a link on which a transaction has begun."""
        self._link = link
        self.committed: list[Callable[[], None]] = []

    def when_committed(self, then: Callable[[], None]) -> None:
        """Have something done at the commit, before any other transaction begins, and never where the commit fails.

        The commit is then made at once, and not shared with later transactions.
        """
        self.committed.append(then)

    async def change(self, statement: str, values: Iterable[Value] = ()) -> int:
        """Run a statement; the number of rows that it changed."""
        return self._run(statement, values).rowcount

    async def change_all(self, statement: str, many: Iterable[Sequence[Value]]) -> int:
        """Run a statement for each of many lists of values, which is five times as fast as one by one."""
        try:
            return self._link.run_all(statement, many).rowcount
        except sqlite3.Error as error:
            raise translated(error) from error

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


async def next_number(rows: Transaction, table: str) -> int:
    """Return the number of a table's next row, for many rows that are stored at once."""
    found = await rows.row("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
    return 1 + (int(found["seq"]) if found else 0)


async def content_mark(rows: Transaction) -> tuple[int, int]:
    """Return what is different as soon as anything in the file has changed, for two looks by one open database."""
    version, own = await rows.row("PRAGMA data_version"), await rows.row("SELECT total_changes() AS n")
    return (version[0] if version else 0), (own["n"] if own else 0)


class Database:
    """The file. Opened, it is sound and of the present schema."""

    def __init__(self, path: Path, connect: Connect, observer: Observer) -> None:
        """Remember how to connect; `open_database` is what callers use."""
        self.path = path
        self._connect = connect
        self._observer = observer
        self._link: Link | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._batch: Batch | None = None
        self._left: set[asyncio.Task[None]] = set()

    @contextlib.asynccontextmanager
    async def transaction(self, name: str) -> AsyncIterator[Transaction]:
        """Begin, and at the end wait for the commit; an exception undoes everything that was done here.

        Raises TryAgain or LeaveAlone. After a failed commit nothing is known: whoever repeats relies on unique keys.
        """
        async with self._my_turn():
            link = await self._linked()
            try:
                batch = await self._joined(link)
                mine = Transaction(link)
                yield mine
            except sqlite3.Error as error:
                await self._undo_one(link, error)
                raise translated(error) from error
            except BaseException as error:
                await self._undo_one(link, error.__cause__)
                raise
            batch.names.append(name)
            if mine.committed:
                await self._commit(link, mine.committed)
            else:
                await self._commit_unless_followed(link)
        await asyncio.shield(batch.outcome)

    async def close(self) -> None:
        """Let go of the file."""
        async with self._my_turn():
            if self._batch is not None and self._link is not None:
                await self._commit(self._link)
            await self._let_go()

    @contextlib.asynccontextmanager
    async def _my_turn(self) -> AsyncIterator[None]:
        self._waiting += 1
        try:
            await self._turn.acquire()
        except BaseException:
            self._waiting -= 1
            self._commit_what_is_left()
            raise
        self._waiting -= 1
        try:
            yield
        finally:
            self._turn.release()

    async def _linked(self) -> Link:
        if self._link is None:
            try:
                self._link = await self._connect(self.path)
            except sqlite3.Error as error:
                raise translated(error) from error
        return self._link

    async def _joined(self, link: Link) -> Batch:
        """Begin; or join those that have finished and wait for their commit."""
        if self._batch is None:
            await link.begin()
            self._batch = Batch()
        else:
            link.run(f"SAVEPOINT {MINE}")
        return self._batch

    async def _commit_unless_followed(self, link: Link) -> None:
        """Commit, unless somebody waits for a turn, or is about to, and can do it for both."""
        try:
            if not self._waiting:
                await asyncio.sleep(0)
        finally:
            batch = self._batch
            if batch is not None and (not self._waiting or len(batch.names) >= TOGETHER):
                await self._commit(link)

    async def _commit(self, link: Link, then: Iterable[Callable[[], None]] = ()) -> None:
        batch, self._batch = self._batch, None
        assert batch is not None, "a transaction has begun"  # noqa: S101
        try:
            for name in batch.names:
                self._observer(f"before {name}")
            link.commit()
        except sqlite3.Error as error:
            await self._undo(link, error)
            batch.end(translated(error))
            return
        for each in then:
            each()
        batch.end()
        for name in batch.names:
            self._observer(f"after {name}")

    def _commit_what_is_left(self) -> None:
        """Whoever was to commit for others as well has given up waiting."""
        if self._batch is not None and not self._waiting and not self._turn.locked():
            task = asyncio.create_task(self._commit_left())
            self._left.add(task)
            task.add_done_callback(self._left.discard)

    async def _commit_left(self) -> None:
        async with self._my_turn():
            if self._batch is not None:
                await self._commit(await self._linked())

    async def _undo_one(self, link: Link, reason: BaseException | None) -> None:
        """Undo what was done last; what others did before stays, as long as SQLite has not undone it as well."""
        batch = self._batch
        if batch is not None and batch.names and await self._taken_back(link, reason):
            await self._commit_unless_followed(link)
            return
        self._batch = None
        await self._undo(link, reason)
        if batch is not None:
            batch.end(TryAgain("undone together with another transaction"))

    async def _taken_back(self, link: Link, reason: BaseException | None) -> bool:
        """Go back to where the last one joined; whether that was possible."""
        if not link.in_transaction or (isinstance(reason, sqlite3.Error) and needs_fresh_connection(reason)):
            return False
        try:
            link.run(f"ROLLBACK TO {MINE}")
            link.run(f"RELEASE {MINE}")
        except sqlite3.Error:
            return False
        return True

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
    private_folder(path.parent)
    private_file(path)  # what people wrote is for this account alone; the log is given the same permissions
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
