"""What a number in a text names: entries, and how plainly."""

from dataclasses import dataclass
from enum import IntEnum


class Strength(IntEnum):
    """How plainly a number names an entry."""

    BARE = 1
    """A number alone: it could count something."""
    MEASURED = 2
    """A number with a measure word that other things have too (33号, 第33, （33））."""
    OUTRIGHT = 3


@dataclass(frozen=True, slots=True)
class Numbered:
    """Entries that are named from one place of a text to another."""

    start: int
    end: int
    said: str
    refs: tuple[str, ...]
    missing: tuple[str, ...]
    """What was asked for and does not exist, written as the checklist would."""
    strength: Strength
