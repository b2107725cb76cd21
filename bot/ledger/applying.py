"""Storing what a ledger that came back says: all of it, in one transaction of the caller."""

from collections.abc import Sequence
from datetime import datetime

from bot.ledger.reading import Change
from storage import audit, evidence, reports
from storage.audit import Line
from storage.database import Transaction
from storage.evidence import Origin, Piece, Sort
from storage.reports import Source


async def apply_changes(rows: Transaction, changes: Sequence[Change], person: int, moment: datetime) -> None:
    """Store new versions and new reports, each with its line of the audit; `person` is a number of ours."""
    for number, each in enumerate(changes):
        await _apply(rows, each, person, f"ledger:{moment.timestamp():.0f}:{number}", moment)


async def _apply(rows: Transaction, change: Change, person: int, reply: str, moment: datetime) -> None:
    before = change.row.report
    if before is None:
        after = await reports.file(rows, change.row.matter, Source(0, 0, reply), change.words, person, moment)
    else:
        after = await reports.revise(rows, before, change.words, person, moment)
    await evidence.disprove(rows, after.id, (Sort.DOCUMENT, Sort.LINK))
    origin = Origin(0, 0, None, person)
    named = [await evidence.keep(rows, Piece(sort, text), origin, moment) for sort, text in change.named]
    await evidence.prove(rows, after.id, named)
    old = None if before is None else f"v{before.version} {before.words.state} {before.words.text}"
    new = f"v{after.version} {after.words.state} {after.words.text}"
    subject = f"report {after.id} {after.matter.department} {after.matter.ref}"
    await audit.note(rows, Line(moment, person, "import ledger", subject, old, new))
