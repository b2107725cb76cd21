"""A PostgreSQL of the tests' own: a folder, a socket in it, no port, gone with the tests.

It is kept in memory where there is room, and started once by each process of the tests that needs it, from Debian's
package, as the package's user, since its programs refuse root.
"""

import asyncio
import itertools
import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg
import pytest

from storage.engine.database import open_database
from storage.engine.location import Server
from tests import in_memory

REQUIRED = "REQUIRE_POSTGRES"
"""Where this is set, a machine without PostgreSQL fails the tests that need it."""
MISSING = "PostgreSQL is not installed (apt-get install postgresql): what needs it is not tested"
HASTE = "-c fsync=off -c full_page_writes=off -c autovacuum=off -c max_connections=40 -c shared_buffers=16MB"
"""Nothing has to be flushed, and none of the hundred databases lives long enough to be looked through every minute."""
NAME = "qingdan"


def programs() -> Path | None:
    """Where the programs of the server are; None where it is not installed."""
    found = [Path(each).resolve().parent for each in (shutil.which("initdb"), shutil.which("postgres")) if each]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((each for each in found if (each / "initdb").exists() and (each / "pg_ctl").exists()), None)


class PostgresServer:
    """A server that runs; each test has a database of its own on it."""

    def __init__(self, folder: Path, socket: Path, bin_folder: Path, user: str | None) -> None:
        self.folder, self.socket = folder, socket
        self._bin, self._user = bin_folder, user
        self._numbers = itertools.count(1)
        self._copies: list[str] = []

    def start(self, options: str = HASTE) -> None:
        """Start it and wait until it answers."""
        where = f"-k {self.socket} -c listen_addresses=''"
        self.run("pg_ctl", "-D", self.folder, "-l", self.folder / "log", "-o", f"{where} {options}", "-w", "start")

    def stop(self, mode: str = "immediate") -> None:
        """Stop it; `immediate` is as if the machine were lost."""
        self.run("pg_ctl", "-D", self.folder, "-m", mode, "-w", "stop")

    def run(self, program: str, *arguments: str | Path) -> None:
        """Run one of its programs."""
        command = [str(self._bin / program), *map(str, arguments)]
        done = subprocess.run(
            command, user=self._user, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
        )
        assert done.returncode == 0, f"{program}: {done.returncode}"

    def address(self, database: str) -> str:
        """The address of a database."""
        return f"postgresql://{NAME}@/{database}?host={self.socket}"

    async def copied(self, template: str) -> Server:
        """Make a database like another that nobody uses."""
        name = f"test{next(self._numbers)}"
        self._copies.append(name)
        connection = await asyncpg.connect(self.address("postgres"))
        try:
            await connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} {_by_files(connection)}")
        finally:
            await connection.close()
        return Server(self.address(name))

    async def drop_copies(self) -> None:
        """Take away the databases that were made since the last time: hundreds of them would fill the memory."""
        connection = await asyncpg.connect(self.address("postgres"))
        try:
            while self._copies:
                await connection.execute(f"DROP DATABASE IF EXISTS {self._copies.pop()} WITH (FORCE)")
        finally:
            await connection.close()


@contextmanager
def running_server(options: str = HASTE) -> Iterator[PostgresServer]:
    """A server that runs as long as the block; `made` is a database with the present schema.

    Skips the test without PostgreSQL.
    """
    bin_folder = programs()
    if bin_folder is None:
        if os.environ.get(REQUIRED):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    user = _account() if os.geteuid() == 0 else None
    where = in_memory.MEMORY if in_memory.has_room() else "/tmp"  # noqa: S108 - the server's account gets there
    with TemporaryDirectory(prefix="qingdan-pg-", dir=where) as name:
        above = Path(name)
        socket, folder = above / "socket", above / "data"
        for each in (socket, folder):
            each.mkdir(mode=0o700)
            if user is not None:
                shutil.chown(each, user)
        above.chmod(0o755)
        server = PostgresServer(folder, socket, bin_folder, user)
        collation = ("-E", "UTF8", "--locale=C.UTF-8")
        server.run("initdb", "-D", folder, "-A", "trust", "-U", NAME, "--no-sync", *collation)
        server.start(options)
        try:
            asyncio.run(_prepare(server))
            yield server
        finally:
            server.stop()


def _by_files(connection: asyncpg.Connection) -> str:
    """How files are copied whole: since version 15 each page is written to the log as well, at four times the price."""
    return "STRATEGY file_copy" if connection.get_server_version() >= (15,) else ""


def _account() -> str:
    names = {each.pw_name for each in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


async def _prepare(server: PostgresServer) -> None:
    connection = await asyncpg.connect(server.address("postgres"))
    await connection.execute("CREATE DATABASE made")
    await connection.close()
    await (await open_database(Server(server.address("made")))).close()
