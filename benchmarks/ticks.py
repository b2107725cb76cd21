"""A tick of reminders over many stored words, on either engine, beside its query and its update alone."""

import json
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import median

from bot.clock import WoundClock
from bot.practice.ground import open_ground
from bot.questions.assistant import Assistant
from checklist_data.reader import load
from handlers.clock import SystemClock
from handlers.duties.reminders.reminding import remind
from handlers.services import SHANGHAI, Services
from handlers.telegram.account import BotAccount
from handlers.telegram.application import build
from handlers.telegram.receive.reception import Reception
from storage import chats, people
from storage.engine.database import Database, Transaction, open_database
from storage.engine.location import Location, Server
from storage.engine.timestamps import stored
from storage.people import Role
from torture.postgres_pair import DURABLE, running_pair

MONDAY = datetime(2026, 12, 7, 9, 0, tzinfo=SHANGHAI)
DUE = 100
"""Words that are due at a tick."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """Ticks on one engine, in milliseconds."""

    due: float
    """With a hundred due."""
    idle: float
    """With nothing due."""
    bare: float
    """The query for what is due and the update that ends it, alone in a transaction."""


async def ticked_on_server(count: int, rounds: int) -> Ticks:
    """The same on a server of its own, as it is delivered."""
    async with running_pair(DURABLE) as pair:
        return await ticked(await pair.new_database("ticks"), count, rounds)


async def ticked(location: Location, count: int, rounds: int) -> Ticks:
    """Ticks over so many rows; the medians, what is compared taken in turn."""
    clock = WoundClock(SystemClock().reading)
    ground = await open_ground(clock)
    database = await open_database(location)
    services = Services(Assistant(load()), "", database, clock, frozenset())
    line = build(Reception(BotAccount("1:benchmark", ground.address), database, clock), services)
    await line.application.initialize()
    clock.wind_to(MONDAY.astimezone(UTC))
    async with database.transaction("fill") as rows:
        await _fill(rows, count, rounds)
        if isinstance(location, Server):
            await rows.change("ANALYZE")  # as the server does by itself within a minute
    ticks, idles, bares = [], [], []
    for number in range(rounds):
        clock.wind_to((MONDAY + timedelta(minutes=2 * number)).astimezone(UTC))
        bares.append(await _bare(database, number))
        ticks.append(await _timed(remind(services)))
        idles.append(await _timed(remind(services)))
    await line.application.shutdown()
    await database.close()
    await ground.close()
    return Ticks(median(ticks), median(idles), median(bares))


async def _bare(database: Database, number: int) -> float:
    """Milliseconds of the query for a hundred that are due, and of the update that ends them, with nothing between."""
    due_at = stored(MONDAY - timedelta(hours=1))
    async with database.transaction("plan") as rows:
        await rows.change_all(
            "INSERT INTO nudges (key, occurrence, audience, rung, day, due_at) VALUES (?, ?, ?, ?, ?, ?)",
            [(f"bare{number}", each, "lead:教体局", "-7", "2026-12-07", due_at) for each in range(1, DUE + 1)],
        )

    async def ended() -> None:
        async with database.transaction("end") as rows:
            found = await rows.rows(
                "SELECT * FROM nudges WHERE state = 'planned' AND due_at <= ? ORDER BY due_at, id LIMIT ?",
                (due_at, 1_000),
            )
            changed = await rows.change(
                "UPDATE nudges SET state = 'sent', ended_at = ?"
                " WHERE state = 'planned' AND id IN (SELECT value FROM json_each(?))",
                (due_at, json.dumps([each["id"] for each in found])),
            )
        assert changed == DUE

    return await _timed(ended())


async def _timed(work: Coroutine[None, None, None]) -> float:
    begun = time.perf_counter()
    await work
    return (time.perf_counter() - begun) * 1000


async def _fill(rows: Transaction, count: int, rounds: int) -> None:
    """Words of the past and the future, and a hundred for each round, each on a duty of its own."""
    person = await people.meet(rows, "500", "联络员", MONDAY)
    await people.appoint(rows, person.id, Role.LIAISON, "教体局", MONDAY)
    await chats.meet(rows, "500", "private", "", MONDAY)
    numbers = range(1, rounds * DUE + 1)
    await rows.change_all(
        "INSERT INTO duties (id, key, ref, quote, kind, rule, start_days, ladder, departments, since)"
        " VALUES (?, ?, '49.1', '演练', 'drill', 'yearly', 30, '1/1', '[\"教体局\"]', '2026-12-01')",
        [(each, f"office-{each}") for each in numbers],
    )
    await rows.change_all(
        "INSERT INTO occurrences (id, duty, period, start, due, provisional, stage)"
        " VALUES (?, ?, '2026', '2026-12-01', '2026-12-31', 0, 'open')",
        [(each, each) for each in numbers],
    )
    await rows.change(
        "WITH RECURSIVE n (i) AS (SELECT CAST(1 AS INTEGER) UNION ALL SELECT i + 1 FROM n WHERE i < ?1)"
        " INSERT INTO nudges (key, occurrence, audience, rung, day, due_at, state)"
        " SELECT 'x' || i, i % ?2 + 1, 'lead:教体局', '-7', '2026-01-01', ?3 + i * 60000,"
        " CASE i % 2 WHEN 0 THEN 'planned' ELSE 'sent' END FROM n",
        (count, len(numbers), stored(MONDAY + timedelta(days=30))),
    )
    await rows.change_all(
        "INSERT INTO nudges (key, occurrence, audience, rung, day, due_at) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (f"due{each}", each, "lead:教体局", "-7", "2026-12-07", stored(MONDAY) + (each - 1) // DUE * 120_000)
            for each in numbers
        ],
    )
