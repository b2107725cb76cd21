"""The line, the platform and the disk fail for a while: nothing is lost, and all is well soon after."""

import asyncio
import random
import resource
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from bot.practice.refusing.faults import Fault
from handlers.clock import SystemClock
from torture.account import Account, account, settled
from torture.fork_server import Order
from torture.homes import TOKEN, integrity
from torture.kills import PATIENCE
from torture.stream import Stream
from torture.victims import ForkServer, kill

UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the bot works under: the ground, the file, the process."""

    ground: Ground
    database: Path
    process: int


Hurt = Callable[[Trouble], AbstractAsyncContextManager[None]]


@dataclass(frozen=True, slots=True)
class Survived:
    """What came of it."""

    fault: str
    recovery: float
    """Seconds from the end of the fault until nothing waited any more."""
    sound: bool
    account: Account


def on_the_line(kind: str, method: str, share: float, **fields: float | str) -> Hurt:
    """Calls of a method go wrong."""

    @asynccontextmanager
    async def hurt(trouble: Trouble) -> AsyncIterator[None]:
        fault = Fault(method, kind, times=-1, share=share)
        for name, value in fields.items():
            setattr(fault, name, value)
        trouble.ground.world.faults.plan(fault)
        yield
        trouble.ground.world.faults.clear()

    return hurt


@asynccontextmanager
async def locked(trouble: Trouble) -> AsyncIterator[None]:
    """Somebody else holds the write lock of the file."""
    with closing(sqlite3.connect(trouble.database, isolation_level=None, timeout=60)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


@asynccontextmanager
async def full(trouble: Trouble) -> AsyncIterator[None]:
    """No file of the process can grow any more."""
    resource.prlimit(trouble.process, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
    yield
    resource.prlimit(trouble.process, resource.RLIMIT_FSIZE, UNLIMITED)


FAULTS: dict[str, Hurt] = {
    "connections reset, 20 % of sends": on_the_line("reset", "sendMessage", 0.2),
    "answers lost, 5 % of sends": on_the_line("lost", "sendMessage", 0.05),
    "half an answer, 5 % of sends": on_the_line("partial", "sendMessage", 0.05),
    "429, 20 % of sends": on_the_line(
        "error", "sendMessage", 0.2, code=429, retry_after=1, description="Too Many Requests"
    ),
    "502, all calls": on_the_line("error", "*", 1.0, code=502, description="Bad Gateway"),
    "connections reset, all calls": on_the_line("reset", "*", 1.0),
    "a black hole, all calls": on_the_line("hang", "*", 1.0, seconds=60.0),
    "half an answer, 50 % of polls": on_the_line("partial", "getUpdates", 0.5),
    "the database is locked": locked,
    "the disk is full": full,
}


async def survived(fork_server: ForkServer, name: str, updates: int, seconds: float) -> Survived:
    """Let people talk while a fault lasts, end it, and see how long the bot takes to be through with it all."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "bot.sqlite3"
        stream = Stream(ground.world, random.Random(2))
        process = await fork_server.start(Order(TOKEN, ground.address, str(database)))
        stream.say(20)
        await _settled(ground, database)
        async with FAULTS[name](Trouble(ground, database, process)):
            for _ in range(20):
                stream.say(updates // 20)
                await asyncio.sleep(seconds / 20)
        recovery = await _settled(ground, database)
        await kill(process)
        sound = integrity(database) == "ok"
        result = Survived(name, recovery, sound, await account(stream, ground.recorder.calls, database))
    await ground.close()
    return result


async def _settled(ground: Ground, database: Path) -> float:
    """Wait until nothing waits any more; the seconds that it took."""
    loop = asyncio.get_running_loop()
    begin = loop.time()
    while loop.time() < begin + PATIENCE:
        if not len(ground.world.updates) and await settled(database):
            break
        await asyncio.sleep(0.05)
    return loop.time() - begin
