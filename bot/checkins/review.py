"""Review: the office closes (销号), returns (退回), asks, agrees (已协调) or opens again."""

from dataclasses import dataclass

from bot.checkins.entry_status import Known, allowed, known_by
from bot.checkins.fulfilling import Fulfilled, close, fulfil, open_for, unfulfil
from bot.checkins.orders import Ruling
from bot.checkins.recording import subject_of
from bot.occasion import Occasion
from bot.people.rights import Action, require
from storage import audit, reports, reviews
from storage.audit import AuditLine
from storage.reports import Report
from storage.reviews import Decision, Review

UNDOING = frozenset({Decision.RETURNED, Decision.ASKED, Decision.REOPENED})
"""Decisions after which what the report had done is under way again."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A decision on a report, and our id of the author, who is notified."""

    report: Report
    review: Review

    @property
    def tell(self) -> int:
        """The person who reported."""
        return self.report.person


class Withdrawn(Exception):
    """The report was taken back: there is nothing to decide."""


class Overtaken(Exception):
    """The report was changed, or somebody has decided before."""

    def __init__(self, known: Known) -> None:
        """Carry the matter as it stands now."""
        super().__init__(known.standing.rule)
        self.known = known


async def review(occasion: Occasion, ruling: Ruling) -> Reviewed:
    """Store what the office decides. Raises NotAllowed, Withdrawn, Overtaken."""
    require(occasion.actor, Action.REVIEW)
    known = await undecided(occasion, ruling)
    report = known.report
    for each in await open_for(occasion, report.matter) if ruling.occurrences else ():
        if each[0].id in ruling.occurrences:
            await fulfil(occasion, Fulfilled(report, *each))
    decided = await store(occasion, known, ruling)
    if ruling.decision is Decision.CLOSED:
        await close(occasion, report.id)
    elif ruling.decision in UNDOING:
        await unfulfil(occasion, report.id)
    return decided


async def undecided(occasion: Occasion, ruling: Ruling) -> Known:
    """Return the matter where this can still be decided. Raises Withdrawn, Overtaken."""
    report = await reports.by_number(occasion.rows, ruling.report)
    if report is None:
        raise Withdrawn
    known = await known_by(occasion, report)
    last = await reports.present(occasion.rows, report.matter)
    is_newest = last is not None and last.id == report.id and report.version == ruling.version
    if not is_newest or ruling.decision not in allowed(known):
        raise Overtaken(known)
    return known


async def store(occasion: Occasion, known: Known, ruling: Ruling) -> Reviewed:
    """Store a decision with its line of the audit."""
    report, old = known.report, known.review.decision if known.review else None
    told = (report.id, report.version, ruling.decision, ruling.reason)
    made = Review(*told, occasion.actor.person, occasion.moment)
    await reviews.decide(occasion.rows, made)
    new = f"{ruling.decision} {ruling.reason}".strip()
    await audit.note(
        occasion.rows, AuditLine(occasion.moment, occasion.actor.person, "review", subject_of(report), old, new)
    )
    return Reviewed(report, made)
