"""The mask: what must not be kept is replaced, unit by unit of UTF-16, so that offsets into the text still hold."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain
from operator import itemgetter

from bot.sensitive import cards, identities, papers, plates, telephones
from bot.sensitive.forms import form
from bot.sensitive.kinds import Sensitive
from bot.sensitive.marks import MARK
from bot.sensitive.organisations import organisations_in
from bot.sensitive.plates import PROVINCES
from bot.sensitive.skeleton import (
    LETTERS,
    NUMERALS,
    UNSEEN,
    Skeleton,
    around_numerals,
    digits_of_unicode,
    may_be_read_out,
    read_out,
    skeleton_of,
)

_FINDERS: tuple[tuple[Sensitive, int, Callable[[str], Iterator[tuple[int, int]]]], ...] = (
    (Sensitive.IDENTITY, 11, identities.identities_in),
    (Sensitive.BANK_CARD, 11, cards.cards_in),
    (Sensitive.PASSPORT, 6, papers.passports_in),
    (Sensitive.SERVICE_CARD, 6, papers.service_cards_in),
    (Sensitive.PHONE, 11, telephones.mobiles_in),
    (Sensitive.LANDLINE, 6, telephones.landlines_in),
    (Sensitive.PLATE, 0, plates.plates_in),
)
"""In the order in which they are looked for, the surest first, and how many digits in a row there must be for it.

What one has found, the next does not see.
"""
_IN_ROSTERS = ((Sensitive.BANK_CARD, cards.cards_in), (Sensitive.PHONE, telephones.mobiles_in))
"""What is told by what stands beside it, so that the next line of a roster would hide it."""
_LINE_END = "\uf8ff"
"""The end of a line where nothing goes on behind it."""
_ELEVEN, _SIX = form(r"\d(?:~\d){10}"), form(r"\d(?:~\d){5}")
_TAKEN = "\x01"
_KINDS = {each.value: each for each in Sensitive}
_ANY = re.compile(f"[{''.join(_KINDS)}]")
_BEYOND = "\U00010000-\U0001ffff"
_LEADING = re.compile(r"\s*(?:/\w+(?:@\w+)?\s*)?(?:第?\s*[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})?\s*项?)?")


def masked(text: str) -> str:
    """Return the text with everything sensitive masked, of the same length in UTF-16.

    Of a classified text only the command and the number at its beginning are left.
    """
    text = _ANY.sub("?", text)
    if "密" in text and MARK.search(skeleton_of(text).line):
        kept = _LEADING.match(text)
        start = kept.end() if kept else 0
        return text[:start] + hidden(text[start:], Sensitive.CLASSIFIED)
    parts: list[str] = []
    place = 0
    for start, end, kind in sorted(_numbers(text), key=itemgetter(0)):
        if end > place:
            parts += text[place:start], hidden(text[max(place, start) : end], kind)
            place = end
    return "".join(parts) + text[place:]


def hidden(text: str, kind: Sensitive) -> str:
    """Return a mask as long as the text in UTF-16."""
    beyond_basic_plane = 0 if text.isascii() else sum(map("\uffff".__lt__, text))  # those take two units each
    return kind.value * (len(text) + beyond_basic_plane)


def found_in(text: str) -> tuple[Sensitive, ...]:
    """Return what was masked in a text."""
    return tuple(dict.fromkeys(_KINDS[each] for each in _ANY.findall(text)))


def shown(text: str) -> str:
    """Return a masked text as a person may see it."""
    return _ANY.sub("*", text)


def _numbers(text: str) -> Iterator[tuple[int, int, Sensitive]]:
    """Where numbers stand in a text: one may go on in the next line, and in a roster each line has its own."""
    if not _suspect().search(text):
        return
    yield from _found(skeleton_of(text))
    if "\n" in text:
        yield from _in_rosters(skeleton_of(text.replace("\n", _LINE_END)))


def _in_rosters(skeleton: Skeleton) -> Iterator[tuple[int, int, Sensitive]]:
    """Where numbers stand that the line before or behind would hide."""
    line = _without(skeleton.line, list(organisations_in(skeleton.line)))
    if not _ELEVEN.search(line):
        return
    found = [(start, end, kind) for kind, find in _IN_ROSTERS for start, end in find(line)]
    if found:
        places = skeleton.places()
        yield from ((places[start], places[end - 1] + 1, kind) for start, end, kind in found)


def _found(skeleton: Skeleton) -> Iterator[tuple[int, int, Sensitive]]:
    """Where something sensitive stands in the text, with digits as they are, then as they are read out or mistyped."""
    line = _without(skeleton.line, list(organisations_in(skeleton.line)))
    found = list(_sought(line))
    if may_be_read_out(line):
        found += _read_out(_without(line, [(start, end) for start, end, _ in found]))
    if found:
        places = skeleton.places()
        yield from ((places[start], places[end - 1] + 1, kind) for start, end, kind in found)


def _read_out(line: str) -> Iterator[tuple[int, int, Sensitive]]:
    """Where something stands when numerals and letters are digits: nothing if a part is cut off, as all is short."""
    for start, stop in around_numerals(line):
        for first, last, kind in _sought(read_out(line[start:stop])):
            if (first or not start) and (start + last < stop or stop == len(line)):
                yield start + first, start + last, kind


def _sought(line: str) -> Iterator[tuple[int, int, Sensitive]]:
    """Where something sensitive stands in a skeleton."""
    digits = 11 if _ELEVEN.search(line) else 6 if _SIX.search(line) else 0
    for kind, least, find in _FINDERS:
        spans = list(find(line)) if digits >= least else []
        line = _without(line, spans)
        yield from ((start, end, kind) for start, end in spans)


def _without(line: str, spans: list[tuple[int, int]]) -> str:
    """The line with what was found taken out, in place."""
    if not spans:
        return line
    characters = list(line)
    for start, end in spans:
        characters[start:end] = _TAKEN * (end - start)
    return "".join(characters)


@cache
def _suspect() -> re.Pattern[str]:
    """What every text has in which there may be a number: six digits, the start of a plate.

    Characters beyond the basic plane count as digits here: a set of many ranges would cost each text ten times as much.
    """
    digits = "".join(each for each in chain(digits_of_unicode(), *NUMERALS.values()) if each <= "\uffff")
    digit, between = f"[{digits}{LETTERS}{_BEYOND}]", rf"(?:[^\w{_BEYOND}]|[_{UNSEEN}])*+"
    return re.compile(rf"{digit}(?:{between}{digit}){{5}}|[{PROVINCES}][\W_]{{0,4}}[A-Za-zＡ-Ｚａ-ｚ]|[WwＷｗ][JjＪｊ]")
