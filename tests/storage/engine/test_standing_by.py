"""A copy that stands by waits as long as it takes, takes over at once, and everybody can see who is what."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import asyncpg
import pytest

from storage.engine.active import LIMITS, Active
from storage.engine.cluster import cluster
from storage.engine.database import Database, open_database
from storage.engine.location import Location, Server
from storage.engine.postgres.link import PostgresLink, connect
from storage.engine.postgres.sessions import CopyRole, Session, name_of
from storage.engine.process_lock import held
from storage.engine.timestamps import restored
from storage.errors import InUse, TryAgain
from tests.patience import PATIENCE

pytestmark = pytest.mark.engine("postgres")
LAST_ACTIVE = "SELECT value FROM marks WHERE name = 'active copy'"
SINCE = restored(1_795_000_000_000)


def unlost() -> None:
    raise AssertionError("nobody has taken over")


@asynccontextmanager
async def at_work(location: Location, active: Active) -> AsyncIterator[Database]:
    database = await open_database(location, active.connect)
    holding = asyncio.create_task(active.hold(database))
    try:
        yield database
    finally:
        holding.cancel()
        await database.close()


async def until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not done():
            await asyncio.sleep(0.02)


async def pid_of(database: Database) -> int:
    link = await database.linked()
    assert isinstance(link, PostgresLink)
    return int(link.connection.get_server_pid())


async def run_on(server: Server, statement: str, *values: object) -> list[asyncpg.Record]:
    other = await asyncpg.connect(server.address)
    try:
        return list(await other.fetch(statement, *values))
    finally:
        await other.close()


async def changed_at(server: Server, pid: int) -> object:
    """When the server last heard of a session."""
    (row,) = await run_on(server, "SELECT state_change FROM pg_stat_activity WHERE pid = $1", pid)
    return row["state_change"]


async def test_a_copy_that_stands_by_takes_over_when_the_active_one_has_ended(location: Location) -> None:
    assert isinstance(location, Server)
    looks: list[str] = []
    first, second = Active(unlost, "first"), Active(unlost, "second")
    async with at_work(location, first):
        waiting = asyncio.create_task(second.stand_by(location, looks.append))
        await until(lambda: len(looks) >= 2)
        assert not waiting.done()
        seen = await asyncio.to_thread(cluster, location)
        assert seen is not None
        assert seen.active is not None
        assert (seen.active.host, [each.host for each in seen.standing_by]) == ("first", ["second"])
        assert seen.stands_by("second")
        assert not seen.stands_by("first")
        assert not seen.stands_by("third")
    await asyncio.wait_for(waiting, PATIENCE)
    async with at_work(location, second):
        seen = await asyncio.to_thread(cluster, location)
        assert seen is not None
        assert seen.active is not None
        assert (seen.active.host, seen.active.since is not None, seen.standing_by) == ("second", True, ())
    assert set(looks) == {""}


async def test_it_takes_over_where_nobody_is_active(location: Location) -> None:
    assert isinstance(location, Server)
    active = Active(unlost)
    await asyncio.wait_for(active.stand_by(location, lambda _: None), PATIENCE)
    async with at_work(location, active) as database, database.transaction("look") as rows:
        assert await rows.version() > 0


async def test_it_goes_on_waiting_while_the_server_ends_its_connection(location: Location) -> None:
    assert isinstance(location, Server)
    looks: list[str] = []
    async with at_work(location, Active(unlost)):
        waiting = asyncio.create_task(Active(unlost, "waiting").stand_by(location, looks.append))
        await until(lambda: "" in looks)
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE $1"
        assert len(await run_on(location, ended, "qingdan standby % waiting")) == 1
        await until(lambda: any(looks))
        await until(lambda: looks[-1] == "")
        assert not waiting.done()
        waiting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await waiting


async def test_it_waits_for_a_server_that_is_not_there_yet(server: object) -> None:
    looks: list[str] = []
    nowhere = Server("postgresql://a@/d?host=/nonexistent")
    waiting = asyncio.create_task(Active(unlost).stand_by(nowhere, looks.append))
    await until(lambda: len(looks) >= 2)
    assert all(looks)
    assert not waiting.done()
    waiting.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiting
    del server


async def test_a_bot_that_is_silent_loses_its_lock_to_the_one_that_waits(
    location: Location, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(location, Server)
    monkeypatch.setitem(LIMITS, "idle_session_timeout", "2s")
    lost: list[bool] = []
    silent = await open_database(location, Active(lambda: lost.append(True)).connect)
    second = Active(unlost)
    await asyncio.wait_for(second.stand_by(location, lambda _: None), PATIENCE)
    async with at_work(location, second):
        for _ in range(2):
            with pytest.raises(TryAgain):
                async with silent.transaction("late") as rows:
                    await rows.change("INSERT INTO pulses VALUES ('late', 1, '')")
        assert lost
    await silent.close()
    assert await run_on(location, "SELECT * FROM pulses") == []


async def test_a_sign_of_life_keeps_the_lock(location: Location, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(location, Server)
    monkeypatch.setitem(LIMITS, "idle_session_timeout", "5s")
    monkeypatch.setattr("storage.engine.active.SIGN", 0.1)
    async with at_work(location, Active(unlost)) as database:
        before = await pid_of(database)
        signs = set[object]()
        async with asyncio.timeout(PATIENCE):
            while len(signs) <= 6:  # each begins the five seconds anew
                signs.add(await changed_at(location, before))
                await asyncio.sleep(0.05)
        assert await pid_of(database) == before


async def test_a_connection_that_only_this_end_gave_up_is_not_taken_for_another_copy(location: Location) -> None:
    assert isinstance(location, Server)
    active = Active(unlost, "here")
    first = await active.connect(location)  # nobody closes it: the server goes on holding its lock
    second = await active.connect(location)
    seen = await asyncio.to_thread(cluster, location)
    assert seen is not None
    assert seen.active is not None
    assert seen.active.host == "here"
    with pytest.raises(TryAgain):
        await first.begin()
    await first.close()
    await second.close()


async def test_a_statement_without_an_answer_is_given_up_and_the_bot_connects_anew(
    location: Location, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(location, Server)
    with monkeypatch.context() as impatient:
        impatient.setattr("storage.engine.active.PATIENCE", 2.0)
        database = await open_database(location, Active(unlost).connect)
    before = await pid_of(database)
    with pytest.raises(TryAgain):
        async with database.transaction("long") as rows:
            await rows.rows("SELECT CAST(pg_sleep(600) AS text)")
    assert await pid_of(database) != before
    await database.close()


async def test_a_command_that_holds_the_database_is_seen_as_one(location: Location) -> None:
    assert isinstance(location, Server)

    def seen() -> bool:
        with held(location):
            found = cluster(location)
            return found is not None and found.active is not None and found.active.is_command

    assert await asyncio.to_thread(seen)


@pytest.mark.parametrize("host", ["db1.example", "h" * 64, "区-1", ""])
def test_the_name_of_a_session_is_read_back(host: str) -> None:
    name = name_of(CopyRole.STANDBY, SINCE, host)
    session = Session(1, name)
    assert name.isascii()
    assert len(name) <= 63
    assert session.role is CopyRole.STANDBY
    assert session.since == SINCE
    assert host.encode("ascii", "replace").decode().startswith(session.host)


@pytest.mark.parametrize("name", ["", "psql", "qingdan", "qingdan king 2026-11-28T00:00:00Z h"])
def test_any_other_name_says_nothing(name: str) -> None:
    assert Session(1, name).role is None


@pytest.mark.parametrize(
    ("address", "each"),
    [
        ("postgresql://a:p@h/d", ["postgresql://a:p@h/d"]),
        ("postgresql://a:p%40@h1:1,h2:2/d?x=1", ["postgresql://a:p%40@h1:1/d?x=1", "postgresql://a:p%40@h2:2/d?x=1"]),
        ("postgresql://[::1]:5,[::2]/d", ["postgresql://[::1]:5/d", "postgresql://[::2]/d"]),
        ("postgresql:///d?host=/a,/b", ["postgresql:///d?host=/a", "postgresql:///d?host=/b"]),
        ("postgresql:///d?host=h,i&port=1,2", ["postgresql:///d?host=h&port=1", "postgresql:///d?host=i&port=2"]),
        ("postgresql:///d?host=h,i&port=1", ["postgresql:///d?host=h&port=1", "postgresql:///d?host=i&port=1"]),
        ("postgresql:///d", ["postgresql:///d"]),
    ],
)
def test_each_host_has_an_address(address: str, each: list[str]) -> None:
    assert Server(address).addresses() == each


async def test_an_ordinary_account_does_for_the_bot_and_is_told_what_it_may_not_see(location: Location) -> None:
    assert isinstance(location, Server)
    with contextlib.suppress(asyncpg.DuplicateObjectError):
        await run_on(location, "CREATE ROLE ordinary LOGIN")
    name = location.address.rpartition("@/")[2].partition("?")[0]
    await run_on(location, f"GRANT CREATE ON DATABASE {name} TO ordinary")
    ordinary = Server(location.address.replace("qingdan@", "ordinary@"), "区一")
    async with at_work(ordinary, Active(unlost, "here")) as database:
        assert await pid_of(database)
        seen = await asyncio.to_thread(cluster, ordinary)
    assert seen is not None
    assert seen.active is not None
    assert seen.active.host == "here"
    assert seen.is_primary
    assert not seen.may_see_replicas


async def test_those_that_make_a_schema_at_the_same_moment_all_have_it(location: Location) -> None:
    assert isinstance(location, Server)
    for number in range(10):
        links = await asyncio.gather(*(connect(Server(location.address, f"district {number}")) for _ in range(6)))
        for link in links:
            assert await link.tables() == set()
            await link.close()


async def test_of_those_that_begin_at_the_same_moment_one_is_active(location: Location) -> None:
    assert isinstance(location, Server)
    fresh = Server(location.address, "a new district")
    found = await asyncio.gather(
        *(open_database(fresh, Active(unlost).connect) for _ in range(4)), return_exceptions=True
    )
    (database,) = [each for each in found if isinstance(each, Database)]
    assert [type(each) for each in found if each is not database] == [InUse] * 3
    await database.close()


async def test_an_older_program_takes_over_nothing_and_says_why(location: Location) -> None:
    assert isinstance(location, Server)
    looks: list[str] = []
    async with at_work(location, Active(unlost, "newer")) as database:
        before = await run_on(location, LAST_ACTIVE)
        waiting = asyncio.create_task(Active(unlost, "older").stand_by(location, looks.append))
        await until(lambda: "" in looks)
        async with database.transaction("become newer") as rows:
            await rows.change("UPDATE qingdan_schema SET version = 999")
    await until(lambda: any("update the program" in each for each in looks))
    assert await run_on(location, LAST_ACTIVE) == before
    assert not waiting.done()
    waiting.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiting


async def test_each_schema_has_an_active_copy_of_its_own(location: Location) -> None:
    assert isinstance(location, Server)
    other = Server(location.address, "另一个区")
    async with at_work(location, Active(unlost, "first")), at_work(other, Active(unlost, "second")):
        seen = [await asyncio.to_thread(cluster, each) for each in (location, other)]
    assert [each.active.host for each in seen if each and each.active] == ["first", "second"]


async def test_one_that_was_replaced_ends_even_where_the_other_has_ended_too(location: Location) -> None:
    assert isinstance(location, Server)
    lost: list[bool] = []
    first = await open_database(location, Active(lambda: lost.append(True)).connect)
    await run_on(location, "SELECT pg_terminate_backend($1, 5000)", await pid_of(first))
    async with at_work(location, Active(unlost)):
        pass
    for _ in range(2):
        with pytest.raises(TryAgain):
            async with first.transaction("late") as rows:
                await rows.change("INSERT INTO pulses VALUES ('late', 1, '')")
    assert lost
    await first.close()
