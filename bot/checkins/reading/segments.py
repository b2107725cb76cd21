"""Segments: which stretch of a message is about which entries."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.checkins.reading.heads import Head, Heads
from bot.checkins.reading.message import Message, Segment
from bot.checkins.reading.openings import PAUSE, Openings
from bot.checkins.spans.bounds import MOST_LINES, MOST_PLACES, MOST_SEGMENTS, TooMuch

_LINES = re.compile(r"[^\n]+")
_INSTEAD = re.compile(
    r"(?:[项条号]|那[项条])?\s*(?:(?:(?:写|打|报|发|填)错了?|不对|有误|是误[报写填])[,\s]*|,[,\s]*)?"
    r"(?:应该?[为是]|改[为成]|更正[为成]|实[为是]|其实是)\s*"
)
_INSIDE = frozenset("(•")
"""A pause that is the mark of a list belongs to what follows."""


class Segments:
    """Cuts messages where the next entry is named."""

    def __init__(self, heads: Heads) -> None:
        """Take the heads of one checklist."""
        self._heads = heads
        self._openings = Openings(heads)

    def of(self, message: Message) -> list[Segment]:
        """The segments of a message; a line that names no entry goes on with the one before it. Raises TooMuch."""
        found: list[Segment] = []
        lines = list(_LINES.finditer(message.text))
        if len(lines) > MOST_LINES:
            raise TooMuch
        for number, line in enumerate(lines, 1):
            cut = list(self._cut(message, line.start(), line.end(), number))
            if cut:
                found += cut
            elif found:
                found[-1] = replace(found[-1], end=line.end())
            else:
                found.append(Segment(None, line.start(), line.end()))
            if len(found) > MOST_SEGMENTS:
                raise TooMuch
        return found

    def _cut(self, message: Message, start: int, end: int, number: int) -> Iterator[Segment]:
        """The segments of a line, each from where what is said of its entries begins."""
        held: tuple[int, Head] | None = None
        for begun, head in self._heads_in(message, start, end, number):
            if held is not None:
                yield Segment(held[1], held[0], begun)
            held = begun, head
        if held is not None:
            yield Segment(held[1], held[0], end)

    def _heads_in(self, message: Message, start: int, end: int, number: int) -> Iterator[tuple[int, Head]]:
        first = self._openings.first(message, start, end, number)
        if first is None:
            return
        first = self._corrected(message, first, end)
        yield start, first
        place, places, last = first.end, 0, first.last
        while pause := PAUSE.search(message.text, place, end):
            place = max(pause.end(), place + (pause.end() == place))
            places += 1
            if places > MOST_PLACES:
                raise TooMuch
            clause = self._heads.clause_beside(message.bare, pause.end(), end, last)
            head = clause or self._openings.next(message, pause.end(), end)
            if head is not None:
                yield (pause.start() if pause.group()[:1] in _INSIDE else pause.end()), head
                place, last = head.end, head.last or last

    def _corrected(self, message: Message, head: Head, end: int) -> Head:
        """The entry that takes the place of another one which was named by mistake (48号应为49号)."""
        match = _INSTEAD.match(message.bare, head.end, end)
        meant = self._heads.at(message.bare, match.end(), end) if match else None
        return meant if meant is not None and meant.refs else head
