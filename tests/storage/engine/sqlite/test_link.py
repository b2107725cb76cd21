"""A database that was closed stays closed: no connection, and no thread of one, outlives it."""

import asyncio
import threading
from pathlib import Path

import pytest

from storage.engine.database import open_database
from storage.engine.sqlite import link
from storage.errors import LeaveAlone

SOON = 10.0
"""Seconds that a thread has to end, which it does in less than a thousandth."""


def _all_end() -> bool:
    """Whether every thread of a connection comes to its end."""
    threads = [each for each in threading.enumerate() if "_connection_worker_thread" in each.name]
    for each in threads:
        each.join(SOON)
    return not any(each.is_alive() for each in threads)


async def test_who_comes_late_connects_no_more(database_path: Path) -> None:
    database = await open_database(database_path)
    await database.close()
    with pytest.raises(LeaveAlone, match="closed"):
        async with database.transaction("late"):
            pytest.fail("it began")
    assert _all_end()


async def test_who_waits_while_it_is_closed_connects_no_more(database_path: Path) -> None:
    database = await open_database(database_path)

    async def late() -> None:
        async with database.transaction("late"):
            pytest.fail("it began")

    closing, waiting = asyncio.create_task(database.close()), asyncio.create_task(late())
    await closing
    with pytest.raises(LeaveAlone):
        await waiting
    assert _all_end()


@pytest.mark.parametrize("nth", range(1, len(link.PRAGMAS) + 1))
async def test_connecting_that_is_cancelled_leaves_no_thread(
    database_path: Path, nth: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, wait = 0, link.SqliteLink.wait

    async def cancelled(self: link.SqliteLink, statement: str) -> list[object]:
        nonlocal asked
        asked += 1
        if asked == nth:
            raise asyncio.CancelledError
        return list(await wait(self, statement))

    monkeypatch.setattr(link.SqliteLink, "wait", cancelled)
    with pytest.raises(asyncio.CancelledError):
        await link.connect(database_path)
    assert _all_end()
