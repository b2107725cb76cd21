"""Words that restrict what is asked for: `除了`, `只`, `至少两个`, `去年`, `别的区`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.numerals import CHARACTERS, NUMERAL
from bot.questions.lexicon import lines
from bot.questions.text import is_latin
from bot.questions.trie import Trie

TABLE = "restrictions.txt"
_HARMLESS = "harmless"
_OTHER_PLACE = (
    r"(?:(?![不含是在的有和与及跟从到对把被由归给问哪个这那每牵头参与])[\u4e00-\u9fff]){2}(?:(?<![小社园校片城街景库山地辖全本我新灾学厂矿郊市东西南北牧林特分各整个])区"
    r"|(?<![超城门夜菜黑集上楼股全本我地都各])市|(?<![全本我各])县|(?<![乡城古小全各])镇|(?<![下返家老城回同各])乡"
    r"|(?<![全本我节外跨各])省)(?![域内里级长委政直间镇城民容场场界])"
)
"""What is built like the name of a district, a town or a province."""
_OTHER_TIME = r"(?<!\d)(?:19|20)\d\d(?: ?年)?(?![\d年])|(?<![\d每])\d{1,2}月[份底]?(?!\d)"
_CAN_BE_BUILT = re.compile(rf"[\d{CHARACTERS}区市县镇乡省]")
_PLACE_ENDS = re.compile("[区市县镇乡省]")
_NUMERAL = "N"


class Restriction(StrEnum):
    """What a word does to a question; one part of the table each."""

    EXCEPT = "except"
    ONLY = "only"
    NOT = "not"
    AMOUNT = "amount"
    ORDER = "order"
    COMPARED = "compared"
    SHARE = "share"
    TIME = "time"
    PLACE = "place"
    OTHERS = "others"
    CONDITION = "condition"
    QUALITY = "quality"


@dataclass(frozen=True, slots=True)
class Restricting:
    """A restricting word in a text."""

    start: int
    end: int
    said: str
    kind: Restriction
    listed: bool
    """Whether the word stands in the table, and is not only built like the name of a place."""


def restrictions(text: str) -> Iterator[Restricting]:
    """The restricting words of a plain text, the longest at each place."""
    words = _words()
    built = _built(places=bool(_PLACE_ENDS.search(text))) if _CAN_BE_BUILT.search(text) else None
    place = 0
    while place < len(text):
        match = built.match(text, place) if built is not None else None
        if match is not None:
            end, kind = match.end(), match.lastgroup or _HARMLESS
        else:
            found = [each for each in words.at(text, place) if _is_whole(text, place, each[0])]
            end, kind = found[0] if found else (0, _HARMLESS)
        if kind != _HARMLESS:
            yield Restricting(
                place, end, text[place:end], Restriction(kind), listed=match is None or kind != Restriction.PLACE
            )
        place = max(end, place + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch is no part of a longer Latin word."""
    before = start > 0 and is_latin(text[start]) and is_latin(text[start - 1])
    return not before and not (end < len(text) and is_latin(text[end - 1]) and is_latin(text[end]))


@lru_cache(maxsize=1)
def words_of(*kinds: Restriction) -> tuple[str, ...]:
    """The Chinese words of these parts that have more than one character and no numeral."""
    parts = _parts()
    words = (word for kind in kinds for word in parts[kind])
    return tuple(word for word in words if len(word) > 1 and not word.isascii() and _NUMERAL not in word)


@lru_cache(maxsize=1)
def _words() -> Trie[str]:
    """The words without a numeral, each with the part that it stands under."""
    words: Trie[str] = Trie()
    for kind, held in _parts().items():
        for word in held:
            if _NUMERAL not in word:
                words.add(word, kind)
    return words


@lru_cache(maxsize=2)
def _built(*, places: bool) -> re.Pattern[str]:
    """A pattern for what has a numeral in it, or is built like a time, or a place."""
    counted = {kind: [word for word in held if _NUMERAL in word] for kind, held in _parts().items()}
    forms = {kind: [_form(word) for word in sorted(held, key=len, reverse=True)] for kind, held in counted.items()}
    forms[Restriction.TIME].insert(0, _OTHER_TIME)
    if places:
        forms[Restriction.PLACE].insert(0, _OTHER_PLACE)
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(held)})" for kind, held in forms.items() if held))


def _parts() -> Mapping[str, list[str]]:
    parts: dict[str, list[str]] = defaultdict(list)
    kind = _HARMLESS
    for line in lines(TABLE):
        if line.startswith("["):
            kind = line.strip("[]")
        else:
            parts[kind].append(line)
    return parts


def _form(word: str) -> str:
    return re.escape(word).replace(_NUMERAL, NUMERAL)
