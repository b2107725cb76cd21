"""`python -m benchmarks.board` writes docs/benchmarks-board.md: the board's pages, and what open ones cost the chat."""

import argparse
import asyncio
import os
import random
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp
from yarl import URL

from benchmarks.machine import machine
from bot.board.enter import link_to
from bot.board.place import BoardPlace, board_place
from bot.involvement import concerns
from bot.lights.state import State
from bot.questions.assistant import Assistant
from checklist_data.model import Checklist
from checklist_data.reader import load
from handlers.clock import SystemClock
from handlers.duties.planning import plan_ahead
from handlers.services import Services
from handlers.web import streams
from handlers.web.board_server import BoardServer
from handlers.web.request_limit import RequestLimit
from storage import outbox, people, reports
from storage.engine.database import Database, open_database
from storage.outbox import Outgoing, Purpose
from storage.people import Role
from storage.reports import Matter, Source, Words

DOCUMENT = Path(__file__).parents[1] / "docs" / "benchmarks-board.md"
FIRST = "500"
TURNS = 8
VIEWS = {
    "the overview": "?view=wall",
    "departments by sections": "?view=sections",
    "the year": "?view=year",
    "an entry with its history": "?view=entry&ref=51",
    "a department": "?view=department&department=教体局",
    "a search": "?view=search&q=消防归谁管",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: milliseconds for each view, seconds, and shares."""

    stored: int
    open_pages: int
    first: float
    """Seconds from opening the database to the first page."""
    cpu: dict[str, float]
    """Milliseconds of processor time that a change and its page cost the process; other programs do not slow it."""
    changed_p95: dict[str, float]
    """Where something has changed before each request."""
    kept_p95: dict[str, float]
    """Where nothing has."""
    cost: float
    """By how much more processor time the chat takes for an answer while pages are open, as a share."""


async def measured(stored: int, rounds: int, open_pages: int) -> Figures:
    """Measure with so many reports, so many requests for each view, and so many open pages."""
    with TemporaryDirectory() as folder:
        path, checklist = Path(folder) / "board.sqlite3", load()
        database = await open_database(path)
        await _fill(database, checklist, stored)
        await database.close()
        async with _served(path, checklist) as (services, server):
            async with _come_in(server, FIRST) as browser:
                begun = time.perf_counter()
                await _page(browser, server, "")
                first = time.perf_counter() - begun
                cpu = {name: await _cpu(browser, services, server, each, rounds) for name, each in VIEWS.items()}
                changed = {name: await _p95(browser, services, server, each, rounds) for name, each in VIEWS.items()}
                kept = {
                    name: await _p95(browser, services, server, each, rounds, changes=False)
                    for name, each in VIEWS.items()
                }
            return Figures(
                stored, open_pages, first, cpu, changed, kept, await _cost(services, server, open_pages, rounds)
            )


@asynccontextmanager
async def _served(path: Path, checklist: Checklist) -> AsyncIterator[tuple[Services, BoardServer]]:
    database = await open_database(path)
    place = board_place("127.0.0.1:0", "http://127.0.0.1/", "1:benchmark", SystemClock())
    services = Services(Assistant(checklist), "x", database, SystemClock(), frozenset({FIRST}), board=place)
    await plan_ahead(services)
    server = BoardServer(place, services)
    server.by_address = server.by_person = RequestLimit(rate=1e6, burst=1e6)
    task = asyncio.create_task(server.run())
    try:
        while not server.port:
            await asyncio.sleep(0.01)
        yield services, server
    finally:
        task.cancel()
        await asyncio.wait([task])
        await database.close()


async def _fill(database: Database, checklist: Checklist, count: int) -> None:
    """So many reports, over all matters."""
    chance, now = random.Random(1), datetime.now(UTC)
    matters = [Matter(each.name, ref) for each in checklist.departments for ref, _ in concerns(checklist, each.name)]
    async with database.transaction("fill") as rows:
        person = await people.meet(rows, FIRST, "李敏", now)
        await people.appoint(rows, person.id, Role.OFFICE, "", now)
        for number in range(count):
            words = Words(now.date(), chance.choice(list(State)), number % 100, f"已建家长学校{number}所")
            await reports.file(
                rows, chance.choice(matters), Source(FIRST, str(number + 1), f"fill:{number}"), words, person.id, now
            )


@asynccontextmanager
async def _come_in(server: BoardServer, account: str) -> AsyncIterator[aiohttp.ClientSession]:
    board: BoardPlace = server.board
    connector, cookies = aiohttp.TCPConnector(limit=0), aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(connector=connector, cookie_jar=cookies) as session:
        link = link_to(board, account).partition("#link=")[2]
        async with session.post(_address(server, "enter"), json={"link": link}) as answer:
            assert answer.status == 200
        yield session


def _address(server: BoardServer, rest: str) -> str:
    return f"http://127.0.0.1:{server.port}/{rest}"


async def _page(browser: aiohttp.ClientSession, server: BoardServer, query: str) -> float:
    """Milliseconds until a page is there."""
    begun = time.perf_counter()
    async with browser.get(_address(server, query)) as answer:
        await answer.read()
        assert answer.status == 200
    return (time.perf_counter() - begun) * 1000


async def _p95(
    browser: aiohttp.ClientSession,
    services: Services,
    server: BoardServer,
    query: str,
    rounds: int,
    *,
    changes: bool = True,
) -> float:
    times: list[float] = []
    for number in range(rounds):
        if changes:
            await _change(services, number)
        times.append(await _page(browser, server, query))
    return sorted(times)[max(0, int(len(times) * 0.95) - 1)]


async def _cpu(
    browser: aiohttp.ClientSession, services: Services, server: BoardServer, query: str, rounds: int
) -> float:
    """Milliseconds of processor time for a change and its page, those of the browser here among them."""
    begun = time.process_time()
    for number in range(rounds):
        await _change(services, number)
        await _page(browser, server, query)
    return (time.process_time() - begun) * 1000 / rounds


async def _change(services: Services, number: int) -> None:
    async with services.database.transaction("report") as rows:
        now, matter = services.clock.reading(), Matter("教体局", "51")
        words = Words(now.date(), State.ON_PLAN, number % 100, "已评选道德模范8名")
        await reports.file(rows, matter, Source(FIRST, "", f"new:{now.timestamp()}"), words, 1, now)


async def _cost(services: Services, server: BoardServer, open_pages: int, rounds: int) -> float:
    """Processor time of an answer without open pages and with them, taken in turn; the share that is added."""
    streams.MOST_FOR_ONE = streams.MOST_STREAMS
    alone, beside = 0.0, 0.0
    async with _come_in(server, FIRST) as browser:
        cookie = browser.cookie_jar.filter_cookies(URL(_address(server, ""))).output(header="", sep=";").strip()
        for turn in range(TURNS):
            if turn % 2:  # whatever grows meanwhile, such as the file, weighs on both
                alone += await _answered(services, rounds)
            held = [await _open(server, cookie) for _ in range(open_pages)]
            beside += await _answered(services, rounds)
            for each in held:
                each.close()
            while server.open_streams:
                await asyncio.sleep(0.01)
            if not turn % 2:
                alone += await _answered(services, rounds)
    return beside / alone - 1


async def _open(server: BoardServer, cookie: str) -> asyncio.StreamWriter:
    """Open a stream that nobody reads here: what a page does with it is not the bot's work."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(f"GET /events HTTP/1.1\r\nHost: x\r\nCookie: {cookie}\r\n\r\n".encode())
    await reader.readuntil(b"data:")
    transport = writer.transport
    assert isinstance(transport, asyncio.ReadTransport)
    transport.pause_reading()
    return writer


async def _answered(services: Services, rounds: int) -> float:
    """Seconds of processor time for so many answers, each in a transaction of its own; a report among twenty."""
    begun = time.process_time()
    for number in range(rounds * 20):
        services.assistant.ask(f"第{number % 60 + 1}项")
        async with services.database.transaction("answer") as rows:
            key = f"answer:{time.perf_counter_ns()}"
            message = Outgoing(key, key, Purpose.ANSWER, "{}")  # a chat of its own: none has a long queue
            await outbox.put(rows, message, services.clock.reading())
        if number % 20 == 0:
            await _change(services, number)
    return time.process_time() - begun


def page(found: Figures, where: str) -> str:
    """Return the document."""
    rows = "\n".join(
        f"| {name} | {changed:.0f} | {found.kept_p95[name]:.0f} | {found.cpu[name]:.0f} |"
        for name, changed in found.changed_p95.items()
    )
    return f"""# Benchmark: the board

Written by `make bench` (`python -m benchmarks.board`). Every figure is from that one run. {where}

With {found.stored:,} reports stored. The first view, with nothing read before: {found.first:.2f} s (to reach: 1).

| view | p95 after a change, ms (to reach: 50) | p95 with nothing changed, ms | processor time after a change, ms |
| --- | ---: | ---: | ---: |
{rows}

While {found.open_pages} pages are open and told of every change, an answer of the chat takes {found.cost:.1%} more
processor time (to reach: 5%).
"""


def main() -> None:
    """Measure, print, and write the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few reports, and no document")
    quick = parser.parse_args().quick
    found = asyncio.run(measured(500, 3, 5) if quick else measured(100_000, 40, 200))
    about = machine()
    load = f"Beside it the machine had {os.getloadavg()[2]:.1f} other processes to run (load of 15 minutes)."
    text = page(found, f"{about.processor}, {about.cores} cores, {about.system}, {about.python}. {load}")
    sys.stdout.write(text)
    if not quick:
        DOCUMENT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
