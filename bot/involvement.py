"""Which departments an entry concerns and in which part, and what a department is concerned with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checklist_data.model import Checklist, Clause, Item, Parties, Tracking


class Part(StrEnum):
    """How a department takes part."""

    LEAD = "牵头"
    PARTICIPANT = "参与"
    RESPONSIBLE = "责任"


@dataclass(frozen=True, slots=True)
class Involved:
    """The departments of an entry, those in charge first; none if the source names none."""

    parts: tuple[tuple[str, Part], ...]

    @property
    def departments(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(name for name, _ in self.parts)

    @property
    def leads(self) -> tuple[str, ...]:
        """Those in charge: who leads, or where nobody does, who is responsible."""
        return self.named(Part.LEAD) or self.named(Part.RESPONSIBLE)

    @property
    def participants(self) -> tuple[str, ...]:
        """Those who are not in charge."""
        return tuple(name for name in self.departments if name not in self.leads)

    def named(self, part: Part) -> tuple[str, ...]:
        """Those whom the source names in one part."""
        return tuple(name for name, own in self.parts if own is part)

    def part_of(self, department: str) -> Part | None:
        """How a department takes part; None if it does not."""
        return dict(self.parts).get(department)


NOBODY = Involved(())


def involved(checklist: Checklist, ref: str) -> Involved:
    """The departments of an item, or of the item of a clause.

    A name that stands for several (各镇街) is taken for those that the office has said it means.
    """
    entry = checklist.entries.get(ref)
    if isinstance(entry, Clause):
        entry = checklist.entries[checklist.parents[ref]]
    if not isinstance(entry, Item):
        return NOBODY
    named = (
        *_named(entry.lead, Part.LEAD),
        *_named(entry.responsible, Part.RESPONSIBLE),
        *_named(entry.participants, Part.PARTICIPANT),
    )
    parts: dict[str, Part] = {}
    for name, part in named:
        for each in checklist.covers.get(name) or (name,):
            parts.setdefault(each, part)
    return Involved(tuple(parts.items()))


def is_tracked(checklist: Checklist, ref: str) -> bool:
    """Whether the program takes check-ins on an entry."""
    entry = checklist.entries.get(ref)
    return isinstance(entry, Item | Clause) and entry.tracking is Tracking.TRACKED


def concerns(checklist: Checklist, department: str) -> Sequence[tuple[str, Part]]:
    """The tracked items of a department, in source order."""
    return concerns_of_all(checklist).get(department, ())


def concerns_of_all(checklist: Checklist) -> Mapping[str, Sequence[tuple[str, Part]]]:
    """The tracked items of every department that has any, in source order."""
    found: dict[str, list[tuple[str, Part]]] = {}
    for ref in (each.ref for each in checklist.all_items):
        if is_tracked(checklist, ref):
            for name, part in involved(checklist, ref).parts:
                found.setdefault(name, []).append((ref, part))
    return found


@dataclass(frozen=True, slots=True)
class Counted:
    """How many items concern a department: led, shared, and those of the second list in whatever part."""

    leads: int
    parts: int
    second: int
    reference: int
    """Those of them that are for reference only, on which nothing is reported."""

    @property
    def total(self) -> int:
        """All of them."""
        return self.leads + self.parts + self.second


def counted(checklist: Checklist, department: str) -> Counted:
    """Count the entries of a department: the one count that answers, `/me` and `/status` show."""
    items = {each.ref: involved(checklist, each.ref).part_of(department) for each in checklist.items}
    named = [ref for ref, part in items.items() if part is not None]
    second = [each.ref for each in checklist.second_items if involved(checklist, each.ref).part_of(department)]
    parts = sum(items[ref] is Part.PARTICIPANT for ref in named)
    reference = sum(not is_tracked(checklist, ref) for ref in [*named, *second])
    return Counted(len(named) - parts, parts, len(second), reference)


def _named(parties: Parties | None, part: Part) -> tuple[tuple[str, Part], ...]:
    return tuple((each, part) for each in dict.fromkeys(parties.departments)) if parties else ()
