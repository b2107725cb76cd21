"""Check-ins as values: what was reported, and what could not be read."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.lights.state import State

LONGEST = 1_000
"""Characters of a report."""
SEPARATOR = "；"
"""Between words that were said one after another of the same entry."""


class ProofKind(StrEnum):
    """How evidence is named in words."""

    DOCUMENT = "document"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Proof:
    """A document's number or an address."""

    kind: ProofKind
    text: str


class Hindrance(StrEnum):
    """What a report says of a difficulty that was reported before it."""

    UNSAID = "unsaid"
    NONE = "none"
    """Nothing holds the work up: it goes as planned, or there is no difficulty."""
    SOLVED = "solved"


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
    hindrance: Hindrance = field(default=Hindrance.NONE, compare=False)


class Problem(StrEnum):
    """Why something could not be read."""

    NO_SUCH_ENTRY = "no such entry"
    NOT_TRACKED = "not tracked"
    NOT_AN_ENTRY = "not an entry"
    NO_ENTRY = "no entry"
    NO_STATE = "no state"
    SEVERAL_STATES = "several states"
    UNCLEAR_STATE = "unclear state"
    UNCLEAR_ENTRIES = "unclear entries"
    UNCLEAR_PERCENT = "unclear percent"
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
    refs: tuple[str, ...] = ()
    """The entries that it is about, as far as they are known."""
    proposals: tuple[Draft, ...] = ()
    """What may have been meant, the likeliest first."""


@dataclass(frozen=True, slots=True)
class ReportReading:
    """A message read as a report; sure where nothing but a report can be meant."""

    drafts: tuple[Draft, ...]
    faults: tuple[Fault, ...]
    is_sure: bool


def joined(*words: str) -> str:
    """Return the words of several reports as those of one, each once."""
    return SEPARATOR.join(dict.fromkeys(filter(None, words)))[:LONGEST]
