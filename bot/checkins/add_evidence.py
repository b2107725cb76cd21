"""Add evidence: files prove a report that is there; one that the office has returned goes back to it."""

from collections.abc import Sequence

from bot.checkins.known import known_by
from bot.checkins.occasion import CheckInOccasion, require_open
from bot.checkins.recording import Stored, note, stored
from bot.people.in_charge import accounts_in_charge
from storage import evidence, reports
from storage.reports import Report


async def add_evidence(occasion: CheckInOccasion, report: Report, pieces: Sequence[int]) -> Stored:
    """Let pieces prove a report. Raises NotAllowed, Closed.

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
