"""How like two entries are, by their words: the same, surely the same, perhaps the same, or not."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import ratio

SURE = 88.0
"""Likeness from which on two entries under the same heading, or of the same department, are one."""
PERHAPS = 60.0
"""Likeness from which on somebody is asked."""
PERHAPS_SHORT = 66.0
"""The same for texts below LONG: short titles are alike by chance."""
LONG = 14
"""Characters from which on the words of an entry are its own."""
VERY_LONG = 30
"""Characters from which on a small difference cannot make another entry."""
MANY, SHARED = 60, 0.25
"""Characters from which on a text is long, and the part of its pairs of characters that a like one shares with it."""
BITS = 1 << 14
HEADING = 80.0
"""Likeness from which on two headings may be one."""
WITHIN = 0.85
"""Part of a text that stands, in its order, in another one that may have taken it in."""


@dataclass(frozen=True, slots=True)
class Unit:
    """An entry as it is compared: folded title and body, the heading above it, those who answer for it."""

    ref: str
    parent: str
    title: str
    body: str
    heads: frozenset[str]

    @property
    def words(self) -> str:
        """Everything that it says."""
        return self.title + self.body


def folded(text: str) -> str:
    """Return a text without what prints differently from year to year: marks, spaces, forms of characters."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()


def pieces(unit: Unit) -> int:
    """Return the pairs of characters of a long text as bits; none of a short one, which is compared as it is."""
    words, bits = unit.words, 0
    if len(words) >= MANY:
        for one, other in pairwise(words):
            bits |= 1 << (ord(one) * 31 + ord(other)) % BITS
    return bits


def share_enough(one: int, other: int) -> bool:
    """Whether two texts can be like each other; a look that takes a hundredth of the time of comparing long texts."""
    return (one & other).bit_count() >= SHARED * min(one.bit_count(), other.bit_count())


def are_headings(old: str, new: str) -> bool:
    """Whether two headings may be one, as 2026年重点任务 and 2027年重点任务 are."""
    return ratio(old, new) >= HEADING


def likeness(old: Unit, new: Unit) -> float:
    """Return how like two entries are, 0-100, whichever of them is the older."""
    whole = ratio(old.words, new.words)
    if not (old.body and new.body):
        return whole
    return max(whole, (ratio(old.title, new.title) + ratio(old.body, new.body)) / 2)


def is_perhaps(old: Unit, new: Unit, like: float) -> bool:
    """Whether somebody has to be asked if two entries are one."""
    is_long = min(len(old.words), len(new.words)) >= LONG
    return like >= (PERHAPS if is_long else PERHAPS_SHORT)


def is_within(part: Unit, whole: Unit) -> bool:
    """Whether one entry may have been taken into another: its words stand there."""
    return _is_in(part.body or part.title, whole.words)


def stands_in(part: str, whole: str) -> bool:
    """Whether a text has come out of a longer one: its words stand there."""
    return _is_in(folded(part), folded(whole))


def _is_in(small: str, large: str) -> bool:
    if len(small) < LONG or len(large) <= len(small):
        return False
    return LCSseq.similarity(small, large) / len(small) >= WITHIN


def swaps_a_name(old: str, new: str, who: Mapping[str, str]) -> bool:
    """Whether one body was put in the place of another: 检查教体局, 检查卫健局 are two entries.

    `who` tells whose a name is, so that a department that was renamed is the same.
    """
    before, after = ({owner for name, owner in who.items() if name in text} for text in (old, new))
    return bool(before - after) and bool(after - before)


def only_figures_differ(old: str, new: str) -> bool:
    """Whether two texts differ in nothing but digits, as a target of last year and of this year do."""
    return re.sub(r"\d", "", old) == re.sub(r"\d", "", new)
