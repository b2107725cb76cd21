"""What the clauses of a report can claim of its entry."""

from enum import StrEnum, auto
from typing import NamedTuple

from bot.checkins.claims.tokens import Token


class Claim(StrEnum):
    """What a clause can claim of its entry."""

    DONE = auto()
    """All of it is done."""
    SUBJECT_DONE = auto()
    """Something is done: all of it, or a part."""
    NOT_DONE = auto()
    NEARLY = auto()
    PART = auto()
    PLANNED = auto()
    PAST = auto()
    """It is said of another year."""
    OTHERS = auto()
    """It is said by others, or of others."""
    CONDITION = auto()
    HEDGE = auto()
    LEFT = auto()
    """Something of it is left to do."""
    SHARE = auto()
    DENIED = auto()
    """A percentage that is not reached."""
    AIMED = auto()
    RATE = auto()
    """The percentage of something else."""
    PERHAPS_RATE = auto()
    """The percentage of what stands beside it, unless that is the work."""
    VAGUE = auto()
    """A percentage of which nobody can tell what it is of, or which it is."""
    DIFFICULT = auto()
    COORDINATE = auto()
    SOLVED = auto()
    PLAN = auto()
    SAME = auto()
    BUT = auto()
    """Something is excepted."""
    LIKE = auto()
    """As another entry stands."""
    FACT = auto()
    NOTE = auto()
    """Words that tell nothing of how far the work is (详见附件)."""
    MISSING = auto()
    """Somebody waits for something (还没盖章): a difficulty, unless more was done already."""
    MISTAKEN = auto()
    """What is said beside it was reported by mistake."""
    HALTED = auto()
    NEGATIVE = auto()
    """Something is denied, and nobody can tell what that means."""
    UNREAD = auto()


class Claimed(NamedTuple):
    """A claim with the token that makes it, and the percentage that it carries."""

    claim: Claim
    token: Token
    percent: int | None = None
