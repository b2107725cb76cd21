"""Conditions on entries: which departments have which role in them, in which list, how often, what the source lacks."""

from dataclasses import dataclass
from enum import StrEnum

from checklist_data.model import DutyKind, Period


class RoleAsked(StrEnum):
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


@dataclass(frozen=True, slots=True)
class Term:
    """A condition on an entry: these departments (one of them) have, or have not, this role in it."""

    departments: tuple[str, ...]
    role: RoleAsked
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
    outside: str = ""
    """The section that is left out."""
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
    sole: RoleAsked | None = None
    """The role that so many departments and no more must have."""
    parties: int = 1
    """How many they are."""

    @property
    def departments(self) -> tuple[str, ...]:
        """The departments of its terms."""
        return tuple(name for term in self.terms for name in term.departments)
