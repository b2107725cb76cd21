"""Transactions hold together or leave nothing; what is damaged is not touched."""

import asyncio
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest

from storage import heartbeats, inbox
from storage.engine import migrate
from storage.engine.copies import check
from storage.engine.database import Database, open_database
from storage.engine.process_lock import ProcessLock
from storage.engine.sqlite.errors import needs_fresh_connection, translated
from storage.engine.timestamps import restored, stored
from storage.errors import InUse, LeaveAlone, TryAgain
from storage.inbox import Incoming

NOW = restored(1_795_000_000_000)
WRONG = (
    *(sqlite3.ProgrammingError, sqlite3.InterfaceError, OverflowError, UnicodeEncodeError),
    *(asyncpg.DataError, TypeError),
)
"""How a library says that no column holds a value."""


async def waiting(database: Database) -> list[Incoming]:
    async with database.transaction("look") as rows:
        return await inbox.waiting(rows)


async def test_what_is_committed_stays_and_what_fails_leaves_nothing(database: Database) -> None:
    async with database.transaction("keep") as rows:
        assert await inbox.keep(rows, 1, "{}", NOW)
    with pytest.raises(RuntimeError):
        await _keep_and_fail(database)
    assert [each.update_id for each in await waiting(database)] == [1]


async def test_a_transaction_that_is_cancelled_leaves_nothing_and_the_next_one_works(database: Database) -> None:
    async def cancelled(steps: int) -> None:
        async with database.transaction("cancelled") as rows:
            await inbox.keep(rows, 9, "{}", NOW)
            for _ in range(steps):
                await asyncio.sleep(0)
            await asyncio.sleep(1)

    for steps in range(20):
        task = asyncio.create_task(cancelled(steps))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        assert await waiting(database) == []


async def test_transactions_wait_for_each_other(database: Database) -> None:
    async def add(number: int) -> None:
        async with database.transaction("add") as rows:
            before = len(await inbox.waiting(rows))
            await asyncio.sleep(0)
            await inbox.keep(rows, number, "{}", NOW)
            assert len(await inbox.waiting(rows)) == before + 1

    await asyncio.gather(*(add(number) for number in range(30)))
    assert len(await waiting(database)) == 30


@pytest.mark.engine("sqlite")
async def test_a_file_that_somebody_else_writes_is_waited_for(database: Database) -> None:
    with closing(sqlite3.connect(database.path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        asyncio.get_running_loop().call_later(0.2, other.execute, "COMMIT")
        async with database.transaction("keep") as rows:
            assert await inbox.keep(rows, 1, "{}", NOW)


async def test_a_mistake_of_the_program_is_no_reason_to_try_again(database: Database) -> None:
    with pytest.raises((sqlite3.OperationalError, asyncpg.UndefinedTableError)):
        async with database.transaction("mistake") as rows:
            await rows.rows("SELECT nothing FROM nowhere")
    assert await waiting(database) == []


@pytest.mark.engine("postgres")
async def test_a_table_that_another_program_has_changed_is_read_anew_after_one_try(database: Database) -> None:
    async def columns() -> int:
        async with database.transaction("look") as rows:
            await inbox.keep(rows, 1, "{}", NOW)
            (row,) = await rows.rows("SELECT * FROM inbox")
        return len(row)

    before = await columns()
    other = await open_database(database.location)
    async with other.transaction("change") as rows:
        await rows.change("ALTER TABLE inbox ADD COLUMN added BIGINT")
    await other.close()
    with pytest.raises(TryAgain):
        await columns()
    assert await columns() == before + 1


@pytest.mark.engine("postgres")
async def test_a_statement_is_prepared_once_for_a_connection(database: Database) -> None:
    for number in range(3):
        async with database.transaction("look") as rows:
            await rows.rows("SELECT * FROM inbox WHERE update_id = ?", (number,))
            found = await rows.row(
                "SELECT count(*) AS n FROM pg_prepared_statements WHERE statement LIKE '%update_id%'"
            )
            assert found is not None
            assert found["n"] == 2, "and the one that asks"


@pytest.mark.parametrize(
    ("code", "leaf", "fresh"),
    [
        (sqlite3.SQLITE_BUSY, TryAgain, False),
        (sqlite3.SQLITE_FULL, TryAgain, False),
        (sqlite3.SQLITE_IOERR, TryAgain, True),
        (sqlite3.SQLITE_CORRUPT, LeaveAlone, True),
        (sqlite3.SQLITE_NOTADB, LeaveAlone, True),
        (sqlite3.SQLITE_CONSTRAINT, sqlite3.Error, False),
        (sqlite3.SQLITE_IOERR | 3 << 8, TryAgain, True),
    ],
)
def test_an_error_says_what_to_do_next(code: int, leaf: type[Exception], fresh: bool) -> None:  # noqa: FBT001 - a table
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = code
    assert isinstance(translated(error), leaf)
    assert needs_fresh_connection(error) is fresh


@pytest.mark.engine("sqlite")
async def test_the_file_is_kept_as_settled(database: Database) -> None:
    async with database.transaction("look") as rows:
        found = [(await rows.rows(f"PRAGMA {name}"))[0][0] for name in ("journal_mode", "synchronous", "foreign_keys")]
    assert found == ["wal", 2, 1]


def test_a_damaged_file_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    asyncio.run(_filled(path, 400))
    sound = path.read_bytes()
    chance = random.Random(1)
    refused = 0
    for _ in range(40):
        damaged = bytearray(sound)
        page = chance.randrange(1, len(sound) // 4096)
        damaged[page * 4096 : page * 4096 + 200] = chance.randbytes(200)
        path.write_bytes(damaged)
        try:
            asyncio.run(_opened(path))
        except LeaveAlone:
            refused += 1
            assert path.read_bytes() == bytes(damaged)
        else:
            with pytest.raises(AssertionError):
                assert _says_damaged(path), "SQLite itself finds nothing wrong with this page"
        for leftover in tmp_path.glob("bot.sqlite3-*"):
            leftover.unlink()
    assert refused > 20


def test_a_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    asyncio.run(_opened(path))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=999")
    with pytest.raises(LeaveAlone, match="update the program"):
        asyncio.run(_opened(path))


def test_a_file_of_an_older_program_is_copied_and_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bot.sqlite3"
    asyncio.run(_filled(path, 3))
    before = migrate.migrations()
    added = {**before, migrate.newest() + 1: "CREATE TABLE added (one INTEGER) STRICT;"}
    monkeypatch.setattr(migrate, "migrations", lambda: added)
    asyncio.run(_opened(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM added").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM inbox").fetchone() == (3,)
    check(tmp_path / f"bot.sqlite3.before-{len(before) + 1:04}")


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bot.sqlite3"
    asyncio.run(_filled(path, 3))
    broken = {
        **migrate.migrations(),
        migrate.newest() + 1: "CREATE TABLE added (one INTEGER) STRICT; SELECT nothing;",
    }
    monkeypatch.setattr(migrate, "migrations", lambda: broken)
    with pytest.raises(sqlite3.OperationalError):
        asyncio.run(_opened(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'added'").fetchone() is None


def test_one_program_holds_a_file(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    with ProcessLock(path), pytest.raises(InUse):
        ProcessLock(path)
    ProcessLock(path).release()


def test_moments_come_back_to_the_millisecond() -> None:
    assert stored(NOW) == 1_795_000_000_000
    assert restored(stored(NOW)) == NOW


async def _keep_and_fail(database: Database) -> None:
    async with database.transaction("fail") as rows:
        await inbox.keep(rows, 2, "{}", NOW)
        raise RuntimeError


async def _opened(path: Path) -> None:
    await (await open_database(path)).close()


async def _filled(path: Path, count: int) -> None:
    database = await open_database(path)
    async with database.transaction("fill") as rows:
        for number in range(count):
            await inbox.keep(rows, number, "x" * 500, NOW)
    await database.close()


def _says_damaged(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")


@pytest.mark.parametrize("value", [{"a": 1}, [1], (1,), 2**64, "\ud83d"], ids=ascii)
async def test_a_value_that_no_column_holds_is_a_mistake_and_costs_nobody_else_their_work(
    database: Database, value: object
) -> None:
    async def good(name: str) -> None:
        async with database.transaction(name) as rows:
            await heartbeats.beat(rows, name, NOW)

    async def bad() -> None:
        with pytest.raises(WRONG):
            async with database.transaction("bad") as rows:
                await rows.change("INSERT INTO pulses VALUES (?, 1, '')", (value,))  # type: ignore[arg-type]

    await asyncio.gather(good("before"), bad(), good("after"))
    async with database.transaction("look") as rows:
        assert set(await heartbeats.heartbeats(rows)) == {"before", "after"}
