"""A desk for the tests of the ledger: a database with reports, and the ledger that follows."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import load_workbook

from bot.calendars.workdays import packaged_calendar
from bot.ledger.columns import COLUMNS
from bot.ledger.gather import Wanted, current_ledger
from bot.ledger.rows import SHEET, Ledger
from bot.ledger.workbook import write_workbook
from bot.occasion import Occasion
from bot.people.rights import Actor
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from storage import evidence, people, reports
from storage.engine.database import Transaction, open_database
from storage.evidence import Origin, Piece, Sort
from storage.people import Role
from storage.reports import Matter, Source, Words

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
WANTED = Wanted(TODAY, ZoneInfo("Asia/Shanghai"))
COLLEAGUE = "8"
HEADINGS = [each.heading for each in COLUMNS]


def with_rows(path: Path, work: Callable[[Transaction], Awaitable[Any]]) -> Any:  # noqa: ANN401 - whatever the work gives
    """Do some work in a transaction on a file."""

    async def done() -> Any:  # noqa: ANN401 - see above
        database = await open_database(path)
        try:
            async with database.transaction("test") as rows:
                return await work(rows)
        finally:
            await database.close()

    return asyncio.run(done())


async def report(rows: Transaction, matter: Matter, text: str, state: str = "on plan", *, proof: str = "") -> int:
    """Store a report of today; its number."""
    person = await people.meet(rows, "7", "李敏", NOW)
    made = await reports.file(rows, matter, Source("7", "1", "x"), Words(TODAY, state, 80, text), person.id, NOW)
    if proof:
        piece = await evidence.keep(rows, Piece(Sort.DOCUMENT, proof), Origin("7", "1", None, person.id), NOW)
        await evidence.prove(rows, made.id, [piece])
    return made.id


def at_the_desk(rows: Transaction, checklist: Checklist, person: int = 1) -> Occasion:
    """Somebody of the office reads a ledger back."""
    actor = Actor(COLLEAGUE, person, "综治办", posts=((Role.OFFICE, ""),))
    return Occasion(rows, actor, checklist, Frame(NOW, WANTED.zone, packaged_calendar()))


async def ledger(rows: Transaction, checklist: Checklist) -> Ledger:
    """The whole ledger."""
    return await current_ledger(rows, checklist, packaged_calendar(), WANTED)


def written(taken: Ledger, path: Path) -> Path:
    """The ledger as a file."""
    write_workbook(taken, path)
    return path


def edit(path: Path, ref: str, department: str, **changes: object) -> None:
    """Somebody changes a row in their spreadsheet program."""
    workbook = load_workbook(path)
    for cells in workbook[SHEET].iter_rows(min_row=2):
        if (cells[0].value, cells[HEADINGS.index("填报单位")].value or "") == (ref, department):
            for heading, value in changes.items():
                cells[HEADINGS.index(heading)].value = value  # type: ignore[assignment]
    workbook.save(path)
