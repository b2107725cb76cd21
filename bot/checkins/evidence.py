"""Evidence: files that prove a report, and how the office opens them; every opening is in the audit."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.checkins.closed import require_open
from bot.checkins.entry_status import known_by
from bot.checkins.recording import Stored, note, stored, subject_of
from bot.occasion import Occasion
from bot.people.in_charge import accounts_in_charge
from bot.people.rights import Action, require
from storage import audit, evidence, reports
from storage.audit import AuditLine
from storage.evidence import Piece
from storage.reports import Report


async def add_evidence(occasion: Occasion, report: Report, pieces: Sequence[int]) -> Stored:
    """Attach pieces to a report. Raises NotAllowed, Closed.

    What the office has returned or asked about becomes a new version with the same words, which the office is to see,
    as it is of what waits for it anyway.
    """
    await require_open(occasion, report.matter)
    before = await known_by(occasion, report)
    await evidence.prove(occasion.rows, report.id, pieces)
    if before.asks is not None:
        words = report.words
        again = await reports.revise(occasion.rows, report, words, occasion.actor.person, occasion.moment)
        await note(occasion, "add evidence", again, report)
        return await stored(occasion, [again], [report.matter])
    await note(occasion, "add evidence", report, report)
    if not before.waits_for_office:
        return Stored((report,))
    return Stored((report,), (report,), tuple(await accounts_in_charge(occasion.rows, occasion.owners)))


@dataclass(frozen=True, slots=True)
class Opened:
    """A piece and the report that it proves."""

    report: Report
    piece: Piece


class NotThere(Exception):
    """The report was withdrawn, or the piece is no longer attached to it."""


async def opened(occasion: Occasion, report: int, piece: int) -> Opened:
    """Return a file that proves a report. Raises NotAllowed, NotThere."""
    require(occasion.actor, Action.REVIEW)
    found = await reports.by_number(occasion.rows, report)
    pieces = await evidence.of(occasion.rows, report) if found is not None else []
    wanted = next((each for each in pieces if each.id == piece and each.file is not None), None)
    if found is None or wanted is None:
        raise NotThere
    person = occasion.actor.person or None
    line = AuditLine(occasion.moment, person, "open evidence", subject_of(found), None, wanted.text)
    await audit.note(occasion.rows, line)
    return Opened(found, wanted)
