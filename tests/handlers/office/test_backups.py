"""Automatic copies: made, checked, thinned."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import WoundClock
from bot.doctor.environment import copies_of
from handlers.office.backups import copy_now, first_copy
from storage.engine.copies import DAILY, HOURLY, check, spare
from storage.engine.database import open_database
from storage.engine.location import Server

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_a_copy_is_made_every_hour_and_old_ones_go(tmp_path: Path) -> None:
    async def copied() -> list[Path]:
        path = tmp_path / "bot.sqlite3"
        await (await open_database(path)).close()
        clock = WoundClock(lambda: NOW)
        copies_of(path).mkdir()
        (copies_of(path) / "by-hand.sqlite3").touch()
        for _ in range(30):
            await copy_now(path, clock)
            clock.wind(timedelta(hours=1))
        return sorted(copies_of(path).iterdir())

    made = asyncio.run(copied())
    assert HOURLY <= len(made) - 1 <= HOURLY + 2
    for each in made[-4:-1]:
        check(each)


def test_the_newest_of_each_hour_and_day_stay() -> None:
    made = [NOW - timedelta(minutes=20 * number) for number in range(3 * 24 * 40)]
    kept = set(made) - spare(made)
    assert len({each.date() for each in kept}) == DAILY
    assert len([each for each in kept if each > NOW - timedelta(hours=HOURLY)]) >= HOURLY
    assert NOW in kept


def test_a_disk_that_is_full_is_told_of_and_survived(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    asyncio.run(copy_now(tmp_path / "nothing.sqlite3", WoundClock(lambda: NOW)))
    assert "could not be copied" in caplog.text
    assert list(copies_of(tmp_path / "nothing.sqlite3").iterdir()) == []


def test_bots_of_one_server_copy_at_minutes_of_their_own_and_within_an_hour() -> None:
    minutes = {first_copy(Server("postgresql://h/d", f"district{number}")) // 60 for number in range(100)}
    assert len(minutes) > 30
    assert min(minutes) >= 5
    assert max(minutes) < 60
    assert first_copy(Path("bot.sqlite3")) == 300
