"""What pairs of characters in lay words stand for: for what the lexicon does not have word for word."""

import struct
from array import array
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files

TABLE = "associations.bin"
"""`QDA1`, then as little-endian 32-bit numbers: pairs, entries, bytes of the terms. Then the terms, UTF-8 with a
newline behind each; the pairs in order, 32 bits each (the code points of their characters, the first times 65,536);
for each pair the place where its entries end (32 bits); then for each entry the place of its term (16 bits); then for
each entry the share of the lay words with this pair that stand for the term, one byte, 0 to 255 for 0 to 1, the
largest first. Made by `make_associations.py` from `synonyms.txt`."""
HEAD = struct.Struct("<4sIII")
MAGIC = b"QDA1"


class Associations:
    """The official terms that the lay words with a pair of characters stand for."""

    def __init__(self, content: bytes) -> None:
        """Read a table; an empty one has no pairs."""
        self._terms: list[str] = []
        self._pairs, self._ends, self._places = array("I"), array("I"), array("H")
        self._shares = b""
        if content:
            self._read(content)

    def of(self, pair: str) -> list[tuple[str, float]]:
        """The terms with the share of the lay words with this pair that stand for them, the commonest first."""
        key = key_of(pair)
        place = bisect_left(self._pairs, key)
        if place == len(self._pairs) or self._pairs[place] != key:
            return []
        entries = range(self._ends[place - 1] if place else 0, self._ends[place])
        return [(self._terms[self._places[each]], self._shares[each] / 255) for each in entries]

    def _read(self, content: bytes) -> None:
        magic, pairs, entries, size = HEAD.unpack_from(content)
        if magic != MAGIC:
            raise ValueError("not a table of associations")
        end = HEAD.size + size
        self._terms = content[HEAD.size : end].decode("utf-8").splitlines()
        for column, length in ((self._pairs, 4 * pairs), (self._ends, 4 * pairs), (self._places, 2 * entries)):
            column.frombytes(content[end : end + length])
            end += length
        self._shares = content[end:]


def key_of(pair: str) -> int:
    """A pair of characters as one number; 0 for a pair that no table has."""
    key = ord(pair[0]) << 16 | ord(pair[1])
    return key if key < 1 << 32 else 0


@lru_cache(maxsize=1)
def load_associations() -> Associations:
    """The packaged table; an empty one where there is none."""
    path = files("bot.questions.lexicon") / TABLE
    return Associations(path.read_bytes() if path.is_file() else b"")
