"""Transactions that wait for each other share a commit; each holds, or is undone, by itself."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from storage import heartbeats
from storage.engine.connection import Link
from storage.engine.database import Database, connect_to, open_database
from storage.engine.location import Location
from storage.errors import TryAgain
from tests.bot.ledger.desk import NOW
from tests.patience import PATIENCE


class Counting:
    """Counts commits, and lets the one fail that it is told."""

    def __init__(self, fails_at: int) -> None:
        self.commits = 0
        self.fails_at = fails_at

    async def connect(self, location: Location) -> Link:
        """Connect with a link that counts."""
        link = await connect_to(location)
        commit = link.commit

        async def counted() -> None:
            self.commits += 1
            if self.commits == self.fails_at:
                raise TryAgain("the disk is full")
            await commit()

        link.commit = counted  # type: ignore[method-assign]
        return link


def on_database(location: Location, work: Callable[[Database], Awaitable[None]], fails_at: int = 0) -> int:
    """Do some work; how many commits it took."""

    async def done() -> int:
        counting = Counting(fails_at)
        database = await open_database(location, counting.connect)
        try:
            await work(database)
            return counting.commits
        finally:
            await database.close()

    return asyncio.run(done())


async def write(database: Database, name: str, *, fail: bool = False) -> None:
    """A transaction that leaves one row."""
    async with database.transaction("write") as rows:
        await heartbeats.beat(rows, name, NOW, "")
        if fail:
            raise ValueError(name)


async def names(database: Database) -> set[str]:
    async with database.transaction("look") as rows:
        return {each["name"] for each in await rows.rows("SELECT name FROM pulses")}


def test_fifty_at_once_take_few_commits(location: Location) -> None:
    async def work(database: Database) -> None:
        await asyncio.gather(*(write(database, str(number)) for number in range(50)))

    assert on_database(location, work) <= 3


def test_those_that_shared_a_commit_share_the_next_one(location: Location) -> None:
    """Each goes on at the same moment, whoever of them made the commit."""

    async def work(database: Database) -> None:
        few = asyncio.Semaphore(4)

        async def writes(number: int) -> None:
            async with few:
                await write(database, str(number))

        await asyncio.gather(*map(writes, range(40)))

    assert on_database(location, work) <= 12


def test_one_alone_is_committed_at_once(location: Location) -> None:
    async def work(database: Database) -> None:
        await write(database, "one")

    assert on_database(location, work) == 1


def test_one_that_fails_undoes_itself_alone(location: Location) -> None:
    async def work(database: Database) -> None:
        failing = {3, 7, 9}
        found = await asyncio.gather(
            *(write(database, str(number), fail=number in failing) for number in range(10)), return_exceptions=True
        )
        assert [number for number, each in enumerate(found) if isinstance(each, ValueError)] == sorted(failing)
        assert await names(database) == {str(number) for number in range(10) if number not in failing}

    on_database(location, work)


def test_where_the_commit_fails_everybody_is_told_and_nothing_is_stored(location: Location) -> None:
    async def work(database: Database) -> None:
        found = await asyncio.gather(*(write(database, str(number)) for number in range(8)), return_exceptions=True)
        assert all(isinstance(each, TryAgain) for each in found)
        assert await names(database) == set()
        await write(database, "again")
        assert await names(database) == {"again"}

    on_database(location, work, fails_at=1)


@pytest.mark.parametrize("ticks", range(6))
def test_who_gives_up_waiting_takes_nobody_along(location: Location, ticks: int) -> None:
    async def work(database: Database) -> None:
        first = asyncio.create_task(write(database, "first"))
        second = asyncio.create_task(write(database, "second"))
        third = asyncio.create_task(write(database, "third"))
        for _ in range(ticks):
            await asyncio.sleep(0)
        second.cancel()
        third.cancel()
        await asyncio.wait_for(first, PATIENCE)
        await asyncio.gather(second, third, return_exceptions=True)
        assert "first" in await names(database)

    on_database(location, work)


def test_a_body_that_pauses_holds_nobody_up_for_ever(location: Location) -> None:
    async def work(database: Database) -> None:
        async def slow() -> None:
            async with database.transaction("slow") as rows:
                await heartbeats.beat(rows, "slow", NOW, "")
                await asyncio.sleep(0.02)

        await asyncio.gather(slow(), write(database, "a"), slow(), write(database, "b"))
        assert await names(database) == {"slow", "a", "b"}

    on_database(location, work)
