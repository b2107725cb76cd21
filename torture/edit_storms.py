"""Storms of edits: one message is changed hundreds of times in a second. `python -m torture.edit_storms` runs them.

Over real HTTP, to a bot in a process of its own. What counts is that the last text is what is recorded and answered,
that nothing is recorded beside it, that what is sent is bounded, and that others are answered meanwhile.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from handlers.clock import SystemClock
from storage import people
from storage.engine.database import open_database
from storage.people import Role
from torture.account import settled
from torture.fork_server import OWNER, Order
from torture.homes import TOKEN, selected
from torture.victims import ForkServer, kill

EDITS = 500
LIAISON, OFFICE, STRANGER = 100, 200, 300
GROUP = -5
PATIENCE = 300.0
DOCUMENT = Path(__file__).parents[1] / "docs" / "edit-storms.md"


@dataclass(frozen=True, slots=True)
class Storm:
    """A message, and what it is changed to, time and again."""

    what: str
    chat: int
    user: int
    first: str
    edits: tuple[str, ...]
    """In turn, with the number of the edit in each."""
    reports: int
    """How many reports there are of it in the end."""
    last: str = ""
    """What the last version of its report says; nothing where there is none."""
    pressed: str = ""
    """A button of the office that is pressed half way."""


STORMS = (
    Storm("a question in private", STRANGER, STRANGER, "第1项多少分", ("第{}项多少分",), 0),
    Storm("a question in a group", GROUP, LIAISON, "第1项谁牵头", ("第{}项谁牵头",), 0),
    Storm("a report", LIAISON, LIAISON, "49 已建0所", ("49 完成80% 已建{}所",), 1, "已建{}所"),
    Storm(
        "a report for the office to decide on", LIAISON, LIAISON, "51 已办结", ("51 已办结 评选{}名",), 1, "评选{}名"
    ),
    Storm(
        "the same, with a reason asked for",
        LIAISON,
        LIAISON,
        "26 已办结",
        ("26 已办结 评选{}名",),
        1,
        "评选{}名",
        "退回",
    ),
    Storm(
        "a report that is a question at times",
        LIAISON,
        LIAISON,
        "31 按计划推进",
        ("31 完成60% 已办{}场", "第31项多少分？{}"),
        1,
        "已办{}场",
    ),
    Storm("a command", LIAISON, LIAISON, "/status 51", ("/status {}",), 0),
    Storm("words that become commands", LIAISON, LIAISON, "你好", ("/undo {}", "/leave {}", "/report 49 完成{}%"), 0),
)


@dataclass(frozen=True, slots=True)
class Weathered:
    """What came of a storm."""

    storm: Storm
    sent: int
    """Messages and changes that went out for it."""
    to_office: int
    """Messages that the office got."""
    other: float
    """Seconds until a question of somebody else was answered that came behind all edits."""
    through: float
    """Seconds until nothing waited any more."""
    faults: tuple[str, ...]
    """What was recorded otherwise than it should be."""


@dataclass(slots=True)
class Sea:
    """A bot and the people around it."""

    ground: Ground
    database: Path

    def say(self, chat: int, user: int, text: str) -> int:
        """Say something; the number of the message."""
        world = self.ground.world
        return int(world.say(world.chat(chat), world.user(user), text)[0]["message_id"])

    async def until(self, is_so: Callable[[], Awaitable[bool]]) -> float:
        """Wait until something is so; the seconds that it took."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        async with asyncio.timeout(PATIENCE):
            while not await is_so():
                await asyncio.sleep(0.02)
        return loop.time() - begun

    async def is_quiet(self) -> bool:
        """Whether nothing waits, on the line or in the database."""
        return not len(self.ground.world.updates) and await settled(self.database)

    async def weather(self, storm: Storm, edits: int) -> Weathered:
        """Let a storm pass over the bot."""
        world = self.ground.world
        begun, calls = await self._reports(), len(self.ground.recorder.calls)
        office = len(world.chat(OFFICE).messages)
        number = self.say(storm.chat, storm.user, storm.first)
        await self.until(self.is_quiet)
        for count in range(1, edits + 1):
            text = storm.edits[count % len(storm.edits)].format(count)
            world.edit(world.chat(storm.chat), number, text)
            if storm.pressed and count == edits // 2:
                await self._press(storm.pressed)
        wanted = len(world.chat(STRANGER).messages) + 2
        self.say(STRANGER, STRANGER, f"第{edits % 60 + 1}项的要求是什么{storm.what}")

        async def is_answered() -> bool:
            return len(world.chat(STRANGER).messages) >= wanted

        other = await self.until(is_answered)
        through = other + await self.until(self.is_quiet)
        sent = sum(each["method"] in {"sendMessage", "editMessageText"} for each in self.ground.recorder.calls[calls:])
        to_office = len(world.chat(OFFICE).messages) - office
        return Weathered(storm, sent, to_office, other, through, await self._faults(storm, edits, begun))

    async def _press(self, label: str) -> None:
        """Press a button of the office under the last report that it was shown."""
        world = self.ground.world
        chat = world.chat(OFFICE)
        for number in sorted(chat.messages, reverse=True):
            rows = chat.messages[number].get("reply_markup", {}).get("inline_keyboard", [])
            for button in (each for row in rows for each in row if each["text"] == label):
                world.press(chat, world.user(OFFICE), number, button["callback_data"])
                return

    async def _reports(self) -> int:
        return int((await selected(self.database, "SELECT count(*) FROM reports WHERE withdrawn = 0"))[0][0])

    async def _faults(self, storm: Storm, edits: int, before: int) -> tuple[str, ...]:
        found = []
        if (made := await self._reports() - before) != storm.reports:
            found.append(f"{made} reports")
        if storm.reports:
            statement = "SELECT text FROM versions ORDER BY report DESC, number DESC LIMIT 1"
            said = (await selected(self.database, statement))[0][0]
            if said != storm.last.format(edits):
                found.append(f"the last version says {said}")
        left = "SELECT count(*) FROM inbox WHERE state <> 'done' UNION ALL SELECT count(*) FROM reviews"
        left += " UNION ALL SELECT count(*) FROM appointments WHERE until IS NOT NULL"
        names = ("updates not handled", "decisions", "roles ended")
        for name, (count,) in zip(names, await selected(self.database, left), strict=True):
            if count:
                found.append(f"{count} {name}")
        return tuple(found)


@asynccontextmanager
async def sea(fork_server: ForkServer) -> AsyncIterator[Sea]:
    """Run a bot, with a liaison, the office and a group in service."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    with tempfile.TemporaryDirectory() as folder:
        made = Sea(ground, Path(folder) / "bot.sqlite3")
        await _appoint(made.database)
        process = await fork_server.start(Order(TOKEN, ground.address, str(made.database)))
        try:
            for each in (LIAISON, OFFICE, STRANGER):
                made.say(each, each, "/start")
            made.say(GROUP, OWNER, "/adopt")
            await made.until(made.is_quiet)
            yield made
        finally:
            await kill(process)
            await ground.close()


async def _appoint(path: Path) -> None:
    database, now = await open_database(path), datetime.now(UTC)
    async with database.transaction("appoint") as rows:
        for account, role, department in ((LIAISON, Role.LIAISON, "教体局"), (OFFICE, Role.OFFICE, "")):
            found = await people.meet(rows, str(account), f"用户{account}", now)
            await people.appoint(rows, found.id, role, department, now)
    await database.close()


async def weathered(fork_server: ForkServer, edits: int) -> list[Weathered]:
    """Let all storms pass over one bot, one after the other."""
    async with sea(fork_server) as made:
        return [await made.weather(each, edits) for each in STORMS]


async def _alone(edits: int) -> list[Weathered]:
    fork_server = await ForkServer.begin()
    try:
        return await weathered(fork_server, edits)
    finally:
        await fork_server.close()


def page(found: list[Weathered], edits: int) -> str:
    """What came of it, as a page."""
    rows = [
        f"| {each.storm.what} | {each.sent} | {each.to_office} | {each.other:.1f} | {each.through:.1f}"
        f" | {'; '.join(each.faults) or 'nothing'} |"
        for each in found
    ]
    return "\n".join(
        [
            "# Storms of edits",
            "",
            "Written by `make torture` (`python -m torture.edit_storms --write`). A message was changed",
            f"{edits} times, as fast as the platform could tell it; over real HTTP, to a bot in a process of its own,",
            "without flood rules. The last text has to be what is recorded and answered. Seconds are counted from the",
            "last edit.",
            "",
            "| what is edited | sent for it | new for the office | somebody else answered, s | through, s | wrong |",
            "| --- | ---: | ---: | ---: | ---: | --- |",
            *rows,
            "",
        ]
    )


def main() -> int:
    """Run them; 0 where nothing was wrong."""
    parser = argparse.ArgumentParser(prog="python -m torture.edit_storms", description=__doc__)
    parser.add_argument("--edits", type=int, default=EDITS, help="how often each message is changed")
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    found = asyncio.run(_alone(arguments.edits))
    print(page(found, arguments.edits))
    if arguments.write:
        DOCUMENT.write_text(page(found, arguments.edits), encoding="utf-8")
    return 1 if any(each.faults for each in found) else 0


if __name__ == "__main__":
    sys.exit(main())
