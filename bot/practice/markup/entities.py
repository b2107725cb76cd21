"""Entities of a text: stretches that are bold, a link, a command …, and how they may lie in one another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from itertools import accumulate, pairwise

SPLITTABLE = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
"""Kinds that are cut where they cross others; all other kinds are firm."""
LITERAL = frozenset({"code", "pre"})
"""Kinds that hold no others and lie in nothing but a quotation."""
QUOTATIONS = frozenset({"blockquote", "expandable_blockquote"})
OUTERMOST_FIRST = ("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention")
"""The order of kinds that cover the same stretch; all others follow by name."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text, from the character at `start` up to the one before `end`."""

    kind: str
    start: int
    end: int
    details: Mapping[str, object] = field(default_factory=dict)

    def holds(self, other: "Entity") -> bool:
        """Whether the other one lies wholly in this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Entity") -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end

    def crosses(self, other: "Entity") -> bool:
        """Whether the two overlap and neither lies in the other."""
        return self.meets(other) and not self.holds(other) and not other.holds(self)


def nested(entities: Iterable[Entity]) -> list[Entity]:
    """The entities in the platform's order and without crossings: firm ones stay or go, the others are cut."""
    ordered = sorted(entities, key=_place)
    firm = _firm([each for each in ordered if each.kind not in SPLITTABLE])
    joined = _joined([each for each in ordered if each.kind in SPLITTABLE])
    return sorted(firm + _uncrossed(part for each in joined for part in _cut(each, firm)), key=_place)


def free(found: Iterable[Entity], taken: Iterable[Entity]) -> list[Entity]:
    """Those of the found entities that lie where no firm entity is, or within a quotation."""
    firm = [each for each in taken if each.kind not in SPLITTABLE]
    return [each for each in found if not any(_bars(other, each) for other in firm)]


def as_dicts(entities: Iterable[Entity], text: str) -> tuple[dict[str, object], ...]:
    """The entities as the platform sends them, with offset and length in UTF-16 units."""
    units = utf16_offsets(text)
    return tuple(
        {"type": each.kind, "offset": units[each.start], "length": units[each.end] - units[each.start], **each.details}
        for each in entities
    )


def utf16_offsets(text: str) -> list[int]:
    """How many UTF-16 units stand before each character, and before the end."""
    return list(accumulate((1 + (character > "\uffff") for character in text), initial=0))


def _place(entity: Entity) -> tuple[int, int, int, str]:
    kind = entity.kind
    rank = OUTERMOST_FIRST.index(kind) if kind in OUTERMOST_FIRST else len(OUTERMOST_FIRST)
    return entity.start, -entity.end, rank, kind


def _bars(firm: Entity, other: Entity) -> bool:
    return firm.meets(other) and not (firm.kind in QUOTATIONS and firm.holds(other))


def _firm(entities: Sequence[Entity]) -> list[Entity]:
    quotations = _apart(each for each in entities if each.kind in QUOTATIONS)
    others = _apart(each for each in entities if each.kind not in QUOTATIONS)
    return quotations + [each for each in others if not any(_bars(quotation, each) for quotation in quotations)]


def _apart(entities: Iterable[Entity]) -> list[Entity]:
    """The first of those that meet, of entities in order."""
    kept: list[Entity] = []
    for each in entities:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _joined(entities: Iterable[Entity]) -> list[Entity]:
    """Neighbours of one kind as one, of entities in order."""
    last: dict[str, Entity] = {}
    joined: list[Entity] = []
    for each in entities:
        before = last.get(each.kind)
        if before is not None and each.start <= before.end:
            last[each.kind] = replace(before, end=max(before.end, each.end))
        else:
            joined += [before] if before is not None else []
            last[each.kind] = each
    return joined + list(last.values())


def _cut(entity: Entity, firm: Sequence[Entity]) -> list[Entity]:
    """The parts of a splittable entity that lie outside of code and, after that, cross no firm one."""
    code = [each for each in firm if each.kind in LITERAL and each.meets(entity)]
    inside = {max(each.start, entity.start) for each in code}
    outside = [part for part in _split(entity, code) if part.start not in inside]
    return [piece for part in outside for piece in _split(part, [each for each in firm if each.crosses(part)])]


def _split(entity: Entity, cutting: Iterable[Entity]) -> list[Entity]:
    """The entity cut at each border of the others that lies within it."""
    places = {place for each in cutting for place in (each.start, each.end) if entity.start < place < entity.end}
    borders = sorted(places | {entity.start, entity.end})
    return [replace(entity, start=start, end=end) for start, end in pairwise(borders)]


def _uncrossed(entities: Iterable[Entity]) -> list[Entity]:
    """Splittable entities, each cut where one that began before it ends."""
    waiting = [(_place(each), each) for each in entities]
    heapify(waiting)
    kept: list[Entity] = []
    around: list[Entity] = []
    while waiting:
        _, entity = heappop(waiting)
        around = [each for each in around if each.end > entity.start]
        end = min((each.end for each in around), default=entity.end)
        if end < entity.end:
            rest = replace(entity, start=end)
            heappush(waiting, (_place(rest), rest))
        kept.append(replace(entity, end=min(end, entity.end)))
        around.append(kept[-1])
    return kept
