"""Copies: made while the file is in use, checked, and put back without overwriting anything."""

import asyncio
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import inbox
from storage.engine.copies import DAILY, HOURLY, back_up, check, restore, spare
from storage.engine.database import Database, open_database
from storage.engine.migrate import newest
from storage.engine.process_lock import ProcessLock
from storage.engine.sqlite.reading import reading
from storage.engine.timestamps import restored
from storage.errors import Exists, InUse, NotACopy, TryAgain

NOW = restored(1_795_000_000_000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with 100 updates, which nobody uses."""
    file = tmp_path / "bot.sqlite3"

    async def fill() -> None:
        database = await open_database(file)
        await _keep(database, range(100))
        await database.close()

    asyncio.run(fill())
    return file


@pytest.fixture
def copy(path: Path) -> Path:
    """A copy of it."""
    target = path.with_name("copy.sqlite3")
    back_up(path, target)
    return target


@pytest.mark.engine("sqlite")
async def test_a_copy_holds_what_was_committed_while_the_file_is_in_use(database: Database) -> None:
    await _keep(database, range(50))
    target = database.path.with_name("copy.sqlite3")
    async with database.transaction("not yet committed") as rows:
        await inbox.keep(rows, 50, "{}", NOW)
        back_up(database.path, target)
    assert _count(target) == 50


def test_a_copy_is_one_file_that_its_owner_alone_can_read(copy: Path) -> None:
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert list(copy.parent.glob("copy*")) == [copy]


def test_a_copy_overwrites_nothing(path: Path, copy: Path) -> None:
    before = copy.read_bytes()
    with pytest.raises(Exists):
        back_up(path, copy)
    assert copy.read_bytes() == before


def test_a_damaged_database_is_not_copied_and_leaves_nothing_behind(path: Path) -> None:
    _damage(path)
    with pytest.raises(NotACopy):
        back_up(path, path.with_name("copy.sqlite3"))
    assert list(path.parent.glob("copy*")) == []


@pytest.mark.parametrize("target", ["nowhere/copy.sqlite3", "bot.sqlite3/copy.sqlite3"])
def test_a_copy_that_cannot_be_written_can_be_tried_again(path: Path, target: str) -> None:
    with pytest.raises(TryAgain):
        back_up(path, path.parent / target)


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(TryAgain):
        back_up(tmp_path / "nothing.sqlite3", tmp_path / "copy.sqlite3")
    assert list(tmp_path.iterdir()) == []


def test_what_an_ended_copy_left_behind_is_no_hindrance(path: Path) -> None:
    path.with_name("copy.sqlite3.part").write_bytes(b"half a copy")
    back_up(path, path.with_name("copy.sqlite3"))
    assert _count(path.with_name("copy.sqlite3")) == 100


def test_a_copy_is_put_back(path: Path, copy: Path) -> None:
    path.unlink()
    restore(copy, path)
    assert _count(path) == 100
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_database_that_is_still_there_stays(path: Path, copy: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Exists, match=r"bot\.sqlite3$"):
        restore(copy, path)
    assert path.read_bytes() == before


def test_the_log_of_a_bot_that_was_killed_is_never_thrown_away(path: Path, copy: Path) -> None:
    log, moved = path.with_name("bot.sqlite3-wal"), path.with_name("moved.sqlite3")
    with closing(sqlite3.connect(path)) as killed:
        killed.execute("INSERT INTO inbox (update_id, body, received_at) VALUES (100, '{}', 0)")
        killed.commit()
        newest_messages = log.read_bytes()
        main_file = path.read_bytes()
    log.write_bytes(newest_messages)  # closing folds the log in and removes it; being killed does not
    moved.write_bytes(main_file)
    path.unlink()
    with pytest.raises(Exists, match=r"bot\.sqlite3-wal$"):
        restore(copy, path)
    log.rename(path.with_name("moved.sqlite3-wal"))
    assert _count(moved) == 101
    restore(copy, path)
    assert _count(path) == 100


def test_an_empty_log_and_its_index_make_way(path: Path, copy: Path) -> None:
    path.unlink()
    for leftover in ("bot.sqlite3-wal", "bot.sqlite3-shm"):
        path.with_name(leftover).touch()
    restore(copy, path)
    assert _count(path) == 100


def test_nothing_is_put_back_while_a_bot_holds_the_file(path: Path, copy: Path) -> None:
    path.unlink()
    with ProcessLock(path), pytest.raises(InUse):
        restore(copy, path)
    assert not path.exists()


def _damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    file.write_bytes(content)


def _become_newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version={newest() + 1}")


def _become_foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE something (one INTEGER)")
        connection.execute("PRAGMA user_version=1")


def _become_empty(file: Path) -> None:
    file.write_bytes(b"")


def _become_text(file: Path) -> None:
    file.write_text("no database at all", encoding="utf-8")


@pytest.mark.parametrize("spoil", [_damage, _become_newer, _become_foreign, _become_text, _become_empty, Path.unlink])
def test_only_a_sound_copy_of_ours_is_put_back(path: Path, copy: Path, spoil: Callable[[Path], None]) -> None:
    path.unlink()
    spoil(copy)
    with pytest.raises(NotACopy, match=r"copy\.sqlite3"):
        restore(copy, path)
    assert not path.exists()


def test_who_reads_cannot_write(path: Path) -> None:
    with closing(reading(path)) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM inbox")


def test_a_name_with_signs_of_its_own_is_read(path: Path) -> None:
    odd = path.with_name("数据 50%?mode=rw#1.sqlite3")
    back_up(path, odd)
    check(odd)


MOMENTS = st.integers(0, 366 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))


@given(st.sets(MOMENTS, max_size=80))
def test_the_newest_copy_stays_and_no_more_than_so_many(made: set[datetime]) -> None:
    kept = made - spare(made)
    assert spare(made) <= made
    assert not made or max(made) in kept
    assert len(kept) <= HOURLY + DAILY
    assert spare(kept) == set(), "what was kept once is not spare at the next look"


def test_of_a_month_of_hourly_copies_a_day_of_hours_and_two_weeks_of_days_stay() -> None:
    made = {NOW - timedelta(hours=number) for number in range(24 * 30)}
    kept = made - spare(made)
    assert {NOW - timedelta(hours=number) for number in range(HOURLY)} <= kept
    assert len({each.date() for each in kept}) == DAILY


async def _keep(database: Database, numbers: range) -> None:
    async with database.transaction("keep") as rows:
        for number in numbers:
            await inbox.keep(rows, number, "x" * 500, NOW)


def _count(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT count(*) FROM inbox").fetchone()[0])
