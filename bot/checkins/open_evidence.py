"""Open evidence: a file that proves a report, for whoever reviews; every opening is in the audit."""

from dataclasses import dataclass

from bot.checkins.occasion import CheckInOccasion
from bot.checkins.recording import subject_of
from bot.people.change import require
from bot.people.rights import Action
from storage import audit, evidence, reports
from storage.audit import Line
from storage.evidence import Piece
from storage.reports import Report


@dataclass(frozen=True, slots=True)
class Opened:
    """A piece and the report that it proves."""

    report: Report
    piece: Piece


class NotThere(Exception):
    """The report was withdrawn, or the piece proves it no more."""


async def opened(occasion: CheckInOccasion, report: int, piece: int) -> Opened:
    """Return a file that proves a report. Raises NotAllowed, NotThere."""
    require(occasion.actor, Action.REVIEW)
    found = await reports.by_number(occasion.rows, report)
    pieces = await evidence.of(occasion.rows, report) if found is not None else []
    wanted = next((each for each in pieces if each.id == piece and each.file is not None), None)
    if found is None or wanted is None:
        raise NotThere
    person = occasion.actor.person or None
    line = Line(occasion.moment, person, "open evidence", subject_of(found), None, wanted.text)
    await audit.note(occasion.rows, line)
    return Opened(found, wanted)
