"""Finding the longest of many phrases at a place in a text."""

from collections.abc import Iterator
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Trie(Generic[Value]):
    """Phrases with a value each; a phrase given twice keeps its first value."""

    def __init__(self) -> None:
        """Begin empty."""
        self._values: dict[str, Value] = {}
        self._longest: dict[str, int] = {}

    def add(self, phrase: str, value: Value) -> None:
        """Keep the value under the phrase, unless the phrase is there already."""
        if phrase and phrase not in self._values:
            self._values[phrase] = value
            head = phrase[0]
            self._longest[head] = max(len(phrase), self._longest.get(head, 0))

    def get(self, phrase: str) -> Value | None:
        """The value of exactly this phrase."""
        return self._values.get(phrase)

    def at(self, text: str, start: int) -> Iterator[tuple[int, Value]]:
        """The ends and values of the phrases that begin at `start`, longest first."""
        reach = self._longest.get(text[start])
        if reach is None:
            return
        values = self._values
        for end in range(min(start + reach, len(text)), start, -1):
            value = values.get(text[start:end])
            if value is not None:
                yield end, value
