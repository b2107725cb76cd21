"""Starting and killing the bot's process."""

import asyncio
import contextlib
import json
import os
import random
import signal
import sys
from dataclasses import asdict

from torture.fork_server import Order


class ForkServer:
    """The parent of all victims."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        """Give orders to this process; `begin` makes one."""
        self._process = process
        self._children: list[int] = []
        self._turn = asyncio.Lock()

    @classmethod
    async def begin(cls) -> "ForkServer":
        """Start the parent and wait until it is ready."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "torture.fork_server", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        fork_server = cls(process)
        await fork_server._line()
        return fork_server

    async def start(self, order: Order) -> int:
        """Start a bot; its process id."""
        assert self._process.stdin is not None, "made with pipes"
        async with self._turn:
            self._process.stdin.write(json.dumps(asdict(order)).encode() + b"\n")
            await self._process.stdin.drain()
            child = int(await self._line())
        self._children.append(child)
        return child

    async def close(self) -> None:
        """End the parent, and every child that is left."""
        for each in self._children:
            await kill(each)
        assert self._process.stdin is not None, "made with pipes"
        self._process.stdin.close()
        await self._process.wait()

    async def _line(self) -> bytes:
        assert self._process.stdout is not None, "made with pipes"
        return await self._process.stdout.readline()


async def kill(process: int) -> None:
    """Kill a bot and wait until it is gone."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    await gone(process, 5.0)


async def gone(process: int, seconds: float) -> bool:
    """Whether a bot ends within so many seconds. The parent does not collect its children, so they stay as zombies."""
    end = asyncio.get_running_loop().time() + seconds
    while asyncio.get_running_loop().time() < end:
        if not is_alive(process):
            return True
        await asyncio.sleep(0.01)
    return False


def is_alive(process: int) -> bool:
    """Whether it or one of its threads, which can still be at the disk for a moment, is there."""
    try:
        threads = len(os.listdir(f"/proc/{process}/task"))  # noqa: PTH208 - not a folder on a disk
        with open(f"/proc/{process}/stat", encoding="ascii") as status:  # noqa: PTH123 - not a file on a disk
            return threads > 1 or status.read().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def moment_to_kill(chance: random.Random) -> float:
    """Seconds until the next kill: often while the bot still starts, sometimes well under way."""
    return chance.choice((chance.uniform(0.0, 0.15), chance.uniform(0.1, 0.6), chance.uniform(0.3, 1.2)))
