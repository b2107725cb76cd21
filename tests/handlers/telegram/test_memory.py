"""Memory: what the running bot holds does not grow with what people send."""

import asyncio
import gc
import logging
import types
import weakref
from collections import deque
from collections.abc import Iterator, Sized
from functools import lru_cache

import pytest

from bot.wordings import recollection
from storage.people import Role
from tests.conversations.live import Live
from tests.conversations.stage import GROUP, LIAISON, Stage
from tests.patience import PATIENCE

WARM, MORE = 300, 900
"""Updates until it is looked the first time, and until the second."""
CONTAINERS = (dict, list, set, deque, tuple)


def held(stage: Live) -> int:
    """How many things the deployment holds, directly and through others; the platform and the checklist aside."""
    ground = stage.ground
    known = {id(each) for each in (ground, ground.world, ground.recorder, ground.world.clock, stage.assistant)}
    known.add(id(asyncio.get_running_loop()))
    found, count = [stage.deployment], 0
    while found:
        here: list[object] = []
        for each in gc.get_referents(*found):
            if id(each) not in known and not is_apart(each):
                known.add(id(each))
                here.append(each)
        count += len(here) + sum(len(each) for each in here if isinstance(each, Sized) and isinstance(each, CONTAINERS))
        found = here  # type: ignore[assignment]
    return count


async def at_rest(stage: Live) -> int:
    """How many things it holds once what is under way has gone; what is kept stays, however often one looks."""
    seen = []
    for _ in range(5):
        gc.collect()
        seen.append(held(stage))
        await asyncio.sleep(0.2)
    return min(seen)


_APART = (
    type,
    types.ModuleType,
    types.FunctionType,
    types.FrameType,
    asyncio.Task,
    logging.Logger,  # where a test keeps every line
    weakref.ReferenceType,  # SQLite clears out its own at every two hundredth cursor
    asyncio.BaseTransport,
    type(lru_cache(repr)),  # fills up to its bound, which is thousands of names
)
CONNECTIONS = ("aiohttp.", "httpcore.", "httpx.")
"""What a connection is made of: how many are open is a matter of timing, and bounded by the pool."""


def is_apart(thing: object) -> bool:
    """Tell whether something belongs to the interpreter, the test, or a connection."""
    return isinstance(thing, _APART) or type(thing).__module__.startswith(CONNECTIONS)


def say_something(stage: Stage, numbers: Iterator[int]) -> None:
    """A round of messages: people whom nobody knows, questions, talk, reports, commands, presses, edits."""
    number = next(numbers)
    stranger = str(10_000 + number)
    stage.say(stranger, stranger, f"第{number}项是什么？")
    asked = stage.say(stranger, GROUP, f"第{1 + number % 63}项多少分")
    stage.edit(GROUP, asked, f"第{1 + number % 63}项谁牵头")
    stage.say(stranger, str(-1_000 - number), "@qingdan_bot 您好")
    stage.say(LIAISON, LIAISON, f"51 完成{number % 90}% 已建{number}所")
    stage.say(LIAISON, LIAISON, "/help")


async def send(stage: Stage, numbers: Iterator[int], count: int) -> None:
    """Let so many updates come and be dealt with, a few at a time."""
    for _ in range(count // 6):
        say_something(stage, numbers)
        if next(numbers) % 10 == 0:
            await stage.handled()
    await stage.handled()
    await stage.quiet()
    gc.collect()


async def test_a_thousand_updates_leave_nothing_behind(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recollection, "REMEMBERED", 50)

    numbers = iter(range(10**6))
    await live.adopted()
    await live.appoint(LIAISON, Role.LIAISON, "教体局")
    await send(live, numbers, WARM)
    before, tasks = await at_rest(live), len(asyncio.all_tasks())
    await send(live, numbers, MORE)
    # caches and pools that have a bound still fill; one thing kept of each update would be MORE
    assert await at_rest(live) - before < MORE * 3 // 4
    async with asyncio.timeout(PATIENCE):  # on a busy machine some still end
        while len(asyncio.all_tasks()) > tasks + 5:
            await asyncio.sleep(0.05)
