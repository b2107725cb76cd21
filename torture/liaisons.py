"""Twenty liaisons report while the bot is killed: what was acknowledged is in the ledger, once and whole."""

import asyncio
import random
import re
from collections import Counter
from dataclasses import dataclass, field

from bot.clock import WoundClock
from bot.involvement import concerns
from bot.practice.ground import open_ground
from bot.practice.world.people import Json
from bot.practice.world.world import World
from checklist_data.model import Checklist
from checklist_data.reader import load
from handlers.clock import SystemClock
from storage import chats, people
from storage.engine.database import open_database
from storage.engine.location import Location
from storage.people import Role
from torture.homes import Files, Home, integrity, selected
from torture.kills import finish, talk
from torture.victims import ForkServer, kill, moment_to_kill

LIAISONS = 20
FIRST = 500
MARK = re.compile(r"第(\d+)次")


@dataclass(frozen=True, slots=True)
class Reported:
    """What came of it; all but the first four have to be 0."""

    kills: int
    messages: int
    reports: int
    acknowledged: int
    """Messages whose acknowledgement reached the platform."""
    lost: int
    """Messages without a report."""
    halves: int
    """Messages of two reports of which one is stored."""
    doubled: int
    """Messages with more reports than they name."""
    untrue: int
    """Acknowledged messages without their reports."""
    broken: int

    @property
    def is_clean(self) -> bool:
        """Whether every report is in the ledger once."""
        return not any((self.lost, self.halves, self.doubled, self.untrue, self.broken))


@dataclass(slots=True)
class Reports:
    """What the liaisons said: how many entries each message names, by chat and message."""

    world: World
    chance: random.Random
    checklist: Checklist
    said: dict[tuple[int, int], int] = field(default_factory=dict)
    numbers: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Chat and message by the number that stands in the text."""

    @property
    def count(self) -> int:
        """How many messages were said."""
        return len(self.said)

    def say(self, count: int) -> None:
        """Say so many messages more."""
        for _ in range(count):
            place = self.chance.randrange(LIAISONS)
            refs = [ref for ref, _ in concerns(self.checklist, _departments(self.checklist)[place])]
            chosen = self.chance.sample(refs, min(len(refs), self.chance.choice((1, 1, 2))))
            number = self.count + 1
            text = "\n".join(f"{ref} 完成{self.chance.randrange(1, 99)}% 第{number}次" for ref in chosen)
            chat = self.world.chat(FIRST + place)
            message, _ = self.world.say(chat, self.world.user(FIRST + place), text)
            spot = (FIRST + place, message["message_id"])
            self.said[spot], self.numbers[number] = len(chosen), spot


async def reported(
    fork_server: ForkServer, kills: int, messages: int, seed: int = 1, home: Home | None = None
) -> Reported:
    """Kill the bot so often while so many messages come in, then let it finish and look at the ledger."""
    chance, checklist = random.Random(seed), load()
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    async with (home or Files()).new() as place:
        await _appoint(place.location, checklist)
        stream, order, broken = Reports(ground.world, chance, checklist), place.order(ground.address), 0
        for done in range(kills):
            process = await fork_server.start(order)
            await talk(stream, moment_to_kill(chance), messages * (done + 1) // kills)
            await kill(process)
            broken += integrity(place.location) != "ok"
        await finish(fork_server, order, place.location, ground)
        result = await _compared(stream, ground.recorder.calls, place.location, kills, broken)
    await ground.close()
    return result


async def _appoint(location: Location, checklist: Checklist) -> None:
    database = await open_database(location)
    moment = SystemClock().reading()
    async with database.transaction("appoint") as rows:
        for place, department in enumerate(_departments(checklist)):
            person = await people.meet(rows, str(FIRST + place), f"联络员{place}", moment)
            await people.appoint(rows, person.id, Role.LIAISON, department, moment)
            await chats.meet(rows, str(FIRST + place), "private", "", moment)
    await database.close()
    await asyncio.sleep(0)


def _departments(checklist: Checklist) -> list[str]:
    return [each.name for each in checklist.departments if any(concerns(checklist, each.name))][:LIAISONS]


async def _compared(stream: Reports, calls: list[Json], location: Location, kills: int, broken: int) -> Reported:
    rows = await selected(location, "SELECT chat, message_id FROM reports")
    found = Counter((int(chat), int(message)) for chat, message in rows)
    sent = [each["result"].get("text", "") for each in calls if each["ok"] and each["method"] == "sendMessage"]
    acknowledged = {int(number) for text in sent if text.startswith("已记录") for number in MARK.findall(text)}
    return Reported(
        kills=kills,
        messages=stream.count,
        reports=sum(found.values()),
        acknowledged=len(acknowledged),
        lost=sum(not found[spot] for spot in stream.said),
        halves=sum(0 < found[spot] < count for spot, count in stream.said.items()),
        doubled=sum(found[spot] > count for spot, count in stream.said.items()),
        untrue=sum(found[stream.numbers[number]] == 0 for number in acknowledged),
        broken=broken,
    )
