"""On a server one copy of the program is active, and the one that lost its connection writes nothing more."""

from pathlib import Path

import asyncpg
import pytest

from storage import heartbeats
from storage.engine.active import Active, held
from storage.engine.copies import back_up
from storage.engine.database import Database, open_database
from storage.engine.location import Location, Server
from storage.engine.postgres.link import PostgresLink
from storage.engine.process_lock import held as held_anywhere
from storage.engine.timestamps import restored
from storage.errors import Exists, InUse, TryAgain

NOW = restored(1_795_000_000_000)
pytestmark = pytest.mark.engine("postgres")


async def active(location: Location, lost: list[bool]) -> Database:
    return await open_database(location, Active(lambda: lost.append(True)).connect)


async def beat(database: Database, name: str) -> None:
    async with database.transaction("beat") as rows:
        await heartbeats.beat(rows, name, NOW)


async def names(database: Database) -> set[str]:
    async with database.transaction("look") as rows:
        return set(await heartbeats.heartbeats(rows))


async def cut_off(database: Database, server: str) -> None:
    """End the connection of a database from the other side."""
    link = await database.linked()
    assert isinstance(link, PostgresLink)
    other = await asyncpg.connect(server)
    await other.execute("SELECT pg_terminate_backend($1, 5000)", link.connection.get_server_pid())
    await other.close()


async def test_a_second_one_is_refused_until_the_first_has_ended(location: Location) -> None:
    lost: list[bool] = []
    first = await active(location, lost)
    with pytest.raises(InUse):
        await active(location, lost)
    await first.close()
    await (await active(location, lost)).close()
    assert lost == []


async def test_a_command_writes_beside_the_active_one(location: Location) -> None:
    first, command = await active(location, []), await open_database(location)
    await beat(command, "command")
    await beat(first, "bot")
    assert await names(first) == {"command", "bot"}
    await command.close()
    await first.close()


async def test_whoever_lost_the_connection_and_finds_no_other_goes_on(location: Location) -> None:
    assert isinstance(location, Server)
    lost: list[bool] = []
    database = await active(location, lost)
    await cut_off(database, location.address)
    with pytest.raises(TryAgain):
        await beat(database, "lost")
    await beat(database, "again")
    assert await names(database) == {"again"}
    assert lost == []
    await database.close()


async def test_whoever_lost_it_to_another_writes_nothing_more_and_is_told(location: Location) -> None:
    assert isinstance(location, Server)
    lost: list[bool] = []
    first = await active(location, lost)
    await cut_off(first, location.address)
    second = await active(location, [])
    for _ in range(3):
        with pytest.raises(TryAgain):
            await beat(first, "first")
    await beat(second, "second")
    assert await names(second) == {"second"}
    assert lost
    await first.close()
    await second.close()


def test_work_for_which_no_bot_may_run_waits_for_none(location: Location) -> None:
    assert isinstance(location, Server)
    with held_anywhere(location), pytest.raises(InUse), held(location):
        pass
    with held(location):
        pass


def test_a_copy_of_a_schema_is_read_back_and_stands_alone(location: Location, tmp_path: Path) -> None:
    copy = tmp_path / "copy.dump"
    back_up(location, copy)
    assert b"outbox" in copy.read_bytes()
    with pytest.raises(Exists):
        back_up(location, copy)


def test_a_server_that_does_not_answer_gives_no_copy(tmp_path: Path) -> None:
    with pytest.raises(TryAgain):
        back_up(Server(f"postgresql://a:secret@/d?host={tmp_path}"), tmp_path / "copy.dump")
    assert list(tmp_path.iterdir()) == []
