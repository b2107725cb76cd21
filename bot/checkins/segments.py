"""Segments: which stretch of a message is about which entries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.checkins.bounds import MOST_LINES, MOST_PLACES, MOST_SEGMENTS, TooMuch
from bot.checkins.days import dates_in
from bot.checkins.heads import Heads, Named
from bot.checkins.percent import shares_in
from bot.checkins.states import states_in

_LINES = re.compile(r"[^\n;；]+")
_PAUSE = re.compile(r"(?:[,，。!]\s*)+|\.\s+|\s+")
_MARKS = re.compile(r"[\s,，:：]*")
_EARLY = 16
"""Within so many characters from its beginning a line can name its entry outright."""
LIST_MARK = re.compile(r"[、.)）．]")


@dataclass(frozen=True, slots=True)
class Segment:
    """The entries, the place where they are named, and the stretch that is about them, from `start` to `end`."""

    named: tuple[Named, ...]
    start: int
    end: int

    @property
    def body(self) -> tuple[int, int]:
        """What is said after the entries are named."""
        return (self.named[-1].end, self.end) if self.named else (self.start, self.end)

    @property
    def before(self) -> tuple[int, int]:
        """What is said before."""
        return (self.start, self.named[0].start) if self.named else (self.start, self.start)


def segments_in(text: str, heads: Heads, today: date) -> list[Segment]:
    """The segments of a folded text; a line that names no entry goes on with the segment before it.

    Raises TooMuch where there are more than a report has.
    """
    found: list[Segment] = []
    for named, start, end in _pieces(text, heads, today):
        if len(found) > MOST_SEGMENTS:
            raise TooMuch
        if named or not found:
            found.append(Segment(named, start, end))
        else:
            found[-1] = Segment(found[-1].named, found[-1].start, end)
    return found


def _pieces(text: str, heads: Heads, today: date) -> Iterator[tuple[tuple[Named, ...], int, int]]:
    """Lines, cut again where within one another entry begins with how it stands."""
    places = 0
    lines = list(_LINES.finditer(text))
    if len(lines) > MOST_LINES:
        raise TooMuch
    for line in lines:
        start = line.start()
        named = _named(text, start, line.end(), heads, today)
        place = named[-1].end if named else start
        while named and (pause := _PAUSE.search(text, place, line.end())):
            place = pause.end()
            following = heads.at(text, place, line.end())
            if not following:
                continue
            places += 1
            if places > MOST_PLACES:
                raise TooMuch
            if _stands(text, following, line.end()):
                yield named, start, pause.start()
                named, start = tuple(each for each in following if each.end <= line.end()), place
            place = following[
                -1
            ].end  # each of them ends where the last does: what does not stand there, stands nowhere
        yield named, start, line.end()


def _named(text: str, start: int, end: int, heads: Heads, today: date) -> tuple[Named, ...]:
    """The entries that a line begins with, be it after a date; or that it names outright early on."""
    for place in _beginnings(text, start, today):
        at_head = tuple(each for each in heads.at(text, place, end) if each.end <= end)
        if at_head and (at_head[-1].explicit or not LIST_MARK.match(text, at_head[-1].end)):
            return at_head
    return heads.within(text, start, min(end, start + _EARLY))


def _stands(text: str, named: tuple[Named, ...], end: int) -> bool:
    """Whether right after the entries it is said how they stand."""
    rest = text[named[-1].end : min(end, named[-1].end + _EARLY)]
    if not named[-1].explicit and LIST_MARK.match(rest):
        return False
    state = next((each for each in states_in(rest) if each.plainly), None)
    share = next(iter(shares_in(rest)), None)
    near = 3 if not named[-1].explicit else 8
    return bool((state and state.start <= near) or (share and share.leads and share.start <= near))


def _beginnings(text: str, start: int, today: date) -> Iterator[int]:
    """Where a line begins, and where it goes on after a date that it begins with."""
    yield start
    if (after := _after_date(text, start, today)) > start:
        yield after


def _after_date(text: str, start: int, today: date) -> int:
    dated = next(iter(dates_in(text[start : start + _EARLY], today)), None)
    if dated is None or text[start : start + dated.start].removeprefix("截至").removeprefix("截止").strip():
        return start
    marks = _MARKS.match(text, start + dated.end)
    return marks.end() if marks else start + dated.end
