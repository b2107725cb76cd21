"""Departments by sections: how many entries each holds there, and how they stand. In the checklist's order."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.section_names import section_names
from bot.standing.counting import Counts, by_section, count, overall
from bot.standing.facts import Facts, MatterFact, OccurrenceFact
from checklist_data.model import Checklist


@dataclass(frozen=True, slots=True)
class Row:
    """A department: its cells by section, and all of them together."""

    department: str
    cells: Mapping[str, Counts]
    total: Counts


@dataclass(frozen=True, slots=True)
class Matrix:
    """What the view shows; `totals` are those of the sections, `total` that of everything."""

    sections: Mapping[str, str]
    rows: tuple[Row, ...]
    totals: Mapping[str, Counts]
    total: Counts


def matrix_of(facts: Facts, checklist: Checklist) -> Matrix:
    """Return the matrix of everything."""
    cells = _cells(facts)
    order = [each.name for each in checklist.departments if each.name in cells]
    order += [each for each in cells if each and each not in order]
    rows = tuple(_row(name, cells[name], facts) for name in order)
    totals = by_section(facts)
    names = {ref: name for ref, name in section_names(checklist).items() if ref in totals}
    return Matrix(names, rows, totals, overall(facts))


def _cells(facts: Facts) -> dict[str, dict[str, tuple[list[MatterFact], list[OccurrenceFact]]]]:
    """What each department has in each section."""
    cells: dict[str, dict[str, tuple[list[MatterFact], list[OccurrenceFact]]]] = {}
    for matter in facts.matters:
        cells.setdefault(matter.department, {}).setdefault(matter.section, ([], []))[0].append(matter)
    for occurrence in facts.occurrences:
        for name in occurrence.departments or ("",):
            cells.setdefault(name, {}).setdefault(occurrence.section, ([], []))[1].append(occurrence)
    return cells


def _row(name: str, cells: Mapping[str, tuple[list[MatterFact], list[OccurrenceFact]]], facts: Facts) -> Row:
    return Row(name, {ref: count(*each) for ref, each in cells.items()}, overall(facts.of_department(name)))
