"""The year: months by duties, and what became of each that is due."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.board.address import Address
from bot.board.views.wall import chosen_of
from bot.duties.year_picture import Field
from bot.standing.facts import Facts, OccurrenceFact

STATUSES = ("late", "near", "under way", "planned", "closed", "waived")
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An occurrence in its month."""

    occurrence: OccurrenceFact
    status: str


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A duty and its months, from 1 to 12."""

    ref: str
    name: str
    leads: tuple[str, ...]
    months: Mapping[int, tuple[Mark, ...]]


@dataclass(frozen=True, slots=True)
class Year:
    """What the view shows: the duties, and for each month how many are due and how they stand."""

    year: int
    years: tuple[int, ...]
    """Those of which something is known."""
    lines: tuple[DutyLine, ...]
    months: Mapping[int, Counter[str]]


def year_of(facts: Facts, address: Address) -> Year:
    """Return the year that an address chooses, of a department or a section where it chooses one."""
    year = address.year or facts.today.year
    chosen = [each for each in chosen_of(facts, address).occurrences if each.due.year == year]
    by_duty: dict[int, list[OccurrenceFact]] = {}
    for each in chosen:
        by_duty.setdefault(each.duty, []).append(each)
    months = {month: Counter(_status(each) for each in chosen if each.due.month == month) for month in range(1, 13)}
    years = {each.due.year for each in facts.occurrences} | {facts.today.year}
    return Year(year, tuple(sorted(years)), tuple(_line(each) for _, each in sorted(by_duty.items())), months)


def _line(occurrences: list[OccurrenceFact]) -> DutyLine:
    months: dict[int, tuple[Mark, ...]] = {}
    for each in occurrences:
        months[each.due.month] = (*months.get(each.due.month, ()), Mark(each, _status(each)))
    first = occurrences[0]
    return DutyLine(first.ref, first.name, first.leads, months)


def _status(each: OccurrenceFact) -> str:
    return Field(each.due, each.stage, each.standing.light, each.provisional).status
