"""Statements on a connection to the file."""

import sqlite3
from collections.abc import Iterable, Sequence

from storage.engine.connection import Result, Row, Runner, Value
from storage.engine.sqlite.errors import needs_fresh_connection, translated


class SqliteRunner(Runner):
    """Statements on a connection on which a transaction has begun; they take microseconds, and so run at once."""

    library = sqlite3.sqlite_version
    is_sound = True

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Speak over a connection."""
        connection.row_factory = sqlite3.Row
        self._at_once = connection

    async def run(self, statement: str, values: Iterable[Value] = ()) -> Result:
        """Run a statement."""
        try:
            return self.execute(statement, values)
        except sqlite3.Error as error:
            raise self._told(error) from error

    async def run_all(self, statement: str, many: Iterable[Sequence[Value]]) -> None:
        """Run a statement for each of many lists of values, which is five times as fast as one by one."""
        try:
            self.execute_all(statement, many)
        except sqlite3.Error as error:
            raise self._told(error) from error

    async def found_by_all(self, statement: str, many: Iterable[Sequence[Value]]) -> list[Row]:
        """Run a statement for each of many lists of values; the library finds rows for one list at a time."""
        return [row for values in many for row in (await self.run(statement, values)).rows]

    async def numbers(self, table: str, count: int) -> range:
        """Return the numbers of a table's next rows."""
        found = (await self.run("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))).rows
        first = 1 + (int(found[0]["seq"]) if found else 0)
        return range(first, first + count)

    async def mark(self) -> tuple[object, ...]:
        """Return the version of the file as others have left it, and how much was changed over this connection."""
        found = [(await self.run(each)).rows[0][0] for each in ("PRAGMA data_version", "SELECT total_changes()")]
        return tuple(found)

    async def version(self) -> int:
        """Return the version of the schema."""
        return int((await self.run("PRAGMA user_version")).rows[0][0])

    async def tables(self) -> frozenset[str]:
        """Return the names of the tables."""
        statement = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        return frozenset(each["name"] for each in (await self.run(statement)).rows)

    async def soundness(self) -> str:
        """Look for damage to the file."""
        return str((await self.run("PRAGMA quick_check(1)")).rows[0][0])

    def execute(self, statement: str, values: Iterable[Value] = ()) -> Result:
        """Run a statement. Raises sqlite3.Error."""
        cursor = self._at_once.execute(statement, tuple(values))
        rows = cursor.fetchall()
        return Result(rows, cursor.rowcount)

    def execute_all(self, statement: str, many: Iterable[Sequence[Value]]) -> None:
        """Run a statement for each of many lists of values. Raises sqlite3.Error."""
        self._at_once.executemany(statement, many)

    def _told(self, error: sqlite3.Error) -> Exception:
        self.is_sound = self.is_sound and not needs_fresh_connection(error)
        return translated(error)
