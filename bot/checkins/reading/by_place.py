"""What is said of several entries by their places in the list (18、22、28，前两条办结，后一条在办), one by one."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.checkins.reading.message import Message, Segment
from bot.numerals import number

SHORTEST = 2
"""Entries of a list that have places."""
_N = r"([一两二三四五六七八九]|\d)?"
_UNIT = r"(?:[项条个件]|者)"
_PLACED = re.compile(
    rf"(?:^|(?<=[,。;\s]))(?:(前)面?那?{_N}{_UNIT}|(最?后)面?那?{_N}{_UNIT}|第([一二三四五六七八九])[个条]|(其余|剩下|余下|另外?){_N}{_UNIT}?)"
)
"""The first two, the last one, the rest."""


def told_by_place(message: Message, segment: Segment, told: Collection[str]) -> Sequence[Segment]:
    """A segment for each entry that is named by its place; none where some are told of twice, or not at all.

    `told` are the entries that other segments are about.
    """
    head, places = segment.head, _places(message, segment)
    if head is None or not places:
        return ()
    left, found = [each for each in head.refs if each not in told], []
    ends = [*map(re.Match.start, places[1:]), segment.end]
    for match, until in zip(places, ends, strict=True):
        refs = _placed(match, head.refs, left)
        if not refs or not set(refs) <= set(left):
            return ()
        left = [each for each in left if each not in refs]
        found += [Segment(replace(head, refs=(ref,), end=match.end()), segment.start, until) for ref in refs]
    return () if left else found


def _places(message: Message, segment: Segment) -> Sequence[re.Match[str]]:
    """Where the places of a list are named, if nothing else is said before them."""
    head, (start, end) = segment.head, segment.body
    if head is None or head.missing or len(head.refs) < SHORTEST:
        return ()
    places = list(_PLACED.finditer(message.bare, start, end))
    return places if places and not message.bare[start : places[0].start()].strip(" ,") else ()


def _placed(match: re.Match[str], refs: Sequence[str], left: Sequence[str]) -> Sequence[str]:
    """The entries that stand at a place of the list."""
    first, firsts, last, lasts, at, _, rest = match.groups()
    if at:
        return refs[_count(at) - 1 : _count(at)]
    count = _count(firsts or lasts)
    if count > len(refs):
        return ()
    if first:
        return refs[:count]
    if last:
        return refs[-count:]
    return left if rest is None or number(rest) == len(left) else ()


def _count(said: str | None) -> int:
    """The number of a place, or how many stand there; one where it goes without saying."""
    return number(said or "一") or 1
