"""Two copies of the bot on a PostgreSQL server, and what can happen to the active one and to its server."""

import asyncio
import itertools
import math
import os
import random
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from handlers.clock import SystemClock
from storage.engine.location import Server
from torture.account import Account, account
from torture.cutting_line import cutting_line
from torture.fork_server import AFTER, BEFORE, TAKEN_OVER, Order
from torture.homes import OnServer, Place
from torture.kills import at_rest, talk
from torture.stream import Stream
from torture.victims import ForkServer, gone, is_alive, kill, moment_to_kill

AFTER_A_KILL = 5.0
"""Seconds from the end of the active copy to an answer of the one that stood by, at the most."""
AFTER_A_LOSS = 15.0
"""Seconds from the loss of the primary to an answer."""
AFTER_SILENCE = 30.0
"""Seconds from the pause of the active copy to an answer, where only the server notices it, after fifteen."""
SHARE = 0.25
"""Of the commits at which the line is cut."""
RESTART = 2.0
"""Seconds until the service manager starts a program anew that has ended."""
GIVEN_UP = 180.0
"""Seconds after which a question counts as never answered."""
ASKER = 90_000
"""The first of those who ask to see whether somebody is there."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of it."""

    times: int
    seconds: tuple[float, ...]
    """From each event to the next answer."""
    account: Account
    late: int = 0
    """Commits of a copy after another one had taken over; has to be 0."""
    unended: int = 0
    """Copies that had lost their lock and did not end by themselves; has to be 0."""

    def is_clean(self, longest: float) -> bool:
        """Whether nothing was lost or doubled, and every answer came in time."""
        return (
            self.account.is_clean
            and not self.account.doubled
            and not (self.late or self.unended)
            and max(self.seconds, default=0.0) <= longest
        )


@dataclass(frozen=True, slots=True)
class Cut:
    """What came of a line that was cut at commits."""

    before: int
    after: int
    account: Account

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost or doubled."""
        return self.account.is_clean and not self.account.doubled


@dataclass(slots=True)
class Scene:
    """The ground, the database, and the copies of the bot that are alive."""

    fork_server: ForkServer
    ground: Ground
    place: Place
    stream: Stream
    copies: list[int] = field(default_factory=list)
    askers: Iterator[int] = field(default_factory=lambda: itertools.count(ASKER))

    async def two_copies(self) -> None:
        """Start what is missing, so that one is active and one can stand by."""
        self.copies = [each for each in self.copies if is_alive(each)]
        while len(self.copies) < 2:
            self.copies.append(await self.started())
            await self.answered()

    async def _begin_anew(self) -> None:
        """Start a copy where all have ended, as the service manager would."""
        if self.copies and not any(map(is_alive, self.copies)):
            await asyncio.sleep(RESTART)
            self.copies.append(await self.started())

    async def started(self) -> int:
        """Start a copy; its process id."""
        return await self.fork_server.start(self.order_on(self.place))

    def order_on(self, place: Place) -> Order:
        """How a copy is to be run on a database."""
        return place.order(self.ground.address, events=str(self.place.folder / "events"))

    @property
    def active(self) -> int:
        """The copy that has committed last."""

        def last(process: int) -> float:
            return max([moment for moment, what in self.events(process) if what.startswith(AFTER)], default=0.0)

        return max(self.copies, key=last)

    def events(self, process: int) -> list[tuple[float, str]]:
        """What a copy has noted, and when."""
        file = self.place.folder / f"events-{process}"
        lines = file.read_text().splitlines() if file.exists() else []
        return [(float(moment), what) for moment, _, what in (each.partition(" ") for each in lines)]

    async def aftermath(self, process: int, since: float) -> tuple[int, bool]:
        """Wait for a copy that was replaced; its commits since a moment, and whether it has ended by itself."""
        has_ended = await gone(process, GIVEN_UP)
        noted = [what for moment, what in self.events(process) if moment >= since]
        return _committed(noted), has_ended and TAKEN_OVER in noted

    async def answered(self) -> float:
        """Ask in private, and wait for the answer; the seconds that it took."""
        world, number, begun = self.ground.world, next(self.askers), time.monotonic()
        chat = world.chat(number)
        world.say(chat, world.user(number), "第33项多少分")
        while len(chat.messages) < 2 and time.monotonic() - begun < GIVEN_UP:
            await asyncio.sleep(0.02)
            await self._begin_anew()
        return time.monotonic() - begun if len(chat.messages) > 1 else math.inf

    async def account(self) -> Account:
        """Wait until nothing waits, end all copies, and compare."""
        await at_rest(self.place.location, self.ground)
        for each in self.copies:
            await kill(each)
        return await account(self.stream, self.ground.recorder.calls, self.place.location)


SomeScene = TypeVar("SomeScene", bound=Scene)


@asynccontextmanager
async def scene(fork_server: ForkServer, home: OnServer, chance: random.Random) -> AsyncIterator[Scene]:
    """Two copies of the bot at work in fifty groups."""
    async with scene_of(Scene, fork_server, home, chance) as made:
        yield made


@asynccontextmanager
async def scene_of(
    kind: Callable[[ForkServer, Ground, Place, Stream], SomeScene],
    fork_server: ForkServer,
    home: OnServer,
    chance: random.Random,
) -> AsyncIterator[SomeScene]:
    """The same, as a scene of another kind."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    async with home.new() as place:
        made = kind(fork_server, ground, place, Stream(ground.world, chance))
        try:
            await made.two_copies()
            yield made
        finally:
            for each in made.copies:
                await kill(each)
    await ground.close()


async def relieved(fork_server: ForkServer, home: OnServer, kills: int, updates: int, seed: int = 1) -> Taken:
    """End the active copy with `kill -9` again and again; the other one goes on, and a third one stands by."""
    chance, seconds = random.Random(seed), []
    async with scene(fork_server, home, chance) as here:
        for done in range(kills):
            await talk(here.stream, moment_to_kill(chance), updates * (done + 1) // kills)
            await kill(here.active)
            seconds.append(await here.answered())
            await here.two_copies()
        return Taken(kills, tuple(seconds), await here.account())


async def bereft(fork_server: ForkServer, home: OnServer, losses: int, updates: int, seed: int = 2) -> Taken:
    """Lose the primary again and again, every other time without a word, and promote the replica that it has."""
    chance, seconds = random.Random(seed), []
    async with scene(fork_server, home, chance) as here:
        for done in range(losses):
            talking = asyncio.create_task(talk(here.stream, 2.0, updates * (done + 1) // losses))
            await asyncio.sleep(chance.uniform(0.2, 1.5))
            losing = asyncio.create_task(home.pair.lose(silently=bool(done % 2)))
            seconds.append(await here.answered())
            await losing
            await talking
            await here.two_copies()
            await home.pair.clear_away()
            await home.pair.add_replica()
        return Taken(losses, tuple(seconds), await here.account())


async def paused(
    fork_server: ForkServer, home: OnServer, pauses: int, updates: int, *, cut: bool = True, seed: int = 3
) -> Taken:
    """Stop the active copy (SIGSTOP), let the other one take over, and let the first go on as if nothing had been.

    Its connection is cut; or else the server ends it by itself, as it is silent.
    """
    chance, seconds, late, unended = random.Random(seed), [], 0, 0
    async with scene(fork_server, home, chance) as here:
        for done in range(pauses):
            talking = asyncio.create_task(talk(here.stream, 2.0, updates * (done + 1) // pauses))
            await asyncio.sleep(chance.uniform(0.2, 1.5))
            first = here.active
            os.kill(first, signal.SIGSTOP)
            if cut:
                await home.pair.cut_off(here.place.location)
            seconds.append(await here.answered())
            await talking
            going_on = time.monotonic()
            os.kill(first, signal.SIGCONT)
            commits, has_ended = await here.aftermath(first, going_on)
            late, unended = late + commits, unended + (not has_ended)
            await here.two_copies()
        return Taken(pauses, tuple(seconds), await here.account(), late, unended)


async def cut_at_commits(fork_server: ForkServer, home: OnServer, updates: int, seconds: float, seed: int = 4) -> Cut:
    """Cut the line at one commit of four, half of them before the server hears of it and half before its answer."""
    chance = random.Random(seed)
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    async with home.new() as place:
        location = place.location
        assert isinstance(location, Server), "made on a server"
        async with cutting_line(place.folder, home.pair.primary.socket, SHARE, chance) as line:
            behind = Server(f"{location.address.partition('?')[0]}?host={place.folder}")
            stream = Stream(ground.world, chance)
            order = Place(behind, place.folder).order(ground.address)
            keeping = asyncio.create_task(_kept(fork_server, order))
            await talk(stream, seconds, updates)
            begun = time.monotonic()
            while not line.cut_before + line.cut_after and time.monotonic() - begun < GIVEN_UP:
                await asyncio.sleep(0.1)  # on a busy machine the bot may only be starting
            line.mend()
            await at_rest(location, ground)
            keeping.cancel()
            await asyncio.wait({keeping})
            result = Cut(line.cut_before, line.cut_after, await account(stream, ground.recorder.calls, location))
    await ground.close()
    return result


def _committed(noted: Sequence[str]) -> int:
    """How many commits were begun and came through; one that was begun before had come through before."""
    begun = {each.removeprefix(BEFORE) for each in noted if each.startswith(BEFORE)}
    return sum(each.startswith(AFTER) and each.removeprefix(AFTER) in begun for each in noted)


async def _kept(fork_server: ForkServer, order: Order) -> None:
    """Run a bot until cancelled, and start it anew where it ends, as the service manager would."""
    while True:
        process = await fork_server.start(order)
        try:
            while is_alive(process):
                await asyncio.sleep(0.1)
        finally:
            await kill(process)
