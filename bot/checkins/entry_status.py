"""How matters stand now: the last report, the office's last word on it, and the light that follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.checkins.closed import WANTS_ANSWER
from bot.involvement import involved
from bot.lights.light import FOR_OFFICE, Record, Standing, Verdict, standing
from bot.lights.state import TROUBLED, State
from bot.occasion import Occasion
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
    def state(self) -> State:
        """How it stands by its department's word."""
        return State(self.report.words.state)

    @property
    def decided(self) -> Review | None:
        """What the office last said of this very version."""
        review = self.review
        return review if review is not None and review.version == self.report.version else None

    @property
    def is_closed(self) -> bool:
        """Whether the office has closed it."""
        return self.review is not None and self.review.decision is Decision.CLOSED

    @property
    def is_returned(self) -> bool:
        """Whether the office has returned this version of the report."""
        return self.decided is not None and self.decided.decision is Decision.RETURNED

    @property
    def asks(self) -> Review | None:
        """What the office wants an answer to; None if it waits for nothing."""
        decided = self.decided
        return decided if decided is not None and decided.decision in WANTS_ANSWER else None

    @property
    def waits_for_office(self) -> bool:
        """Whether the office has something to decide."""
        return self.standing.rule in FOR_OFFICE

    @property
    def is_troubled(self) -> bool:
        """Whether a difficulty is unsolved; it cannot be cleared without a report in words."""
        agreed = self.decided is not None and self.decided.decision is Decision.AGREED
        return self.state in TROUBLED and not self.is_closed and not agreed


async def known(occasion: Occasion, *, department: str = "", refs: Sequence[str] = ()) -> dict[Matter, Known]:
    """Return every matter with a report: of a department, on some entries, or all."""
    found = await reports.standing(occasion.rows, department=department, refs=refs)
    decided = await reviews.last_on(occasion.rows, (each.id for each in found))
    return {each.matter: _known(occasion, each, decided.get(each.id)) for each in found}


async def known_one(occasion: Occasion, matter: Matter) -> Known | None:
    """Return a matter; None if there is no report on it."""
    found = await reports.present(occasion.rows, matter)
    return await known_by(occasion, found) if found is not None else None


async def known_by(occasion: Occasion, report: Report) -> Known:
    """Return the matter as it stands by this report."""
    decided = await reviews.last_on(occasion.rows, [report.id])
    return _known(occasion, report, decided.get(report.id))


async def unmerged(occasion: Occasion, matter: Matter) -> list[Report]:
    """Return what participants of an entry reported since its lead last did; nothing for a department that is none."""
    parties = involved(occasion.checklist, matter.ref)
    if matter.department not in parties.leads or not parties.participants:
        return []
    found = await reports.standing(occasion.rows, refs=[matter.ref])
    own = max((each.id for each in found if each.matter.department in parties.leads), default=0)
    return [each for each in found if each.id > own and each.matter.department in parties.participants]


def _known(occasion: Occasion, report: Report, review: Review | None) -> Known:
    frame = occasion.frame
    return Known(report, review, standing(record_of(report, review, frame.zone), frame.today, frame.calendar))


def record_of(report: Report, review: Review | None, zone: ZoneInfo) -> Record:
    """The last report on a matter with the office's word on this version of it; what is closed stays so."""
    state, reported_on = State(report.words.state), day_of(report.made_at, zone)
    if review is None or (review.version != report.version and review.decision is not Decision.CLOSED):
        return Record(state, report.words.day, reported_on)
    return Record(state, report.words.day, reported_on, Verdict(review.decision.value), day_of(review.made_at, zone))


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The day of a moment where the deployment is."""
    return moment.astimezone(zone).date()


def allowed(known: Known) -> frozenset[Decision]:
    """Return what the office may decide on a report now."""
    if known.is_closed:
        return frozenset({Decision.REOPENED})
    if known.is_returned:
        return frozenset()
    able = {Decision.RETURNED, Decision.ASKED}
    if known.state is State.COORDINATE:
        settled = known.decided is not None and known.decided.decision is Decision.AGREED
        return frozenset({Decision.ASKED} if settled else {*able, Decision.AGREED, Decision.REFERRED})
    return frozenset({*able, Decision.CLOSED})
