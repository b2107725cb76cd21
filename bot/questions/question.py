"""What was asked, as a value: the meeting point of reading a text and answering it."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.questions.index import Found
from bot.questions.names import Naming
from checklist_data.model import DutyKind, Period


class Role(StrEnum):
    """A department's part in an entry."""

    LEAD = "lead"
    PARTICIPATE = "participate"
    ANY = "any"
    """Lead, participant or responsible department of a provincial requirement."""


class Scope(StrEnum):
    """Which of the lists is meant."""

    COMMON = "common"
    PROVINCIAL = "provincial"
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
    periods: tuple[Period, ...] = ()
    kinds: tuple[DutyKind, ...] = ()
    unscheduled: str = ""
    """The word that names no period (定期, 常态化), or `any` for each of them."""
    points: int | None = None
    """The points that an entry must be worth."""
    among: tuple[str, ...] = ()
    """Entries found for a topic."""


@dataclass(frozen=True, slots=True)
class Tasks:
    """Which entries? With `counted` how many, with `scored` how many points together."""

    selection: Selection
    counted: bool = False
    scored: bool = False


@dataclass(frozen=True, slots=True)
class Who:
    """Which departments have a role in these entries? With `asked`, whether these departments are among them."""

    refs: tuple[str, ...]
    role: Role
    asked: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Show:
    """Show these entries with their text; `missing` are numbers that the checklist does not have."""

    refs: tuple[str, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """How many points? For entries, or for a whole list."""

    refs: tuple[str, ...] = ()
    scope: Scope | None = None
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """Which figure does the source set? The best of these targets and deductions, by their numbers in the catalogue."""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many sections, departments, clauses are there?"""

    thing: Thing
    section: str = ""
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DepartmentRanking:
    """Which department has most (or least) entries in a role?"""

    role: Role
    least: bool
    among: tuple[str, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True)
class Idle:
    """Which departments have no entry in a role at all?"""

    role: Role
    counted: bool


@dataclass(frozen=True, slots=True)
class EntryRanking:
    """Which entry has most (or least): points, departments, clauses, deductions?"""

    by: str
    """`score`, `departments`, `lead`, `participants`, `clauses`, `deduction` or `sections`."""
    least: bool
    section: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """What does the checklist hold on a topic?"""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class UnknownBody:
    """A body was named that the checklist does not know."""

    naming: Naming
    role: Role


@dataclass(frozen=True, slots=True)
class Clarify:
    """Two readings are equally good."""

    naming: Naming
    role: Role


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
)
"""Everything that can be asked."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text was read: the question, or None, and the readings that were tried with the reason why each lost."""

    question: Question | None
    chosen: str = ""
    lost: tuple[tuple[str, str], ...] = field(default=())
