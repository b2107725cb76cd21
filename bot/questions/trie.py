"""Finding the longest of many phrases at a place in a text."""

from collections.abc import ItemsView, Iterator, Sequence
from functools import cache
from sys import intern
from typing import Generic, TypeVar

Value = TypeVar("Value")
Lengths = tuple[int, ...]
"""How long the phrases with one head are, the longest first."""
HEAD = 2
"""Characters by which phrases are told apart before they are looked up."""


class Trie(Generic[Value]):
    """Phrases with a value each; a phrase given twice keeps its first value."""

    def __init__(self) -> None:
        """Begin empty."""
        self._values: dict[str, Value] = {}
        self._lengths: dict[str, Lengths] = {}

    def add(self, phrase: str, value: Value) -> None:
        """Keep the value under the phrase, unless the phrase is there already."""
        if phrase and phrase not in self._values:
            self._values[phrase] = value
            head = intern(phrase[:HEAD])
            self._lengths[head] = with_length(self._lengths.get(head, ()), len(phrase))

    def get(self, phrase: str) -> Value | None:
        """The value of exactly this phrase."""
        return self._values.get(phrase)

    def __iter__(self) -> Iterator[str]:
        """Every phrase."""
        return iter(self._values)

    def items(self) -> ItemsView[str, Value]:
        """Every phrase with its value."""
        return self._values.items()

    def at(self, text: str, start: int) -> Sequence[tuple[int, Value]]:
        """The ends and values of the phrases that begin at `start`, longest first."""
        values, head = self._values, text[start : start + HEAD]
        found: list[tuple[int, Value]] = []
        if head in self._lengths:
            for length in self._lengths[head]:
                phrase = text[start : start + length]
                if phrase in values and len(phrase) == length:
                    found.append((start + length, values[phrase]))
        if head[:1] in values and head[1:]:
            found.append((start + 1, values[head[0]]))
        return found


@cache
def with_length(lengths: Lengths, length: int) -> Lengths:
    """The lengths with one more; equal ones are one object, as thousands of heads have the same few."""
    return tuple(sorted({*lengths, length}, reverse=True))
