"""A table of words with their nearest words, for lay words that no lexicon has; it may be missing."""

import struct
from array import array
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files

TABLE = "neighbours.bin"
"""`QDN1`, then as little-endian 32-bit numbers: words, neighbours per word, bytes of the words. Then the words in
the order of their code points, UTF-8 with a newline behind each; then for each word the places of its neighbours in
that order (16 bits each, the word's own place where it has fewer), nearest first; then for each of these its
similarity, one byte, 0 to 255 for 0 to 1. Made by `make_neighbours.py`; at most 65,536 words."""
_HEAD = struct.Struct("<4sIII")
_MAGIC = b"QDN1"


class Neighbours:
    """The nearest words of each word."""

    def __init__(self, content: bytes) -> None:
        """Read a table; an empty one has no words."""
        self._words: list[str] = []
        self._near = array("H")
        self._likeness = b""
        self._each = 0
        if content:
            self._read(content)

    def __contains__(self, word: str) -> bool:
        """Whether a word is in the table."""
        return self._place(word) is not None

    def near(self, word: str) -> list[tuple[str, float]]:
        """The nearest words with their similarity, nearest first; none for a word that is not in the table."""
        place = self._place(word)
        if place is None:
            return []
        first = place * self._each
        return [
            (self._words[other], self._likeness[first + offset] / 255)
            for offset, other in enumerate(self._near[first : first + self._each])
            if other != place
        ]

    def similarity(self, one: str, other: str) -> float:
        """How alike two words are, 0 to 1; 0 where they are not among each other's nearest."""
        if one == other:
            return 1.0
        return max(dict(self.near(one)).get(other, 0.0), dict(self.near(other)).get(one, 0.0))

    def _place(self, word: str) -> int | None:
        place = bisect_left(self._words, word)
        return place if place < len(self._words) and self._words[place] == word else None

    def _read(self, content: bytes) -> None:
        magic, count, self._each, size = _HEAD.unpack_from(content)
        if magic != _MAGIC:
            raise ValueError("not a table of neighbours")
        start = _HEAD.size
        self._words = content[start : start + size].decode("utf-8").splitlines()
        end = start + size + 2 * count * self._each
        self._near.frombytes(content[start + size : end])
        self._likeness = content[end : end + count * self._each]


@lru_cache(maxsize=1)
def load_neighbours() -> Neighbours:
    """The packaged table, read when the first question needs it; an empty one where there is none."""
    path = files("bot.questions.lexicon") / TABLE
    return Neighbours(path.read_bytes() if path.is_file() else b"")
