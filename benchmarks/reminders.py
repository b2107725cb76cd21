"""`python -m benchmarks.reminders` writes docs/benchmarks-reminders.md: planning, a tick, and jobs held in memory."""

import argparse
import asyncio
import gc
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.machine import machine
from benchmarks.ticks import DUE, MONDAY, Ticks, ticked, ticked_on_server
from bot.calendars.workdays import packaged_calendar
from bot.duties.planner import keep_duties
from bot.timing.frame import Frame
from checklist_data.reader import load
from handlers.services import SHANGHAI
from storage import duties
from storage.duties import Duty
from storage.engine.database import Transaction, open_database
from torture.postgres_pair import programs

DOCUMENT = Path(__file__).parents[1] / "docs" / "benchmarks-reminders.md"
YEARS = 5
DEPARTMENTS = 27
TABLES = ("duties", "occurrences", "nudges")
PLANS = 3
"""Times that all of it is planned; the median counts."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured."""

    duties: int
    occurrences: int
    words: int
    planning: float
    """Seconds for all of it, stored."""
    again: float
    """Seconds to plan the same once more."""
    inserted: float
    """Seconds for the rows alone, ready-made, by the library's `executemany`."""
    stored: int
    file: Ticks
    server: Ticks | None
    """None where PostgreSQL is not installed."""
    jobs: int
    load: float
    """Seconds until the rival holds its jobs."""
    memory: float
    """Megabytes that they take."""


async def measured(count: int, rows: int, jobs: int, rounds: int) -> Figures:
    """Measure everything."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        plans = [await _planned(folder / f"plan{turn}.sqlite3", count) for turn in range(PLANS)]
        made, words = plans[0][:2]
        planning, again, inserted = (median(each[place] for each in plans) for place in (2, 3, 4))
        file = await ticked(folder / "tick.sqlite3", rows, rounds)
    server = await ticked_on_server(rows, rounds) if programs() else None
    load_time, memory = await asyncio.to_thread(_rival, jobs)
    return Figures(count, made, words, planning, again, inserted, rows, file, server, jobs, load_time, memory)


async def _planned(path: Path, count: int) -> tuple[int, int, float, float, float]:
    """So many duties over five years, every occurrence and every word of the ladder stored; then the rival."""
    checklist, calendar = load(), packaged_calendar()
    database = await open_database(path)
    frame = Frame(MONDAY.astimezone(UTC), SHANGHAI, calendar, horizon=timedelta(days=YEARS * 365))
    async with database.transaction("set") as rows:
        for number in range(count):
            what = (f"office-{number}", "49.1", "演练", "drill", _rule(number), 30, "30,14,7,1/1,7,14")
            since = date(2026, 12, 7)
            duty = Duty(
                0, *what, (f"部门{number * 7 % DEPARTMENTS}",), stopped=False, set_by=None, since=since, planned_to=None
            )
            await duties.set_by_office(rows, duty)
        every = await duties.every(rows)
    times = []
    for _ in range(2):
        gc.collect()
        gc.freeze()  # as the deployment does
        begun = time.perf_counter()
        async with database.transaction("plan") as rows:
            await keep_duties(rows, every, checklist, frame)
        times.append(time.perf_counter() - begun)
    async with database.transaction("count") as rows:
        tables = {name: list(map(tuple, await rows.rows(f"SELECT * FROM {name}"))) for name in TABLES}
    await database.close()
    inserted = await _inserted(path.with_suffix(".inserted"), tables)
    return len(tables["occurrences"]), len(tables["nudges"]), times[0], times[1], inserted


async def _inserted(path: Path, tables: "dict[str, list[tuple[Any, ...]]]") -> float:
    """Seconds for the occurrences and the words, into an empty database of the same form, in one transaction."""
    database = await open_database(path)
    async with database.transaction("set") as rows:
        await _insert(rows, "duties", tables["duties"])
    gc.collect()
    begun = time.perf_counter()
    async with database.transaction("insert") as rows:
        await _insert(rows, "occurrences", tables["occurrences"])
        await _insert(rows, "nudges", tables["nudges"])
    seconds = time.perf_counter() - begun
    await database.close()
    return seconds


async def _insert(rows: Transaction, table: str, values: "list[tuple[Any, ...]]") -> None:
    await rows.change_all(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values[0]))})", values)


def _rule(number: int) -> str:
    """Six of ten yearly on some day, two quarterly, one half-yearly, one every two years."""
    month, day = number % 12 + 1, number % 28 + 1
    return {
        6: f"quarterly@{month % 3 + 1}-{day}",
        7: "quarterly",
        8: f"half-yearly@{month % 6 + 1}-{day}",
        9: f"biennial@{month}-{day}/2026",
    }.get(number % 10, f"yearly@{month}-{day}")


RIVAL = """
import resource, time, sys
from datetime import datetime, timedelta, timezone
from apscheduler.schedulers.asyncio import AsyncIOScheduler
def job(number): pass
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 1e6
before = resident()
begun = time.perf_counter()
scheduler = AsyncIOScheduler()
moment = datetime.now(timezone.utc) + timedelta(days=30)
for number in range(int(sys.argv[1])):
    scheduler.add_job(job, "date", run_date=moment + timedelta(seconds=number), args=[number], id=str(number))
async def main():
    scheduler.start()
import asyncio
asyncio.run(main())
print(time.perf_counter() - begun, resident() - before)
"""
"""One job for each reminder, in a process of its own."""


def _rival(jobs: int) -> tuple[float, float]:
    call = [sys.executable, "-c", RIVAL, str(jobs)]
    found = subprocess.run(call, capture_output=True, text=True, check=True).stdout.split()
    return float(found[0]), float(found[1])


def page(found: Figures, on: str) -> str:
    """The figures as a page."""
    each = found.planning / found.words * 1_000_000
    return "\n".join(
        [
            "# Reminders: planning, ticks, and jobs in memory",
            "",
            "Written by `make bench` (`python -m benchmarks.reminders`). Every figure is from that one run.",
            "",
            f"| {found.duties:,} duties over {YEARS} years | |",
            "| --- | --- |",
            f"| occurrences, planned words | {found.occurrences:,}, {found.words:,} |",
            f"| planned and stored (to reach: 10 s) | {found.planning:.1f} s ({each:.0f} µs a word) |",
            f"| the same once more, nothing new | {found.again:.1f} s |",
            f"| the same rows, ready-made, by `executemany` | {found.inserted:.1f} s |",
            f"| planned in so many times as long (to reach: 3) | {found.planning / found.inserted:.1f} |",
            "",
            *_ticks(found),
            "",
            f"| the rival: a job of APScheduler for each of {found.jobs:,} reminders | |",
            "| --- | --- |",
            f"| until they are loaded, at every start | {found.load:.1f} s |",
            f"| memory | {found.memory:.0f} MB |",
            "",
            "Ours loads nothing at a start and holds nothing in memory: what is due is a look into an index.",
            "",
            on,
            "",
        ]
    )


def _ticks(found: Figures) -> Iterator[str]:
    """Ticks on each engine, a column for each."""
    engines = {"SQLite": found.file} | ({"PostgreSQL": found.server} if found.server else {})
    yield f"| a tick over {found.stored:,} stored words, ms | {' | '.join(engines)} |"
    yield "| --- |" + " ---: |" * len(engines)
    rows = {
        f"{DUE} due, folded into their message and stored (to reach: 20)": [
            f"{each.due:.1f}" for each in engines.values()
        ],
        "nothing due": [f"{each.idle:.2f}" for each in engines.values()],
        "the query for what is due and the update, alone": [f"{each.bare:.1f}" for each in engines.values()],
        "as many times as long (to reach on SQLite: 3)": [f"{each.due / each.bare:.1f}" for each in engines.values()],
    }
    for what, figures in rows.items():
        yield f"| {what} | {' | '.join(figures)} |"


def _machine() -> str:
    found = machine()
    return f"{found.processor}, {found.cores} cores, {found.system}, {found.python}."


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reminders", description=__doc__)
    parser.add_argument("--duties", type=int, default=10_000)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--jobs", type=int, default=100_000)
    parser.add_argument("--dry", action="store_true", help="print only")
    arguments = parser.parse_args()
    found = asyncio.run(measured(arguments.duties, arguments.rows, arguments.jobs, 11))
    print(asdict(found))
    if not arguments.dry:
        DOCUMENT.write_text(page(found, _machine()), encoding="utf-8")


if __name__ == "__main__":
    main()
