"""The facts of a moment: how every matter and every occurrence stands. No person is in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.duties.occurrence import Stage
from bot.involvement import Part
from bot.lights.light import FOR_OFFICE, WAITS_FOR_REVIEW, Light, Standing
from bot.lights.state import TROUBLED, State
from storage.requests import Kind
from storage.reviews import Decision


@dataclass(frozen=True, slots=True)
class LastReport:
    """What a department last reported: `day` is the day it is about, `made_on` the day on which that was said."""

    number: int
    version: int
    state: State
    percent: int | None
    text: str
    day: date
    made_on: date
    made_at: datetime


@dataclass(frozen=True, slots=True)
class LastReview:
    """The last decision on a report; `holds` says whether it is on the version that holds now."""

    decision: Decision
    reason: str
    day: date
    holds: bool


@dataclass(frozen=True, slots=True)
class MatterFact:
    """A department's part in an entry, and how it stands; no department where the source names nobody."""

    department: str
    ref: str
    section: str
    """The ref of the section to which the entry belongs: `S6`, or `I-2` in the second list."""
    part: Part | None
    is_tracked: bool
    is_clause: bool
    """Whether it is one clause of an item that is a matter of its own."""
    standing: Standing
    report: LastReport | None = None
    review: LastReview | None = None

    @property
    def light(self) -> Light:
        """The light that it shows."""
        return self.standing.light

    @property
    def is_silent(self) -> bool:
        """Whether reports are taken on it and there is none; a clause stands in its item."""
        return self.report is None and self.is_tracked and not self.is_clause

    @property
    def is_closed(self) -> bool:
        """Whether the office has closed it."""
        return self.review is not None and self.review.decision is Decision.CLOSED

    @property
    def is_returned(self) -> bool:
        """Whether the office has returned what holds now."""
        return self.review is not None and self.review.holds and self.review.decision is Decision.RETURNED

    @property
    def waits_for_review(self) -> bool:
        """Whether it is reported as done, and the office has to say whether it is."""
        return self.standing.rule == WAITS_FOR_REVIEW

    @property
    def waits_for_office(self) -> bool:
        """Whether the office has something to decide: a review, or help."""
        return self.standing.rule in FOR_OFFICE

    @property
    def is_troubled(self) -> bool:
        """Whether a difficulty was reported that nobody has called solved."""
        solved = self.review is not None and self.review.holds and self.review.decision is Decision.AGREED
        is_one = self.report is not None and self.report.state in TROUBLED
        return is_one and not solved and not self.is_closed


@dataclass(frozen=True, slots=True)
class OccurrenceFact:
    """One period of a duty, and how it stands; `extended_from` is its first due day where it was put off."""

    number: int
    duty: int
    ref: str
    section: str
    name: str
    """What is to be done, in the words of the source or of the office."""
    period: str
    leads: tuple[str, ...]
    participants: tuple[str, ...]
    start: date
    due: date
    provisional: bool
    stage: Stage
    standing: Standing
    extended_from: date | None = None
    reason: str = ""
    """Why it was put off or does not apply."""
    report: int | None = None
    """The report that says it is done."""
    ended_on: date | None = None
    """The day on which it was closed or waived."""

    @property
    def departments(self) -> tuple[str, ...]:
        """Everybody who has to do it, those in charge first."""
        return self.leads + self.participants

    @property
    def is_begun(self) -> bool:
        """Whether it is under way: begun, and not ended."""
        return self.stage.is_live and self.stage is not Stage.PLANNED

    @property
    def is_late(self) -> bool:
        """Whether its day has gone by and nobody has said that it is done."""
        return self.stage.is_live and self.standing.light is Light.RED


@dataclass(frozen=True, slots=True)
class RequestFact:
    """What a department asks of the office about an occurrence, and what is not yet decided."""

    occurrence: int
    kind: Kind
    department: str
    reason: str
    new_due: date | None
    made_on: date


@dataclass(frozen=True, slots=True)
class Facts:
    """How things stood at a moment: every matter in the order of the checklist, occurrences by their due day.

    Occurrences are those under way or still to come, and what has ended and was due since the beginning of last year.
    """

    today: date
    moment: datetime
    matters: tuple[MatterFact, ...]
    occurrences: tuple[OccurrenceFact, ...]
    requests: tuple[RequestFact, ...] = ()

    @property
    def late(self) -> tuple[OccurrenceFact, ...]:
        """The occurrences that are late, the longest first."""
        return tuple(each for each in self.occurrences if each.is_late)

    def of_department(self, department: str) -> "Facts":
        """Return what concerns one department."""
        return Facts(
            self.today,
            self.moment,
            tuple(each for each in self.matters if each.department == department),
            tuple(each for each in self.occurrences if department in each.departments),
            tuple(each for each in self.requests if each.department == department),
        )

    def of_entries(self, refs: Sequence[str]) -> "Facts":
        """Return what concerns some entries; the clauses of an item stand in it."""
        occurrences = tuple(each for each in self.occurrences if is_in(each.ref, refs))
        numbers = {each.number for each in occurrences}
        return Facts(
            self.today,
            self.moment,
            tuple(each for each in self.matters if is_in(each.ref, refs)),
            occurrences,
            tuple(each for each in self.requests if each.occurrence in numbers),
        )

    def of_section(self, section: str) -> "Facts":
        """Return what belongs to one section, by its ref."""
        occurrences = tuple(each for each in self.occurrences if each.section == section)
        numbers = {each.number for each in occurrences}
        return Facts(
            self.today,
            self.moment,
            tuple(each for each in self.matters if each.section == section),
            occurrences,
            tuple(each for each in self.requests if each.occurrence in numbers),
        )


def is_in(ref: str, refs: Sequence[str]) -> bool:
    """Return whether an entry is one of some, or stands in one of them."""
    return any(ref == each or ref.startswith((f"{each}.", f"{each}(")) for each in refs)
