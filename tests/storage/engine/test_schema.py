"""Both engines have the same tables, columns, keys, indexes and triggers, and what is never changed is so on both."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime

import asyncpg
import pytest

from storage import audit, people, reports, reviews
from storage.audit import AuditLine
from storage.engine import migrate
from storage.engine.connection import Row
from storage.engine.database import Database, open_database
from storage.engine.location import Location, Server
from storage.engine.postgres.schema import changed, schema, statements
from storage.errors import LeaveAlone
from storage.people import Person
from storage.reports import Matter, Source, Words
from storage.reviews import Decision, Review
from tests.servers import PostgresServer

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
Facts = dict[str, set[tuple[object, ...]]]
TYPES = {"bigint": "INTEGER", "text": "TEXT"}
HIDDEN = "rowid"
SIMPLE_SINCE = 7
"""Migrations from this one on that only add are tried one by one."""


def of_sqlite(migrations: dict[int, str]) -> Facts:
    """What the catalogue of SQLite says."""
    with closing(sqlite3.connect(":memory:")) as memory:
        for script in migrations.values():
            memory.executescript(script)
        named = "SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%'"
        tables = [name for (name,) in memory.execute(named, ("table",))]
        facts: Facts = {"columns": set(), "unique": set(), "indexes": set(), "references": set()}
        facts["triggers"] = {(name,) for (name,) in memory.execute(named, ("trigger",))}
        for table in tables:
            _look_into(memory, table, facts)
    return facts


def _look_into(memory: sqlite3.Connection, table: str, facts: Facts) -> None:
    columns = memory.execute(f"PRAGMA table_xinfo({table})").fetchall()
    for place, name, kind, is_filled, _, key, _ in columns:
        facts["columns"].add((table, place, name, kind, bool(is_filled or key)))
    primary = [each[1] for each in sorted(columns, key=lambda each: each[5]) if each[5]]
    facts["unique"].add((table, tuple(primary), False))
    for _, name, is_unique, _, is_partial in memory.execute(f"PRAGMA index_list({table})").fetchall():
        named = (each[2] for each in memory.execute(f"PRAGMA index_info({name})"))
        of = tuple(each for each in named if each is not None)  # an expression has no name, in neither catalogue
        facts["unique" if is_unique else "indexes"].add((table, of, bool(is_partial)))
    for each in memory.execute(f"PRAGMA foreign_key_list({table})"):
        facts["references"].add((table, each[3], each[2], each[6] == "SET NULL"))


COLUMNS = """
    SELECT relname, attname, format_type(atttypid, NULL) AS kind, attnotnull, attnum, attcollation = 950 AS is_by_bytes
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND attnum > 0 AND relname <> 'qingdan_schema'
    ORDER BY relname, attnum"""
INDEXES = """
    SELECT t.relname, indisunique, indpred IS NOT NULL AS is_partial, ARRAY(
        SELECT attname::text FROM unnest(indkey) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute ON attrelid = t.oid AND attnum = k.number ORDER BY place
    ) AS columns
    FROM pg_index JOIN pg_class AS t ON t.oid = indrelid WHERE t.relnamespace = 'public'::regnamespace"""
REFERENCES = """
    SELECT t.relname, attname, f.relname AS target, confdeltype = 'n' AS is_emptied
    FROM pg_constraint JOIN pg_class AS t ON t.oid = conrelid JOIN pg_class AS f ON f.oid = confrelid
    JOIN pg_attribute ON attrelid = t.oid AND attnum = conkey[1]
    WHERE contype = 'f' AND t.relnamespace = 'public'::regnamespace"""
TRIGGERS = """
    SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace AND tgname NOT LIKE '%\\_all'"""


async def of_postgres(address: str) -> Facts:
    """What the catalogue of PostgreSQL says."""
    connection = await asyncpg.connect(address)
    try:
        columns = [each for each in await connection.fetch(COLUMNS) if each["attname"] != HIDDEN]
        indexes = await connection.fetch(INDEXES)
        references = await connection.fetch(REFERENCES)
        triggers = await connection.fetch(TRIGGERS)
    finally:
        await connection.close()
    assert [each["attname"] for each in columns if each["kind"] == "text" and not each["is_by_bytes"]] == []
    places: dict[str, int] = {}
    facts: Facts = {"columns": set(), "unique": set(), "indexes": set()}
    for each in columns:
        place = places[each["relname"]] = places.get(each["relname"], -1) + 1
        facts["columns"].add((each["relname"], place, each["attname"], TYPES[each["kind"]], each["attnotnull"]))
    for each in indexes:
        kind = "unique" if each["indisunique"] else "indexes"
        facts[kind].add((each["relname"], tuple(each["columns"]), each["is_partial"]))
    facts["references"] = {tuple(each) for each in references}
    facts["triggers"] = {tuple(each) for each in triggers}
    return facts


def test_a_new_database_has_the_same_schema_on_both(server: PostgresServer) -> None:
    assert asyncio.run(of_postgres(server.address("made"))) == of_sqlite(migrate.migrations())


@pytest.mark.parametrize("version", range(SIMPLE_SINCE, 11))
def test_a_database_of_an_older_program_is_brought_to_the_same_schema(server: PostgresServer, version: int) -> None:
    known = migrate.migrations()
    older = {number: script for number, script in known.items() if number <= version}
    newer = {number: script for number, script in known.items() if version < number <= 11}

    async def found() -> Facts:
        address = (await server.copied("template0")).address
        connection = await asyncpg.connect(address)
        for each in schema(older):
            await connection.execute(each)
        for script in newer.values():
            for statement in statements(script):
                for each in changed(statement):
                    await connection.execute(each)
        await connection.close()
        return await of_postgres(address)

    assert asyncio.run(found()) == of_sqlite(older | newer)


@pytest.mark.engine("postgres")
async def test_a_server_of_a_newer_program_is_left_alone(database: Database) -> None:
    async with database.transaction("become newer") as rows:
        await rows.change("UPDATE qingdan_schema SET version = 999")
    await database.close()
    with pytest.raises(LeaveAlone, match="update the program"):
        await open_database(database.location)


@pytest.mark.engine("postgres")
async def test_each_deployment_has_a_schema_of_its_own(location: Location) -> None:
    assert isinstance(location, Server)
    for number, name in enumerate(("海棠区", 'a "quoted" one', "public"), start=1):
        database = await open_database(Server(location.address, name))
        async with database.transaction("meet") as rows:
            for account in range(number):
                await people.meet(rows, str(account), name, NOW)
            assert len(await rows.rows("SELECT 1 FROM people")) == number
        await database.close()


async def _some(database: Database) -> Person:
    async with database.transaction("fill") as rows:
        person = await people.meet(rows, "1", "甲", NOW)
        words, matter = Words(NOW.date(), "on plan", None, "x"), Matter("局", "1")
        report = await reports.file(rows, matter, Source("", "", "r"), words, person.id, NOW)
        await reviews.decide(rows, Review(report.id, 1, Decision.CLOSED, "", person.id, NOW))
        await audit.note(rows, AuditLine(NOW, person.id, "close", "report 1", None, None))
        return person


async def _kept(database: Database, table: str) -> list[Row]:
    async with database.transaction("look") as rows:
        return await rows.rows(f"SELECT * FROM {table}")  # noqa: S608 - named below


CHANGES: list[Callable[[str], str]] = [
    lambda table: f"UPDATE {table} SET person = person",  # noqa: S608 - named below
    lambda table: f"DELETE FROM {table}",  # noqa: S608 - named below
]


@pytest.mark.parametrize("change", CHANGES, ids=["update", "delete"])
@pytest.mark.parametrize("table", ["audit", "versions", "reviews"])
async def test_what_is_never_changed_is_not(database: Database, table: str, change: Callable[[str], str]) -> None:
    await _some(database)
    before = await _kept(database, table)
    assert before
    with pytest.raises((sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError), match="never changed"):
        async with database.transaction("change") as rows:
            await rows.change(change(table))
    assert [tuple(each) for each in await _kept(database, table)] == [tuple(each) for each in before]


@pytest.mark.engine("postgres")
@pytest.mark.parametrize("table", ["audit", "versions", "reviews"])
async def test_nor_is_it_emptied_at_once(database: Database, table: str) -> None:
    await _some(database)
    with pytest.raises(asyncpg.IntegrityConstraintViolationError, match="never changed"):
        async with database.transaction("empty") as rows:
            await rows.change(f"TRUNCATE {table} CASCADE")
    assert await _kept(database, table)


async def test_a_name_that_changes_is_remembered(database: Database) -> None:
    person = await _some(database)
    for name in ("乙", "甲", "乙"):
        async with database.transaction("rename") as rows:
            await people.meet(rows, "1", name, NOW)
    assert {(each["person"], each["name"]) for each in await _kept(database, "earlier_names")} == {
        (person.id, "甲"),
        (person.id, "乙"),
    }
