"""One database, one writer at a time: every statement of the program goes through a transaction here."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from pathlib import Path

from storage.engine.connection import Link, Row, Runner, Value
from storage.engine.group_commit import Batch
from storage.engine.location import Location, Server, stem_of
from storage.engine.sqlite import link as sqlite
from storage.errors import LeaveAlone, TryAgain

TOGETHER = 64
"""Transactions that share a commit at the most."""
MINE = "mine"
"""Where the transaction begins that joined others."""
Observer = Callable[[str], None]
"""Called with the name of every commit, before and after it; a test ends the process there."""
Connect = Callable[[], Awaitable[Link]]


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
        return (await self._link.run(statement, values)).count

    async def change_all(self, statement: str, many: Iterable[Sequence[Value]]) -> None:
        """Run a statement for each of many lists of values, which is five times as fast as one by one."""
        await self._link.run_all(statement, many)

    async def rows_of_all(self, statement: str, many: Iterable[Sequence[Value]]) -> list[Row]:
        """Run a statement for each of many lists of values, sent together; every row that they have found."""
        return await self._link.found_by_all(statement, many)

    async def one(self, statement: str, values: Iterable[Value] = ()) -> Row:
        """Return the row of a statement that always has one: a count, or what was just stored."""
        return (await self._link.run(statement, values)).rows[0]

    async def row(self, statement: str, values: Iterable[Value] = ()) -> Row | None:
        """Return the first row found, or None."""
        return next(iter((await self._link.run(statement, values)).rows), None)

    async def rows(self, statement: str, values: Iterable[Value] = ()) -> list[Row]:
        """Every row found."""
        return (await self._link.run(statement, values)).rows

    async def numbers(self, table: str, count: int) -> range:
        """Return the numbers of a table's next rows, for many rows that are stored at once."""
        return await self._link.numbers(table, count)

    async def mark(self) -> tuple[object, ...]:
        """Return what is different as soon as anything has changed, for two looks by one open database."""
        return await self._link.mark()

    async def version(self) -> int:
        """Return the version of the schema."""
        return await self._link.version()

    async def tables(self) -> frozenset[str]:
        """Return the names of the tables."""
        return await self._link.tables()

    async def soundness(self) -> str:
        """Look whether the database is damaged: `ok`, or what is wrong with it."""
        return await self._link.soundness()

    @property
    def library(self) -> str:
        """The version of SQLite, or `PostgreSQL` and its version."""
        return self._link.library


class Database:
    """The database of the deployment. Opened, it is sound and of the present schema."""

    def __init__(self, location: Location, connect: Connect, observer: Observer) -> None:
        """Remember how to connect; `open_database` is what callers use."""
        self.location = location
        self._connect = connect
        self._observer = observer
        self._link: Link | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._batch: Batch | None = None
        self._left: set[asyncio.Task[None]] = set()
        self._is_closed = False

    @property
    def path(self) -> Path:
        """The file, of a database that is one."""
        assert isinstance(self.location, Path), "the database is a file"
        return self.location

    @property
    def folder(self) -> Path:
        """Where files of the deployment are kept."""
        return stem_of(self.location).parent

    @contextlib.asynccontextmanager
    async def transaction(self, name: str) -> AsyncIterator[Transaction]:
        """Begin, and at the end wait for the commit; an exception undoes everything that was done here.

        Raises TryAgain or LeaveAlone. After a failed commit nothing is known: whoever repeats relies on unique keys.
        """
        async with self._my_turn():
            link = await self.linked()
            try:
                batch = await self._joined(link)
                mine = Transaction(link)
                yield mine
            except BaseException:
                await self._undo_one(link)
                raise
            batch.names.append(name)
            if mine.committed:
                await self._commit(link, mine.committed)
            else:
                await self._commit_unless_followed(link)
        await asyncio.shield(batch.outcome)

    async def close(self) -> None:
        """Close the database for good: whoever comes later would open a connection that nobody closes."""
        async with self._my_turn():
            self._is_closed = True
            if self._batch is not None and self._link is not None:
                await self._commit(self._link)
            await self._let_go()

    async def linked(self) -> Link:
        """Connect if there is no connection. Raises TryAgain or LeaveAlone, the latter also once it was closed."""
        if self._is_closed:
            raise LeaveAlone("the database is closed")
        if self._link is None:
            self._link = await self._connect()
        return self._link

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

    async def _joined(self, link: Link) -> Batch:
        """Begin; or join those that have finished and wait for their commit."""
        if self._batch is None:
            await link.begin()
            self._batch = Batch()
        else:
            await link.run(f"SAVEPOINT {MINE}")
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
        assert batch is not None, "a transaction has begun"
        try:
            for name in batch.names:
                self._observer(f"before {name}")
            await link.commit()
        except Exception as error:  # noqa: BLE001 - whoever waits is told, whatever it is
            await self._undo(link)
            batch.end(error)
            return
        for each in then:
            each()
        asyncio.get_running_loop().call_soon(batch.end)  # whoever committed goes on no sooner than those who wait
        for name in batch.names:
            self._observer(f"after {name}")

    def _commit_what_is_left(self) -> None:
        """The task that was to commit for others was cancelled."""
        if self._batch is not None and not self._waiting and not self._turn.locked():
            task = asyncio.create_task(self._commit_left())
            self._left.add(task)
            task.add_done_callback(self._left.discard)

    async def _commit_left(self) -> None:
        async with self._my_turn():
            if self._batch is not None:
                await self._commit(await self.linked())

    async def _undo_one(self, link: Link) -> None:
        """Undo what was done last; what others did before stays, as long as the engine has not undone it as well."""
        batch = self._batch
        if batch is not None and batch.names and await self._taken_back(link):
            await self._commit_unless_followed(link)
            return
        self._batch = None
        await self._undo(link)
        if batch is not None:
            batch.end(TryAgain("undone together with another transaction"))

    async def _taken_back(self, link: Link) -> bool:
        """Go back to where the last one joined; whether that was possible."""
        if not link.in_transaction or not link.is_sound:
            return False
        try:
            await link.run(f"ROLLBACK TO {MINE}")
            await link.run(f"RELEASE {MINE}")
        except Exception:  # noqa: BLE001 - whatever it is, all is undone then
            return False
        return True

    async def _undo(self, link: Link) -> None:
        """Roll back; a connection that cannot, or that cannot be trusted, is given up, which rolls back too."""
        await link.roll_back()
        if not link.is_sound:
            await self._let_go()

    async def _let_go(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            await link.close()


async def open_database(
    location: Location,
    connect: Callable[[Location], Awaitable[Link]] | None = None,
    observer: Observer = lambda _: None,
) -> Database:
    """Open or create the database, check it, and bring its schema up to date.

    Raises LeaveAlone if it is damaged or of a newer program, TryAgain if it cannot be read now.
    """
    chosen = connect or connect_to
    database = Database(location, lambda: chosen(location), observer)
    try:
        await (await database.linked()).prepare()
    except BaseException:
        await database.close()
        raise
    return database


async def connect_to(location: Location) -> Link:
    """Connect to a database with the engine that keeps it. Raises TryAgain or LeaveAlone."""
    if isinstance(location, Server):
        from storage.engine.postgres import link as postgres

        return await postgres.connect(location)
    return await sqlite.connect(location)
