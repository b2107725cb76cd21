"""What can be asked, a value each: the meeting point of reading a text and answering it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.questions.asked import Answered, Asked, OfASet
from bot.questions.lexicon.restrictions import Restriction
from bot.questions.retrieval.index import Found
from bot.questions.selection import RoleAsked, Scope, Selection
from bot.questions.spans.naming import Naming


class Thing(StrEnum):
    """What can be counted besides entries."""

    SECTIONS = "sections"
    DEPARTMENTS = "departments"
    CLAUSES = "clauses"
    GOALS = "goals"


@dataclass(frozen=True, slots=True)
class Tasks(OfASet):
    """A question for entries; with `counted` for how many, with `scored` for their points together."""

    selection: Selection
    counted: bool = False
    scored: bool = False

    def uses(self) -> Mapping[Restriction, int]:
        """How many restrictions of each kind its conditions are."""
        selection = self.selection
        negated = [each for each in selection.terms if each.negated]
        alone = selection.sole is not None or any(each.alone for each in selection.terms)
        narrowed = negated or selection.gaps or selection.present or selection.points is not None
        return {
            Restriction.NOT: len(negated) + len(selection.gaps) + int(bool(selection.outside)),
            Restriction.EXCEPT: int(bool(selection.outside)),
            Restriction.ONLY: 2 * int(alone) or int(bool(narrowed)),
            Restriction.AMOUNT: int(selection.sole is not None),
            Restriction.OTHERS: int(any(each.role is RoleAsked.PARTICIPATE for each in selection.terms)),
        }


@dataclass(frozen=True, slots=True)
class Who(Answered):
    """A question for the departments behind these entries; with `asked`, whether these are among them."""

    refs: tuple[str, ...]
    role: RoleAsked
    asked: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()

    def uses(self) -> Mapping[Restriction, int]:
        """A denial, where it is asked whether somebody is among them."""
        return {Restriction.NOT: 1} if self.asked else {}


@dataclass(frozen=True, slots=True)
class Show(Answered):
    """A wish to see entries with their text; `missing` are numbers that the checklist does not have."""

    refs: tuple[str, ...]
    missing: tuple[str, ...] = ()

    def uses(self) -> Mapping[Restriction, int]:
        """A share, and a comparison of several entries."""
        return {Restriction.COMPARED: int(len(self.refs) > 1), Restriction.SHARE: 1}


@dataclass(frozen=True, slots=True)
class Score(Answered):
    """A question for the points of entries, or of a whole list."""

    refs: tuple[str, ...] = ()
    scope: Scope | None = None
    found: tuple[Found, ...] = ()

    def uses(self) -> Mapping[Restriction, int]:
        """A share, and a comparison of several entries."""
        return {Restriction.COMPARED: int(len(self.refs) > 1), Restriction.SHARE: 1}


@dataclass(frozen=True, slots=True)
class Figure(Answered):
    """A question for a figure; what was found are the numbers of targets and deductions in the catalogue."""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Count(OfASet):
    """A question for how many sections, departments or clauses there are."""

    thing: Thing
    section: str = ""
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DepartmentRanking(OfASet):
    """A question for the department with most (or least) entries in a role."""

    role: RoleAsked
    least: bool
    among: tuple[str, ...] = ()
    section: str = ""

    def uses(self) -> Mapping[Restriction, int]:
        """A comparison, where it is among some."""
        return {Restriction.COMPARED: int(len(self.among) > 1)}


@dataclass(frozen=True, slots=True)
class Idle(OfASet):
    """A question for the departments that have no entry in a role at all; with `instead`, but some in that one."""

    role: RoleAsked
    counted: bool
    instead: RoleAsked | None = None

    def uses(self) -> Mapping[Restriction, int]:
        """A denial, which may be said twice."""
        return {Restriction.NOT: 2}


@dataclass(frozen=True, slots=True)
class EntryRanking(OfASet):
    """A question for the entry with most (or least) points, departments, clauses or deductions."""

    by: str
    """`score`, `departments`, `lead`, `participants`, `clauses`, `deduction` or `sections`."""
    least: bool
    section: str = ""


@dataclass(frozen=True, slots=True)
class Search(Answered):
    """A question for what the checklist holds on a topic."""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class UnknownBody(Asked):
    """A body was named that the checklist does not know."""

    naming: Naming
    role: RoleAsked


@dataclass(frozen=True, slots=True)
class Clarify(Asked):
    """A name that can mean several departments, or none that was said."""

    naming: Naming
    role: RoleAsked


@dataclass(frozen=True, slots=True)
class ClarifyEntry(Asked):
    """Entries that fit a topic equally well; `role` where it was asked who answers for it."""

    refs: tuple[str, ...]
    role: RoleAsked | None = None


@dataclass(frozen=True, slots=True)
class Departments(OfASet):
    """A wish to see every department of the checklist."""


class Topic(StrEnum):
    """What of the state is asked for."""

    OVERDUE = "overdue"
    DUE = "due"
    MISSING = "missing"
    PROGRESS = "progress"
    DIFFICULT = "difficult"
    COORDINATE = "coordinate"
    REVIEW = "review"
    RETURNED = "returned"
    DONE = "done"
    LAST = "last"
    OVERVIEW = "overview"
    EXTENDED = "extended"


@dataclass(frozen=True, slots=True)
class StateAsked(Asked):
    """A question for what has happened: what is late, due, reported or missing.

    `period` is what was said of the time (本周, 12月), for `bot.calendars.period_reading`: a reading knows no day.
    """

    topic: Topic = Topic.OVERVIEW
    refs: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    period: str = ""
    is_own: bool = False
    """Whether the asker's own department is meant (我们, 本单位)."""
    role: RoleAsked = RoleAsked.ANY
    beside: str = ""
    """What was said beside it and could not be read: the answer does not take account of it."""
    scope: Scope | None = None
    """The list that is asked about, where one is named."""
    first: date | None = None
    last: date | None = None
    """The days of the period, once they are known (`bot.standing.asked`)."""

    @property
    def has_days(self) -> bool:
        """Whether days were said."""
        return self.first is not None

    def holds(self, day: date | None) -> bool:
        """Whether a day is within the days that are asked for; what has no day is not, where there are any."""
        if self.first is None or self.last is None:
            return True
        return day is not None and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Report(Asked):
    """A progress report, which the check-in takes."""

    refs: tuple[str, ...] = ()


class Courtesy(StrEnum):
    """What was said to the bot as to a colleague."""

    GREETING = "greeting"
    THANKS = "thanks"
    USAGE = "usage"
    RANKING = "ranking"
    """A wish to see departments ranked."""


@dataclass(frozen=True, slots=True)
class Help(Asked):
    """A greeting, thanks, or a question about the bot itself."""

    courtesy: Courtesy


@dataclass(frozen=True, slots=True)
class Incomplete(Asked):
    """Words of asking alone: of which entry or department is not said."""


@dataclass(frozen=True, slots=True)
class Absent(Asked):
    """A subject that the checklist does not hold, with the entries that come nearest."""

    subject: str
    found: tuple[Found, ...] = ()


Question = (
    Tasks
    | Who
    | Show
    | Score
    | Figure
    | Count
    | DepartmentRanking
    | Idle
    | EntryRanking
    | Search
    | UnknownBody
    | Clarify
    | ClarifyEntry
    | Departments
    | StateAsked
    | Report
    | Help
    | Incomplete
    | Absent
)
"""Everything that can be asked."""
