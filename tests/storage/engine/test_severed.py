"""A cable is cut without a word: the copy that stands by takes over, and the one that was cut off writes nothing."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import asyncpg
import pytest

from storage import heartbeats
from storage.engine import active as active_module
from storage.engine.active import LIMITS, Active
from storage.engine.database import Database, open_database
from storage.engine.location import Location, Server
from storage.engine.timestamps import restored
from storage.errors import StorageError, TryAgain
from tests.patience import PATIENCE
from tests.servers import PostgresServer
from torture.severed_line import Severed, SeveredLine, severed_line

pytestmark = pytest.mark.engine("postgres")
NOW = restored(1_795_000_000_000)


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that notices silence after four seconds, and a bot that gives up an answer after two."""
    for name in LIMITS:
        monkeypatch.setitem(LIMITS, name, "4s")
    monkeypatch.setattr(active_module, "PATIENCE", 2.0)
    monkeypatch.setattr(active_module, "SIGN", 0.1)
    monkeypatch.setattr("storage.engine.postgres.connecting.WAIT", 2.0)


@asynccontextmanager
async def holding(active: Active, database: Database) -> AsyncIterator[None]:
    task = asyncio.create_task(active.hold(database))
    try:
        yield
    finally:
        task.cancel()


async def beat(database: Database, name: str) -> None:
    async with database.transaction("beat") as rows:
        await heartbeats.beat(rows, name, NOW)


async def names_on(server: Server) -> set[str]:
    """What has been stored, as somebody else sees it."""
    other = await asyncpg.connect(server.address)
    try:
        return {each["name"] for each in await other.fetch("SELECT name FROM pulses")}
    finally:
        await other.close()


async def cut_in_a_transaction(database: Database, line: SeveredLine, what: Severed) -> None:
    """Write, lose the line, and commit."""
    async with database.transaction("beat") as rows:
        await heartbeats.beat(rows, "under way", NOW)
        line.cut(what)


@pytest.mark.parametrize("what", list(Severed))
async def test_whoever_is_cut_off_is_replaced_and_writes_nothing_when_the_line_is_back(
    location: Location, server: PostgresServer, what: Severed
) -> None:
    assert isinstance(location, Server)
    lost: list[bool] = []
    async with severed_line(location, server.socket) as (line, over_line):
        first, second = Active(lambda: lost.append(True), "first"), Active(lambda: None, "second")
        cut_off = await open_database(over_line, first.connect)
        await beat(cut_off, "before")
        async with holding(first, cut_off):
            committing = asyncio.create_task(cut_in_a_transaction(cut_off, line, what))
            await asyncio.wait_for(second.stand_by(location, lambda _: None), PATIENCE)
            other = await open_database(location, second.connect)
            at_takeover = await names_on(location)
            line.mend()
            with suppress(StorageError):
                await committing
            for _ in range(3):
                with pytest.raises(TryAgain):
                    await beat(cut_off, "late")
            await beat(other, "second")
        assert lost, "it hears that another copy has taken over, and ends"
        assert at_takeover <= {"before", "under way"}
        assert await names_on(location) == at_takeover | {"second"}
        await cut_off.close()
        await other.close()


async def test_a_line_that_is_back_in_time_is_used_again_and_nobody_takes_over(
    location: Location, server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(location, Server)
    for name in LIMITS:
        monkeypatch.setitem(LIMITS, name, f"{PATIENCE:.0f}s")
    async with severed_line(location, server.socket) as (line, over_line):
        only = Active(lambda: pytest.fail("nobody else is there"))
        database = await open_database(over_line, only.connect)
        line.cut(Severed.BOTH)
        with pytest.raises(TryAgain):
            await beat(database, "given up")
        line.mend()
        async with asyncio.timeout(PATIENCE):
            while "again" not in await names_on(location):
                with suppress(TryAgain):
                    await beat(database, "again")
        await database.close()
    assert await names_on(location) == {"again"}
