"""A clock that can be wound, and whoever sleeps on it."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import WoundClock

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def still() -> WoundClock:
    """A clock that stands until it is wound."""
    return WoundClock(lambda: NOON)


def test_it_is_ahead_by_as_much_as_it_was_wound() -> None:
    clock = still()
    clock.wind(timedelta(hours=2))
    clock.wind(-timedelta(hours=1))
    assert clock.reading() == NOON + timedelta(hours=1)
    clock.wind_to(NOON - timedelta(days=1))
    assert clock.reading() == NOON - timedelta(days=1)


def test_whoever_listens_is_told_each_time() -> None:
    clock = still()
    told: list[datetime] = []
    clock.wound.append(lambda: told.append(clock.reading()))
    clock.wind(timedelta(hours=1))
    clock.wind_to(NOON)
    assert told == [NOON + timedelta(hours=1), NOON]


async def test_a_moment_that_has_passed_is_not_waited_for() -> None:
    await still().sleep_until(NOON)
    await still().sleep_until(NOON - timedelta(days=1))


async def test_sleepers_wake_when_the_clock_is_wound_past_their_moment_and_not_before() -> None:
    clock = still()
    asleep = asyncio.create_task(clock.sleep_until(NOON + timedelta(hours=2)))
    await asyncio.sleep(0)
    clock.wind(timedelta(hours=1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert not asleep.done()
    clock.wind(timedelta(hours=1))
    await asleep


async def test_who_is_woken_for_good_is_forgotten() -> None:
    clock = still()
    asleep = asyncio.create_task(clock.sleep_until(NOON + timedelta(hours=2)))
    await asyncio.sleep(0)
    asleep.cancel()
    await asyncio.wait([asleep])
    clock.wind(timedelta(hours=3))
    await clock.sleep_until(NOON)
