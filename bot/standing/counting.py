"""The one count of how things stand, that every answer, page, picture and ledger shows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.duties.occurrence import Stage
from bot.lights.light import Light
from bot.lights.state import State
from bot.standing.facts import Facts, MatterFact, OccurrenceFact

Kind = TypeVar("Kind", State, Light)

STATES, LIGHTS = tuple(State), tuple(Light)
"""In their order: walking an enumeration itself takes longer than counting a department."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many matters and occurrences stand how.

    `entries` are the matters on which reports are taken, clauses left out, as they stand in their item; `silent` are
    those of them without a report. `reported` are all matters with a report, by state and by light, of which `clauses`
    are clauses that were reported by themselves. `late` counts occurrences; `waiting` is what the office has to decide.
    """

    entries: int
    silent: int
    reported: int
    clauses: int
    closed: int
    returned: int
    waiting: int
    late: int
    states: Mapping[State, int]
    lights: Mapping[Light, int]


def count(matters: Iterable[MatterFact], occurrences: Iterable[OccurrenceFact] = ()) -> Counts:
    """Count some matters and occurrences."""
    found, dues = list(matters), list(occurrences)
    reported = [each for each in found if each.report is not None]
    states = Counter(each.report.state for each in reported if each.report)
    lights = Counter(each.light for each in reported)
    return Counts(
        entries=sum(each.is_tracked and not each.is_clause for each in found),
        silent=sum(each.is_silent for each in found),
        reported=len(reported),
        clauses=sum(each.is_clause for each in reported),
        closed=sum(each.is_closed for each in found),
        returned=sum(each.is_returned for each in found),
        waiting=_waiting(found, dues),
        late=_late(dues),
        states=_each(STATES, states),
        lights=_each(LIGHTS, lights),
    )


def _each(kinds: Iterable[Kind], counted: Counter[Kind]) -> dict[Kind, int]:
    """The count of every kind, in their order."""
    return {each: counted[each] for each in kinds}


def _late(occurrences: list[OccurrenceFact]) -> int:
    return sum(each.is_late for each in occurrences)


def _waiting(matters: list[MatterFact], occurrences: list[OccurrenceFact]) -> int:
    """What the office has to decide; an occurrence waits with the report that says it is done."""
    waits = [each.report.number for each in matters if each.report is not None and each.waits_for_office]
    alone = [each for each in occurrences if each.stage is Stage.REPORTED and each.report not in waits]
    return len(waits) + len(alone)


def overall(facts: Facts) -> Counts:
    """Count everything."""
    return count(facts.matters, facts.occurrences)


def by_department(facts: Facts) -> dict[str, Counts]:
    """Count each department, in the order in which they first appear; what is nobody's comes last, under ""."""
    names = dict.fromkeys(each.department for each in facts.matters)
    names |= dict.fromkeys(name for each in facts.occurrences for name in each.departments or ("",))
    order = [*(each for each in names if each), *([""] if "" in names else [])]
    return {name: count(*_parts(facts, name)) for name in order}


def _parts(facts: Facts, name: str) -> tuple[list[MatterFact], list[OccurrenceFact]]:
    matters = [each for each in facts.matters if each.department == name]
    return matters, [each for each in facts.occurrences if name in (each.departments or ("",))]


def by_section(facts: Facts) -> dict[str, Counts]:
    """Count each section, in the order of the checklist."""
    refs = dict.fromkeys([each.section for each in facts.matters] + [each.section for each in facts.occurrences])
    return {ref: overall(facts.of_section(ref)) for ref in refs}
