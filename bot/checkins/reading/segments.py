"""Segments: which stretch of a message is about which entries."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.checkins.reading.anywhere import named_anywhere
from bot.checkins.reading.disowning import meant
from bot.checkins.reading.heads import MOST, Head, Heads
from bot.checkins.reading.message import Message, Segment
from bot.checkins.reading.openings import PAUSE, Openings
from bot.checkins.spans.bounds import MOST_LINES, MOST_PLACES, MOST_SEGMENTS, TooMuch

_LINES = re.compile(r"[^\n]+")
_INTRODUCED = re.compile(
    r"(?:的(?:就?是|有)|(?<![\s,，。;:(\-—])[\s,，。;:(\-—]++"
    r"(?:(?:这?是|就是|即|指的?是?|对应|属于?|事项|编号)*|(?:请|麻烦|您|都|也|就|帮忙?|一并){0,3}[计记算归列登挂](?:录?[入在到进]|为|录)))\s*$"
)
"""计入26项; 请记在22项下面; 完成80%的是51项."""
_UNDER = re.compile(r"(?:[下里]面?|名下|项下)(?:吧|即可|就行)?$")
_CLAUSES = re.compile(r"[,，;；。] ?")
MOST_BEFORE = 500
"""Characters of a message that names its entry at its end."""
SERIES = 2
"""Clauses behind the first that make a series, if each of them begins with an entry."""
_CLOSES = " 。.!)）;~"
_INSIDE = frozenset("(•")
"""A pause that is the mark of a list belongs to what follows."""


class Segments:
    """Cuts messages where the next entry is named."""

    def __init__(self, heads: Heads) -> None:
        """Take the heads of one checklist."""
        self._heads = heads
        self._openings = Openings(heads)

    def of(self, message: Message) -> list[Segment]:
        """The segments of a message. Raises TooMuch."""
        found = self._by_lines(message)
        behind = self._named_last(message) if _says_nothing(message, found) else None
        if behind is not None:
            return [behind]
        first = next((each.head for each in found if each.head is not None), None)
        within = named_anywhere(self._heads, message) if first is None or first.is_outright else []
        return within if _comes_first(within, first) else found

    def _by_lines(self, message: Message) -> list[Segment]:
        """The segments line by line; a line that names no entry goes on with the one before it. Raises TooMuch."""
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

    def _named_last(self, message: Message) -> Segment | None:
        """A message that names its entry at its end (完成55%——56项)."""
        text = _UNDER.sub("", message.bare.replace("--", "  ").rstrip(_CLOSES))
        named = list(self._heads.named(text)) if message.own and len(text) <= MOST_BEFORE else []
        begun = _INTRODUCED.search(message.text, 0, named[0].start) if len(named) == 1 else None
        if begun is None or not begun.start():
            return None
        head = self._heads.at(text, named[0].start, len(text))
        if head is None or head.end < len(text) or not message.is_surely_own(head):
            return None
        return Segment(head, 0, begun.start(), is_named_last=True)

    def _cut(self, message: Message, start: int, end: int, number: int) -> Iterator[Segment]:
        """The segments of a line, each from where what is said of its entries begins; named again, it goes on."""
        held: Segment | None = None
        for begun, head in self._heads_in(message, start, end, number):
            if held is not None and held.head is not None and head.refs and head.refs == held.head.refs:
                held = replace(held, again=(*held.again, (head.start, head.end)))
                continue
            if held is not None:
                yield replace(held, end=begun)
            held = Segment(replace(head, end=message.special.sums.get(head.end, head.end)), begun, end)
        if held is not None:
            yield held

    def _heads_in(self, message: Message, start: int, end: int, number: int) -> Iterator[tuple[int, Head]]:
        first = self._openings.first(message, start, end, number)
        if first is None:
            return
        first = meant(self._heads, message, first, end) or first
        yield start, first
        place, places, last = first.end, 0, first.last
        in_series = self._are_series(message, first, end)
        while pause := PAUSE.search(message.text, place, end):
            is_told = bool(message.text[place : pause.start()].strip())
            place = max(pause.end(), place + (pause.end() == place))
            places += 1
            if places > MOST_PLACES:
                raise TooMuch
            clause = self._heads.clause_beside(message.bare, pause.end(), end, last, is_told=is_told)
            head = clause or self._openings.next(message, pause.end(), end, in_series=in_series)
            if head is not None:
                yield (pause.start() if pause.group()[:1] in _INSIDE else pause.end()), head
                place, last = head.end, head.last or last

    def _are_series(self, message: Message, first: Head, end: int) -> bool:
        """Whether each clause of a line begins with an entry of the writer's (18正常，22走访中，28第二轮)."""
        starts = [each.end() for each in islice(_CLAUSES.finditer(message.bare, first.end, end), MOST)]
        heads = [self._heads.at(message.bare, each, end) for each in starts if each < end] if message.own else []
        return len(heads) >= SERIES and all(each is not None and message.is_surely_own(each) for each in heads)


def _comes_first(within: Sequence[Segment], first: Head | None) -> bool:
    """Whether entries are named in the midst of words, and none at a beginning before them."""
    heads = [each.head for each in within if each.head is not None]
    return bool(heads) and (
        first is None or (heads[0].is_outright and heads[0].end < first.start and heads[0].refs != first.refs)
    )


def _says_nothing(message: Message, found: Sequence[Segment]) -> bool:
    """Whether no entry is named, or one behind which nothing is said."""
    if len(found) != 1:
        return False
    start, end = found[0].body
    return found[0].head is None or not _UNDER.sub("", message.text[start:end].strip(_CLOSES))
