"""Two copies of the bot on a server: the active one is told to end, or its line to the server is cut like a cable."""

import asyncio
import os
import random
import signal
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import cycle
from pathlib import Path

from storage.engine.location import Server
from torture.homes import OnServer
from torture.kills import talk
from torture.severed_line import Severed, SeveredLine, severed_line
from torture.takeovers import GIVEN_UP, Scene, Taken, scene, scene_of
from torture.victims import ForkServer, gone


@dataclass(slots=True)
class SceneOnLines(Scene):
    """A scene in which each copy has a line of its own to the server."""

    socket: Path = field(kw_only=True)
    laid: AsyncExitStack = field(kw_only=True)
    lines: dict[int, SeveredLine] = field(default_factory=dict)

    async def started(self) -> int:
        """Lay a line, and start a copy on it."""
        location = self.place.location
        assert isinstance(location, Server), "made on a server"
        line, over_line = await self.laid.enter_async_context(severed_line(location, self.socket))
        process = await self.fork_server.start(self.order_on(replace(self.place, location=over_line)))
        self.lines[process] = line
        return process


async def dismissed(fork_server: ForkServer, home: OnServer, times: int, updates: int, seed: int = 5) -> Taken:
    """Tell the active copy to end (SIGTERM), as `systemctl stop` does, again and again; the other one goes on."""
    chance, seconds, unended = random.Random(seed), [], 0
    async with scene(fork_server, home, chance) as here:
        for done in range(times):
            talking = asyncio.create_task(talk(here.stream, 2.0, updates * (done + 1) // times))
            await asyncio.sleep(chance.uniform(0.2, 1.5))
            first = here.active
            os.kill(first, signal.SIGTERM)
            seconds.append(await here.answered())
            await talking
            unended += not await gone(first, GIVEN_UP)
            await here.two_copies()
        return Taken(times, tuple(seconds), await here.account(), unended=unended)


async def severed(fork_server: ForkServer, home: OnServer, times: int, updates: int, seed: int = 6) -> Taken:
    """Cut the line of the active copy, in one direction or both, let the other one take over, and mend it."""
    chance, seconds, late, unended = random.Random(seed), [], 0, 0
    async with AsyncExitStack() as laid:
        kind = partial(SceneOnLines, socket=home.pair.primary.socket, laid=laid)
        async with scene_of(kind, fork_server, home, chance) as here:
            for done, what in zip(range(times), cycle(Severed), strict=False):
                talking = asyncio.create_task(talk(here.stream, 2.0, updates * (done + 1) // times))
                await asyncio.sleep(chance.uniform(0.2, 1.5))
                first = here.active
                here.lines[first].cut(what)
                seconds.append(await here.answered())
                await talking
                going_on = time.monotonic()
                here.lines[first].mend()
                commits, has_ended = await here.aftermath(first, going_on)
                late, unended = late + commits, unended + (not has_ended)
                await here.two_copies()
            return Taken(times, tuple(seconds), await here.account(), late, unended)
