"""Cutting a report into tokens: what is known competes by cost, and what stays unread is a token without a sign."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from bot.checkins.claims.forms import BY_FIRST, WITHIN
from bot.checkins.claims.words import Cue, load_words
from bot.checkins.spans.shares import Share
from bot.questions.text import is_latin

UNREAD = 0.95
"""What a letter costs that stays unread; a known word costs 1, so that one of a single letter needs company."""
_PLAIN_ALONE = frozenset(
    {
        Cue.NOT,
        Cue.DONE,
        Cue.WHOLE,
        Cue.MATTER,
        Cue.REQUEST,
        Cue.DIFFICULT,
        Cue.LEFT,
        Cue.LEAD,
        Cue.BUT,
        Cue.POLITE,
        Cue.EARLIER,
    }
)
"""Words of one letter with such a sign are never left unread."""
_AHEAD = re.compile(r"(?:[快能可将拟要再待等应才得]|(?<![代大例年晚茶事协商联评工学妇教党全委开董谈听公组])会)$")
"""The last letter of what stays unread, where what follows lies ahead."""
_STOP = re.compile(r"[。;!?\n]|,(?!\d)")
"""What no word goes beyond."""
_AT_ONCE = 600
"""Letters that are cut at once where nothing stops them."""
_LAST_ASCII = "\x7f"
_UNREAD: frozenset[Cue] = frozenset()
Word = tuple[int, frozenset[Cue]]
"""Where a word ends, and what it does."""
Known = tuple[int, frozenset[Cue], float]
"""Where what is known ends, what it does, and what it costs to read it so."""
Form = tuple[re.Pattern[str], frozenset[Cue]]
"""An expression, and what it does that is so."""
Cut = tuple[float, int, frozenset[Cue]]
"""What the rest of a text costs from a place on, where its first token ends, and what that does."""


class Token(NamedTuple):
    """A stretch of a folded text with what it does; nothing where it stays unread."""

    start: int
    end: int
    said: str
    cues: frozenset[Cue]
    share: Share | None = None
    day: date | None = None

    @property
    def is_unread(self) -> bool:
        """Whether nobody knows what it is."""
        return not self.cues

    @property
    def lies_ahead(self) -> bool:
        """Whether it says that what follows is still to come."""
        return self.has(Cue.FUTURE, Cue.AIM) or (self.is_unread and bool(_AHEAD.search(self.said)))

    def has(self, *cues: Cue) -> bool:
        """Whether it does one of these."""
        return not self.cues.isdisjoint(cues)


class Words:
    """The words of one text: each stretch between what is special is cut once, and read from any place on."""

    def __init__(self, text: str, special: Sequence[Token]) -> None:
        """Take the text; what is special (dates, percentages, proofs) stands as it is, the first where two overlap."""
        self._text = text
        self._special: dict[int, Token] = {}
        self._best: dict[int, Cut] = {}
        self._edges = [0]
        for each in sorted(special, key=lambda each: each.start):
            if each.start >= self._edges[-1]:
                self._special[each.start] = each
                self._edges += (each.start, each.end)
        self._edges.append(len(text))
        self._is_said = [*map(str.isalnum, text)]

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens of a stretch; unread letters that stand together are one, marks and blanks are left out."""
        found: list[Token] = []
        place, gap, best = start, -1, self._best
        while place < end:
            special = self._special.get(place)
            if special is not None:
                until, cues = special.end, special.cues
            else:
                _, until, cues = best[place] if place in best else self._cut_from(place)
            if until > end:
                place = gap if gap >= 0 else place
                return [*found, *_cut(self._text, place, end)]
            if not cues and self._is_said[place]:
                gap = place if gap < 0 else gap
            elif gap >= 0:
                found.append(Token(gap, place, self._text[gap:place], _UNREAD))
                gap = -1
            if cues:
                found.append(special or Token(place, until, self._text[place:until], cues))
            place = until
        if gap >= 0:
            found.append(Token(gap, end, self._text[gap:end], _UNREAD))
        return found

    def _cut_from(self, place: int) -> Cut:
        """Cut the text from a place to where nothing goes beyond; the cut of the place."""
        edge = min(self._edges[bisect_right(self._edges, place)], place + _AT_ONCE)
        stop = _STOP.search(self._text, place, edge)
        self._best.update(_best(self._text, place, stop.end() if stop else edge))
        return self._best[place]


def tokens_of(text: str, start: int, end: int, special: Sequence[Token]) -> list[Token]:
    """The cheapest cut of a stretch; what is special stands as it is."""
    return Words(text, special).between(start, end)


def _cut(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of a stretch that ends within a word."""
    return _joined(text, _best(text, start, end), start, end)


def _best(text: str, start: int, end: int) -> dict[int, Cut]:
    """The cheapest cut from each place of a stretch on in which nothing special is."""
    best: dict[int, Cut] = {end: (0.0, end, _UNREAD)}
    words, signs = load_words(), _signs(text, start, end)
    is_said = [*map(str.isalnum, text[start:end])]
    for place in range(end - 1, start - 1, -1):
        least = best[place + 1][0]
        if not is_said[place - start]:
            best[place] = (least, place + 1, _UNREAD)
            continue
        chosen: Cut = (least + UNREAD, place + 1, _UNREAD)
        held, forms = words.at(text, place), BY_FIRST.get(text[place], ())
        if place in signs:
            forms = (*forms, *signs[place])
        for until, cues, cost in _known(text, place, end, held, forms) if held or forms else ():
            total = cost + best[until][0]
            if total < chosen[0]:
                chosen = (total, until, cues)
        best[place] = chosen
    del best[end]
    return best


def _joined(text: str, best: Mapping[int, Cut], start: int, end: int) -> Iterator[Token]:
    """The tokens along the cheapest way, unread letters that stand together as one, marks and blanks left out."""
    place, gap = start, -1
    while place < end:
        _, until, cues = best[place]
        if not cues and text[place].isalnum():
            gap = place if gap < 0 else gap
        else:
            if gap >= 0:
                yield Token(gap, place, text[gap:place], _UNREAD)
                gap = -1
            if cues:
                yield Token(place, until, text[place:until], cues)
        place = until
    if gap >= 0:
        yield Token(gap, end, text[gap:end], _UNREAD)


def _known(text: str, place: int, end: int, held: Sequence[Word], forms: Sequence[Form]) -> list[Known]:
    """What is known at a place of a stretch, of the words that it holds and the forms that it can have."""
    found: list[Known] = []
    for until, cues in held:
        if until <= end and text[until - 1 : until + 1] != "完成" and _is_whole_word(text, place, until):
            is_plain = until - place == 1 and not cues.isdisjoint(_PLAIN_ALONE)
            found.append((until, cues, 0.9 if is_plain else 1.0))
    for form, cues in forms:
        if match := form.match(text, place, end):
            found.append((match.end(), cues, 1.0))
    return found


def _signs(text: str, start: int, end: int) -> dict[int, list[Form]]:
    """The forms that can begin at the places of a stretch, as their sign stands near.

    It is looked for first: an expression takes ten times as long, and would be tried at every letter.
    """
    found: dict[int, list[Form]] = {}
    for sign, width, form, cues in WITHIN:
        at = text.find(sign, start, end + width)
        while at >= 0:
            for place in range(at - width + 1, at + 1):
                found.setdefault(place, []).append((form, cues))
            at = text.find(sign, at + 1, end + width)
    return found


def _is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether a Latin word does not go on before or behind."""
    if text[start] > _LAST_ASCII and text[end - 1] > _LAST_ASCII:
        return True
    before = start > 0 and is_latin(text[start - 1]) and is_latin(text[start])
    behind = end < len(text) and is_latin(text[end]) and is_latin(text[end - 1])
    return not before and not behind
