"""PgBouncer between the bot and its server: a session for each client does, sessions that are shared are refused."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg
import pytest

from storage import heartbeats
from storage.engine.active import Active
from storage.engine.cluster import cluster
from storage.engine.database import open_database
from storage.engine.location import Location, Server
from storage.engine.postgres.connecting import SETTINGS, opened
from storage.engine.timestamps import restored
from storage.errors import InUse, Shared, TryAgain
from storage.health import vitals
from tests.patience import PATIENCE
from tests.servers import NAME, PostgresServer

pytestmark = pytest.mark.engine("postgres")
NOW = restored(1_795_000_000_000)
REQUIRED = "REQUIRE_PGBOUNCER"
"""Where this is set, a machine without PgBouncer fails these tests."""
MISSING = "PgBouncer is not installed (apt-get install pgbouncer): what needs it is not tested"
CONFIGURATION = """
[databases]
* = host={server}
[pgbouncer]
unix_socket_dir = {folder}
listen_addr =
auth_type = trust
auth_file = {folder}/people
pool_mode = {mode}
default_pool_size = {size}
logfile = {folder}/log
"""
Pooled = Callable[..., AbstractAsyncContextManager[Server]]


@pytest.fixture
def pooled(server: PostgresServer, location: Location) -> Pooled:
    """Reach the database by way of a pooler of such a mode."""
    program = shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        (pytest.fail if os.environ.get(REQUIRED) else pytest.skip)(MISSING)
    assert isinstance(location, Server)
    database = location.address.rpartition("@/")[2].partition("?")[0]

    @asynccontextmanager
    async def running(mode: str, size: int = 10) -> AsyncIterator[Server]:
        with TemporaryDirectory(prefix="qingdan-pgb-", dir="/tmp") as name:
            folder = Path(name)
            configuration = CONFIGURATION.format(server=server.socket, folder=folder, mode=mode, size=size)
            (folder / "ini").write_text(configuration)
            (folder / "people").write_text(f'"{NAME}" ""\n')
            for each in (folder, *folder.iterdir()):
                shutil.chown(each, server.socket.stat().st_uid)
            user = server.socket.owner() if os.geteuid() == 0 else None
            silence = subprocess.DEVNULL
            process = subprocess.Popen([program, "-q", str(folder / "ini")], user=user, stdout=silence, stderr=silence)
            try:
                async with asyncio.timeout(PATIENCE):
                    while not await _listens(folder / ".s.PGSQL.6432"):
                        assert process.poll() is None, (folder / "log").read_text()
                        await asyncio.sleep(0.02)
                yield Server(f"postgresql://{NAME}@/{database}?host={folder}&port=6432")
            finally:
                process.kill()
                process.wait()

    return running


async def _listens(socket: Path) -> bool:
    """Whether somebody answers; the file is there a moment earlier."""
    try:
        _, writer = await asyncio.open_unix_connection(socket)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True


def unlost() -> None:
    raise AssertionError("nobody has taken over")


async def test_with_a_session_for_each_client_one_is_active_and_the_other_takes_over(pooled: Pooled) -> None:
    async with pooled("session") as behind:
        first, second = Active(unlost, "first"), Active(unlost, "second")
        database = await open_database(behind, first.connect)
        with pytest.raises(InUse):
            await open_database(behind, second.connect)
        waiting = asyncio.create_task(second.stand_by(behind, lambda _: None))
        async with database.transaction("beat") as rows:
            await heartbeats.beat(rows, "poll", NOW)
        seen = await asyncio.to_thread(cluster, behind)
        assert seen is not None
        assert seen.active is not None
        assert seen.active.host == "first"
        await database.close()
        await asyncio.wait_for(waiting, PATIENCE)
        taken = await open_database(behind, second.connect)
        assert "poll" in (await asyncio.to_thread(vitals, behind, NOW)).heartbeats
        await taken.close()


async def test_the_settings_reach_the_server_through_a_pooler(pooled: Pooled) -> None:
    async with pooled("session") as behind:
        connection = await opened(behind, settings={"idle_session_timeout": "15s"})
        wanted = {**SETTINGS, "search_path": '"public"', "idle_session_timeout": "15s"}
        found = {name: await connection.fetchval("SELECT current_setting($1)", name) for name in wanted}
        await connection.close()
    on_network = {name for name in wanted if name.startswith("tcp_")}
    assert {each: found[each] for each in wanted.keys() - on_network} == {
        each: wanted[each] for each in wanted.keys() - on_network
    }


async def test_a_connection_that_only_this_end_gave_up_is_not_taken_for_another_copy(pooled: Pooled) -> None:
    async with pooled("session") as behind:
        active = Active(unlost, "here")
        first = await active.connect(behind)
        second = await active.connect(behind)
        with pytest.raises(TryAgain):
            await first.begin()
        await first.close()
        await second.close()


@pytest.mark.parametrize("size", [1, 10])
async def test_sessions_that_are_shared_are_refused_and_left_as_they_are(pooled: Pooled, size: int) -> None:
    async with pooled("transaction", size) as behind:
        for connect in (None, Active(unlost).connect):
            with pytest.raises(Shared, match="pool_mode = session"):
                await open_database(behind, connect)
        with pytest.raises(Shared):
            await Active(unlost).stand_by(behind, lambda _: None)
        with pytest.raises(TryAgain, match="pool_mode = session"):
            await asyncio.to_thread(vitals, behind, NOW)
        connection = await asyncpg.connect(behind.address, statement_cache_size=0)
        assert await connection.fetchval("SELECT current_setting('lock_timeout')") == "0"
        await connection.close()


async def test_a_pooler_that_lets_nobody_begin_a_transaction_is_told_of(pooled: Pooled) -> None:
    async with pooled("statement") as behind:
        with pytest.raises(TryAgain, match="statement pooling mode"):
            await open_database(behind)


async def test_sessions_are_found_to_be_shared_while_others_come_and_go(pooled: Pooled) -> None:
    async with pooled("transaction", 5) as behind:
        others = [await asyncpg.connect(behind.address, statement_cache_size=0) for _ in range(4)]

        async def busy(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
            while True:
                await connection.execute("SELECT pg_sleep(0.002)")

        tasks = [asyncio.create_task(busy(each)) for each in others]
        for _ in range(10):
            with pytest.raises(Shared):
                await opened(behind)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        for each in others:
            each.terminate()
