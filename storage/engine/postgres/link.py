"""The link to the server: what the writing connection does, and how it is made."""

import asyncio
from collections.abc import Coroutine, Mapping
from contextlib import suppress

import asyncpg

from storage.engine import migrate
from storage.engine.connection import Link
from storage.engine.location import Server
from storage.engine.postgres.connecting import opened, quoted
from storage.engine.postgres.errors import RAISED
from storage.engine.postgres.errors import translated as as_told
from storage.engine.postgres.runner import VERSIONS, PostgresRunner
from storage.engine.postgres.schema import changed, schema, statements
from storage.errors import LeaveAlone

CLOSING = 2.0
"""Seconds to part with the server before the connection is cut."""
UPDATING = 3_600.0
"""Seconds for a step of an update of the schema, which may rewrite a table."""
FIRST = 13
"""The version with which the schema for PostgreSQL begins: no database there is older."""
WRITING = "hashtextextended('qingdan writes ' || current_schema(), 0)"
"""What everybody holds who writes, until their transaction ends: one at a time, as with a file."""
IS_THERE = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1)"


class PostgresLink(PostgresRunner, Link):
    """A connection without implicit transactions."""

    async def begin(self) -> None:
        """Begin a transaction that writes, once nobody else does in this schema."""
        await self._control(f"BEGIN; SELECT pg_advisory_xact_lock({WRITING})")

    async def commit(self) -> None:
        """End the transaction; its changes are on the disk of the server, and of its synchronous standby if any."""
        await _to_the_end(self._control("COMMIT"))

    async def roll_back(self) -> None:
        """End the transaction without its changes; one that is not sound is given up, which ends it as well."""
        if not self.is_sound:
            return
        try:
            await _to_the_end(self.control("ROLLBACK"))  # outside of a transaction it does nothing
        except RAISED:
            self.is_sound = False

    async def prepare(self) -> None:
        """Bring the schema up to date, all in one transaction: PostgreSQL undoes a change of the schema as well."""
        await self._control(f"BEGIN; SELECT pg_advisory_xact_lock({WRITING})")
        try:
            await self._migrate()
            await self._control("COMMIT", UPDATING)
        except BaseException:
            await self.roll_back()
            raise

    async def defer_references(self) -> None:
        """Let rows refer to rows that come later; the constraints are made so for this transaction."""
        await self._control("".join(await self._each_reference("DEFERRABLE INITIALLY DEFERRED")))

    async def check_references(self) -> None:
        """Check all references, and make the constraints what they were. Raises LeaveAlone."""
        try:
            await self.control("SET CONSTRAINTS ALL IMMEDIATE")
        except asyncpg.ForeignKeyViolationError as error:
            raise LeaveAlone(str(error)) from error
        except RAISED as error:
            raise self._told(error) from error
        await self._control("".join(await self._each_reference("NOT DEFERRABLE")))

    async def last_number(self, table: str) -> int:
        """Return the last number that a row of a table was given, or that was taken for one."""
        name = (await self.run("SELECT pg_get_serial_sequence(?, 'id')", (table,))).rows[0][0]
        found = (await self.run(f"SELECT last_value, is_called FROM {name}")).rows[0]
        return int(found["last_value"]) - (not found["is_called"])

    async def count_on_from(self, table: str, number: int) -> None:
        """Give the next row a higher number; unlike `setval`, this is undone with the transaction."""
        await self._control(f"ALTER TABLE {table} ALTER COLUMN id RESTART WITH {number + 1}")

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction has begun."""
        return not self.connection.is_closed() and self.connection.is_in_transaction()

    async def close(self) -> None:
        """Close the connection, without a goodbye if it is in an unknown state."""
        if not self.is_sound:
            self.connection.terminate()
            return
        with suppress(*RAISED):
            await self.connection.close(timeout=CLOSING)

    async def _migrate(self) -> None:
        version = await self.version()
        migrate.refuse_newer(version)
        if version == migrate.newest():
            return
        for each in _steps(version):
            await self._control(each, UPDATING)
        await self._control(f"UPDATE {VERSIONS} SET version = {migrate.newest()}")

    async def _each_reference(self, change: str) -> list[str]:
        alter = "format('ALTER TABLE %s ALTER CONSTRAINT %I ', conrelid::regclass, conname)"
        here = "connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())"
        named = f"SELECT {alter} FROM pg_constraint WHERE contype = 'f' AND {here}"
        return [f"{each}{change};" for (each,) in (await self.run(named)).rows]

    async def _control(self, statements: str, seconds: float | None = None) -> None:
        try:
            await self.control(statements, seconds)
        except RAISED as error:
            raise self._told(error) from error


async def connect(
    server: Server, *, patience: float | None = None, settings: Mapping[str, str] | None = None
) -> PostgresLink:
    """Connect to a server that accepts writes, and create the schema if it is missing. Raises TryAgain."""
    link = PostgresLink(await opened(server, target_session_attrs="read-write", patience=patience, settings=settings))
    if server.schema != "public":
        try:
            # to ask for it needs rights that who has it may lack
            if not await link.connection.fetchval(IS_THERE, server.schema):
                await link.control(f"CREATE SCHEMA IF NOT EXISTS {quoted(server.schema)}")
        except asyncpg.UniqueViolationError:
            return link  # another program has made it at the same moment
        except RAISED as error:
            await link.close()
            raise as_told(error) from error
    return link


def _steps(version: int) -> list[str]:
    """The statements that lead from a version of the schema, 0 for none, to the newest."""
    known = migrate.migrations()
    if version == 0:
        return [*schema(known), f"CREATE TABLE {VERSIONS} AS SELECT 0 AS version"]
    return [
        each
        for number, script in known.items()
        if number > max(version, FIRST)
        for statement in statements(script)
        for each in changed(statement)
    ]


async def _to_the_end(work: Coroutine[None, None, None]) -> None:
    """Finish work that must not be interrupted; a cancellation meanwhile takes effect afterwards."""
    task, caller = asyncio.ensure_future(work), asyncio.current_task()
    assert caller is not None, "called in a task"
    cancelled = False
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            caller.uncancel()
            cancelled = True
        except Exception:  # noqa: BLE001 - told below
            break
    if cancelled:
        caller.cancel()
    task.result()
