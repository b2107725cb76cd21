"""`python -m torture` (`make torture`): everything, long, written to docs/torture.md and docs/memory.md."""

import argparse
import asyncio
import sys
from pathlib import Path

from torture.faults import FAULTS, survived
from torture.kills import killed, killed_stock
from torture.liaisons import reported
from torture.memory import DOCUMENT as MEMORY
from torture.memory import UPDATES, Grown, grown, page
from torture.points import POINTS, ended_at
from torture.reminders import reminded
from torture.report import Results, passed, report
from torture.server import on_server
from torture.server_report import passed_on_server, section_of, server_report, with_section
from torture.sleepers import woken
from torture.texts import spoken
from torture.victims import ForkServer

TEXTS = 100_000
REMINDERS = 2_000
DOCUMENT = Path(__file__).parents[1] / "docs" / "torture.md"


def main() -> int:
    """Run it; 0 where nothing was lost."""
    parser = argparse.ArgumentParser(prog="python -m torture", description=__doc__)
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite", help="what keeps the database")
    parser.add_argument("--kills", type=int, default=200, help="how often the bot is killed")
    parser.add_argument("--updates", type=int, default=10_000, help="how many messages come in meanwhile")
    parser.add_argument("--losses", type=int, default=20, help="how often the primary is lost, on PostgreSQL")
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    return _on_server(arguments) if arguments.engine == "postgres" else _on_file(arguments)


def _on_file(arguments: argparse.Namespace) -> int:
    results, memory = asyncio.run(_all(arguments.kills, arguments.updates))
    text = report(results)
    print(text, page(memory), sep="\n")
    if arguments.write:
        before = DOCUMENT.read_text(encoding="utf-8") if DOCUMENT.exists() else ""
        DOCUMENT.write_text(text + section_of(before), encoding="utf-8")
        MEMORY.write_text(page(memory), encoding="utf-8")
    return 0 if passed(results) and memory.is_flat else 1


def _on_server(arguments: argparse.Namespace) -> int:
    results = asyncio.run(on_server(arguments.kills, arguments.updates, arguments.losses, _say))
    print(server_report(results))
    if arguments.write:
        DOCUMENT.write_text(with_section(DOCUMENT.read_text(encoding="utf-8"), results), encoding="utf-8")
    return 0 if passed_on_server(results) else 1


async def _all(kills: int, updates: int) -> tuple[Results, Grown]:
    fork_server = await ForkServer.begin()
    try:
        _say(f"{kills} kills over {updates} updates")
        after_kills = await killed(fork_server, kills, updates)
        _say(f"{kills} kills while liaisons report")
        ledger = await reported(fork_server, kills, updates // 4)
        _say(f"{kills} kills while {REMINDERS:,} reminders fall due")
        reminders = await reminded(fork_server, kills, REMINDERS)
        _say("the same with stock polling")
        stock = await killed_stock(fork_server, max(1, kills // 5), max(1, updates // 5))
        points = []
        for point in POINTS:
            _say(f"the process ends {point}")
            points.append(await ended_at(fork_server, point))
        faults = []
        for name in FAULTS:
            _say(name)
            faults.append(await survived(fork_server, name, 400, 10.0))
        _say("tasks that hang and tasks that die")
        revived = await woken(fork_server)
        _say(f"{TEXTS:,} hostile texts")
        texts = await asyncio.to_thread(spoken, TEXTS)
        results = Results(after_kills, ledger, reminders, stock, points, faults, revived, texts)
        _say(f"memory over {UPDATES:,} updates")
        return results, await grown(fork_server, UPDATES)
    finally:
        await fork_server.close()


def _say(text: str) -> None:
    print(f"… {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
