"""Moving to another database: all of it or nothing, the same on every engine, and ids, keys and triggers hold on."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import asyncpg
import pytest

from storage.engine.catalogue import Table, tables
from storage.engine.database import Database, Transaction, open_database
from storage.engine.digest import Digest, digest_of
from storage.engine.location import Location, Server
from storage.engine.migrate import newest
from storage.engine.move import move
from storage.engine.process_lock import held
from storage.engine.snapshot import read
from storage.errors import Exists, InUse, LeaveAlone, NotTheSame, StorageError
from storage.health import schema_of
from tests.patience import PATIENCE
from tests.servers import PostgresServer

ROWS = 3
Place = Callable[[str], Location]
"""A new place for a database, by name: none is there yet."""
ROOT = Path(__file__).parents[3]
ENGINES = ("sqlite", "postgres")


@pytest.fixture(scope="module")
def database_of_server(server: PostgresServer) -> str:
    """The address of an empty database, in which each test has schemas of its own."""
    return asyncio.run(server.copied("template0")).address


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Files in a folder of the test, and schemas where a name begins with `schema`."""

    def of(name: str) -> Location:
        if not name.startswith("schema"):
            return tmp_path / f"{name}.sqlite3"
        return Server(request.getfixturevalue("database_of_server"), f"{name} {tmp_path.name}")

    return of


@pytest.fixture(params=ENGINES)
def target(request: pytest.FixtureRequest, place: Place) -> Location:
    """Where nothing is yet, on each engine."""
    return place("schema" if request.param == "postgres" else "target")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file with three rows in every table; the values are of every kind that a column can have."""
    path = tmp_path / "source.sqlite3"
    asyncio.run(_made(path))
    with closing(sqlite3.connect(path)) as connection:
        for table in tables():
            _fill(connection, table)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.commit()
    return path


async def _made(location: Location) -> None:
    await (await open_database(location)).close()


def _fill(connection: sqlite3.Connection, table: Table) -> None:
    found = connection.execute(f"PRAGMA table_xinfo({table.name})").fetchall()
    for number in range(1, ROWS + 1):
        values = {
            name: number if kind == "INTEGER" else f"{name} {number}\n'值' \"{'🙂' * number}\\"
            for _, name, kind, _, default, _, computed in found
            if not computed and default is None
        }
        names, places = ", ".join(values), ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO {table.name} ({names}) VALUES ({places})", tuple(values.values()))  # noqa: S608


def digests(location: Location) -> dict[str, Digest]:
    """The digest of every table."""

    async def all_of(rows: Transaction) -> dict[str, Digest]:
        return {each.name: await digest_of(rows._link, each) for each in tables()}  # noqa: SLF001 - what it speaks over

    return read(location, all_of)


def on(location: Location, statement: str, *values: str | int) -> list[tuple[object, ...]]:
    """Run a statement on a database; the rows that it finds."""

    async def done() -> list[tuple[object, ...]]:
        database: Database = await open_database(location)
        try:
            async with database.transaction("test") as rows:
                return [tuple(each) for each in await rows.rows(statement, values)]
        finally:
            await database.close()

    return asyncio.run(done())


def test_every_table_arrives_the_same_from_file_to_server_to_schema_to_file_to_file(source: Path, place: Place) -> None:
    before, way = digests(source), [source, *map(place, ("schema one", "schema two", "back", "beside"))]
    assert all(each.rows == ROWS for each in before.values())
    for here, there in pairwise(way):
        moved = move(here, there)
        assert {each.table: each.digest for each in moved} == before
        assert digests(there) == before
    assert digests(source) == before


def test_what_is_computed_by_the_engine_is_so_again(source: Path, target: Location) -> None:
    move(source, target)
    queues = "SELECT queue FROM outbox ORDER BY id"
    assert on(target, queues) == on(source, queues)


def test_no_number_is_given_twice_not_even_that_of_a_row_that_is_gone(source: Path, place: Place) -> None:
    asked = "INSERT INTO notices (text, person, made_at) VALUES ('', 1, 0) RETURNING id"
    assert on(source, asked) == [(ROWS + 1,)]
    on(source, f"DELETE FROM notices WHERE id = {ROWS + 1}")  # noqa: S608 - a number
    on(source, "DELETE FROM objections")
    way = [source, *map(place, ("schema", "back"))]
    for here, there in pairwise(way):
        move(here, there)
    for location in way[1:]:
        assert on(location, asked) == [(ROWS + 2,)]
        reported = "INSERT INTO objections (department, subject, text, person, made_at) VALUES ('', '', '', 1, 0)"
        assert on(location, f"{reported} RETURNING id") == [(ROWS + 1,)]


def test_what_is_never_changed_is_copied_and_then_never_changed(source: Path, target: Location) -> None:
    move(source, target)
    for table in ("audit", "versions", "reviews", "redatings"):
        for change in (f"UPDATE {table} SET person = person", f"DELETE FROM {table}"):  # noqa: S608 - named above
            with pytest.raises((sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError)):
                on(target, change)
    assert digests(target) == digests(source)


def test_a_question_may_lean_on_a_later_one_and_references_are_checked_afterwards(
    source: Path, target: Location
) -> None:
    on(source, "UPDATE questions SET leans_on = 3 WHERE id = 1")
    move(source, target)
    assert on(target, "SELECT leans_on FROM questions WHERE id = 1") == [(3,)]
    with pytest.raises((sqlite3.IntegrityError, asyncpg.ForeignKeyViolationError)):
        on(target, "UPDATE questions SET leans_on = 77 WHERE id = 1")


def test_a_row_that_refers_to_nothing_keeps_all_from_moving(source: Path, target: Location) -> None:
    with closing(sqlite3.connect(source)) as connection:
        connection.execute("INSERT INTO proofs VALUES (1, 77)")
        connection.commit()
    with pytest.raises(LeaveAlone, match="proofs"):
        move(source, target)
    assert is_empty(target)


def test_a_nul_is_kept_by_a_file_and_replaced_on_a_server_and_both_are_told_alike(source: Path, place: Place) -> None:
    on(source, "UPDATE wordings SET said = 'a' || char(0) || 'b' WHERE ref = (SELECT min(ref) FROM wordings)")
    before = digests(source)
    for name, kept in (("file", "a\0b"), ("schema", "a\ufffdb")):
        moved = move(source, place(name))
        assert sum(each.digest.replaced for each in moved) == 1
        assert (kept,) in on(place(name), "SELECT said FROM wordings")
        assert digests(place(name)) == before


def is_empty(location: Location) -> bool:
    """Whether a database holds nothing, or is not there."""
    if (isinstance(location, Path) and not location.exists()) or schema_of(location) == 0:
        return True
    return all(each.rows == 0 for each in digests(location).values())


def test_to_move_again_finds_that_it_is_done(source: Path, target: Location) -> None:
    first = move(source, target)
    assert move(source, target) == first


def test_a_database_that_holds_something_else_is_left_as_it_is(source: Path, target: Location) -> None:
    asyncio.run(_made(target))
    on(target, "INSERT INTO pulses (name, at) VALUES ('poll', 1)")
    before = digests(target)
    with pytest.raises(Exists, match="pulses"):
        move(source, target)
    assert digests(target) == before


def test_nor_is_it_taken_where_one_row_differs(source: Path, target: Location) -> None:
    move(source, target)
    on(target, "UPDATE marks SET value = 'other' WHERE name = (SELECT max(name) FROM marks)")
    with pytest.raises(Exists):
        move(source, target)


def test_a_database_with_tables_of_another_program_is_left_alone(source: Path, target: Location) -> None:
    with pytest.raises(Exists, match="strange"):
        asyncio.run(_strange(source, target))


async def _strange(source: Path, target: Location) -> None:
    if isinstance(target, Server):
        connection = await asyncpg.connect(target.address)
        await connection.execute(f'CREATE SCHEMA "{target.schema}"')
        await connection.execute(f'CREATE TABLE "{target.schema}".strange (one integer)')
        await connection.close()
    else:
        with closing(sqlite3.connect(target)) as other:
            other.execute("CREATE TABLE strange (one INTEGER)")
    await asyncio.to_thread(move, source, target)


@pytest.mark.parametrize(("version", "said"), [(newest() - 1, "start the bot"), (newest() + 1, "update"), (0, "no d")])
def test_a_source_of_another_version_is_refused(source: Path, target: Location, version: int, said: str) -> None:
    with closing(sqlite3.connect(source)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(LeaveAlone, match=said):
        move(source, target)
    assert not (isinstance(target, Path) and target.exists())


def test_a_target_of_a_newer_program_is_refused(source: Path, tmp_path: Path, place: Place) -> None:
    newer, server = tmp_path / "newer.sqlite3", place("schema")
    asyncio.run(_made(newer))
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute(f"PRAGMA user_version = {newest() + 1}")
    asyncio.run(_made(server))
    on(server, f"UPDATE qingdan_schema SET version = {newest() + 1}")  # noqa: S608 - a number
    for each in (newer, server):
        with pytest.raises(LeaveAlone, match="update the program"):
            move(source, each)


def test_nothing_moves_while_a_bot_runs_on_either(source: Path, target: Location) -> None:
    asyncio.run(_made(target))
    for each in (source, target):
        with held(each), pytest.raises(InUse):
            move(source, each if each == target else target)
    assert is_empty(target)


def test_a_damaged_file_is_not_moved(source: Path, target: Location) -> None:
    content = bytearray(source.read_bytes())
    content[40960:49152] = b"\xff" * 8192
    source.write_bytes(content)
    with pytest.raises(StorageError):
        move(source, target)
    assert is_empty(target)


def test_where_something_arrives_otherwise_all_is_undone(source: Path, target: Location) -> None:
    asyncio.run(_made(target))
    if isinstance(target, Path):
        on(
            target,
            "CREATE TRIGGER spoil AFTER INSERT ON marks BEGIN UPDATE marks SET value = 'x' WHERE name = new.name; END",
        )
    else:
        on(
            target,
            "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN new.value := 'x'; RETURN new; END $$",
        )
        on(target, "CREATE TRIGGER spoil BEFORE INSERT ON marks FOR EACH ROW EXECUTE FUNCTION spoil()")
    with pytest.raises(NotTheSame, match="marks"):
        move(source, target)
    assert is_empty(target)


KILLED = """
import os, signal, sys
from storage.engine.location import Path, Server
from storage.engine.move import move

def told(table, rows):
    if table == sys.argv[1]:
        os.kill(os.getpid(), signal.SIGKILL)

source, target = Path(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) == 4 else Server(sys.argv[3], sys.argv[4])
move(source, target, told)
"""


@pytest.mark.parametrize("table", ["absences", "people", "wordings"], ids=["before", "in the middle", "at the end"])
def test_killed_on_the_way_nothing_has_moved_and_the_same_call_does_it(
    source: Path, target: Location, table: str
) -> None:
    chosen = next(each.name for each in tables() if each.name >= table)
    words = [target.address, target.schema] if isinstance(target, Server) else [str(target)]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, chosen, str(source), *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert is_empty(target)
    move(source, target)
    assert digests(target) == digests(source)
