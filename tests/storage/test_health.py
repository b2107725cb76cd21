"""The health of a database: read while a bot works with it, and without people's messages."""

import asyncio
from collections.abc import Callable
from contextlib import nullcontext, suppress
from datetime import timedelta
from pathlib import Path

import pytest

from storage import chats, heartbeats, inbox, outbox, slow_work
from storage.engine.database import Database, Transaction, open_database
from storage.engine.migrate import newest
from storage.engine.process_lock import ProcessLock
from storage.engine.timestamps import restored
from storage.errors import TryAgain
from storage.fatal_updates import REMEMBERED, FatalUpdate
from storage.health import DeadLetter, Health, Vitals, health, vitals
from storage.heartbeats import StoredHeartbeat
from storage.inbox import ATTEMPTS
from storage.outbox import MessageState, Outgoing, Purpose
from storage.slow_work import SlowWork

NOW = restored(1_795_000_000_000)
BODY = '{"text": "机密"}'


async def send(rows: Transaction, number: int, state: MessageState | None = None, error: str = "") -> None:
    await outbox.put(rows, Outgoing(f"answer:{number}", "-100", Purpose.ANSWER, BODY), NOW - timedelta(minutes=10))
    if state is not None:
        await outbox.settle(rows, number, state, NOW, error=error)


async def test_a_new_database_is_sound_and_silent(database: Database) -> None:
    found = await asyncio.to_thread(health, database.location, NOW)
    assert (found.sound, found.version, found.heartbeats, found.letters) == ("ok", newest(), {}, ())


async def test_it_is_read_while_a_bot_holds_and_writes_the_file(database: Database) -> None:
    with ProcessLock(database.path) if isinstance(database.location, Path) else nullcontext():
        async with database.transaction("beat") as rows:
            await heartbeats.beat(rows, "poll", NOW)
        async with database.transaction("not yet committed") as rows:
            await heartbeats.beat(rows, "poll", NOW + timedelta(hours=1))
            known = {"poll": StoredHeartbeat("poll", NOW, "")}
            assert await asyncio.to_thread(vitals, database.location, NOW) == Vitals(newest(), known, waiting_updates=0)
            assert (await asyncio.to_thread(health, database.location, NOW)).heartbeats == known


async def test_of_a_newer_file_nothing_is_read_but_its_version(database: Database) -> None:
    is_file = isinstance(database.location, Path)
    async with database.transaction("become newer") as rows:
        await rows.change("ALTER TABLE pulses RENAME TO heartbeats")
        kept = "PRAGMA user_version" if is_file else "UPDATE qingdan_schema SET version"
        await rows.change(f"{kept} = {newest() + 3}")
    assert await asyncio.to_thread(vitals, database.location, NOW) == Vitals(newest() + 3, {}, waiting_updates=0)


async def test_updates_over_which_the_program_ends_are_told_from_others_that_failed(database: Database) -> None:
    async with database.transaction("end over them") as rows:
        for number, tries in ((1, 1), (2, 2), (3, ATTEMPTS + 1), (4, ATTEMPTS + 1), (5, 1)):
            await inbox.keep(rows, number, "{}", NOW)
            for _ in range(tries):
                await inbox.attempt(rows, number)
        await inbox.bury(rows, 3, "ended", NOW)
        await inbox.bury(rows, 4, "ended", NOW - REMEMBERED)
        await inbox.bury(rows, 5, "ArithmeticError", NOW)
    found = await asyncio.to_thread(vitals, database.location, NOW)
    assert found.fatal_updates == (FatalUpdate(2, 2), FatalUpdate(3, ATTEMPTS, NOW))
    assert (await asyncio.to_thread(health, database.location, NOW)).fatal_updates == found.fatal_updates


async def test_slow_work_that_has_waited_long_is_named(database: Database) -> None:
    async with database.transaction("ask") as rows:
        await slow_work.put(rows, SlowWork("ledger", "1", "1", "{}"), NOW - timedelta(minutes=11))
        await slow_work.put(rows, SlowWork("calendar", "1", "1", "{}"), NOW - timedelta(minutes=9))
    assert (
        (await asyncio.to_thread(vitals, database.location, NOW)).slow_work
        == (await asyncio.to_thread(health, database.location, NOW)).slow_work
        == ("ledger",)
    )


async def test_only_what_has_waited_long_is_a_backlog(database: Database) -> None:
    async with database.transaction("wait") as rows:
        await inbox.keep(rows, 1, BODY, NOW - timedelta(seconds=61))
        await inbox.keep(rows, 2, BODY, NOW - timedelta(seconds=59))
        await inbox.keep(rows, 3, BODY, NOW - timedelta(hours=1))
        await inbox.finish(rows, 3, NOW)
        await inbox.keep(rows, 4, BODY, NOW + timedelta(hours=1))  # the clock was set back since
        await send(rows, 1)
        await outbox.put(rows, Outgoing("new", "-100", Purpose.ANSWER, BODY), NOW - timedelta(minutes=4))
    found = await asyncio.to_thread(health, database.location, NOW)
    assert (found.waiting_updates, found.waiting_messages) == (2, 1)


async def test_the_newest_five_that_did_not_come_through_are_shown_without_their_text(database: Database) -> None:
    async with database.transaction("fail") as rows:
        await inbox.keep(rows, 1, BODY, NOW)
        await inbox.bury(rows, 1, "ValueError", NOW)
        for number, state in enumerate(
            [MessageState.SENT] + [MessageState.DEAD] * 3 + [MessageState.UNKNOWN] * 4, start=1
        ):
            await send(rows, number, state, "Forbidden")
    found = await asyncio.to_thread(health, database.location, NOW)
    assert (found.dead_updates, found.burials) == (1, ((1, "ValueError"),))
    assert found.states == {"sent": 1, "dead": 3, "unknown": 4}
    assert [each.key for each in found.letters] == [f"answer:{number}" for number in (8, 7, 6, 5, 4)]
    assert found.letters[0] == DeadLetter("answer:8", "-100", "unknown", "Forbidden")
    assert "机密" not in repr(found)


async def test_groups_are_told_apart_from_private_chats_and_from_those_that_are_gone(database: Database) -> None:
    async with database.transaction("meet") as rows:
        for chat, kind in (("-100", "supergroup"), ("-200", "group"), ("-300", "group"), ("7", "private")):
            await chats.meet(rows, chat, kind, f"群{chat}", NOW)
        await chats.adopt(rows, "-100", "1", NOW)
        await chats.retire(rows, "-300", NOW)
    assert (await asyncio.to_thread(health, database.location, NOW)).groups == (
        ("-100", "群-100", True),
        ("-200", "群-200", False),
    )


def _is_missing(file: Path) -> None:
    file.unlink(missing_ok=True)


def _is_text(file: Path) -> None:
    file.write_text("no database at all" * 100, encoding="utf-8")


def _is_empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("spoil", [_is_missing, _is_text, _is_empty])
def test_a_file_that_is_no_database_cannot_be_read(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    file = tmp_path / "bot.sqlite3"
    spoil(file)
    there = file.exists()
    for read in (_vitals, _looked_at):
        with pytest.raises(TryAgain):
            read(file)
    assert file.exists() is there, "looking makes no file"


def test_damage_is_told_of_and_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    asyncio.run(_filled(file))
    content = bytearray(file.read_bytes())
    content[-8192:] = b"\xff" * 8192
    file.write_bytes(content)
    with suppress(TryAgain):  # where the damage is met before it is looked for
        assert _looked_at(file).sound != "ok"
    assert file.read_bytes() == bytes(content)


def _vitals(file: Path) -> Vitals:
    return vitals(file, NOW)


def _looked_at(file: Path) -> Health:
    return health(file, NOW)


async def _filled(file: Path) -> None:
    database = await open_database(file)
    async with database.transaction("fill") as rows:
        for number in range(200):
            await inbox.keep(rows, number, "x" * 500, NOW)
    await database.close()
