"""The bot is killed at random moments while a stream of messages comes in."""

import asyncio
import random
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from handlers.clock import SystemClock
from storage.engine.location import Location
from torture.account import Account, account, waiting
from torture.fork_server import Order
from torture.homes import TOKEN, Files, Home, integrity
from torture.stream import Stream
from torture.victims import ForkServer, kill, moment_to_kill

PATIENCE = 120.0
"""Seconds in which the bot has to get on with what waits in the end: on a busy machine all of it takes longer."""


@dataclass(frozen=True, slots=True)
class Killed:
    """What came of it."""

    kills: int
    updates: int
    broken: int
    """How often the file was not sound after a kill."""
    account: Account


async def killed(fork_server: ForkServer, kills: int, updates: int, seed: int = 1, home: Home | None = None) -> Killed:
    """Kill the bot so often while so many updates come in, then let it finish and compare the accounts."""
    chance = random.Random(seed)
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    async with (home or Files()).new() as place:
        order = place.order(ground.address)
        stream = Stream(ground.world, chance)
        broken = 0
        for done in range(kills):
            process = await fork_server.start(order)
            await talk(stream, moment_to_kill(chance), updates * (done + 1) // kills)
            await kill(process)
            broken += integrity(place.location) != "ok"
        await finish(fork_server, order, place.location, ground)
        result = Killed(kills, stream.count, broken, await account(stream, ground.recorder.calls, place.location))
    await ground.close()
    return result


async def killed_stock(fork_server: ForkServer, kills: int, updates: int, seed: int = 1) -> tuple[int, int]:
    """The same with the rival: how many updates there were, and how many of them it lost."""
    chance = random.Random(seed)
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "stock.sqlite3"
        order = Order(TOKEN, ground.address, str(database), stock=True)
        stream = Stream(ground.world, chance)
        for done in range(kills):
            process = await fork_server.start(order)
            await talk(stream, moment_to_kill(chance), updates * (done + 1) // kills)
            await kill(process)
        process = await fork_server.start(order)
        while len(ground.world.updates):
            await asyncio.sleep(0.1)
        await asyncio.sleep(3)
        await kill(process)
        with closing(sqlite3.connect(database)) as connection:
            heard = {number for (number,) in connection.execute("SELECT update_id FROM heard")}
        lost = len((set(stream.questions) | stream.reports) - heard)
    await ground.close()
    return stream.count, lost


class Talk(Protocol):
    """People who say so much when told to."""

    @property
    def count(self) -> int:
        """How many messages were said."""

    def say(self, count: int) -> None:
        """Say so many messages more."""


async def talk(stream: Talk, seconds: float, until: int) -> None:
    """Let people talk for so long, so that then so much has been said in all."""
    steps = max(1, int(seconds / 0.02))
    for step in range(steps):
        left = until - stream.count
        stream.say(left if step == steps - 1 else left // (steps - step))
        await asyncio.sleep(seconds / steps)


async def finish(fork_server: ForkServer, order: Order, location: Location, ground: Ground) -> None:
    """Let the bot deal with what waits."""
    process = await fork_server.start(order)
    await at_rest(location, ground)
    await kill(process)


async def at_rest(location: Location, ground: Ground) -> None:
    """Wait until nothing waits any more, or nothing has moved for as long as the patience lasts."""
    now = asyncio.get_running_loop().time
    before, end = None, now() + PATIENCE
    while now() < end:
        await asyncio.sleep(0.2)
        left = len(ground.world.updates), await waiting(location)
        if left == (0, 0):
            break
        if left != before:
            before, end = left, now() + PATIENCE
