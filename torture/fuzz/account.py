"""The account of a run: what was tried, how the bot took it, and what was found."""

from collections import Counter
from dataclasses import dataclass, field

from torture.fuzz.finds import Find
from torture.fuzz.watch import Took

SOON = 2.0
"""Seconds, without what other programs took of the machine, in which the next question has to be answered."""
MOST_LOGGED = 300_000
"""Bytes of log for a thousand updates or answers, at most."""


@dataclass(slots=True)
class Account:
    """What was seen; legs are added up."""

    updates: Counter[str] = field(default_factory=Counter)
    """Updates by kind."""
    answers: Counter[str] = field(default_factory=Counter)
    """Answers of the platform by method."""
    ends: Counter[str] = field(default_factory=Counter)
    """How updates ended: handled, or buried, and why."""
    sent: Counter[str] = field(default_factory=Counter)
    """How what the bot said ended."""
    questions: int = 0
    slowest: Took = field(default_factory=Took)
    logged: int = 0
    lines: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    processor: float = 0.0
    memory: list[float] = field(default_factory=list)
    """MB at the beginning of each leg and at its end."""
    finds: list[Find] = field(default_factory=list)

    @property
    def tried(self) -> int:
        """Updates and answers."""
        return self.updates.total() + self.answers.total()

    @property
    def logged_for_thousand(self) -> float:
        """Bytes of log for a thousand."""
        return 1000 * self.logged / max(1, self.tried)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found, every question was answered in time, and the log is bounded."""
        return not self.finds and self.slowest.quiet <= SOON and self.logged_for_thousand <= MOST_LOGGED

    def answered(self, took: Took) -> None:
        """Count a question that was answered."""
        self.questions += 1
        if took.quiet > self.slowest.quiet:
            self.slowest = took

    def found(self, find: Find) -> None:
        """Add a find, unless the same is known."""
        if all((each.kind, each.what) != (find.kind, find.what) for each in self.finds):
            self.finds.append(find)
