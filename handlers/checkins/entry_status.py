"""How matters stand now: the last report, the office's last word on it, and the light that follows."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.checkins.light import WAITS_FOR_HELP, WAITS_FOR_REVIEW, Standing, standing
from bot.checkins.records import record_of
from bot.involvement import involved
from handlers.work import Context
from storage import reports, reviews
from storage.reports import Matter, Report
from storage.reviews import Decision, Review


@dataclass(frozen=True, slots=True)
class Known:
    """A matter on which there is a report."""

    report: Report
    review: Review | None
    standing: Standing

    @property
    def is_closed(self) -> bool:
        """Whether the office has closed it."""
        return self.review is not None and self.review.decision is Decision.CLOSED

    @property
    def is_returned(self) -> bool:
        """Whether the office has returned this version of the report."""
        review = self.review
        return review is not None and review.decision is Decision.RETURNED and review.version == self.report.version

    @property
    def waits_for_office(self) -> bool:
        """Whether the office has something to decide."""
        return self.standing.rule in {WAITS_FOR_REVIEW, WAITS_FOR_HELP}


async def known(context: Context, *, department: str = "", refs: Sequence[str] = ()) -> dict[Matter, Known]:
    """Every matter with a report: of a department, on some entries, or all."""
    rows = context.work.rows
    found = await reports.standing(rows, department=department, refs=refs)
    decided = await reviews.last_on(rows, (each.id for each in found))
    return {each.matter: _known(each, decided.get(each.id), context) for each in found}


async def known_one(matter: Matter, context: Context) -> Known | None:
    """A matter, if there is a report on it."""
    found = await reports.present(context.work.rows, matter)
    return await known_by(found, context) if found is not None else None


async def known_by(report: Report, context: Context) -> Known:
    """The matter as it stands by this report."""
    decided = await reviews.last_on(context.work.rows, [report.id])
    return _known(report, decided.get(report.id), context)


async def unmerged(department: str, ref: str, context: Context) -> list[Report]:
    """What participants of an entry reported since its lead last did; nothing where the department does not lead."""
    parties = involved(context.services.checklist, ref)
    if department not in parties.leads or not parties.participants:
        return []
    found = await reports.standing(context.work.rows, refs=[ref])
    own = max((each.id for each in found if each.matter.department in parties.leads), default=0)
    return [each for each in found if each.id > own and each.matter.department in parties.participants]


def _known(report: Report, review: Review | None, context: Context) -> Known:
    services = context.services
    record = record_of(report, review, services.zone)
    return Known(report, review, standing(record, context.today, services.calendar))
