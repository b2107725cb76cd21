"""Measures many deployments on one PostgreSQL: schemas, start-up, memory, connections.

`python -m benchmarks.many_deployments --address postgresql://…/DATABASE` makes the schemas `district000` and so on in a
database that it may fill, starts some bots on them, and prints what it has found. It writes no document: the figures
depend on the machine, and docs/postgresql.md says which one they are from.
"""

import asyncio
import os
import sys
from argparse import ArgumentParser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import asyncpg
from aiohttp import web

from storage.engine.database import open_database
from storage.engine.location import Server
from storage.engine.postgres.connecting import opened

QUIET = 30.0
"""Seconds for which the bots are left alone before they are weighed."""
PATIENCE = 180.0
SPARE = 5
"""Connections that are left to others."""
POLL = 20.0
TICKS = os.sysconf("SC_CLK_TCK")


class Platform:
    """The platform as a bot sees it to which nobody writes: who has polled is known by the token."""

    def __init__(self) -> None:
        """Nobody has polled."""
        self.polled: dict[str, asyncio.Event] = {}

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        """Listen on a free port; the address."""
        application = web.Application()
        application.router.add_route("*", "/bot{token}/{method}", self._answer)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        token, method = request.match_info["token"], request.match_info["method"]
        result: object = True
        if method == "getMe":
            result = {
                "id": int(token.split(":")[0]),
                "is_bot": True,
                "first_name": "清单助手",
                "username": "qingdan_bot",
            }
        elif method == "getUpdates":
            self.polled[token].set()
            await asyncio.sleep(POLL)
            result = []
        return web.json_response({"ok": True, "result": result})


@dataclass(frozen=True, slots=True)
class Weight:
    """What a process takes: its own memory and its share of what several use, in MB, and processor time in seconds."""

    own: float
    share: float
    busy: float


def weight(pid: int) -> Weight:
    """Weigh a process of this machine."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
    times = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    own = kilobytes["Private_Clean"] + kilobytes["Private_Dirty"]
    return Weight(own / 1_000, kilobytes["Pss"] / 1_000, (int(times[11]) + int(times[12])) / TICKS)


async def measured(address: str, schemas: int, running: int) -> None:
    """Make so many schemas, start so many bots on them, and print the figures."""
    _tell(f"{schemas} schemas made and opened: {await _made(address, schemas):.2f} s each (median)")
    platform, watching = Platform(), await asyncpg.connect(address)
    with TemporaryDirectory() as folder:
        async with platform.listening() as base:
            bots: list[asyncio.subprocess.Process] = []
            try:
                starts = [await _started(each, address, base, folder, platform, bots) for each in range(running)]
                seconds, busy = median(each[0] for each in starts), median(each[1] for each in starts)
                _tell(f"{running} bots started in turn: {seconds:.1f} s each to the first poll, {busy:.1f} s of a core")
                await _weighed(bots, watching)
                await _at_once(watching, address, schemas)
            finally:
                for each in bots:
                    each.terminate()
                await asyncio.gather(*(each.wait() for each in bots))
                await watching.close()


async def _made(address: str, schemas: int) -> float:
    seconds = []
    for each in range(schemas):
        start = perf_counter()
        await (await open_database(Server(address, _name(each)))).close()
        seconds.append(perf_counter() - start)
    return median(seconds)


async def _started(
    number: int, address: str, base: str, folder: str, platform: Platform, bots: list[asyncio.subprocess.Process]
) -> tuple[float, float]:
    """Start a bot; seconds until it polls, and how long a core was busy with it."""
    token = f"{7_000_000_000 + number}:benchmark"
    polled = platform.polled[token] = asyncio.Event()
    joined = "&" if "?" in address else "?"
    settings = {
        "QINGDAN_DATABASE": f"{address}{joined}schema={_name(number)}",
        "QINGDAN_TOKEN": token,
        "QINGDAN_OWNERS": "1",
        "QINGDAN_BASE_URL": base,
        "QINGDAN_LOG_LEVEL": "error",
    }
    start = perf_counter()
    home = {**os.environ, **settings, "PYTHONPATH": str(Path(__file__).parents[1])}
    bots.append(await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", cwd=folder, env=home))
    await asyncio.wait_for(polled.wait(), PATIENCE)
    return perf_counter() - start, weight(bots[-1].pid).busy


async def _weighed(bots: list[asyncio.subprocess.Process], watching: "asyncpg.Connection[asyncpg.Record]") -> None:
    await asyncio.sleep(QUIET)
    before, commits = [weight(each.pid) for each in bots], await _commits(watching)
    await asyncio.sleep(QUIET)
    after, committed = [weight(each.pid) for each in bots], await _commits(watching) - commits
    _tell(f"memory of a bot: {median(e.own for e in after):.0f} MB own, {median(e.share for e in after):.0f} MB share")
    busy = sum(late.busy - early.busy for early, late in zip(before, after, strict=True)) / len(bots) / QUIET
    _tell(f"a bot that nobody writes to: {busy:.2%} of a core, {committed / len(bots) / QUIET:.2f} commits a second")
    _tell(f"connections of {len(bots)} bots: {await _kept(watching)}")


async def _kept(watching: "asyncpg.Connection[asyncpg.Record]") -> int:
    """How many connections the bots keep: the fewest of several looks, as a reader has one of its own for a moment."""
    statement = (
        "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'qingdan%' AND datname = current_database()"
    )
    looks = []
    for _ in range(5):
        await asyncio.sleep(QUIET / 5)
        looks.append(int(await watching.fetchval(statement)))
    return min(looks)


async def _at_once(watching: "asyncpg.Connection[asyncpg.Record]", address: str, count: int) -> None:
    """Hold as many connections as there would be bots, and weigh the server's side."""
    taken = await watching.fetchval("SELECT count(*) FROM pg_stat_activity")
    room = int(await watching.fetchval("SHOW max_connections")) - taken - SPARE
    held = [await opened(Server(address, _name(each))) for each in range(min(count, room))]
    try:
        for each in held:
            await each.fetch("SELECT count(*) FROM outbox")
        pids = [each.get_server_pid() for each in held]
        weights = [weight(each) for each in pids if os.access(f"/proc/{each}/smaps_rollup", os.R_OK)]
        if weights:
            _tell(
                f"{len(held)} connections at once: {median(each.own for each in weights):.1f} MB own on the server each"
            )
    finally:
        for each in held:
            await each.close()


async def _commits(watching: "asyncpg.Connection[asyncpg.Record]") -> int:
    statement = "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()"
    return int(await watching.fetchval(statement))


def _name(number: int) -> str:
    return f"district{number:03}"


def _tell(what: str) -> None:
    print(what, flush=True)


def main() -> None:
    """Read what is asked for, and measure it."""
    parser = ArgumentParser(
        prog="python -m benchmarks.many_deployments", description="Measure many bots on one server."
    )
    parser.add_argument("--address", required=True, help="a database that may be filled")
    parser.add_argument("--schemas", type=int, default=100)
    parser.add_argument("--running", type=int, default=10, help="bots that are really started")
    asked = parser.parse_args()
    asyncio.run(measured(asked.address, asked.schemas, asked.running))


if __name__ == "__main__":
    main()
