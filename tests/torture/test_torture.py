"""The short form of the proof by fire; `make torture` is the long one."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest

from torture.faults import FAULTS, survived
from torture.kills import killed
from torture.liaisons import reported
from torture.points import POINTS, ended_at
from torture.reminders import reminded
from torture.report import Results, passed, report
from torture.texts import spoken
from torture.victims import ForkServer

T = TypeVar("T")
SECONDS = 600
"""Until a proof counts as hung; on a busy machine it takes minutes."""


def with_fork_server(work: Callable[[ForkServer], Awaitable[T]]) -> T:
    """Do some work with a parent of victims."""

    async def done() -> T:
        fork_server = await ForkServer.begin()
        try:
            return await asyncio.wait_for(work(fork_server), SECONDS)
        finally:
            await fork_server.close()

    return asyncio.run(done())


def test_a_bot_that_is_killed_loses_nothing_and_does_nothing_twice() -> None:
    found = with_fork_server(lambda fork_server: killed(fork_server, kills=12, updates=400))
    assert found.account.is_clean, found.account
    assert found.account.doubled == 0
    assert found.broken == 0
    assert found.updates == 400


def test_every_report_is_in_the_ledger_once_and_whole() -> None:
    found = with_fork_server(lambda fork_server: reported(fork_server, kills=10, messages=200))
    assert found.is_clean, found
    assert found.messages == 200
    assert found.acknowledged > 100


def test_every_reminder_arrives_and_what_comes_twice_is_marked() -> None:
    found = with_fork_server(lambda fork_server: reminded(fork_server, kills=10, count=100))
    assert found.is_clean, found
    assert found.arrived >= 100


@pytest.mark.parametrize("points", [POINTS[start::4] for start in range(4)], ids=("first", "second", "third", "fourth"))
def test_a_bot_that_ends_at_a_named_point_goes_on_where_it_was(points: tuple[str, ...]) -> None:
    async def all_of_them(fork_server: ForkServer) -> None:
        for point in points:
            found = await ended_at(fork_server, point)
            assert found.reached, found
            assert found.sound, found
            assert found.finished, found
            assert found.replies <= 1, found
            assert found.replies or found.held, found

    with_fork_server(all_of_them)


@pytest.mark.parametrize(
    "name", ["502, all calls", "answers lost, 5 % of sends", "the database is locked", "the disk is full"]
)
def test_a_fault_is_survived(name: str) -> None:
    assert name in FAULTS
    found = with_fork_server(lambda fork_server: survived(fork_server, name, updates=60, seconds=2.0))
    assert found.account.is_clean, found
    assert found.sound


def test_the_report_says_what_was_found() -> None:
    async def some(fork_server: ForkServer) -> Results:
        kills = await killed(fork_server, kills=1, updates=20)
        point = await ended_at(fork_server, POINTS[0])
        liaisons = await reported(fork_server, kills=1, messages=10)
        reminders = await reminded(fork_server, kills=1, count=10)
        return Results(kills, liaisons, reminders, (20, 5), [point], [], [], spoken(400))

    results = with_fork_server(some)
    text = report(results)
    assert passed(results)
    assert "| updates lost | 0 |" in text
    assert "**5 lost (25.0%)**" in text
    assert "0 refused by the platform, 0 changed in meaning" in text
    assert "Everything held: **yes**" in text
