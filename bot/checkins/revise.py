"""Revise and withdraw: a report says something else, or nothing any more; every version of it is kept."""

from bot.checkins.closed import require_open
from bot.checkins.fulfilling import unfulfil
from bot.checkins.model import Draft
from bot.checkins.recording import SORTS, Stored, named, note, said_by, stored, subject_of, words_in
from bot.occasion import Occasion
from storage import audit, evidence, reports
from storage.audit import AuditLine
from storage.reports import Report


async def revise(occasion: Occasion, report: Report, draft: Draft) -> Stored | None:
    """Store what a report says now; None if that is nothing new. Raises NotAllowed, Closed."""
    rows, found = occasion.rows, await require_open(occasion, report.matter)
    wanted = {(SORTS[each.kind], each.text) for each in draft.proofs}
    before = {(each.sort, each.text) for each in await evidence.of(rows, report.id) if each.file is None}
    if words_in(draft) == report.words and wanted == before:
        return None
    if wanted != before:
        await evidence.disprove(rows, report.id, SORTS.values())
        await evidence.prove(rows, report.id, await named(occasion, draft, report.source))
    revised = await reports.revise(rows, report, words_in(draft), occasion.actor.person, occasion.moment)
    await note(occasion, "revise", revised, report)
    return await stored(occasion, [revised], [report.matter] if found.is_awaited else [])


async def withdraw(occasion: Occasion, report: Report) -> bool:
    """Take a report back; False if that was done before. Raises NotAllowed, Closed."""
    await require_open(occasion, report.matter)
    if not await reports.withdraw(occasion.rows, report.id):
        return False
    await unfulfil(occasion, report.id)
    line = AuditLine(occasion.moment, occasion.actor.person, "withdraw", subject_of(report), said_by(report), None)
    await audit.note(occasion.rows, line)
    return True
