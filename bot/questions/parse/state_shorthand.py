"""Departments in office shorthand: the first letters of the words of a name, or one of its words (综执, 自资分局)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from bot.questions.spans.naming import BY_PART, SAME_SOUND, Naming
from bot.questions.spans.span import Kind, Span
from bot.questions.text import plain
from checklist_data.model import Department

Stems = Mapping[str, str]
"""What departments are called, without what names end with, and whose it is."""

SHORTEST = 2
"""Letters of a shorthand, without what such names end with."""
LONGEST_RUN = 16
WORD = 2
"""Letters of most words in the names of departments."""
_ENDING = re.compile(r"(?:分?局|办公室|办|大队|队|公司|集团|街道|部|委)$")
_THERE = re.compile(r"[那这](?:边|头)")
_JOINS = re.compile(r"[\s、,，+/&和与跟及]{1,2}")
_HAN = re.compile(r"[\u4e00-\u9fff]+")


def shorthand_in(
    text: str, known: Iterable[range], named: Iterable[Span], departments: tuple[Department, ...]
) -> list[Span]:
    """Return the departments that are named so in the runs of letters of a text outside what is known.

    A word of a name counts where it ends as names do, or stands beside another department of a list.
    """
    runs = list(_runs(text, known))
    stems = _stems(departments) if runs else {}
    found = [each for run in runs for each in _cut(run[0], run.start(), stems)]
    beside = [*named, *found]
    return [
        each
        for each in found
        if _is_initials(each, departments) or beside_any(text, each, beside) or _is_there(text, each, stems)
    ]


def _runs(text: str, known: Iterable[range]) -> Iterator[re.Match[str]]:
    """The runs of Chinese letters outside what is known that can be a shorthand."""
    taken = {place for each in known for place in each}
    read = "".join(" " if place in taken else letter for place, letter in enumerate(text))
    return (found for found in _HAN.finditer(read) if SHORTEST <= len(found[0]) <= LONGEST_RUN)


def beside_any(text: str, one: Span, others: Iterable[Span]) -> bool:
    """Whether a name is the neighbour of another one in a list."""
    pairs = ((min(one.end, each.end), max(one.start, each.start)) for each in others if each is not one)
    return any(start >= end or _JOINS.fullmatch(text, start, end) for start, end in pairs)


def unheard(named: Span, departments: tuple[Department, ...]) -> Span:
    """A department that was heard in what only sounds like its name; the one whose shorthand that is, where one is."""
    if named.naming is None or named.naming.reason != SAME_SOUND:
        return named
    owner = _owner(named.naming.said, _stems(departments))
    return named._replace(naming=replace(named.naming, departments=(owner,))) if owner else named


def _cut(run: str, start: int, stems: Stems) -> list[Span]:
    """A run as one shorthand after the other, the longest first; none where anything of it is none."""
    for end in range(len(run), SHORTEST - 1, -1):
        owner = _owner(run[:end], stems)
        rest = _cut(run[end:], start + end, stems) if owner and end < len(run) else []
        if owner and (rest or end == len(run)):
            naming = Naming(run[:end], (owner,), BY_PART, "letters of the name")
            return [Span(start, start + end, run[:end], Kind.DEPARTMENT, naming=naming), *rest]
    return []


def _owner(said: str, stems: Stems) -> str:
    """The one department that a shorthand fits; empty where none or several do."""
    stem = _ENDING.sub("", said)
    if len(stem) < SHORTEST:
        return ""
    by_letters = {owner for head, owner in stems.items() if head[0] == stem[0] and _fits(stem, head)}
    found = by_letters or {owner for head, owner in stems.items() if stem in head and _is_a_word_of(stem, head)}
    return found.pop() if len(found) == 1 else ""


def _is_there(text: str, said: Span, stems: Stems) -> bool:
    """Whether what a department is called, without its end, is said to be over there (自规那边)."""
    return said.said in stems and _THERE.match(text, said.end) is not None


def _is_initials(said: Span, departments: tuple[Department, ...]) -> bool:
    """Whether letters of a name in full are left out, or it ends as names do: nothing else is written so."""
    if _ENDING.search(said.said):
        return True
    names = [_ENDING.sub("", plain(name)) for each in departments for name in (each.name, *each.spellings)]
    heads = [each for each in names if each.startswith(said.said[0])]
    return any(_fits(said.said, each) for each in heads) and not any(said.said in each for each in names)


def _fits(stem: str, name: str) -> bool:
    """Whether letters stand in a name in their order, each at the head of a word or behind the one before it."""
    place = 0
    for letter in stem[1:]:
        heads = (each for each in range(place + 1, len(name)) if each % WORD == 0 or each == place + 1)
        place = next((each for each in heads if name[each] == letter), -1)
        if place < 0:
            return False
    return True


def _is_a_word_of(stem: str, name: str) -> bool:
    return len(stem) % WORD == 0 and name.find(stem) % WORD == 0


@lru_cache(maxsize=8)
def _stems(departments: tuple[Department, ...]) -> Stems:
    """What the departments are called, without what names end with, and whose it is; the first to claim it keeps it."""
    called = [
        (plain(name), each.name) for each in departments for name in (each.name, *each.spellings, *each.short_names)
    ]
    stems: dict[str, str] = {}
    for name, owner in called:
        stems.setdefault(_ENDING.sub("", name) or name, owner)
    return stems


def runs_outside(tokens: Iterable[Span]) -> Iterator[range]:
    """The places of the words of a text that can be part of no shorthand."""
    unread = (Kind.GAP, Kind.LAY, Kind.TITLE)
    yield from (range(each.start, each.end) for each in tokens if each.kind not in unread)
