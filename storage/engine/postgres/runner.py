"""Statements on a connection to the server."""

import re
from collections.abc import Iterable, Sequence
from itertools import count
from typing import TypeAlias

import asyncpg
from asyncpg.prepared_stmt import PreparedStatement
from asyncpg.types import Type

from storage.engine.connection import Result, Row, Runner, Value
from storage.engine.postgres.dialect import affected, translated
from storage.engine.postgres.errors import RAISED, is_lost
from storage.engine.postgres.errors import translated as as_told
from storage.engine.postgres.values import bound

VERSIONS = "qingdan_schema"
"""The table that holds the version of the schema, in its only row."""
PREPARED = 500
"""Statements that are kept prepared on a connection."""
OR_IGNORE = "UPDATE OR IGNORE "
Prepared: TypeAlias = tuple["PreparedStatement[asyncpg.Record]", Sequence[Type]]
"""A statement, and the types of its parameters."""
_PLACES = re.compile(r"\?\d+")
_TAKEN = (asyncpg.UniqueViolationError, asyncpg.CheckViolationError, asyncpg.NotNullViolationError)


class PostgresRunner(Runner):
    """Statements on a connection on which a transaction has begun."""

    is_sound = True

    def __init__(self, connection: "asyncpg.Connection[asyncpg.Record]") -> None:
        """Speak over a connection."""
        self.connection = connection
        version = connection.get_server_version()
        self.library = f"PostgreSQL {version.major}.{version.micro}"
        self._names = count()
        self._prepared: dict[str, Prepared] = {}

    async def run(self, statement: str, values: Iterable[Value] = ()) -> Result:
        """Run a statement."""
        try:
            return await self.execute(statement, values)
        except RAISED as error:
            raise self._told(error) from error

    async def run_all(self, statement: str, many: Iterable[Sequence[Value]]) -> None:
        """Run a statement for each of many lists of values, sent together."""
        await self.found_by_all(statement, many)

    async def found_by_all(self, statement: str, many: Iterable[Sequence[Value]]) -> list[Row]:
        """Run a statement for each of many lists of values, sent together; every row found."""
        try:
            if not statement.startswith(OR_IGNORE):
                return await self.execute_all(statement, list(many))
            return [row for values in many for row in (await self.execute(statement, values)).rows]
        except RAISED as error:
            raise self._told(error) from error

    async def numbers(self, table: str, count: int) -> range:
        """Return the numbers of a table's next rows."""
        if not count:
            return range(0)
        statement = (
            "SELECT setval(s.name, nextval(s.name) + $1 - 1) AS last FROM (SELECT CAST(pg_get_serial_sequence($2, 'id')"
            " AS regclass) AS name) AS s"
        )
        last = int((await self.run(statement, (count, table))).rows[0]["last"])
        return range(last - count + 1, last + 1)

    async def mark(self) -> tuple[object, ...]:
        """Return how far the server has written; others who use it write as well, which is told as a change."""
        return tuple((await self.run("SELECT CAST(pg_current_wal_insert_lsn() AS text)")).rows[0])

    async def version(self) -> int:
        """Return the version of the schema."""
        if VERSIONS not in await self._named():
            return 0
        return int((await self.run(f"SELECT version FROM {VERSIONS}")).rows[0]["version"])

    async def tables(self) -> frozenset[str]:
        """Return the names of the tables."""
        return await self._named() - {VERSIONS}

    async def soundness(self) -> str:
        """Checks nothing: a server with checksums checks its pages itself."""
        return "ok"

    async def execute(self, statement: str, values: Iterable[Value] = ()) -> Result:
        """Run a statement. Raises what the library raises."""
        if statement.startswith(OR_IGNORE):
            return await self._where_free(statement.replace(OR_IGNORE, "UPDATE ", 1), tuple(values))
        prepared, types = self._prepared.get(statement) or await self._prepare(statement)
        rows: list[Row] = await prepared.fetch(*bound(types, values))
        return Result(rows, affected(prepared.get_statusmsg()))

    async def execute_all(self, statement: str, many: Sequence[Sequence[Value]]) -> list[Row]:
        """Run a statement for each of many lists of values, in one go. Raises what the library raises."""
        if not many:
            return []
        prepared, types = self._prepared.get(statement) or await self._prepare(statement)
        return list(await prepared.fetchmany([bound(types, values) for values in many]))

    async def control(self, statements: str, seconds: float | None = None) -> None:
        """Run statements that have no values and find nothing, in one go. Raises what the library raises.

        They may take so many seconds, else as long as any other on this connection.
        """
        await self.connection.execute(statements, timeout=seconds)

    async def _where_free(self, statement: str, values: tuple[Value, ...]) -> Result:
        """Change all at once; where a row would be there twice, one by one, and those not that would."""
        try:
            return await self._tried(statement, values)
        except _TAKEN:
            pass
        table, _, rest = statement.removeprefix("UPDATE ").partition(" SET ")
        change, _, condition = rest.partition(" WHERE ")
        head = change.count("?") if "?1" not in change else 0
        wanted = values[head:] if head else values[: len(set(_PLACES.findall(condition)))]
        found = await self.execute(f"SELECT ctid FROM {table} WHERE {condition}", wanted)
        count = 0
        for place in found.rows:
            count += await self._changed_one(table, change, place["ctid"], values[:head] if head else values)
        return Result([], count)

    async def _changed_one(self, table: str, change: str, place: tuple[int, int], values: tuple[Value, ...]) -> int:
        where = f"ctid = '({place[0]},{place[1]})'"
        try:
            return (await self._tried(f"UPDATE {table} SET {change} WHERE {where}", values)).count
        except _TAKEN:
            return 0

    async def _tried(self, statement: str, values: tuple[Value, ...]) -> Result:
        """Run a statement so that its failing leaves the transaction as it was."""
        await self.control("SAVEPOINT tried")
        try:
            result = await self.execute(statement, values)
        except _TAKEN:
            await self.control("ROLLBACK TO tried; RELEASE tried")
            raise
        await self.control("RELEASE tried")
        return result

    async def _named(self) -> frozenset[str]:
        statement = "SELECT CAST(relname AS text) AS name FROM pg_class WHERE relkind = 'r'"
        here = "relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())"
        return frozenset(each["name"] for each in (await self.run(f"{statement} AND {here}")).rows)

    async def _prepare(self, statement: str) -> Prepared:
        if len(self._prepared) >= PREPARED:
            self._prepared.clear()
        # without a name of ours the library prepares a statement anew for each call, as it keeps none itself
        name = f"qingdan_{next(self._names)}"
        made = await self.connection.prepare(translated(statement), name=name)
        self._prepared[statement] = made, made.get_parameters()
        return self._prepared[statement]

    def _told(self, error: BaseException) -> BaseException:
        self.is_sound = self.is_sound and not is_lost(error)
        return as_told(error)
