"""Many who read at once are served from one snapshot, and each gets what is theirs."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.web import shared_snapshot
from handlers.web.shared_snapshot import SharedSnapshot
from storage import people
from storage.engine.database import Database, Transaction, open_database
from storage.engine.snapshot import read
from storage.errors import TryAgain

READERS = 50


async def version(rows: Transaction) -> int:
    return await rows.version()


async def fails(rows: Transaction) -> int:
    raise LookupError(await rows.version())


def with_database(path: Path, work: Callable[[Database, SharedSnapshot], Awaitable[Any]]) -> None:
    async def done() -> None:
        database = await open_database(path)
        snapshot = SharedSnapshot(database.location)
        try:
            await work(database, snapshot)
        finally:
            snapshot.close()
            await database.close()

    asyncio.run(done())


def test_those_who_ask_at_once_share_a_snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []

    def counted(*arguments: Any) -> object:  # noqa: ANN401 - whatever is read
        opened.append(1)
        return read(*arguments)

    monkeypatch.setattr(shared_snapshot, "read", counted)

    async def work(_: Database, snapshot: SharedSnapshot) -> None:
        found = await asyncio.gather(*(snapshot.read(version) for _ in range(READERS)))
        assert len(set(found)) == 1
        assert len(opened) <= 2

    with_database(tmp_path / "bot.sqlite3", work)


def test_the_failure_of_one_is_not_that_of_the_others(tmp_path: Path) -> None:
    async def work(_: Database, snapshot: SharedSnapshot) -> None:
        first, failed, last = await asyncio.gather(
            snapshot.read(version), snapshot.read(fails), snapshot.read(version), return_exceptions=True
        )
        assert isinstance(failed, LookupError)
        assert first == last

    with_database(tmp_path / "bot.sqlite3", work)


def test_a_database_that_cannot_be_read_is_told_to_everybody(tmp_path: Path) -> None:
    async def work(_: Database, __: SharedSnapshot) -> None:
        nothing = SharedSnapshot(tmp_path / "nothing.sqlite3")
        found = await asyncio.gather(nothing.read(version), nothing.read(version), return_exceptions=True)
        nothing.close()
        assert [type(each) for each in found] == [TryAgain, TryAgain]

    with_database(tmp_path / "bot.sqlite3", work)


def test_nothing_is_read_for_whoever_has_gone(tmp_path: Path) -> None:
    done: list[str] = []

    async def noted(rows: Transaction) -> int:
        done.append("read")
        return await rows.version()

    async def work(_: Database, snapshot: SharedSnapshot) -> None:
        gone, stays = (asyncio.create_task(snapshot.read(noted)) for _ in range(2))
        await asyncio.sleep(0)
        gone.cancel()
        assert await stays > 0
        assert gone.cancelled()
        assert done == ["read"]

    with_database(tmp_path / "bot.sqlite3", work)


def test_what_was_written_before_somebody_asks_is_seen_by_them(tmp_path: Path) -> None:
    async def count(rows: Transaction) -> int:
        found = await rows.row("SELECT count(*) FROM people")
        assert found is not None
        return int(found[0])

    async def work(database: Database, snapshot: SharedSnapshot) -> None:
        for number in range(5):
            async with database.transaction("meet") as rows:
                await people.meet(rows, str(number), "李敏", datetime.now(UTC))
            assert await snapshot.read(count) == number + 1

    with_database(tmp_path / "bot.sqlite3", work)
