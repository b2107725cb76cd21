"""A finding: how grave it is, what was found, and what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """How grave a finding is."""

    GOOD = "好"
    NOTE = "注意"
    FAULT = "故障"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, in a line, with what to do where there is something to do."""

    grade: Grade
    text: str
    advice: str = ""

    def __str__(self) -> str:
        """The line that is shown."""
        return f"［{self.grade}］{self.text}" + (f"\n    → {self.advice}" if self.advice else "")


def good(text: str) -> Finding:
    """All is well."""
    return Finding(Grade.GOOD, text)


def note(text: str, advice: str) -> Finding:
    """Somebody should look at it."""
    return Finding(Grade.NOTE, text, advice)


def fault(text: str, advice: str) -> Finding:
    """Something does not work."""
    return Finding(Grade.FAULT, text, advice)
