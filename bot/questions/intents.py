"""What can be asked, a value each: the meeting point of reading a text and answering it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.questions.retrieval.index import Found
from bot.questions.spans.names import Naming
from checklist_data.model import DutyKind, Period


class Role(StrEnum):
    """A department's part in an entry."""

    LEAD = "lead"
    PARTICIPATE = "participate"
    ANY = "any"
    """Lead, participant or responsible department, where the list does not tell them apart."""


class Scope(StrEnum):
    """Which of the lists is meant."""

    COMMON = "common"
    SECOND = "second"
    NEGATIVE = "negative"


class Gap(StrEnum):
    """A line that the source can lack."""

    LEAD = "lead"
    PARTICIPANTS = "participants"
    RESPONSIBLE = "responsible"
    CLAUSES = "clauses"


class Thing(StrEnum):
    """What can be counted besides entries."""

    SECTIONS = "sections"
    DEPARTMENTS = "departments"
    CLAUSES = "clauses"
    GOALS = "goals"


@dataclass(frozen=True, slots=True)
class Term:
    """A condition on an entry: these departments (one of them) have, or have not, this role in it."""

    departments: tuple[str, ...]
    role: Role
    negated: bool = False
    alone: bool = False
    """Whether nobody else may have the role."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions on entries, all of which must hold; an empty one does not restrict."""

    terms: tuple[Term, ...] = ()
    either: bool = False
    """Whether one of the terms is enough."""
    section: str = ""
    scope: Scope | None = None
    gaps: tuple[Gap, ...] = ()
    present: tuple[Gap, ...] = ()
    """Lines that must be there, beside the missing ones."""
    periods: tuple[Period, ...] = ()
    kinds: tuple[DutyKind, ...] = ()
    unscheduled: str = ""
    """The word that names no period (定期, 常态化), or `any` for each of them."""
    points: int | None = None
    """The points that an entry must be worth."""
    among: tuple[str, ...] = ()
    """Entries found for a topic."""
    sole: Role | None = None
    """The role that one department alone must have."""


@dataclass(frozen=True, slots=True)
class Tasks:
    """A question for entries; with `counted` for how many, with `scored` for their points together."""

    selection: Selection
    counted: bool = False
    scored: bool = False


@dataclass(frozen=True, slots=True)
class Who:
    """A question for the departments behind these entries; with `asked`, whether these are among them."""

    refs: tuple[str, ...]
    role: Role
    asked: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Show:
    """A wish to see entries with their text; `missing` are numbers that the checklist does not have."""

    refs: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """A question for the points of entries, or of a whole list."""

    refs: tuple[str, ...] = ()
    scope: Scope | None = None
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A question for a figure; what was found are the numbers of targets and deductions in the catalogue."""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A question for how many sections, departments or clauses there are."""

    thing: Thing
    section: str = ""
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DepartmentRanking:
    """A question for the department with most (or least) entries in a role."""

    role: Role
    least: bool
    among: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class Idle:
    """A question for the departments that have no entry in a role at all."""

    role: Role
    counted: bool


@dataclass(frozen=True, slots=True)
class EntryRanking:
    """A question for the entry with most (or least) points, departments, clauses or deductions."""

    by: str
    """`score`, `departments`, `lead`, `participants`, `clauses`, `deduction` or `sections`."""
    least: bool
    section: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """A question for what the checklist holds on a topic."""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class UnknownBody:
    """A body was named that the checklist does not know."""

    naming: Naming
    role: Role


@dataclass(frozen=True, slots=True)
class Clarify:
    """A name that can mean several departments, or none that was said."""

    naming: Naming
    role: Role


@dataclass(frozen=True, slots=True)
class ClarifyEntry:
    """Entries that fit a topic equally well; `role` where it was asked who answers for it."""

    refs: tuple[str, ...]
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Departments:
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
class State:
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
    role: Role = Role.ANY
    beside: str = ""
    """What was said beside it and could not be read: the answer does not take account of it."""


@dataclass(frozen=True, slots=True)
class Report:
    """A progress report, which the check-in takes."""

    refs: tuple[str, ...] = ()


class Courtesy(StrEnum):
    """What was said to the bot as to a colleague."""

    GREETING = "greeting"
    THANKS = "thanks"
    USAGE = "usage"


@dataclass(frozen=True, slots=True)
class Help:
    """A greeting, thanks, or a question about the bot itself."""

    courtesy: Courtesy


@dataclass(frozen=True, slots=True)
class Incomplete:
    """Words of asking alone: of which entry or department is not said."""


@dataclass(frozen=True, slots=True)
class Absent:
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
    | State
    | Report
    | Help
    | Incomplete
    | Absent
)
"""Everything that can be asked."""
