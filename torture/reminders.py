"""Two thousand reminders go out while the bot is killed: none is lost, and what comes twice is marked and counted."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.calendars.almanac import Almanac
from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from bot.practice.world.people import Json
from bot.timing.hours import USUAL_HOURS
from checklist_data.reader import load
from handlers.clock import SystemClock
from handlers.duties.planning import PLANNED, signature
from handlers.services import SHANGHAI, fingerprint_of
from storage import chats, duties, occurrences, people, reminders
from storage.duties import Duty
from storage.engine import named_values
from storage.engine.database import Transaction, open_database
from storage.engine.location import Location
from storage.occurrences import Planned
from storage.people import Role
from storage.reminders import Plan
from torture.account import settled
from torture.fork_server import Order
from torture.homes import Files, Home, integrity, selected
from torture.kills import PATIENCE
from torture.victims import ForkServer, kill, moment_to_kill

FIRST = 5_000
MONDAY = datetime(2026, 12, 7, 9, 30, tzinfo=SHANGHAI)
DUE = date(2026, 12, 16)
EACH_LIFE = 0.45
"""Seconds that a bot lives, about; so long takes the share of the reminders that falls to it."""
MARK = "可能重复"


@dataclass(frozen=True, slots=True)
class Reminded:
    """What came of it."""

    kills: int
    planned: int
    arrived: int
    """Reminders that reached the platform."""
    lost: int
    doubled: int
    """Reminders that reached it twice."""
    unmarked: int
    """Of these, those whose second arrival does not say so."""
    unended: int
    """Planned words that are not in an end state."""
    broken: int

    @property
    def is_clean(self) -> bool:
        """Whether none is lost, and nothing came twice without saying so."""
        return not any((self.lost, self.unmarked, self.unended, self.broken)) and self.doubled <= 2 * self.kills


async def reminded(
    fork_server: ForkServer, kills: int, count: int, seed: int = 1, home: Home | None = None
) -> Reminded:
    """Kill the bot so often while so many reminders fall due, then let it finish and compare."""
    chance = random.Random(seed)
    clock = WoundClock(SystemClock().reading)
    ahead = (MONDAY - clock.reading()).total_seconds()
    ground = await open_ground(clock)
    ground.world.flood.enabled = False
    async with (home or Files()).new() as place:
        broken = 0
        await _furnish(place.location, ground, count, timedelta(seconds=EACH_LIFE * kills / count))
        order = place.order(ground.address, ahead=ahead)
        for _ in range(kills):
            before = len(ground.recorder.calls)
            process = await fork_server.start(order)
            await _heard_of(ground, before)
            await asyncio.sleep(0.15 + moment_to_kill(chance))
            await kill(process)
            broken += integrity(place.location) != "ok"
        await _finish(fork_server, order, place.location)
        result = await _compared(ground.recorder.calls, place.location, kills, count, broken)
    await ground.close()
    return result


async def _heard_of(ground: Ground, before: int) -> None:
    """Wait until the bot has called the platform: on a busy machine its start alone takes longer than its life.

    Killed six times before it could say anything, it would rightly hold the reminder as unknown.
    """
    async with asyncio.timeout(PATIENCE):
        while len(ground.recorder.calls) == before:
            await asyncio.sleep(0.01)


async def _furnish(location: Location, ground: Ground, count: int, apart: timedelta) -> None:
    """A department, a liaison with a private chat and a reminder each; the reminders fall due one after the other."""
    database = await open_database(location)
    for number in range(count):
        ground.world.user(FIRST + number).started = True
        ground.world.chat(FIRST + number)
    async with database.transaction("furnish") as rows:
        for number in range(count):
            await _one(rows, number, MONDAY + number * apart)
        await rows.change("UPDATE occurrences SET stage = 'open'")
        mark = signature(MONDAY.date(), fingerprint_of(load()), SHANGHAI, USUAL_HOURS, Almanac())
        await named_values.remember(rows, PLANNED, mark)
        await rows.change("INSERT INTO briefs VALUES ('2026-W50', 0)")
    await database.close()


async def _one(rows: Transaction, number: int, moment: datetime) -> None:
    department = f"部门{number}"
    person = await people.meet(rows, str(FIRST + number), f"联络员{number}", MONDAY)
    await people.appoint(rows, person.id, Role.LIAISON, department, MONDAY)
    await chats.meet(rows, str(FIRST + number), "private", "", MONDAY)
    what = (f"office-{number}", "49.1", f"第{number}号演练", "drill", "once@2026-12-16", 30, "7/1", (department,))
    duty = Duty(0, *what, stopped=False, set_by=None, since=MONDAY.date(), planned_to=None)
    kept = await duties.set_by_office(rows, duty)
    await occurrences.keep(rows, [Planned(kept.id, "2026-12-16", date(2026, 11, 4), DUE, provisional=False)])
    numbers = await occurrences.of(rows, kept.id)
    audience = f"lead:{department}"
    plan = Plan(f"{number}:-7:{audience}", numbers[0].id, audience, "-7", MONDAY.date(), moment.astimezone(UTC))
    await reminders.plan(rows, [plan])


async def _finish(fork_server: ForkServer, order: Order, location: Location) -> None:
    """Let the bot say what is left."""
    process = await fork_server.start(order)
    end = asyncio.get_running_loop().time() + PATIENCE
    while asyncio.get_running_loop().time() < end:
        await asyncio.sleep(0.2)
        if not await _planned(location) and await settled(location):
            break
    await kill(process)


async def _planned(location: Location) -> int:
    return len(await selected(location, "SELECT 1 FROM nudges WHERE state <> 'sent'"))


async def _compared(calls: list[Json], location: Location, kills: int, count: int, broken: int) -> Reminded:
    sent = [each["result"] for each in calls if each["ok"] and each["method"] == "sendMessage"]
    heard = Counter(each["chat"]["id"] for each in sent)
    marked = {each["chat"]["id"] for each in sent if MARK in each["text"]}
    twice = {chat for chat, times in heard.items() if times > 1}
    return Reminded(
        kills=kills,
        planned=count,
        arrived=sum(heard.values()),
        lost=sum(not heard[FIRST + number] for number in range(count)),
        doubled=len(twice) + sum(times > 2 for times in heard.values()),
        unmarked=len(twice - marked),
        unended=await _planned(location),
        broken=broken,
    )
