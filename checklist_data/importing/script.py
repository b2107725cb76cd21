"""Simplified and traditional characters: what a text is in simplified ones, and how a document prints it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

import opencc

_SAMPLE = 20_000
"""Characters that tell the script."""
_SHARE = 0.03
"""The share of characters with a simplified form from which on a text is in traditional ones."""
_PART = re.compile(r"([\s、，。；：,;:（）()【】]+)")
"""What parts texts that were put together from several places of a document."""


@lru_cache(maxsize=1)
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def simplified(text: str) -> str:
    """A text in simplified characters, one for each of its own."""
    if text.isascii():
        return text
    plain = str(_simplifier().convert(text))
    return plain if len(plain) == len(text) else "".join(map(_one, text))


@lru_cache(maxsize=10_000)
def _one(letter: str) -> str:
    plain = str(_simplifier().convert(letter))
    return plain if len(plain) == 1 else letter


def is_traditional(text: str) -> bool:
    """Whether a text is printed in traditional characters."""
    sample = "".join(re.findall(r"[\u4e00-\u9fff]", text))[:_SAMPLE]
    return sum(one != other for one, other in zip(sample, simplified(sample), strict=True)) > _SHARE * len(sample)


class Script:
    """Some texts as they are printed, found by what they are in simplified characters."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._printed = "\0".join(texts)
        self._plain = simplified(self._printed)
        self._letters = _usual(self._plain, self._printed)

    def place(self, text: str, behind: int = 0) -> int:
        """Where a printed text begins behind a place; the place itself where it does not."""
        at = self._printed.find(text, behind)
        return at if at >= 0 else behind

    def printed(self, plain: str, behind: int = 0) -> str:
        """A text as it is printed, the next time behind a place, else anywhere.

        One that is not printed as a whole is put together from its parts, or else from the letters that are.
        """
        if plain.isascii():
            return plain
        found = self._find(plain, behind)
        if found is not None:
            return found
        parts = _PART.split(plain)
        return "".join(self._find(each, behind) or self._spelled(each) for each in parts)

    def _find(self, plain: str, behind: int) -> str | None:
        at = self._plain.find(plain, behind)
        at = self._plain.find(plain) if at < 0 else at
        return self._printed[at : at + len(plain)] if at >= 0 else None

    def _spelled(self, plain: str) -> str:
        return "".join(self._letters.get(each, each) for each in plain)


def _usual(plain: str, printed: str) -> Mapping[str, str]:
    """How a letter is printed most often, by its simplified form."""
    counts = Counter(zip(plain, printed, strict=True))
    return {one: other for (one, other), _ in reversed(counts.most_common())}
