"""Messages over which the process of the bot ends, among those of other people; it is started anew each time."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.clock import WoundClock
from bot.doctor.findings import Finding
from bot.doctor.liveness import on_vitals
from bot.practice.ground import Ground, open_ground
from handlers.clock import SystemClock
from storage.engine.location import Location
from storage.health import vitals
from torture.fork_server import DEADLY, Order
from torture.homes import Files, selected
from torture.victims import ForkServer, is_alive, kill

PATIENCE = 300.0
"""Seconds until everything has to be dealt with."""
QUESTION = "第33项多少分"
FIRST = 1_000
"""The number of the first chat, in private with a person who has the same."""
WAITING = (
    "SELECT count(*) FROM inbox WHERE state = 'new' UNION ALL"
    " SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')"
)
HELD = "SELECT chat FROM outbox WHERE state = 'unknown'"
GIVEN_UP = "SELECT update_id FROM inbox WHERE state = 'dead' ORDER BY update_id"


@dataclass(frozen=True, slots=True)
class Endured:
    """What came of it."""

    starts: int
    deadly: tuple[int, ...]
    """The updates over which the process ends."""
    given_up: tuple[int, ...]
    answers: Mapping[int, tuple[str, ...]]
    """What was said in each chat, in its order."""
    held: frozenset[int]
    """Chats to which something was being sent when the process ended: it may have arrived, and `doctor` shows it."""
    findings: tuple[Finding, ...]
    """What `health` finds in the end."""


async def endured(fork_server: ForkServer, chats: Sequence[Sequence[str]]) -> Endured:
    """Let so many people say so much each, start the bot again and again until everything is dealt with."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    deadly = [number for place, said in enumerate(chats) for number in _say(ground, FIRST + place, said)]
    async with Files().new() as place:
        async with asyncio.timeout(PATIENCE):
            starts = await _started_until_dealt_with(fork_server, place.order(ground.address), place.location, ground)
        given_up = tuple(number for (number,) in await selected(place.location, GIVEN_UP))
        held = frozenset(int(chat) for (chat,) in await selected(place.location, HELD))
        moment = SystemClock().reading()
        findings = tuple(on_vitals(await asyncio.to_thread(vitals, place.location, moment), moment))
    answers = {number: _answers(ground, number) for number in range(FIRST, FIRST + len(chats))}
    await ground.close()
    return Endured(starts, tuple(deadly), given_up, answers, held, findings)


def _say(ground: Ground, number: int, said: Sequence[str]) -> list[int]:
    """Say this in a chat; the numbers of the updates that are deadly."""
    chat, user = ground.world.chat(number), ground.world.user(number)
    updates = {text: ground.world.say(chat, user, text)[1] for text in said}
    return [update for text, update in updates.items() if DEADLY in text]


async def _started_until_dealt_with(fork_server: ForkServer, order: Order, location: Location, ground: Ground) -> int:
    """Start the bot, and anew where it has ended; how often."""
    starts = 0
    while True:
        process = await fork_server.start(order)
        starts += 1
        while is_alive(process):
            await asyncio.sleep(0.1)
            if not len(ground.world.updates) and await _all_is_said(location):
                await kill(process)
                return starts


async def _all_is_said(location: Location) -> bool:
    found = await selected(location, WAITING)
    return bool(found) and not any(count for (count,) in found)


def _answers(ground: Ground, number: int) -> tuple[str, ...]:
    own = ground.world.bot.id
    return tuple(
        each["text"] for _, each in sorted(ground.world.chat(number).messages.items()) if each["from"]["id"] == own
    )
