"""`python -m benchmarks.check_ins` writes docs/benchmarks-check-ins.md: check-ins a second, and a ledger's weight."""

import argparse
import asyncio
import gc
import os
import random
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import aiosqlite

from benchmarks.machine import machine
from bot.clock import WoundClock
from bot.involvement import concerns
from bot.practice.ground import open_ground
from bot.practice.world.people import Json
from bot.questions.assistant import Assistant
from checklist_data.model import Checklist
from checklist_data.reader import load
from handlers.clock import SystemClock
from handlers.fair_share import UNLIMITED
from handlers.services import Services
from handlers.telegram.account import BotAccount
from handlers.telegram.application import Line, build
from handlers.telegram.receive.reception import Reception
from storage import chats, people, reports
from storage.engine.database import Database, Transaction, open_database
from storage.engine.location import Location
from storage.people import Role
from storage.reports import Matter, Source, Words

DOCUMENT = Path(__file__).parents[1] / "docs" / "benchmarks-check-ins.md"
LIAISONS = 20
FIRST, READER = 500, 400
BATCH = 100
"""Updates that the platform gives at once."""

# The system's own count for a child (RUSAGE_CHILDREN) begins with what its parent held.
_WITH_ITS_PEAK = """
import atexit, pathlib, runpy, sys
def tell():
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    print(*(each.split()[1] for each in lines if each.startswith("VmHWM")), file=sys.stderr)
atexit.register(tell)
runpy.run_module("bot", run_name="__main__", alter_sys=True)
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: per second, and milliseconds."""

    check_ins: int
    raw: float
    """In a transaction that is begun as every one of the program's is."""
    plain: float
    """In one that the library begins by itself, without a lock on the file."""
    own: float
    stored: int
    status_p50: float
    status_p99: float
    ledger_seconds: float
    ledger_megabytes: float

    @property
    def ratio(self) -> float:
        """Ours beside the rival's."""
        return self.own / self.raw


async def measured(check_ins: int, stored: int, rounds: int) -> Figures:
    """The median of so many rounds of each, taken in turn; then the status over many reports."""
    checklist = load()
    assistant = Assistant(checklist)
    gc.freeze()  # as the deployment does
    raw, plain, own = [], [], []
    with TemporaryDirectory() as name:
        folder = Path(name)
        for turn in range(rounds):
            raw.append(await _raw(folder / f"raw{turn}.sqlite3", check_ins, "BEGIN IMMEDIATE"))
            plain.append(await _raw(folder / f"plain{turn}.sqlite3", check_ins, ""))
            async with bot_on(folder / f"own{turn}.sqlite3", assistant) as (line, _):
                own.append(check_ins / await reported(line, lines_of(checklist, check_ins)))
        async with bot_on(folder / "many.sqlite3", assistant) as (line, database):
            await _fill(database, checklist, stored)
            times = await _status_times(line, checklist)
        seconds, megabytes = await asyncio.to_thread(_ledger, folder)
    p50, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
    return Figures(check_ins, median(raw), median(plain), median(own), stored, p50, p99, seconds, megabytes)


async def _raw(path: Path, count: int, begin: str) -> float:
    """The rival: one row a time, inserted and committed; with a `begin` of its own, or by the library's own."""
    async with aiosqlite.connect(path) as connection:
        await connection.execute("PRAGMA journal_mode=WAL")
        await connection.execute("PRAGMA synchronous=FULL")
        await connection.execute("CREATE TABLE reports (id INTEGER PRIMARY KEY, department TEXT, text TEXT)")
        begun = time.perf_counter()
        for number in range(count):
            row = ("教体局", f"49 完成80% 已建家长学校{number}所")
            if begin:
                await connection.execute(begin)
            await connection.execute("INSERT INTO reports (department, text) VALUES (?, ?)", row)
            await connection.commit()
        return count / (time.perf_counter() - begun)


@asynccontextmanager
async def bot_on(location: Location, assistant: Assistant) -> AsyncIterator[tuple[Line, Database]]:
    """The application with twenty liaisons; what it says stays in its outbox."""
    ground = await open_ground(WoundClock(SystemClock().reading))
    database = await open_database(location)
    services = Services(assistant, "", database, SystemClock(), frozenset(), limits=UNLIMITED)
    line = build(Reception(BotAccount("1:benchmark", ground.address), database, services.clock), services)
    await line.application.initialize()
    async with database.transaction("appoint") as rows:
        await _appoint(rows, assistant.checklist)
    try:
        yield line, database
    finally:
        await line.application.shutdown()
        await database.close()
        await ground.close()


async def _appoint(rows: Transaction, checklist: Checklist) -> None:
    now = SystemClock().reading()
    for place, department in enumerate(_departments(checklist)):
        person = await people.meet(rows, str(FIRST + place), f"联络员{place}", now)
        await people.appoint(rows, person.id, Role.LIAISON, department, now)
        await chats.meet(rows, str(FIRST + place), "private", "", now)
    reader = await people.meet(rows, str(READER), "查阅人", now)
    await people.appoint(rows, reader.id, Role.READER, "", now)


def _departments(checklist: Checklist) -> list[str]:
    return [each.name for each in checklist.departments if any(concerns(checklist, each.name))][:LIAISONS]


def lines_of(checklist: Checklist, count: int) -> list[Json]:
    """So many reports of the liaisons in turn."""
    refs = [[ref for ref, _ in concerns(checklist, each)] for each in _departments(checklist)]
    lines = []
    for number in range(count):
        place = number % LIAISONS
        own = refs[place]
        text = f"{own[number // LIAISONS % len(own)]} 完成80% 已建家长学校{number}所"
        lines.append(_said(number + 1, FIRST + place, text))
    return lines


def _said(number: int, account: int, text: str) -> Json:
    person = {"id": account, "is_bot": False, "first_name": f"联络员{account - FIRST}"}
    chat = {"id": account, "type": "private", "first_name": "甲"}
    message = {"message_id": number, "date": int(time.time()), "chat": chat, "from": person, "text": text}
    return {"update_id": number, "message": message}


async def reported(line: Line, given: Sequence[Json]) -> float:
    """Seconds from the first update's coming in to the last acknowledgement's being on the disk."""
    begun = time.perf_counter()
    for start in range(0, len(given), BATCH):
        some = given[start : start + BATCH]
        await line.reception.intake.take(some)
        batch = [line.application.update_queue.get_nowait() for _ in some]
        await asyncio.gather(*(line.order.process_update(each, _nothing()) for each in batch))
    return time.perf_counter() - begun


async def _nothing() -> None:
    """The processor makes its own attempts."""


async def _fill(database: Database, checklist: Checklist, count: int) -> None:
    """So many reports, each with one version, over all matters."""
    chance, now = random.Random(1), datetime.now(UTC)
    matters = [Matter(each.name, ref) for each in checklist.departments for ref, _ in concerns(checklist, each.name)]
    async with database.transaction("fill") as rows:
        for number in range(count):
            words = Words(now.date(), "on plan", number % 100, f"已建家长学校{number}所")
            await reports.file(
                rows, chance.choice(matters), Source(str(FIRST), str(number + 1), f"fill:{number}"), words, 1, now
            )


async def _status_times(line: Line, checklist: Checklist) -> list[float]:
    """Milliseconds of `/status` for departments, for entries and for everything, in rising order."""
    wanted = [each.name for each in checklist.departments] + [each.ref for each in checklist.items] + [""]
    times = []
    for number, each in enumerate(wanted * 3):
        update = _said(1_000_000 + number, READER, f"/status {each}".strip())
        times.append(await reported(line, [update]) * 1000)
    return sorted(times)


def _ledger(folder: Path) -> tuple[float, float]:
    """Seconds and megabytes of a whole process that takes the ledger out."""
    environment = {**os.environ, "QINGDAN_DATABASE": str(folder / "many.sqlite3")}
    begun = time.perf_counter()
    told = subprocess.run(
        [sys.executable, "-c", _WITH_ITS_PEAK, "ledger", str(folder / "ledger.xlsx")],
        check=True,
        env=environment,
        capture_output=True,
        text=True,
    )
    return time.perf_counter() - begun, int(told.stderr.split()[-1]) / 1024


def report(found: Figures) -> str:
    """The figures as a page."""
    plain = found.own / found.plain
    return f"""# Benchmark: check-ins

Written by `make bench` (`python -m benchmarks.check_ins`). Every figure is from that one run, the median of its
rounds, the rival taken in turn with ours. {_machine()}

## Acknowledged check-ins a second

{found.check_ins:,} reports of twenty liaisons, from the update's coming in to the acknowledgement's being on the disk
(`synchronous=FULL`): stored, read, checked against the rights, filed with its version, its line of the audit and its
buttons. Beside it raw aiosqlite, which inserts and commits one row for each.

| what | a second |
| --- | ---: |
| raw aiosqlite, one row (`BEGIN IMMEDIATE`, insert, commit) | {found.raw:,.0f} |
| raw aiosqlite, one row (insert, commit) | {found.plain:,.0f} |
| a whole check-in | {found.own:,.0f} |

A whole check-in is **{found.ratio:.2f}** of the bare row in a transaction like its own (to reach: 0.5), and
{plain:.2f} of the one that the library begins by itself.

## With {found.stored:,} reports stored

| what | milliseconds |
| --- | ---: |
| `/status`, p50 | {found.status_p50:.1f} |
| `/status`, p99 (to reach: 10) | {found.status_p99:.1f} |

The full ledger by `qingdan ledger`, as a whole process: {found.ledger_seconds:.1f} s (to reach: 10),
{found.ledger_megabytes:.0f} MB (to reach: 150).
"""


def _machine() -> str:
    found = machine()
    return f"{found.processor}, {found.cores} cores, {found.system}, {found.python}."


def main() -> None:
    """Measure and print; write the page where the run was a full one."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check_ins", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a short form, which does not write the page")
    quick: bool = parser.parse_args().quick
    found = asyncio.run(measured(200, 2_000, 1) if quick else measured(3_000, 100_000, 7))
    sys.stdout.write(report(found))
    if not quick:
        DOCUMENT.write_text(report(found), encoding="utf-8")


if __name__ == "__main__":
    main()
