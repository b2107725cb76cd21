"""What a run of the benchmark measured: plain values, from which alone the report is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from benchmarks.judging import Origins
from benchmarks.open_set import Question

ASSISTANT = "qingdan"
"""The name under which the whole path from text to reply stands among the systems."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What is judged of an answer; a rival's has refs alone."""

    kind: str
    refs: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timing:
    """Time per question, in nanoseconds, over all rounds together."""

    p50: int
    p99: int
    questions: int
    """How many different questions were asked."""
    rounds: int
    """How often each was asked while the clock ran."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One system on one list."""

    system: str
    stripped: bool
    """Whether the words of asking were taken out before the search."""
    entries: int
    timing: Timing
    replies: Mapping[str, Reply]
    """The answers by the id of their question."""
    build_seconds: float
    memory: int | None
    """Resident bytes that the index added; None where the system does not say."""

    @property
    def name(self) -> str:
        """The name of its row in a table."""
        return f"{self.system}, without the words of asking" if self.stripped else self.system


@dataclass(frozen=True, slots=True)
class ColdStart:
    """A whole process from its start to its end; the median of several, in seconds."""

    name: str
    command: str
    seconds: float


@dataclass(frozen=True, slots=True)
class LineSpeed:
    """A bot on the line: answers per second through real HTTP, the best of several rounds."""

    name: str
    per_second: float
    updates: int


@dataclass(frozen=True, slots=True)
class Machine:
    """What the figures were measured on."""

    processor: str
    cores: int
    system: str
    python: str
    libraries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A whole run."""

    day: date
    machine: Machine
    questions: tuple[Question, ...]
    sizes: tuple[int, ...]
    """Entries of the lists in rising order; the first is the real one."""
    origins: Mapping[int, Origins]
    """By the entries of the list."""
    measured: tuple[Measured, ...]
    cold_starts: tuple[ColdStart, ...]
    cold_runs: int
    line: tuple[LineSpeed, ...] = ()

    @property
    def real(self) -> int:
        """The entries of the real list."""
        return self.sizes[0]

    def own(self, entries: int) -> Measured:
        """The program itself on one list."""
        return next(each for each in self.on(entries) if each.system == ASSISTANT)

    def rivals(self, entries: int) -> tuple[Measured, ...]:
        """All others on one list."""
        return tuple(each for each in self.on(entries) if each.system != ASSISTANT)

    def on(self, entries: int) -> tuple[Measured, ...]:
        """Every system on one list, in the order in which they were measured."""
        return tuple(each for each in self.measured if each.entries == entries)
