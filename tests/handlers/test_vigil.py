"""The vigil: what gives no sign is started anew, and the supervisor hears only good news."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import WoundClock
from handlers.vigil import EVERY, PATIENCE, Sign, Vigil, Watched
from storage import pulses
from storage.database import open_database

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


async def _looked(
    path: Path, ages: dict[str, float], *, fails: bool = False
) -> tuple[list[str], int, dict[str, float]]:
    """What was revived, how often all was well, and the ages that were left in the database."""
    revived: list[str] = []
    well: list[bool] = []
    loop_time = asyncio.get_running_loop().time()

    def watched(name: str, age: float) -> Watched:
        async def revive() -> None:
            revived.append(name)
            if fails:
                raise RuntimeError("cannot be revived")

        return Watched(name, Sign(loop_time - age), revive)

    database = await open_database(path)
    vigil = Vigil(
        tuple(watched(*each) for each in ages.items()), database, WoundClock(lambda: NOW), lambda: well.append(True)
    )
    await vigil.look()
    async with database.transaction("look") as rows:
        left = {name: (NOW - each.at).total_seconds() for name, each in (await pulses.pulses(rows)).items()}
    await database.close()
    return revived, len(well), left


def test_while_everything_lives_the_supervisor_is_told(tmp_path: Path) -> None:
    revived, well, left = asyncio.run(_looked(tmp_path / "x.sqlite3", {"poll": 1, "send": 2}))
    assert (revived, well) == ([], 1)
    assert left == pytest.approx({"poll": 1, "send": 2}, abs=0.5)


def test_what_gives_no_sign_is_started_anew_and_the_supervisor_is_not_told(tmp_path: Path) -> None:
    revived, well, _ = asyncio.run(_looked(tmp_path / "x.sqlite3", {"poll": PATIENCE + 1, "send": 2}))
    assert (revived, well) == (["poll"], 0)


def test_what_cannot_be_started_anew_does_not_end_the_vigil(tmp_path: Path) -> None:
    revived, well, _ = asyncio.run(_looked(tmp_path / "x.sqlite3", {"poll": 99, "send": 99}, fails=True))
    assert (revived, well) == (["poll", "send"], 0)


def test_a_hung_task_is_noticed_within_thirty_seconds() -> None:
    assert PATIENCE + EVERY <= 30


def test_a_clock_that_was_set_is_told_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def looked() -> None:
        clock = WoundClock(lambda: NOW)
        database = await open_database(tmp_path / "x.sqlite3")
        vigil = Vigil((), database, clock, lambda: None)
        await vigil.look()
        clock.wind(timedelta(hours=-1))
        with caplog.at_level(logging.WARNING):
            await vigil.look()
        await database.close()

    asyncio.run(looked())
    assert "the clock was set by" in caplog.text
