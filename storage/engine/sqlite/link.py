"""The link to the file: what takes microseconds runs at once, what can take seconds runs in a thread of its own."""

import sqlite3
from pathlib import Path

import aiosqlite

from storage.engine import migrate
from storage.engine.atomic_files import private_file, private_folder
from storage.engine.connection import Link, Row
from storage.engine.sqlite.errors import translated
from storage.engine.sqlite.runner import SqliteRunner
from storage.errors import LeaveAlone

BEGIN = "BEGIN IMMEDIATE"
BUSY_MS = 5_000
COUNTED = "SELECT seq FROM sqlite_sequence WHERE name = ?"
PRAGMAS = (
    f"busy_timeout={BUSY_MS}",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "secure_delete=ON",  # what is emptied or deleted is overwritten, not merely forgotten
    "cache_size=-32000",  # kibibytes at most: a year's plan is written without reading its indexes back
)


class SqliteLink(SqliteRunner, Link):
    """A connection without implicit transactions.

    The way to another thread and back takes longer than a statement, and while this thread is busy, longer than the
    flush at the end of a transaction: so these run here. Waiting for another process, checking, copying do not.
    """

    def __init__(self, path: Path, connection: aiosqlite.Connection, at_once: sqlite3.Connection) -> None:
        """Both are the same connection, by way of its thread and without."""
        super().__init__(at_once)
        self._path = path
        self._connection = connection

    async def begin(self) -> None:
        """Begin a write transaction, after that of any other writer has ended."""
        try:
            await self._begin()
        except sqlite3.Error as error:
            raise self._told(error) from error

    async def commit(self) -> None:
        """End the transaction; its changes are on the disk."""
        await self.run("COMMIT")

    async def roll_back(self) -> None:
        """End the transaction without its changes."""
        try:
            # asked for always: a BEGIN that was cancelled may still be under way
            await self.wait("ROLLBACK")
        except (sqlite3.Error, ValueError):
            self.is_sound = self.is_sound and not self.in_transaction

    async def prepare(self) -> None:
        """Check the file and bring its schema up to date, each version in a transaction, after a copy of the file."""
        try:
            await self._check()
            await self._migrate()
        except sqlite3.Error as error:
            raise self._told(error) from error

    async def defer_references(self) -> None:
        """Let rows refer to rows that come later, until the end of the transaction."""
        await self.run("PRAGMA defer_foreign_keys=ON")

    async def check_references(self) -> None:
        """Check all references. Raises LeaveAlone if a row refers to what is not there."""
        if lost := await self.wait("PRAGMA foreign_key_check"):
            raise LeaveAlone(f"{len(lost)} rows refer to what is not there, the first of them in {lost[0][0]}")

    async def last_number(self, table: str) -> int:
        """Return the last number that a row of a table was given."""
        highest = f"SELECT max(id) FROM {table}"
        statement = f"SELECT max(coalesce(({highest}), 0), coalesce(({COUNTED}), 0)) AS last"
        return int((await self.run(statement, (table,))).rows[0]["last"])

    async def count_on_from(self, table: str, number: int) -> None:
        """Raise the next row number of a table with AUTOINCREMENT."""
        counts = "SELECT 1 FROM sqlite_master WHERE name = ? AND sql LIKE '%AUTOINCREMENT%'"
        if (await self.run(counts, (table,))).rows:
            await self.run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            await self.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number))

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction has begun."""
        return self._at_once.in_transaction

    async def close(self) -> None:
        """Close the file."""
        try:
            await self._connection.close()
        except sqlite3.Error:
            return  # it is gone

    async def wait(self, statement: str) -> list[Row]:
        """Run a statement that may take its time. Raises sqlite3.Error."""
        return list(await self._connection.execute_fetchall(statement))

    async def _begin(self) -> None:
        try:
            self.execute("PRAGMA busy_timeout=0")
            self.execute(BEGIN)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            await self.wait(f"PRAGMA busy_timeout={BUSY_MS}")
            await self.wait(BEGIN)

    async def _check(self) -> None:
        found = await self.wait("PRAGMA quick_check(1)")
        if found[0][0] != "ok":
            raise LeaveAlone(f"the database is damaged: {found[0][0]}")

    async def _migrate(self) -> None:
        version = await self.version()
        migrate.refuse_newer(version)
        if 0 < version < migrate.newest():
            await self._back_up(self._path.with_name(f"{self._path.name}.before-{version + 1:04}"))
        await self.wait("PRAGMA foreign_keys=OFF")  # a table that is made anew under its name keeps what refers to it
        for number, script in migrate.migrations().items():
            if number > version:
                await self._apply(number, script)
        await self.wait("PRAGMA foreign_keys=ON")

    async def _apply(self, number: int, script: str) -> None:
        """Bring the file to a version, all or nothing. Raises LeaveAlone where rows would lack what they refer to."""
        await self._connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version={number};")
        if lost := await self.wait("PRAGMA foreign_key_check"):
            await self.wait("ROLLBACK")
            raise LeaveAlone(f"version {number} would leave {len(lost)} rows without what they refer to")
        await self.wait("COMMIT")

    async def _back_up(self, target: Path) -> None:
        private_file(target)
        copy = sqlite3.connect(target)
        try:
            await self._connection.backup(copy)
        finally:
            copy.close()


async def connect(path: Path) -> SqliteLink:
    """Open or create the file. Raises TryAgain or LeaveAlone."""
    private_folder(path.parent)
    private_file(path)  # what people wrote is for this account alone; the log is given the same permissions
    try:
        return await _connected(path)
    except sqlite3.Error as error:
        raise translated(error) from error


async def _connected(path: Path) -> SqliteLink:
    # Opened here: where opening fails in the connection's thread, the thread outlives the loop and prints a traceback.
    opened = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection = await aiosqlite.Connection(lambda: opened, iter_chunk_size=64)
    link = SqliteLink(path, connection, opened)
    try:
        for pragma in PRAGMAS:
            await link.wait(f"PRAGMA {pragma}")
    except BaseException:  # whoever is cancelled meanwhile leaves no thread behind, which the process would wait for
        await link.close()
        raise
    return link
