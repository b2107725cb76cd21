"""`python -m benchmarks.engines` writes docs/benchmarks-engines.md: a server over a socket beside a file, one run."""

import argparse
import asyncio
import gc
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.check_ins import bot_on, lines_of, reported
from benchmarks.line import speed
from benchmarks.machine import machine
from bot.questions.assistant import Assistant
from checklist_data.reader import load
from storage.engine.location import Location, Server
from torture.postgres_pair import DURABLE, Pair, running_pair

DOCUMENT = Path(__file__).parents[1] / "docs" / "benchmarks-engines.md"
GOAL = 0.5


@dataclass(frozen=True, slots=True)
class Round:
    """What one engine did in one round."""

    check_ins: float
    """A second, on the clock."""
    bot: float
    """Milliseconds of a core that one of them took the bot."""
    server: float
    """And the server; 0 of a file."""
    answers: float
    """A second, on the clock, through real HTTP."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured."""

    library: str
    check_ins: int
    updates: int
    file: tuple[Round, ...]
    server: tuple[Round, ...]


async def measured(check_ins: int, updates: int, rounds: int) -> Figures:
    """So many rounds of each engine, taken in turn."""
    assistant = Assistant(load())
    gc.freeze()  # as the deployment does
    file, server = [], []
    async with running_pair(DURABLE) as pair:
        # on the same disk as the server's: elsewhere a flush may cost nothing
        with TemporaryDirectory(dir=pair.primary.folder.parents[1]) as folder:
            for turn in range(rounds):
                places = [Path(folder) / f"{each}{turn}.sqlite3" for each in ("check-ins", "answers")]
                file.append(await _round(assistant, places, pair, check_ins, updates))
                databases = [await pair.new_database(f"{each}{turn}") for each in ("check_ins", "answers")]
                server.append(await _round(assistant, databases, pair, check_ins, updates))
        return Figures(await pair.library(), check_ins, updates, tuple(file), tuple(server))


async def _round(
    assistant: Assistant, places: "list[Path] | list[Server]", pair: Pair, check_ins: int, updates: int
) -> Round:
    for_check_ins, for_answers = places
    async with bot_on(for_check_ins, assistant) as (line, _):
        given, server, bot = lines_of(assistant.checklist, check_ins), pair.busy(), time.process_time()
        seconds = await reported(line, given)
        bot, server = time.process_time() - bot, pair.busy() - server
    answers = await asyncio.to_thread(speed, "qingdan", updates, _written(for_answers))
    is_server = isinstance(for_check_ins, Server)
    return Round(check_ins / seconds, bot / check_ins * 1000, server / check_ins * 1000 * is_server, answers)


def _written(location: Location) -> str:
    return location.address if isinstance(location, Server) else str(location)


def _of(rounds: tuple[Round, ...], name: str) -> float:
    return float(median(getattr(each, name) for each in rounds))


def page(found: Figures) -> str:
    """The figures as a page."""
    rows = []
    for what, name in (("acknowledged check-ins", "check_ins"), ("answers (through HTTP)", "answers")):
        file, server = _of(found.file, name), _of(found.server, name)
        rows.append(f"| {what} a second | {file:,.0f} | {server:,.0f} | **{server / file:.2f}** |")
    file, server, other = _of(found.file, "bot"), _of(found.server, "bot"), _of(found.server, "server")
    on = machine()
    return f"""# Benchmark: a server beside a file

Written by `make bench` (`python -m benchmarks.engines`). Every figure is from that one run, the median of
{len(found.file)} rounds, file and server taken in turn. {on.processor}, {on.cores} cores, {on.system}, {on.python};
{found.library} on the same machine, over a socket; both flush to the same disk before anything is acknowledged.
Beside it the machine had {os.getloadavg()[2]:.1f} processes to run (load of 15 minutes): the share counts.

{found.check_ins:,} reports of twenty liaisons, as in [check-ins](benchmarks-check-ins.md), and {found.updates:,}
questions, as in [the benchmarks](benchmarks.md#on-the-line).

| what | SQLite | PostgreSQL | share (to reach: {GOAL}) |
| --- | ---: | ---: | ---: |
{chr(10).join(rows)}

A check-in takes the bot {file:.2f} ms of a core on a file and {server:.2f} ms on a server, which takes {other:.2f} ms
itself: a transaction of thirteen statements is as many questions to another process, each answered before the next one
is asked. What waits for a flush shares it on both.
"""


def main() -> None:
    """Measure and print; write the page where the run was a full one."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engines", description=__doc__)
    parser.add_argument("--check-ins", type=int, default=2_000)
    parser.add_argument("--updates", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--dry", action="store_true", help="print only")
    asked = parser.parse_args()
    found = asyncio.run(measured(asked.check_ins, asked.updates, asked.rounds))
    sys.stdout.write(f"{found}\n{page(found)}")
    if not asked.dry:
        DOCUMENT.write_text(page(found), encoding="utf-8")


if __name__ == "__main__":
    main()
