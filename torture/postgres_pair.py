"""Two PostgreSQL servers in folders of their own: a primary, and a synchronous replica that can be promoted."""

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg

from storage.engine.location import Location, Server
from storage.engine.postgres.reading import read
from storage.engine.postgres.sessions import CopyRole, sessions_of

NAME = "qingdan"
OPTIONS = "-c fsync=off -c full_page_writes=off -c max_connections=60 -c shared_buffers=16MB -c hot_standby=on"
"""Processes are ended, never the machine: what was handed to the system stays, and nothing has to be flushed."""
DURABLE = "-c max_connections=60 -c shared_buffers=128MB"
"""As the server is delivered: what is committed is on the disk."""
PATIENCE = 180.0


@dataclass(frozen=True, slots=True)
class Node:
    """One of the servers."""

    name: str
    folder: Path
    socket: Path

    @property
    def address(self) -> str:
        """The address of its own database."""
        return f"postgresql://{NAME}@/postgres?host={self.socket}"


class Pair:
    """Two servers; the first that is started is the primary."""

    def __init__(self, above: Path, programs: Path, options: str = OPTIONS) -> None:
        """Use a folder and PostgreSQL's programs; `running_pair` makes one."""
        self._programs = programs
        self._options = options
        self._user = _account() if os.geteuid() == 0 else None
        self.nodes = tuple(self._node(above / name) for name in ("east", "west"))
        self.primary = self.nodes[0]

    @property
    def other(self) -> Node:
        """The one that is not the primary."""
        return next(each for each in self.nodes if each is not self.primary)

    async def begin(self) -> None:
        """Start the primary, without a replica."""
        collation = ("-E", "UTF8", "--locale=C.UTF-8")
        await self._run("initdb", "-D", self.primary.folder, "-A", "trust", "-U", NAME, "--no-sync", *collation)
        await self._start(self.primary)

    async def end(self) -> None:
        """Stop what runs."""
        for each in self.nodes:
            if (each.folder / "postmaster.pid").exists():
                await self._run("pg_ctl", "-D", each.folder, "-m", "immediate", "-w", "stop")

    async def new_database(self, name: str) -> Server:
        """Make a database on the primary; its address names both servers."""
        await self.ask(f"CREATE DATABASE {name}")
        hosts = ",".join(str(each.socket) for each in self.nodes)
        return Server(f"postgresql://{NAME}@/{name}?host={hosts}")

    async def add_replica(self) -> None:
        """Make the other server a replica of the primary, for which every commit then waits."""
        replica = self.other
        shutil.rmtree(replica.folder)
        replica.folder.mkdir(mode=0o700)
        self._give(replica.folder)
        source = f"host={self.primary.socket} user={NAME} application_name={replica.name}"
        await self._run("pg_basebackup", "-D", replica.folder, "-d", source, "-R", "-c", "fast", "--no-sync")
        await self._start(replica)
        await self._set("synchronous_standby_names", "'*'")
        async with asyncio.timeout(PATIENCE):
            while not await self.ask("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"):
                await asyncio.sleep(0.05)

    async def lose(self, *, silently: bool) -> None:
        """Lose the primary and promote its replica: stopped at once, or silent, as if the machine were cut off."""
        lost, promoted = self.primary, self.other
        family = _family(int((lost.folder / "postmaster.pid").read_text().split()[0]))
        if silently:
            _send(family, signal.SIGSTOP)
        else:
            await self._run("pg_ctl", "-D", lost.folder, "-m", "immediate", "-w", "stop")
        self.primary = promoted
        await self._run("pg_ctl", "-D", promoted.folder, "-w", "promote")
        await self._set("synchronous_standby_names", "''")

    async def clear_away(self) -> None:
        """End the lost primary for good, where it only was silent."""
        if (self.other.folder / "postmaster.pid").exists():
            family = _family(int((self.other.folder / "postmaster.pid").read_text().split()[0]))
            _send(family, signal.SIGQUIT)
            _send(family, signal.SIGCONT)
            async with asyncio.timeout(PATIENCE):
                while (self.other.folder / "postmaster.pid").exists():
                    await asyncio.sleep(0.05)

    async def cut_off(self, location: Location) -> None:
        """End the connection of the bot that is active on a database."""
        assert isinstance(location, Server), "made by this pair"
        found = await asyncio.to_thread(read, location, lambda runner: sessions_of(runner, CopyRole.ACTIVE))
        for each in found:
            await self.ask(f"SELECT pg_terminate_backend({each.pid})")

    def busy(self) -> float:
        """Seconds of a core that the processes of the primary have taken which are there now."""
        parent = int((self.primary.folder / "postmaster.pid").read_text().split()[0])
        return sum(map(_busy, _family(parent)))

    async def library(self) -> str:
        """The name and version of the server."""
        return f"PostgreSQL {(await self.ask('SHOW server_version'))[0][0].split()[0]}"

    async def ask(self, statement: str) -> Sequence[asyncpg.Record]:
        """Run a statement on the primary."""
        connection = await asyncpg.connect(self.primary.address)
        try:
            return list(await connection.fetch(statement))
        finally:
            await connection.close()

    async def _set(self, name: str, value: str) -> None:
        await self.ask(f"ALTER SYSTEM SET {name} = {value}")
        await self.ask("SELECT pg_reload_conf()")

    async def _start(self, node: Node) -> None:
        where = f"-k {node.socket} -c listen_addresses='' {self._options}"
        await self._run("pg_ctl", "-D", node.folder, "-l", node.folder / "log", "-o", where, "-w", "start")

    async def _run(self, program: str, *arguments: str | Path) -> None:
        command = [str(self._programs / program), *map(str, arguments)]
        silence = asyncio.subprocess.DEVNULL
        process = await asyncio.create_subprocess_exec(
            *command, user=self._user, cwd="/", stdin=silence, stdout=silence, stderr=subprocess.PIPE
        )
        _, errors = await process.communicate()
        if process.returncode:
            raise RuntimeError(f"{program}: {process.returncode} {errors.decode(errors='replace')}")

    def _node(self, above: Path) -> Node:
        node = Node(above.name, above / "data", above / "socket")
        above.mkdir(mode=0o755)
        for each in (node.folder, node.socket):
            each.mkdir(mode=0o700)
            self._give(each)
        return node

    def _give(self, folder: Path) -> None:
        if self._user is not None:
            shutil.chown(folder, self._user)


def programs() -> Path | None:
    """Where the programs of the server are; None where it is not installed."""
    found = [Path(each).resolve().parent for each in (shutil.which("initdb"), shutil.which("postgres")) if each]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((each for each in found if (each / "initdb").exists() and (each / "pg_basebackup").exists()), None)


@asynccontextmanager
async def running_pair(options: str = OPTIONS) -> AsyncIterator[Pair]:
    """A primary that runs for the length of a block; a replica can be added. Raises RuntimeError without PostgreSQL."""
    found = programs()
    if found is None:
        raise RuntimeError("PostgreSQL is not installed (apt-get install postgresql)")
    with TemporaryDirectory(prefix="qingdan-pg-", dir="/tmp") as name:
        Path(name).chmod(0o755)
        pair = Pair(Path(name), found, options)
        try:
            await pair.begin()
            yield pair
        finally:
            await pair.clear_away()
            await pair.end()


def _account() -> str:
    names = {each.pw_name for each in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _family(parent: int) -> list[int]:
    """A process and its children: those of PostgreSQL have none themselves."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [parent, *map(int, children)]


def _busy(process: int) -> float:
    """Seconds of a core that a process has taken."""
    try:
        times = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


def _send(processes: Sequence[int], what: signal.Signals) -> None:
    for each in processes:
        try:
            os.kill(each, what)
        except ProcessLookupError:
            continue
