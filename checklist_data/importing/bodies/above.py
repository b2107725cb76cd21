"""What the labels of the entry above hold, for entries that say 同上."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

DITTO = re.compile(r"^[（(]?(?:(?:同上|同前|上同)[栏行项款列]?|〃|″|\"|'')[）)]?$")
"""What stands for the words above it."""


class Above:
    """The words under each label, with the entry that they were read in."""

    def __init__(self) -> None:
        self._said: dict[str, tuple[int, str]] = {}
        self._entry = self._last = self._before = 0
        self.is_looking = False
        """Whether what is read is not taken."""

    def begin(self, number: str) -> None:
        """Begin another entry with its number; what has none belongs to the same."""
        self._entry += bool(number)

    def forget(self) -> None:
        """Begin anew: nothing stands above the next entry."""
        self._said.clear()

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Remember nothing of what is read meanwhile: it stands below what is being read, or is only tried."""
        was, self.is_looking = self.is_looking, True
        try:
            yield
        finally:
            self.is_looking = was

    def put(self, label: str, words: str) -> None:
        """Remember what stands under a label, unless it is only looked at."""
        if self.is_looking:
            return
        if self._last != self._entry:
            self._before, self._last = self._last, self._entry
        self._said[label] = (self._entry, words)

    def of(self, label: str) -> tuple[str, bool]:
        """The words under a label, and whether they are of the entry right above that has labels, or of this one."""
        entry, words = self._said.get(label, (-1, ""))
        return words, entry in {self._entry, self._before if self._last == self._entry else self._last}
