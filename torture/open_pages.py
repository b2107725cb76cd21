"""Pages of the board that are opened and left: `python -m torture.open_pages` measures what they cost the bot.

Through real connections of this machine, to the bot in a process of its own.
"""

import argparse
import asyncio
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp

from bot.board.passes import Purpose, new_pass, signed
from bot.board.place import BoardPlace, board_place
from bot.clock import WoundClock
from bot.practice.ground import Ground, open_ground
from handlers.clock import SystemClock
from handlers.web.callers import COOKIE
from handlers.web.gate import UNTAKEN
from storage import people
from storage.engine.database import open_database
from storage.people import Role
from torture.fork_server import OWNER, Order
from torture.homes import TOKEN
from torture.ports import free_port
from torture.victims import ForkServer, kill

PAGES = 200
TIMES = 60
"""Pages for one person at once, as many as are given."""
AT_ONCE, LATER = 3.0, 45.0
"""Seconds."""
FIRST_READER = 5_000
ROUNDS = 5
SMALL = 4_096
"""Bytes that a connection takes in which nobody reads; the system doubles them."""
DOCUMENT = Path(__file__).parents[1] / "docs" / "open-pages.md"


@dataclass(frozen=True, slots=True)
class Weighed:
    """The bot at a moment: megabytes, open files and connections, and how fast it is."""

    what: str
    resident: float
    descriptors: int
    page: float
    """Milliseconds until a fresh page is there, the longest of a few."""
    answer: float
    """Seconds from a question in the chat to its answer, the longest of a few."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A bot with its board, and the platform on which it is."""

    ground: Ground
    board: BoardPlace
    process: int

    def cookie(self, number: int) -> str:
        """Return the session of a reader."""
        given = new_pass(Purpose.SESSION, str(FIRST_READER + number), datetime.now(UTC))
        return f"{COOKIE}={signed(Purpose.SESSION, given, self.board.key)}"

    async def weighed(self, what: str) -> Weighed:
        """Ask for a page and for answers, and weigh the process."""
        pages = [await self._page() for _ in range(ROUNDS)]
        answers = [await self._answer() for _ in range(ROUNDS)]
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        resident = next(int(each.split()[1]) for each in status.splitlines() if each.startswith("VmRSS:")) / 1024
        descriptors = len(list(Path(f"/proc/{self.process}/fd").iterdir()))
        return Weighed(what, resident, descriptors, max(pages) * 1000, max(answers))

    async def _page(self) -> float:
        begun = asyncio.get_running_loop().time()
        async with (
            aiohttp.ClientSession() as browser,
            browser.get(self.board.url, headers={"Cookie": self.cookie(PAGES)}) as answer,
        ):
            assert answer.status == 200, answer.status
            await answer.read()
        return asyncio.get_running_loop().time() - begun

    async def _answer(self) -> float:
        chat, owner = self.ground.world.chat(OWNER), self.ground.world.user(OWNER)
        wanted, loop = len(chat.messages) + 2, asyncio.get_running_loop()
        begun = loop.time()
        self.ground.world.say(chat, owner, f"第{wanted % 60 + 1}项")
        async with asyncio.timeout(60):
            while len(chat.messages) < wanted:
                await asyncio.sleep(0.005)
        return loop.time() - begun


@asynccontextmanager
async def scene(fork_server: ForkServer) -> AsyncIterator[Scene]:
    """Run a bot with a board and its readers."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    ground.world.flood.enabled = False
    with tempfile.TemporaryDirectory() as folder:
        database, listen = Path(folder) / "bot.sqlite3", f"127.0.0.1:{free_port()}"
        await _appoint(database)
        process = await fork_server.start(Order(TOKEN, ground.address, str(database), board=listen))
        made = Scene(ground, board_place(listen, f"http://{listen}/", TOKEN, SystemClock()), process)
        try:
            await made._answer()  # noqa: SLF001 - it is at work
            yield made
        finally:
            await kill(process)
            await ground.close()


async def _appoint(path: Path) -> None:
    database = await open_database(path)
    now = datetime.now(UTC)
    async with database.transaction("appoint") as rows:
        for number in range(PAGES + 1):
            found = await people.meet(rows, str(FIRST_READER + number), f"查阅人{number}", now)
            await people.appoint(rows, found.id, Role.READER, "", now)
    await database.close()


def asked(scene: Scene, number: int, path: str, times: int) -> socket.socket:
    """Ask for something so many times over a connection from which nothing is read."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
    line.connect((scene.board.host, scene.board.port))
    head = f"Host: x\r\nX-Forwarded-For: 10.1.0.{number}\r\nCookie: {scene.cookie(number)}"
    line.sendall(f"GET /{path} HTTP/1.1\r\n{head}\r\n\r\n".encode() * times)
    return line


@dataclass(frozen=True, slots=True)
class Leaving:
    """So many people ask for something so many times, and read nothing of it."""

    what: str
    people: int
    path: str
    times: int


LEAVING = (
    Leaving("open pages with live changes", PAGES, "events", 1),
    Leaving(f"people who ask for {TIMES} pages over one connection", PAGES // 4, "?view=wall", TIMES),
)


async def measured(fork_server: ForkServer, say: Callable[[str], None]) -> list[Weighed]:
    """Open pages, read nothing of them, and weigh the bot at once, later, and once they are closed."""
    async with scene(fork_server) as at:
        found = [await at.weighed("no page is open")]
        for each in LEAVING:
            say(each.what)
            with ExitStack() as lines:
                for number in range(each.people):
                    lines.enter_context(closing(asked(at, number, each.path, each.times)))
                await asyncio.sleep(AT_ONCE)
                found.append(await at.weighed(f"{each.people} {each.what}"))
                await asyncio.sleep(LATER)
                found.append(await at.weighed(f"… {LATER:.0f} seconds later"))
            await asyncio.sleep(AT_ONCE)
            found.append(await at.weighed("… which are closed"))
    return found


def page(found: list[Weighed]) -> str:
    """What was measured, as a page."""
    lines = [
        f"| {each.what} | {each.resident:.1f} | {each.descriptors} | {each.page:.0f} | {each.answer:.2f} |"
        for each in found
    ]
    return "\n".join(
        [
            "# Open pages",
            "",
            "Written by `make torture` (`python -m torture.open_pages --write`). Pages of the board were opened",
            "over real connections of one machine and left: nobody reads from them, and nobody closes them. The bot",
            f"was a process of its own. Each time is the longest of {ROUNDS}.",
            "",
            "| what | resident, MB | descriptors | a fresh page, ms | an answer in the chat, s |",
            "| --- | ---: | ---: | ---: | ---: |",
            *lines,
            "",
            f"A connection whose other side takes nothing in is ended after {UNTAKEN:.0f} seconds.",
            "",
        ]
    )


def _say(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)


async def _alone() -> list[Weighed]:
    fork_server = await ForkServer.begin()
    try:
        return await measured(fork_server, _say)
    finally:
        await fork_server.close()


def main() -> None:
    """Measure, and print or write the page."""
    parser = argparse.ArgumentParser(prog="python -m torture.open_pages", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    text = page(asyncio.run(_alone()))
    print(text)
    if arguments.write:
        DOCUMENT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
