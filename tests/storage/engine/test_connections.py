"""A process keeps few connections to a server: one that writes, and a bounded number that read."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from storage.engine.database import Database, Transaction
from storage.engine.location import Location
from storage.engine.postgres.reading import READERS
from storage.engine.snapshot import read
from tests.patience import PATIENCE

COUNT = "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database()"


async def connections(rows: Transaction) -> int:
    """Stay a moment, so that others come; how many connections there are."""
    await asyncio.sleep(0.1)
    found = await rows.row(COUNT)
    assert found is not None
    return int(found["n"])


@pytest.mark.engine("postgres")
async def test_however_many_read_at_once_a_process_has_few_connections(database: Database, location: Location) -> None:
    async with database.transaction("the connection that writes") as rows:
        assert await connections(rows) == 1
    with ThreadPoolExecutor(3 * READERS) as threads:
        looks = [threads.submit(read, location, connections) for _ in range(3 * READERS)]
        found = [await asyncio.wrap_future(each) for each in looks]
    assert max(found) <= 1 + READERS
    async with database.transaction("afterwards") as rows, asyncio.timeout(PATIENCE):
        while await connections(rows) > 1:  # those that were closed take their time to go
            pass
