"""The checklist arranged for answering: who has which part in what, and everything that can be found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.examples import examples_of
from bot.questions.retrieval.index import Document
from bot.questions.selection import Gap, RoleAsked, Scope
from checklist_data.model import (
    Checklist,
    Clause,
    Deduction,
    Entry,
    Item,
    NegativeEntry,
    Parties,
    Section,
)
from checklist_data.observations import Target


@dataclass(frozen=True, slots=True)
class FigureFact:
    """A figure that can be asked for: a target or a deduction, with the entry that sets it."""

    ref: str
    what: str
    value: str
    quote: str
    unit: str
    bound: str = "="


class Catalogue:
    """One checklist, arranged once."""

    def __init__(self, checklist: Checklist) -> None:
        """Arrange the parts of every department."""
        self.checklist = checklist
        self.items = {item.ref: item for item in checklist.all_items}
        self._second = checklist.second
        self._beside = {each.ref for each in checklist.second.sections} if checklist.second else set()
        self.order = {ref: place for place, ref in enumerate(checklist.entries)}
        self._covers = {each.name: each.covers for each in checklist.departments if each.covers}
        self._parts: dict[tuple[str, RoleAsked], dict[str, None]] = defaultdict(dict)
        for item in checklist.all_items:
            self._note(item.ref, item.lead, RoleAsked.LEAD)
            self._note(item.ref, item.responsible, RoleAsked.ANY)
            self._note(item.ref, item.participants, RoleAsked.PARTICIPATE)
        self.lacking = _lacking(checklist)
        self.examples = examples_of(checklist)
        self.ranking = {role: self._ranking(role) for role in RoleAsked}

    def _ranking(self, role: RoleAsked) -> tuple[tuple[tuple[str, ...], int], ...]:
        counts = {each.name: len(self.tasks_of(each.name, role)) for each in self.checklist.departments}
        return ranked({name: total for name, total in counts.items() if total})

    def _note(self, ref: str, parties: Parties | None, role: RoleAsked) -> None:
        for name in parties.departments if parties else ():
            for each in (name, *self._covers.get(name, ())):
                self._parts[each, role][ref] = None
                self._parts[each, RoleAsked.ANY][ref] = None

    def tasks_of(self, department: str, role: RoleAsked) -> tuple[str, ...]:
        """The items in which a department has the role, in source order."""
        return tuple(self._parts.get((department, role), ()))

    def covered(self, names: Iterable[str]) -> tuple[str, ...]:
        """The names, and behind each that stands for several departments those that it means."""
        return tuple(each for name in names for each in (name, *self._covers.get(name, ())))

    def through(self, department: str, refs: Iterable[str]) -> dict[str, list[str]]:
        """Of some entries those that name a department only as one of several (各镇街), by that name."""
        found: dict[str, list[str]] = {}
        for ref in refs:
            parties = self.parties(ref, RoleAsked.ANY)
            named = parties.departments if parties else ()
            for name in self.checklist.covering.get(department, ()) if department not in named else ():
                if name in named:
                    found.setdefault(name, []).append(ref)
        return found

    def entry(self, ref: str) -> Entry:
        """The entry of a ref; the ref must exist."""
        return self.checklist.entries[ref]

    def printed(self, ref: str) -> str:
        """All that an entry prints: its title and its text."""
        match self.entry(ref):
            case Clause(text=text) | NegativeEntry(text=text):
                return text
            case Item(title=title, clauses=clauses):
                return title + "".join(each.text for each in clauses)
            case Section(title=title):
                return title

    def owner(self, ref: str) -> str:
        """The item that a ref belongs to: a clause's item, anything else itself."""
        return self.checklist.parents[ref] if isinstance(self.checklist.entries[ref], Clause) else ref

    def section_of(self, ref: str) -> str:
        """The ref of the first list's section that an item or clause stands in, or an empty string."""
        own = self.owner(ref)
        return self.root(own) if own in self.items and self.scope_of(own) is Scope.COMMON else ""

    def scope_of(self, ref: str) -> Scope:
        """The list that an entry stands in."""
        if isinstance(self.entry(ref), NegativeEntry):
            return Scope.NEGATIVE
        return Scope.SECOND if self.root(ref) in self._beside else Scope.COMMON

    def root(self, ref: str) -> str:
        """The section that an entry stands in at last; a section, and an event of the negative list, is its own."""
        while ref in self.checklist.parents:
            ref = self.checklist.parents[ref]
        return ref

    def innermost(self, refs: Sequence[str]) -> tuple[str, ...]:
        """These entries but for those that hold another of them."""
        holding = {self.checklist.parents.get(each) for each in refs}
        return tuple(each for each in refs if each not in holding)

    def tells_roles(self, ref: str) -> bool:
        """Whether the list that an entry stands in tells who leads it from who takes part."""
        return self.scope_of(ref) is Scope.COMMON or bool(self._second and self._second.tells_roles)

    def is_section(self, ref: str) -> bool:
        """Whether an entry is a section of the first list, called by its number (一、…)."""
        return ref not in self.checklist.parents and self.scope_of(ref) is Scope.COMMON

    def is_part(self, ref: str) -> bool:
        """Whether an entry is a part of a section."""
        return ref in self.checklist.parents and isinstance(self.entry(ref), Section)

    def parties(self, ref: str, role: RoleAsked) -> Parties | None:
        """The departments of an entry in a role, lead departments first; None where the source names none."""
        entry = self.entry(self.owner(ref))
        if not self.tells_roles(ref):
            role = RoleAsked.ANY
        match entry:
            case Item(lead=lead, responsible=responsible, participants=participants):
                whole = (lead, responsible, participants)
                return merged(
                    *{RoleAsked.LEAD: (lead,), RoleAsked.PARTICIPATE: (participants,), RoleAsked.ANY: whole}[role]
                )
            case Section() if self.scope_of(ref) is Scope.SECOND:
                return merged(*(self.parties(each.ref, role) for each in entry.every_item()))
            case _:
                return None

    def in_charge(self, ref: str) -> Parties | None:
        """Who leads an entry, or where the source names no lead, who is responsible for it."""
        entry = self.entry(self.owner(ref))
        return self.parties(ref, RoleAsked.LEAD) or (entry.responsible if isinstance(entry, Item) else None)

    def responsible_for(self, department: str) -> tuple[str, ...]:
        """The items that name a department as responsible without saying that it leads, in source order."""
        held = (self.items.get(ref) for ref in self.tasks_of(department, RoleAsked.ANY))
        return tuple(
            each.ref
            for each in held
            if each and self.tells_roles(each.ref) and each.responsible and department in each.responsible.departments
        )

    @cached_property
    def has_clauses(self) -> bool:
        """Whether the checklist has anything under its items at all."""
        return any(each.clauses for each in self.checklist.items)

    @cached_property
    def has_participants(self) -> bool:
        """Whether the checklist names participants at all."""
        return any(each.participants for each in self.checklist.items)

    def score(self, ref: str) -> int | None:
        """The points of an entry: its own, its item's, or its list's; None where the source gives none."""
        entry = self.entry(self.owner(ref))
        match entry:
            case Item(score=score) | Section(score=score):
                return score or None
            case _:
                return None

    def losses(self, ref: str) -> tuple[int, ...]:
        """The points that an entry of the negative list can cost; empty for any other entry."""
        entry = self.entry(ref)
        return tuple(-each.points for each in entry.deductions) if isinstance(entry, NegativeEntry) else ()

    @cached_property
    def figures(self) -> tuple[FigureFact, ...]:
        """Every target and deduction."""
        targets = tuple(_target(each) for each in self.checklist.targets)
        losses = tuple(_deduction(entry.ref, each) for entry in self.checklist.negative for each in entry.deductions)
        return targets + losses

    def documents(self) -> Iterator[Document]:
        """Everything that a topic can be found in."""
        for entry in self.checklist.entries.values():
            match entry:
                case Item(ref=ref, title=title) if self.checklist.part_of(ref):
                    yield Document(ref, "", "\n".join((title, *entry.leaders, *entry.remarks)), self._title_above(ref))
                case Item(ref=ref, title=title, leaders=leaders, remarks=remarks):
                    yield Document(ref, title, "\n".join((*leaders, *remarks)))
                case Clause(ref=ref, text=text):
                    yield Document(ref, "", text, self._title_above(ref))
                case NegativeEntry(ref=ref, text=text, definitions=definitions):
                    yield Document(ref, "", "\n".join((text, *definitions)))
                case Section(ref=ref, title=title):
                    if self.scope_of(ref) is Scope.SECOND:
                        yield Document(ref, title, "")

    def _title_above(self, ref: str) -> str:
        part, above = self.checklist.part_of(ref), self.entry(self.checklist.parents[ref])
        if part is not None:
            return part.title
        return above.title if isinstance(above, Item) else ""

    def figure_documents(self) -> Iterator[Document]:
        """Every figure as something that can be found; its ref is its number in `figures`."""
        for number, figure in enumerate(self.figures):
            yield Document(str(number), figure.what, figure.quote)


def ranked(counts: Mapping[str, int]) -> tuple[tuple[tuple[str, ...], int], ...]:
    """The names by their counts, highest first; names with the same count stand together."""
    groups: dict[int, list[str]] = defaultdict(list)
    for name, count in counts.items():
        groups[count].append(name)
    return tuple((tuple(groups[count]), count) for count in sorted(groups, reverse=True))


def _lacking(checklist: Checklist) -> dict[Gap, tuple[str, ...]]:
    second, beside = checklist.second, checklist.second_items
    items = checklist.all_items if second and second.tells_roles else checklist.items
    return {
        Gap.LEAD: tuple(each.ref for each in items if each.lead is None),
        Gap.PARTICIPANTS: tuple(each.ref for each in items if each.participants is None),
        Gap.CLAUSES: tuple(each.ref for each in items if not each.clauses),
        Gap.RESPONSIBLE: tuple(each.ref for each in beside if each.names_nobody),
    }


def merged(*parties: Parties | None) -> Parties | None:
    """Several lines as one: each department once, in order; None where there is no line."""
    present = [each for each in parties if each is not None]
    if not present:
        return None
    names = dict.fromkeys(name for each in present for name in each.departments)
    return Parties(tuple(names), any(each.open for each in present))


def _target(target: Target) -> FigureFact:
    return FigureFact(target.ref, target.subject, target.value, target.quote, target.unit, target.bound)


def _deduction(ref: str, deduction: Deduction) -> FigureFact:
    return FigureFact(ref, deduction.event, str(deduction.points), deduction.quote, f"分/{deduction.unit}".rstrip("/"))
