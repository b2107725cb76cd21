"""A task of the bot hangs, or dies: how long it takes until the bot has noticed and works again."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from handlers.clock import SystemClock
from torture.fork_server import OWNER, Order
from torture.homes import TOKEN
from torture.victims import ForkServer, kill

SLEEPERS = ("poller hangs", "poller dies", "sender hangs", "sender dies", "ticks stop")
SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Woken:
    """What came of it."""

    trouble: str
    seconds: float
    """From the trouble to the next answer (for the ticks: to the next tick); infinite where there was none."""


async def woken(fork_server: ForkServer) -> list[Woken]:
    """All of them, side by side."""
    return list(await asyncio.gather(*(_woken(fork_server, each) for each in SLEEPERS)))


async def _woken(fork_server: ForkServer, trouble: str) -> Woken:
    ground = await open_ground(WoundClock(SystemClock().reading))
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bot.sqlite3"
        process = await fork_server.start(Order(TOKEN, ground.address, str(path), trouble=trouble))
        world = ground.world
        chat, owner = world.chat(OWNER), world.user(OWNER)
        world.say(chat, owner, "第1项")
        await _until_said(chat.messages, 2)  # the trouble comes with the first answer
        begin = loop.time()
        await asyncio.sleep(3.0)  # a poll that was under way still brings what comes in
        world.say(chat, owner, "第2项")
        answered = await _until_said(chat.messages, 4)
        seconds = loop.time() - begin if answered else float("inf")
        await kill(process)
    await ground.close()
    return Woken(trouble, seconds)


async def _until_said(messages: dict[int, dict[str, object]], count: int) -> bool:
    end = asyncio.get_running_loop().time() + SECONDS
    while asyncio.get_running_loop().time() < end:
        if len(messages) >= count:
            return True
        await asyncio.sleep(0.05)
    return False
