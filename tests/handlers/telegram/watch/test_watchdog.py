"""The watchdog: what hangs is started anew, and the service manager hears only what starting anew could not mend."""

import asyncio
import logging
import math
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import WoundClock
from bot.trouble import Trouble
from handlers.telegram.watch.heartbeat import Heartbeat
from handlers.telegram.watch.loop_lag import NOTED, LoopLag
from handlers.telegram.watch.watchdog import EVERY, LONGEST_FAULT, PATIENCE, Watchdog, Watched
from storage import heartbeats
from storage.engine.database import open_database
from storage.engine.timestamps import restored
from storage.heartbeats import LAG, LOOP, NEVER, StoredHeartbeat

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

        return Watched(name, Heartbeat(loop_time - age), revive)

    left = await _left(path, tuple(watched(*each) for each in ages.items()), well, LoopLag())
    beats = {name: (NOW - each.at).total_seconds() for name, each in left.items() if name != LOOP}
    return revived, len(well), beats


async def _left(path: Path, watched: tuple[Watched, ...], well: list[bool], lag: LoopLag) -> dict[str, StoredHeartbeat]:
    database = await open_database(path)
    await Watchdog(watched, lag, database, WoundClock(lambda: NOW), lambda: well.append(True)).look()
    async with database.transaction("look") as rows:
        left = await heartbeats.heartbeats(rows)
    await database.close()
    return left


async def _nothing() -> None:
    """Nothing needs to be started anew."""


def test_while_everything_lives_the_service_manager_is_told(tmp_path: Path) -> None:
    revived, well, left = asyncio.run(_looked(tmp_path / "x.sqlite3", {"poll": 1, "send": 2}))
    assert (revived, well) == ([], 1)
    assert left == pytest.approx({"poll": 1, "send": 2}, abs=0.5)


def test_what_gives_no_sign_is_started_anew_and_the_service_manager_is_not_told(tmp_path: Path) -> None:
    revived, well, _ = asyncio.run(_looked(tmp_path / "x.sqlite3", {"poll": PATIENCE + 1, "send": 2}))
    assert (revived, well) == (["poll"], 0)


def test_what_cannot_be_started_anew_does_not_end_the_watchdog(tmp_path: Path) -> None:
    revived, well, _ = asyncio.run(_looked(tmp_path / "x.sqlite3", {"poll": 99, "send": 99}, fails=True))
    assert (revived, well) == (["poll", "send"], 0)


def test_a_hung_task_is_noticed_within_thirty_seconds() -> None:
    assert PATIENCE + EVERY <= 30


def test_a_clock_that_was_set_is_told_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def looked() -> None:
        clock = WoundClock(lambda: NOW)
        database = await open_database(tmp_path / "x.sqlite3")
        watchdog = Watchdog((), LoopLag(), database, clock, lambda: None)
        await watchdog.look()
        clock.wind(timedelta(hours=-1))
        with caplog.at_level(logging.WARNING):
            await watchdog.look()
        await database.close()

    asyncio.run(looked())
    assert "the clock was set by" in caplog.text


@pytest.mark.parametrize(
    ("trouble", "age", "fed"),
    [
        (Trouble.PROGRAM, LONGEST_FAULT + 1, False),
        (Trouble.PROGRAM, LONGEST_FAULT - 5, True),
        (Trouble.PROGRAM, math.inf, False),
        *[(each, 10_000.0, True) for each in Trouble if each is not Trouble.PROGRAM],
    ],
)
def test_only_a_fault_of_the_program_itself_is_left_to_the_service_manager(
    tmp_path: Path,
    trouble: Trouble,
    age: float,
    fed: bool,  # noqa: FBT001 - a table
) -> None:
    async def looked() -> None:
        well: list[bool] = []
        answered = Heartbeat(asyncio.get_running_loop().time() - age, trouble, "why")
        watched = (Watched("poll", Heartbeat(), _nothing, answered),)
        left = await _left(tmp_path / "x.sqlite3", watched, well, LoopLag())
        assert bool(well) is fed
        assert left["poll"].note == f"{trouble}: why"
        assert (left["poll"].at == restored(NEVER)) is math.isinf(age)

    asyncio.run(looked())


def test_a_loop_that_was_blocked_is_left_in_the_database_once_with_how_long(tmp_path: Path) -> None:
    async def looked() -> None:
        lag = LoopLag()
        for seconds in (NOTED / 2, 2.0, 7.25, 3.0):
            lag.note(seconds)
        left = await _left(tmp_path / "x.sqlite3", (), [], lag)
        assert left[LAG] == StoredHeartbeat(LAG, NOW, "7.2")
        assert LOOP in left
        again = await _left(tmp_path / "y.sqlite3", (), [], lag)
        assert LAG not in again

    asyncio.run(looked())


def test_what_blocks_the_loop_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.telegram.watch.loop_lag.EVERY", 0.01)
    monkeypatch.setattr("handlers.telegram.watch.loop_lag.NOTED", 0.2)

    async def blocked() -> float:
        lag = LoopLag()
        probing = asyncio.create_task(lag.run())
        await asyncio.sleep(0.05)
        end = asyncio.get_running_loop().time() + 0.3
        while asyncio.get_running_loop().time() < end:
            pass
        await asyncio.sleep(0.05)
        probing.cancel()
        return lag.take_worst()

    assert asyncio.run(blocked()) >= 0.25


def test_a_rest_that_was_announced_is_no_hanging() -> None:
    async def rested() -> tuple[float, float]:
        heartbeat = Heartbeat()
        heartbeat.beat(rest=60.0)
        return heartbeat.age, Heartbeat.none_yet().age

    assert asyncio.run(rested()) == (0.0, math.inf)
