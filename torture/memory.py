"""Memory over a hundred thousand updates: flat, once the bot is warm. `python -m torture.memory` measures it alone."""

import argparse
import asyncio
import random
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web

from storage import people
from storage.engine.database import open_database
from storage.people import Role
from torture.fork_server import Order
from torture.homes import TOKEN
from torture.platform_stub import FIRST_LIAISON, LIAISONS, Platform
from torture.victims import ForkServer, kill

MOST = 2.0
"""Megabytes by which resident memory may grow after warm-up."""
WARM = 0.4
"""The share of the updates after which the bot is warm: its caches are full, SQLite's of 32 MB among them."""
POINTS = 20
UPDATES = 100_000
DOCUMENT = Path(__file__).parents[1] / "docs" / "memory.md"


@dataclass(frozen=True, slots=True)
class Grown:
    """Resident memory in megabytes after each twentieth of the updates."""

    updates: int
    resident: tuple[float, ...]

    @property
    def growth(self) -> float:
        """By how much it grew after warm-up, between the means of the first and the last three measurements."""
        warm = self.resident[int(len(self.resident) * WARM) :]
        return sum(warm[-3:]) / 3 - sum(warm[:3]) / 3

    @property
    def is_flat(self) -> bool:
        """Whether that is as little as it has to be."""
        return self.growth <= MOST


async def grown(fork_server: ForkServer, updates: int) -> Grown:
    """Let a bot handle so many updates of every kind, and weigh it now and then."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "bot.sqlite3"
        await _appoint(database)
        platform = Platform(database, updates, random.Random(4))
        runner = web.AppRunner(platform.application(), access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        process = await fork_server.start(Order(TOKEN, address, str(database)))
        resident = []
        for point in range(1, POINTS + 1):
            while platform.handed_out < updates * point // POINTS and not platform.is_over:
                await asyncio.sleep(0.05)
            resident.append(_resident(process))
        await kill(process)
        await runner.cleanup()
    return Grown(updates, tuple(resident))


async def _appoint(path: Path) -> None:
    """Liaisons who report."""
    database = await open_database(path)
    now = datetime.now(UTC)
    async with database.transaction("appoint") as rows:
        for number in range(LIAISONS):
            found = await people.meet(rows, str(FIRST_LIAISON + number), f"联络员{number}", now)
            await people.appoint(rows, found.id, Role.LIAISON, "教体局", now)
    await database.close()


def _resident(process: int) -> float:
    """The resident memory of a process in megabytes, as the kernel tells it."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    line = next(each for each in status.splitlines() if each.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def page(found: Grown) -> str:
    """What was measured, as a page."""
    step = found.updates // POINTS
    lines = [f"| {step * place:,} | {each:.1f} |" for place, each in enumerate(found.resident, start=1)]
    return "\n".join(
        [
            "# Memory",
            "",
            "Written by `make torture` (`python -m torture.memory --write`). A bot in a process of its own handled",
            f"{found.updates:,} updates over HTTP: questions, talk, reports, commands, presses, edits, files, people",
            "who block it, and a tenth of them from people whom it had never seen. Its caches, SQLite's 32 MB among",
            f"them, count as warm after {WARM:.0%}.",
            "",
            "| updates | resident, MB |",
            "| ---: | ---: |",
            *lines,
            "",
            f"Growth after warm-up: **{found.growth:+.1f} MB** (at most {MOST:g} are allowed).",
            "",
        ]
    )


async def _alone(updates: int) -> Grown:
    fork_server = await ForkServer.begin()
    try:
        return await grown(fork_server, updates)
    finally:
        await fork_server.close()


def main() -> int:
    """Measure; 0 where memory is flat."""
    parser = argparse.ArgumentParser(prog="python -m torture.memory", description=__doc__)
    parser.add_argument("--updates", type=int, default=UPDATES, help="how many updates come in")
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    found = asyncio.run(_alone(arguments.updates))
    print(page(found))
    if arguments.write:
        DOCUMENT.write_text(page(found), encoding="utf-8")
    return 0 if found.is_flat else 1


if __name__ == "__main__":
    sys.exit(main())
