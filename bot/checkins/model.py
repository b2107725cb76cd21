"""Check-ins as values: what was reported, and what could not be read."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """How the work stands; the value is what the database keeps."""

    ON_PLAN = "on plan"
    DIFFICULT = "difficult"
    COORDINATE = "coordinate"
    DONE = "done"

    @property
    def chinese(self) -> str:
        """What a person reads."""
        return _CHINESE[self]

    @property
    def english(self) -> str:
        """What a person reads in English."""
        return _ENGLISH[self]


_CHINESE = {State.ON_PLAN: "按计划", State.DIFFICULT: "有困难", State.COORDINATE: "需协调", State.DONE: "已办结"}
_ENGLISH = {
    State.ON_PLAN: "on plan",
    State.DIFFICULT: "in difficulty",
    State.COORDINATE: "needs coordination",
    State.DONE: "done",
}


class ProofKind(StrEnum):
    """How evidence is named in words."""

    DOCUMENT = "document"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Proof:
    """A document's number or an address."""

    kind: ProofKind
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What is reported on one entry: `percent` is 0-100 where it was said, `text` the liaison's own words."""

    ref: str
    state: State
    percent: int | None
    text: str
    day: date
    proofs: tuple[Proof, ...] = ()
    names_state: bool = field(default=True, compare=False)
    """Whether the state was said; otherwise plain words or a figure were, and an answer keeps the state it answers."""
    names_day: bool = field(default=False, compare=False)
    """Whether the day was said; otherwise it is that of the message, and an edit keeps the day it had."""


class Problem(StrEnum):
    """Why something could not be read."""

    NO_SUCH_ENTRY = "no such entry"
    NOT_TRACKED = "not tracked"
    NOT_AN_ENTRY = "not an entry"
    NO_ENTRY = "no entry"
    NO_STATE = "no state"
    SEVERAL_STATES = "several states"
    BAD_PERCENT = "bad percent"
    BAD_DAY = "bad day"
    FUTURE_DAY = "future day"
    TOO_OLD = "too old"
    TOO_LONG = "too long"
    TOO_MANY = "too many"
    TOO_MUCH = "too much"


@dataclass(frozen=True, slots=True)
class Fault:
    """What could not be read, why, and the entry or value concerned."""

    said: str
    problem: Problem
    about: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A message read as a report; sure where nothing but a report can be meant."""

    drafts: tuple[Draft, ...]
    faults: tuple[Fault, ...]
    is_sure: bool
