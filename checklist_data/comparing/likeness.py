"""How like two entries are, by their words: the same, surely the same, perhaps the same, or not."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

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
    small, large = part.body or part.title, whole.words
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
