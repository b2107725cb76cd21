"""Words that restrict what is asked for: `除了`, `只`, `至少两个`, `去年`, `别的区`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.questions.lexicon import lines
from bot.questions.numerals import CHARACTERS, NUMERAL

TABLE = "restrictions.txt"
_HARMLESS = "harmless"
_OTHER_PLACE = (
    r"(?:(?![不含是在的有和与及跟从到对把被由归给问哪个这那每牵头参与])[\u4e00-\u9fff]){2}(?:(?<![小社园校片城街景库山地辖全本我新灾学厂矿郊市东西南北牧林特分各整个])区"
    r"|(?<![超城门夜菜黑集上楼股全本我地都各])市|(?<![全本我各])县|(?<![乡城古小全各])镇|(?<![下返家老城回同各])乡"
    r"|(?<![全本我节外跨各])省)(?![域内里级长委政直间镇城民容场场界])"
)
"""What is built like the name of a district, a town or a province."""
_OTHER_TIME = r"(?<!\d)(?:19|20)\d\d(?: ?年)?(?![\d年])|(?<![\d每])\d{1,2}月[份底]?(?!\d)"
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
    """Whether the word itself stands in the table, and is not only built like one of its kind."""


def restrictions(text: str) -> Iterator[Restricting]:
    """The restricting words of a plain text, the longest at each place."""
    pattern, kinds = _table(places=bool(_PLACE_ENDS.search(text)))
    for match in pattern.finditer(text):
        kind = kinds.get(match.group()) or match.lastgroup
        if kind is not None and kind != _HARMLESS:
            said = match.group()
            yield Restricting(match.start(), match.end(), said, Restriction(kind), listed=said in kinds)


@lru_cache(maxsize=1)
def words_of(*kinds: Restriction) -> tuple[str, ...]:
    """The Chinese words of these parts that have more than one character and no numeral."""
    parts = _parts()
    words = (word for kind in kinds for word in parts[kind])
    return tuple(word for word in words if len(word) > 1 and not word.isascii() and _NUMERAL not in word)


@lru_cache(maxsize=2)
def _table(*, places: bool) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for every word, longest first, and the part that each word without a numeral stands under."""
    parts = _parts()
    kinds = {word: kind for kind, words in parts.items() for word in words if _NUMERAL not in word}
    forms = {kind: [word for word in words if _NUMERAL in word] for kind, words in parts.items()}
    forms_of = {Restriction.TIME.value: _OTHER_TIME} | ({Restriction.PLACE.value: _OTHER_PLACE} if places else {})
    groups = {
        kind: [*([forms_of[kind]] if kind in forms_of else []), *([_any(words)] if words else [])]
        for kind, words in forms.items()
    }
    built = [f"(?P<{kind}>{'|'.join(held)})" for kind, held in groups.items() if held]
    return re.compile("|".join([*built, _any(kinds)])), kinds


def _parts() -> Mapping[str, list[str]]:
    parts: dict[str, list[str]] = defaultdict(list)
    kind = _HARMLESS
    for line in lines(TABLE):
        if line.startswith("["):
            kind = line.strip("[]")
        else:
            parts[kind].append(line)
    return parts


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, tried only where one of their first characters stands."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=lambda each: -len(each)):
        by_first[word[0]].append(word[1:])
    first = "".join(re.escape(each) for each in by_first if each != _NUMERAL)
    branches = [_branch(each, rests) for each, rests in by_first.items()]
    return f"(?=[{first}{r'0-9' + CHARACTERS if _NUMERAL in by_first else ''}])(?:{'|'.join(branches)})"


def _branch(first: str, rests: Iterable[str]) -> str:
    """The words that begin with the same character; a Latin one is no part of a longer word."""
    if _NUMERAL in first:
        return f"{NUMERAL}(?:{'|'.join(map(_form, rests))})"
    whole = first.isascii() and first.isalpha()
    rest = "|".join(map(_form, rests))
    return f"(?<![a-z]){first}(?:{rest})(?![a-z])" if whole else f"{re.escape(first)}(?:{rest})"


def _form(word: str) -> str:
    return re.escape(word).replace(_NUMERAL, NUMERAL)
