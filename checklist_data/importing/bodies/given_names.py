"""The bodies that a person has said some words of the document are."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.bodies.pieces import pieces_of
from checklist_data.source import compact

_LETTERS = "[\u4e00-\u9fff]*"


def stands_in(words: str, text: str) -> bool:
    """Whether a text prints some words, whatever white space and line breaks are in either."""
    return compact(words) in compact(text)


@dataclass(frozen=True, slots=True)
class Given:
    """Words of a list that a person has named, and what stands around them."""

    before: str
    words: str
    """The words as the list prints them."""
    names: tuple[str, ...]
    behind: str


class GivenNames:
    """Finds the words in lists."""

    def __init__(self, names: Mapping[str, Sequence[str]]) -> None:
        """Take the names by the words that the document prints for them."""
        self._names = {words: tuple(said) for words, said in names.items() if compact(words)}
        self._patterns = {words: _pattern(words) for words in sorted(self._names, key=len, reverse=True)}

    @property
    def every(self) -> set[str]:
        """All names that a person wrote."""
        return {name for names in self._names.values() for name in names}

    def find(self, text: str, known: Collection[str]) -> Given | None:
        """The first words of a text that are given; None without any.

        They are not meant where they are the end of a longer name: 人社局 in 县人社局.
        """
        for words, pattern in self._patterns.items():
            for found in pattern.finditer(text):
                if not found["before"] or not _is_name(found["before"] + _first(words), known):
                    start = found.start("words")
                    return Given(text[:start], found["words"], self._names[words], text[found.end() :])
        return None


def _pattern(words: str) -> re.Pattern[str]:
    printed = r"\s*".join(map(re.escape, compact(words)))
    return re.compile(rf"(?P<before>{_LETTERS})(?P<words>{printed})")


def _first(words: str) -> str:
    return next(iter(pieces_of(words)), "")


def _is_name(text: str, known: Collection[str]) -> bool:
    return text in known or is_plain_body(text)
