"""Starting and killing the bot's process."""

import asyncio
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
from dataclasses import asdict

from torture.fork_server import Order


class ForkServer:
    """The parent of all victims. It is bound to no event loop, so that one serves many runs."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        """Give orders to this process; `begin` makes one."""
        self._process = process
        self._children: list[int] = []
        self._turn = threading.Lock()

    @classmethod
    async def begin(cls) -> "ForkServer":
        """Start the parent and wait until it is ready."""
        command = [sys.executable, "-m", "torture.fork_server"]
        fork_server = cls(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        await asyncio.to_thread(fork_server._line)
        return fork_server

    async def start(self, order: Order) -> int:
        """Start a bot; its process id."""
        return await asyncio.to_thread(self._started, order)

    async def end_children(self) -> None:
        """End every child that is left."""
        while self._children:
            await kill(self._children.pop())

    async def close(self) -> None:
        """End the parent, and every child that is left."""
        await self.end_children()
        with self._process:  # closes its pipes, upon which it ends
            pass

    def _started(self, order: Order) -> int:
        assert self._process.stdin is not None, "made with pipes"
        with self._turn:
            self._process.stdin.write(json.dumps(asdict(order)).encode() + b"\n")
            self._process.stdin.flush()
            child = int(self._line())
            self._children.append(child)
        return child

    def _line(self) -> bytes:
        assert self._process.stdout is not None, "made with pipes"
        return self._process.stdout.readline()


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
