"""The short form of the proof by fire; `make torture` is the long one."""

import asyncio

import pytest

from tests.patience import HUNG
from torture.faults import FAULTS, survived
from torture.kills import killed
from torture.liaisons import reported
from torture.points import POINTS, ended_at
from torture.reminders import reminded
from torture.report import Results, passed, report
from torture.texts import spoken
from torture.victims import ForkServer


async def test_a_bot_that_is_killed_loses_nothing_and_does_nothing_twice(fork_server: ForkServer) -> None:
    found = await asyncio.wait_for(killed(fork_server, kills=12, updates=400), HUNG)
    assert found.account.is_clean, found.account
    assert found.account.doubled == 0
    assert found.broken == 0
    assert found.updates == 400


async def test_every_report_is_in_the_ledger_once_and_whole(fork_server: ForkServer) -> None:
    found = await asyncio.wait_for(reported(fork_server, kills=10, messages=200), HUNG)
    assert found.is_clean, found
    assert found.messages == 200
    assert found.acknowledged > 100


async def test_every_reminder_arrives_and_what_comes_twice_is_marked(fork_server: ForkServer) -> None:
    found = await asyncio.wait_for(reminded(fork_server, kills=10, count=100), HUNG)
    assert found.is_clean, found
    assert found.arrived >= 100


@pytest.mark.parametrize("points", [POINTS[start::4] for start in range(4)], ids=("first", "second", "third", "fourth"))
async def test_a_bot_that_ends_at_a_named_point_goes_on_where_it_was(
    points: tuple[str, ...], fork_server: ForkServer
) -> None:
    for point in points:
        found = await asyncio.wait_for(ended_at(fork_server, point), HUNG)
        assert found.reached, found
        assert found.sound, found
        assert found.finished, found
        assert found.replies <= 1, found
        assert found.replies or found.held, found


@pytest.mark.parametrize(
    "name", ["502, all calls", "answers lost, 5 % of sends", "the database is locked", "the disk is full"]
)
async def test_a_fault_is_survived(name: str, fork_server: ForkServer) -> None:
    assert name in FAULTS
    found = await asyncio.wait_for(survived(fork_server, name, updates=60, seconds=2.0), HUNG)
    assert found.account.is_clean, found
    assert found.sound


async def test_the_report_says_what_was_found(fork_server: ForkServer) -> None:
    async def some() -> Results:
        kills = await killed(fork_server, kills=1, updates=20)
        point = await ended_at(fork_server, POINTS[0])
        liaisons = await reported(fork_server, kills=1, messages=10)
        reminders = await reminded(fork_server, kills=1, count=10)
        return Results(kills, liaisons, reminders, (20, 5), [point], [], [], spoken(400))

    results = await asyncio.wait_for(some(), HUNG)
    text = report(results)
    assert passed(results)
    assert "| updates lost | 0 |" in text
    assert "**5 lost (25.0%)**" in text
    assert "0 refused by the platform, 0 changed in meaning" in text
    assert "Everything held: **yes**" in text
