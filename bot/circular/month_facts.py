"""The facts of a month: how things stand now, and what of it belongs to the month."""

from dataclasses import dataclass
from datetime import date

from bot.circular.month import Month
from bot.duties.occurrence import Stage
from bot.standing.facts import Facts, MatterFact, OccurrenceFact


@dataclass(frozen=True, slots=True)
class Due:
    """How many occurrences are due in a month, without waived ones, and how they ended."""

    all: int
    closed: int
    waiting: int
    late: int

    @property
    def under_way(self) -> int:
        """How many are neither done nor late."""
        return self.all - self.closed - self.waiting - self.late


@dataclass(frozen=True, slots=True)
class MonthFacts:
    """A month, seen from the moment of the facts. `reported` are the matters on which somebody reported in it."""

    month: Month
    facts: Facts
    reported: frozenset[tuple[str, str]]

    @property
    def today(self) -> date:
        """The day of the facts."""
        return self.facts.today

    @property
    def due(self) -> tuple[OccurrenceFact, ...]:
        """What is due in the month."""
        return due_in(self.facts, self.month)

    @property
    def late(self) -> tuple[OccurrenceFact, ...]:
        """What is late and was due by the end of the month, the longest first."""
        return tuple(each for each in self.facts.late if each.due <= self.month.last)

    @property
    def late_since(self) -> tuple[OccurrenceFact, ...]:
        """What has become late after the month."""
        return tuple(each for each in self.facts.late if each.due > self.month.last)

    @property
    def extended(self) -> tuple[OccurrenceFact, ...]:
        """The occurrences extended out of the month, or into it."""
        holds = self.month.holds
        moved = (each for each in self.facts.occurrences if each.extended_from is not None)
        return tuple(
            each for each in moved if each.stage is not Stage.WAIVED if holds(each.extended_from) or holds(each.due)
        )

    @property
    def waived(self) -> tuple[OccurrenceFact, ...]:
        """What was due in the month and does not apply, or was waived in it."""
        holds = self.month.holds
        waived = (each for each in self.facts.occurrences if each.stage is Stage.WAIVED)
        return tuple(each for each in waived if holds(each.due) or holds(each.ended_on))

    @property
    def troubled(self) -> tuple[MatterFact, ...]:
        """What was reported as difficult or in need of coordination, and nobody has called solved."""
        return tuple(each for each in self.facts.matters if each.is_troubled)

    @property
    def next(self) -> tuple[OccurrenceFact, ...]:
        """The occurrences due in the next month."""
        found = due_in(self.facts, self.month.following)
        return tuple(each for each in found if each.stage.is_live and each.stage is not Stage.REPORTED)

    def of_section(self, section: str) -> "MonthFacts":
        """Return what belongs to one section, by its ref."""
        facts = self.facts.of_section(section)
        matters = {(each.department, each.ref) for each in facts.matters}
        return MonthFacts(self.month, facts, self.reported & matters)


def due_in(facts: Facts, month: Month) -> tuple[OccurrenceFact, ...]:
    """Return what is due in a month and applies."""
    return tuple(each for each in facts.occurrences if month.holds(each.due) and each.stage is not Stage.WAIVED)


def counted(due: tuple[OccurrenceFact, ...]) -> Due:
    """Count occurrences by outcome."""
    return Due(
        len(due),
        sum(each.stage is Stage.CLOSED for each in due),
        sum(each.stage is Stage.REPORTED for each in due),
        sum(each.is_late for each in due),
    )
