"""A comparison as rows: each line of both lists once, with its fate."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.numerals import written
from checklist_data.comparing.difference import Aspect, Difference, Kept
from checklist_data.comparing.outline import Kind, Line
from checklist_data.comparing.words import Stretch, marked


class Fate(StrEnum):
    """The fate of a line; its value is shown to people."""

    CHANGED = "改动"
    MOVED = "移动"
    ADDED = "新增"
    GONE = "取消"
    MERGED = "并入"
    ASKED = "待确认"
    KEPT = "未变"


KINDS = {Kind.HEADING: "标题", Kind.ENTRY: "事项", Kind.CLAUSE: "条款", Kind.EVENT: "负面清单"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison. `words` are both texts as one, marked where they differ."""

    fate: Fate
    kind: Kind
    old_ref: str
    new_ref: str
    words: tuple[Stretch, ...]
    changes: tuple[str, ...]

    @property
    def numbers(self) -> tuple[str, str]:
        """Its numbers in the older and the newer list as people know them; empty in a list that it is not in."""
        return _known(self.old_ref), _known(self.new_ref)


def _known(ref: str) -> str:
    found = _OUR_OWN.fullmatch(ref)
    if found is None:
        return ref
    return f"第{written(int(found['section']))}部分" if found["section"] else f"第{found['event']}条"


_OUR_OWN = re.compile(r"S(?P<section>\d+)|NEG-(?P<event>\d+)")
"""Refs that no list prints: of a section, and of an event of the negative list."""


def rows_of(change: Difference) -> list[Row]:
    """Return every line of the newer list in its order, each one that is gone after what stood before it."""
    merged = _merged(change)
    olds: dict[str, list[Row]] = {}
    place = ""
    kept = {each.old.ref: each for each in change.kept}
    gone = {each.ref for each in change.gone}
    for line in change.old.lines:
        if line.ref in kept and line.ref not in merged:
            place = kept[line.ref].new.ref
        elif line.ref in merged:
            olds.setdefault(place, []).append(_alone(line, Fate.MERGED, change.refs[line.ref]))
        else:
            olds.setdefault(place, []).append(_alone(line, Fate.GONE if line.ref in gone else Fate.ASKED))
    return [*olds.get("", []), *_news(change, merged, olds)]


def _merged(change: Difference) -> set[str]:
    """The lines that became a part of another one that is likewise kept."""
    first: dict[str, Kept] = {}
    found = set()
    for each in change.kept:
        before = first.setdefault(each.new.ref, each)
        if before is not each:
            found.add(each.old.ref)
    return found


def _news(change: Difference, merged: set[str], olds: dict[str, list[Row]]) -> Iterator[Row]:
    kept = {each.new.ref: each for each in change.kept if each.old.ref not in merged}
    added = {each.ref for each in change.added}
    for line in change.new.lines:
        if line.ref in kept:
            yield _row(kept[line.ref], change)
        else:
            yield _new(line, Fate.ADDED if line.ref in added else Fate.ASKED)
        yield from olds.get(line.ref, [])


def _row(each: Kept, change: Difference) -> Row:
    is_moved = each.is_moved and not _goes_along(each)
    fate = Fate.CHANGED if each.is_changed else Fate.MOVED if is_moved else Fate.KEPT
    words = marked(each.old.text if Aspect.WORDS in each.aspects else each.new.text, each.new.text)
    return Row(fate, each.new.kind, each.old.ref, each.new.ref, words, tuple(_changes(each, change)))


def _goes_along(each: Kept) -> bool:
    """Whether a clause has another number only because its entry has."""
    tails = (line.ref.removeprefix(line.parent) for line in (each.old, each.new))
    return each.new.kind is Kind.CLAUSE and Aspect.HEADING not in each.aspects and len(set(tails)) == 1


def _changes(each: Kept, change: Difference) -> Iterator[str]:
    """What differs of an entry besides its words."""
    old, new = each.old, each.new
    if Aspect.HEADING in each.aspects:
        yield f"由{_above(old, change.old.by_ref)}移至{_above(new, change.new.by_ref)}"
    told = (
        (Aspect.POINTS, f"分值{old.points or '—'}→{new.points or '—'}"),
        (Aspect.DEADLINE, f"时限“{old.deadline or '无'}”→“{new.deadline or '无'}”"),
        (Aspect.TRACKING, "改为填报" if new.tracked else "改为仅供查阅"),
    )
    yield from (text for aspect, text in told if aspect in each.aspects)
    if Aspect.ROLES in each.aspects:
        yield from _roles(new, change)


def _roles(new: Line, change: Difference) -> Iterator[str]:
    changed = ((who, role) for who, roles in change.roles.items() for role in roles if role.new is new)
    yield from (f"{who}：{role.before or '无'}→{role.after or '无'}" for who, role in changed)


def _above(line: Line, by_ref: dict[str, Line]) -> str:
    return f"“{by_ref[line.parent].text}”" if line.parent else "顶层"


def _alone(line: Line, fate: Fate, into: str = "") -> Row:
    return Row(fate, line.kind, line.ref, into, marked(line.text, "" if fate is Fate.GONE else line.text), ())


def _new(line: Line, fate: Fate) -> Row:
    changes = tuple(f"{who}：{part}" for who, part in line.roles)
    return Row(fate, line.kind, "", line.ref, marked("" if fate is Fate.ADDED else line.text, line.text), changes)
