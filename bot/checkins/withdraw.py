"""Withdraw: take a report back; its versions are kept."""

from bot.checkins.fulfilling import unfulfil
from bot.checkins.occasion import CheckInOccasion, require_open
from bot.checkins.recording import said_by, subject_of
from storage import audit, reports
from storage.audit import Line
from storage.reports import Report


async def withdraw(occasion: CheckInOccasion, report: Report) -> bool:
    """Take a report back; False where that was done before. Raises NotAllowed, Closed."""
    await require_open(occasion, report.matter)
    if not await reports.withdraw(occasion.rows, report.id):
        return False
    await unfulfil(occasion, report.id)
    line = Line(occasion.moment, occasion.actor.person, "withdraw", subject_of(report), said_by(report), None)
    await audit.note(occasion.rows, line)
    return True
