"""What a newer list changes: every line of both in exactly one class, and what each department wins and loses."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checklist_data.comparing import bodies
from checklist_data.comparing.clauses import pair_clauses
from checklist_data.comparing.identity import Pairing, comparing_of, pair_entries, pair_headings
from checklist_data.comparing.outline import Kind, Line, Outline
from checklist_data.comparing.pairs import Pairs, Question


class Aspect(StrEnum):
    """In what a line that is kept has changed."""

    WORDS = "words"
    NUMBER = "number"
    HEADING = "heading"
    """It stands under another heading, or in another entry."""
    ROLES = "roles"
    POINTS = "points"
    DEADLINE = "deadline"
    TRACKING = "tracking"

    @property
    def chinese(self) -> str:
        """What a person reads."""
        return _ASPECTS[self]


_ASPECTS = {
    Aspect.WORDS: "文字",
    Aspect.NUMBER: "编号",
    Aspect.HEADING: "所属部分",
    Aspect.ROLES: "责任单位",
    Aspect.POINTS: "分值",
    Aspect.DEADLINE: "时限",
    Aspect.TRACKING: "是否填报",
}
Parts = dict[str, str]
"""The parts in an entry, by department."""
MOVES = frozenset({Aspect.NUMBER, Aspect.HEADING})


@dataclass(frozen=True, slots=True)
class Kept:
    """A line that both lists have; nothing has changed where there are no aspects. Several old ones may be one now."""

    old: Line
    new: Line
    aspects: frozenset[Aspect]

    @property
    def is_moved(self) -> bool:
        """Whether it stands elsewhere, or has another number."""
        return bool(self.aspects & MOVES)

    @property
    def is_changed(self) -> bool:
        """Whether anything but its place has changed."""
        return bool(self.aspects - MOVES)


@dataclass(frozen=True, slots=True)
class RoleChange:
    """A department's part in an entry, before and after; empty if it had or has none."""

    old: Line | None
    new: Line | None
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """Everything that differs.

    Entries and departments with an open question are in no other class, but for an entry that may have been merged into
    another: it counts as gone until somebody has answered.
    """

    old: Outline
    new: Outline
    refs: Mapping[str, str]
    """Numbers of the newer list by those of the older one, of everything that is kept."""
    departments: Mapping[str, str]
    """Departments of the newer list by those of the older one."""
    kept: tuple[Kept, ...]
    added: tuple[Line, ...]
    gone: tuple[Line, ...]
    questions: tuple[Question, ...]
    departments_added: tuple[str, ...]
    departments_gone: tuple[str, ...]
    roles: Mapping[str, tuple[RoleChange, ...]] = field(default_factory=dict)
    """What changes for each department, by its name in the newer list, else in the older one."""

    @property
    def renamed(self) -> dict[str, str]:
        """Departments that have another name now."""
        return {a: b for a, b in self.departments.items() if a != b}

    @property
    def is_empty(self) -> bool:
        """Whether the two lists say the same."""
        changed = any(each.aspects for each in self.kept) or self.added or self.gone or self.questions
        departments = self.renamed or self.departments_added or self.departments_gone
        return not (changed or departments or self.old.duties != self.new.duties)


def compare(old: Outline, new: Outline, answers: Pairs | None = None) -> Difference:
    """Compare two lists, with the answers that were given to questions."""
    answers = answers or Pairs()
    called = bodies.by_name(old, new, answers)
    pairing = _identify(old, new, answers, called)
    asked = (*bodies.questions(old, new, answers, called, pairing.pairs),)
    doubted = {each.old for each in asked}, {name for each in asked for name, _ in each.candidates} - {*called.values()}
    before = {line.ref: _parts(line, called, doubted[0]) for line in old.lines}
    after = {line.ref: _parts(line, {}, doubted[1]) for line in new.lines}
    kept = tuple(_kept(each, pairing, (old, new), before, after) for each in old.lines if each.ref in pairing.pairs)
    added = _alone(new, pairing.pairs.values(), pairing.doubtful_new)
    gone = _alone(old, pairing.pairs.keys(), pairing.doubtful_old)
    return Difference(
        old,
        new,
        pairing.pairs,
        called,
        kept,
        added,
        gone,
        (*pairing.questions, *asked),
        _others(new, {*called.values(), *doubted[1]}),
        _others(old, {*called, *doubted[0]}),
        _roles(kept, added, gone, before, after),
    )


def _others(outline: Outline, names: Collection[str]) -> tuple[str, ...]:
    """The departments of a list that are not among some."""
    return tuple(each.name for each in outline.bodies if each.name not in names)


def _identify(old: Outline, new: Outline, answers: Pairs, called: Mapping[str, str]) -> Pairing:
    """Pair the lines of two lists. What is answered holds; the rest is sure by its words, or asked, or no pair."""
    comparing = comparing_of(old, new, called)
    found = Pairing({a: b for a, b in answers.entries.items() if b})
    for kind in (Kind.ENTRY, Kind.EVENT):
        pair_entries(kind, comparing, answers, found)
    pair_headings(comparing, found)
    pair_clauses(comparing, answers, found)
    return found


def _alone(outline: Outline, paired: Collection[str], doubtful: Collection[str]) -> tuple[Line, ...]:
    """Return what is in one list alone; a clause of an entry that is in doubt is in doubt as well."""
    out = {*paired, *doubtful}
    return tuple(each for each in outline.lines if each.ref not in out and each.parent not in doubtful)


def _parts(line: Line, called: Mapping[str, str], doubted: Collection[str]) -> Parts:
    """Return the parts in an entry, by the names of the newer list, without departments that are in doubt."""
    parts: Parts = {}
    for who, part in line.roles:  # the first part is the highest, where several departments have become one
        if who not in doubted:
            parts.setdefault(called.get(who, who), part)
    return parts


def _kept(
    a: Line, pairing: Pairing, lists: tuple[Outline, Outline], before: Mapping[str, Parts], after: Mapping[str, Parts]
) -> Kept:
    old, new = lists
    b = new.by_ref[pairing.pairs[a.ref]]
    found = {
        Aspect.WORDS: a.text != b.text and old.words_of(a.ref) != new.words_of(b.ref),
        Aspect.NUMBER: a.ref != b.ref,
        Aspect.HEADING: a.kind is not Kind.HEADING and pairing.pairs.get(a.parent, a.parent) != b.parent,
        Aspect.ROLES: before[a.ref] != after[b.ref],
        Aspect.POINTS: a.points != b.points,
        Aspect.DEADLINE: a.deadline != b.deadline,
        Aspect.TRACKING: a.tracked != b.tracked,
    }
    return Kept(a, b, frozenset(aspect for aspect, differs in found.items() if differs))


def _roles(
    kept: Iterable[Kept],
    added: Iterable[Line],
    gone: Iterable[Line],
    before: Mapping[str, Parts],
    after: Mapping[str, Parts],
) -> dict[str, tuple[RoleChange, ...]]:
    changes: dict[str, list[RoleChange]] = {}
    for who, change in _roles_kept(kept, before, after):
        changes.setdefault(who, []).append(change)
    for line in added:
        for who, part in after[line.ref].items():
            changes.setdefault(who, []).append(RoleChange(None, line, "", part))
    for line in gone:
        for who, part in before[line.ref].items():
            changes.setdefault(who, []).append(RoleChange(line, None, part, ""))
    return {who: tuple(found) for who, found in changes.items()}


def _roles_kept(
    kept: Iterable[Kept], before: Mapping[str, Parts], after: Mapping[str, Parts]
) -> Iterator[tuple[str, RoleChange]]:
    """Parts in entries that are kept; of several that became one, the first part that somebody had in them."""
    into: dict[str, list[Line]] = {}
    for each in kept:
        into.setdefault(each.new.ref, []).append(each.old)
    news = {each.new.ref: each.new for each in kept}
    for ref, olds in into.items():
        had: Parts = {}
        for old in olds:
            had = {**before[old.ref], **had}
        for who in dict.fromkeys((*had, *after[ref])):
            if had.get(who) != after[ref].get(who):
                old = next((each for each in olds if who in before[each.ref]), olds[0])
                yield who, RoleChange(old, news[ref], had.get(who, ""), after[ref].get(who, ""))
