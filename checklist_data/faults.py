"""What can be wrong with a checklist folder, told to the person who keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to correct: the file, the key in it, and what to change."""

    file: str
    key: str
    problem: str

    def __str__(self) -> str:
        """The fault as one line."""
        return f"{self.file}: {self.key}: {self.problem}" if self.key else f"{self.file}: {self.problem}"


class ChecklistError(Exception):
    """The root of everything that reading a checklist raises."""


class BadChecklist(ChecklistError):
    """The folder holds no valid checklist: correct the faults and read it again."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Carry every fault, each once, in the order of files and keys."""
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))
