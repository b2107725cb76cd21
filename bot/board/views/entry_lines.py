"""An entry in a line: how it stands, when something of it is due, when it was last reported on, and who it concerns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.duties.occurrence import Stage
from bot.involvement import involved
from bot.lights.light import Light, Standing
from bot.standing.facts import Facts, MatterFact, OccurrenceFact
from checklist_data.model import Checklist, Clause, Item, Section


class Shade(StrEnum):
    """What an entry looks like: its light, or that it shows none."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    SILENT = "silent"
    """Nothing was reported and nothing is due: green by the rule, and told apart from what was reported."""
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry as it is listed. `standing` is the worst of its departments and tasks, None if it is not tracked.

    `whose` is the department whose standing that is, empty for a task; `held_by` are those among the facts.
    """

    ref: str
    title: str
    section: str
    shade: Shade
    standing: Standing | None
    due: date | None
    is_late: bool
    last: date | None
    who: tuple[str, ...]
    whose: str = ""
    held_by: tuple[str, ...] = ()

    @property
    def needs_reason(self) -> bool:
        """Whether the rule by which it stands is told: green needs none."""
        return self.standing is not None and self.shade in {Shade.RED, Shade.YELLOW}


WORST_FIRST = list(Light)
Fact = TypeVar("Fact", MatterFact, OccurrenceFact)


def entry_lines(facts: Facts, checklist: Checklist) -> list[EntryLine]:
    """Return every entry with something among the facts, in the order of the checklist; a clause stands in its item."""
    matters = _by_entry(facts.matters, checklist)
    occurrences = _by_entry(facts.occurrences, checklist)
    return [
        _line(ref, checklist, matters.get(ref, ()), occurrences.get(ref, ()))
        for ref, entry in checklist.entries.items()
        if isinstance(entry, Item) and (ref in matters or ref in occurrences)
    ]


def entry_of(ref: str, checklist: Checklist) -> str:
    """Return the ref of the item of a clause; any other ref is its own."""
    return checklist.parents[ref] if isinstance(checklist.entries.get(ref), Clause) else ref


def title_in(checklist: Checklist, ref: str) -> str:
    """Return the title of an entry, or its text where it has none."""
    entry = checklist.entries[ref]
    return entry.title if isinstance(entry, Section | Item) else entry.text


def next_due(occurrences: Iterable[OccurrenceFact]) -> OccurrenceFact | None:
    """Return what is due first of all that is still to be done; what only waits for the office comes last."""
    live = (each for each in occurrences if each.stage.is_live)
    return min(live, key=lambda each: (each.stage is Stage.REPORTED, each.due), default=None)


def shade_of(matter: MatterFact) -> Shade:
    """Return how a department's part in an entry looks."""
    if not matter.is_tracked and matter.report is None:
        return Shade.REFERENCE
    return Shade.SILENT if matter.report is None else Shade(matter.light.value)


def _by_entry(facts: Iterable[Fact], checklist: Checklist) -> Mapping[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for each in facts:
        found.setdefault(entry_of(each.ref, checklist), []).append(each)
    return found


def _line(
    ref: str, checklist: Checklist, matters: Sequence[MatterFact], occurrences: Sequence[OccurrenceFact]
) -> EntryLine:
    worst, whose = _worst(matters, occurrences)
    due = next_due(occurrences)
    reported = [each.report.made_on for each in matters if each.report is not None]
    is_tracked = any(each.is_tracked for each in matters) or bool(reported or occurrences)
    return EntryLine(
        ref,
        title_in(checklist, ref),
        (matters[0] if matters else occurrences[0]).section,
        _shade(worst, is_tracked=is_tracked, is_silent=not reported),
        worst if is_tracked else None,
        due.due if due is not None else None,
        due is not None and due.is_late,
        max(reported, default=None),
        involved(checklist, ref).departments,
        whose,
        _held_by(matters, occurrences),
    )


def _worst(matters: Sequence[MatterFact], occurrences: Sequence[OccurrenceFact]) -> tuple[Standing | None, str]:
    """How the worst of some matters and of the occurrences that have begun stands, and whose it is."""
    begun = [each for each in occurrences if each.stage.is_live and each.stage is not Stage.PLANNED]
    standings = [(each.standing, "") for each in begun] + [(each.standing, each.department) for each in matters]
    return min(standings, key=lambda each: WORST_FIRST.index(each[0].light), default=(None, ""))


def _held_by(matters: Sequence[MatterFact], occurrences: Sequence[OccurrenceFact]) -> tuple[str, ...]:
    names = [name for each in occurrences for name in each.leads] + [each.department for each in matters]
    return tuple(dict.fromkeys(filter(None, names)))


def _shade(worst: Standing | None, *, is_tracked: bool, is_silent: bool) -> Shade:
    if worst is None or not is_tracked:
        return Shade.REFERENCE
    return Shade.SILENT if worst.light is Light.GREEN and is_silent else Shade(worst.light.value)
