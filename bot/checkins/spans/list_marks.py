"""The marks of a list within what is said of one entry (53 1.…；2.…): they number its points, and name no entries."""

import re
from collections.abc import Iterator

from bot.checkins.spans.folding import Span

_ENTRY = re.compile(
    r"\s?(?:第|item ?)?\d{1,2}(?:\.\d{1,2})? ?(?:号任务|[项条号])?"
    r"(?: ?[,、:]\s?|\s\s?|(?<=[项条号务])(?!\()|(?=\(一\)))"
)
"""The entry that a message begins with, before the first mark."""
_BEFORE = r"(?:(?<![\d.一二三四五六七八九十第])|(?=\([一二三四五六七八九]\)))"
_CLAUSE = r"(?!\([\d一二三四五六七八九]\)\s*(?:[\d完已按有需正推]|全部))"
"""A number in brackets with how it stands behind it is a clause (33（1）完成90%)."""
_MARKS = tuple(
    re.compile(rf"{_BEFORE}{_CLAUSE}\(?(?:{digit} ?[.)](?![\d.])|{digit}、(?!\d)|{han}(?:[、)]|是)|第{han},) ?(?=\S)")
    for digit, han in zip("123456789", "一二三四五六七八九", strict=True)
)
"""How a mark is written: 1. 1、 1) (1) 一、 一是 第一，."""
_SAID = re.compile(
    r"(?<=[,。;:\s])[一二三四五六]是(?!\s?第?\d{1,2}(?:[项条号.]|\s|(?![\d年月日个名场次户人家件起处%])))"
)
"""Marks that are said (一是…；二是…), before no entry."""
_POINT = re.compile(r"第[一二三四五六七八九]项")
_OTHER_POINTS = re.compile(r"(?:其[余它他]|剩下|余下|另外?|别的|后面|前面)的?[一两几二三四]?项")
"""What makes a point of the entry of 第二项 (12 第二项已组建，其它几项还在做)."""


def points_in(text: str) -> Iterator[Span]:
    """Points of the first entry of a message, which has others beside them."""
    entry = _ENTRY.match(text)
    if entry is not None and _OTHER_POINTS.search(text, entry.end()):
        yield from (each.span() for each in _POINT.finditer(text, entry.end()))


def list_marks_in(text: str) -> Iterator[Span]:
    """The marks of a list that begins right behind the first entry of a message; of one mark alone, none."""
    if len(said := [each.span() for each in _SAID.finditer(text)]) > 1:
        yield from said
        return
    entry = _ENTRY.match(text)
    first = _MARKS[0].match(text, entry.end()) if entry else None
    found = [first.span()] if first else []
    for pattern in _MARKS[1:] if found else ():
        mark = pattern.search(text, found[-1][1])
        if mark is None:
            break
        found.append(mark.span())
    if len(found) > 1:
        yield from found
