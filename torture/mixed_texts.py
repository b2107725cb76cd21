"""Texts of many fragments that do not repeat: what is dearest is changed a little, again and again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from random import Random
from time import monotonic

from torture.fragments import FRAGMENTS, HARD, Growing
from torture.said import SAID

PIECES = (*FRAGMENTS, *SAID)
BEGUN = 12
"""Texts of random pieces with which a search begins, beside those that were dear before."""
KEPT = 12
"""Texts that are changed further."""
CHANGED = 10
"""Changed texts that are tried before the dearest are chosen again."""
LONGEST_COPY = 8
SHOWN = 60
Cost = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Mixed:
    """Pieces one behind another."""

    pieces: tuple[str, ...]

    def text(self, length: int) -> str:
        """The text, cut to so many characters."""
        return "".join(self.pieces)[:length]

    def __str__(self) -> str:
        """How it begins."""
        said = "".join(self.pieces)
        return f"{said[:SHOWN]!r}…" if len(said) > SHOWN else repr(said)

    def changed(self, random: Random, length: int) -> "Mixed":
        """Another text, much like this one."""
        pieces = list(self.pieces)
        for _ in range(random.choice((1, 1, 2, 4))):
            random.choice((_replace, _replace, _insert, _leave_out, _copy))(pieces, random)
        return Mixed(tuple(_filled(pieces, random, length)))


@dataclass(frozen=True, slots=True)
class Dearest:
    """The dearest text of a search, what it costs, and how many were tried."""

    text: Mixed
    length: int
    cost: float
    tried: int


def dearest(cost: Cost, length: int, random: Random, seconds: float) -> Dearest:
    """Search for a text of so many characters that costs most, for so many seconds."""
    begun = [Mixed(tuple(_filled([], random, length))) for _ in range(BEGUN)]
    begun += [_repeated(each, length) for each in HARD]
    costs = {each: cost(each.text(length)) for each in begun}
    end = monotonic() + seconds
    while monotonic() < end:
        best = nlargest(KEPT, costs, key=costs.__getitem__)
        for each in [random.choice(best).changed(random, length) for _ in range(CHANGED)]:
            costs[each] = cost(each.text(length))
    best = nlargest(3, costs, key=costs.__getitem__)
    least = {each: min(cost(each.text(length)) for _ in range(3)) for each in best}
    found = max(least, key=least.__getitem__)
    return Dearest(found, length, least[found], len(costs))


def _repeated(text: Growing, length: int) -> Mixed:
    """What was dear in another search, as pieces."""
    return Mixed((text.head, *text.repeated * (length // len("".join(text.repeated)) + 1)))


def _filled(pieces: Sequence[str], random: Random, length: int) -> list[str]:
    """The pieces with more behind them, or without the last ones, for so many characters."""
    filled: list[str] = []
    size = 0
    for each in pieces:
        if size < length:
            filled.append(each)
            size += len(each)
    while size < length:
        filled.append(random.choice(PIECES))
        size += len(filled[-1])
    return filled


def _replace(pieces: list[str], random: Random) -> None:
    pieces[random.randrange(len(pieces))] = random.choice(PIECES)


def _insert(pieces: list[str], random: Random) -> None:
    pieces.insert(random.randrange(len(pieces) + 1), random.choice(PIECES))


def _leave_out(pieces: list[str], random: Random) -> None:
    if len(pieces) > 1:
        pieces.pop(random.randrange(len(pieces)))


def _copy(pieces: list[str], random: Random) -> None:
    start, place = random.randrange(len(pieces)), random.randrange(len(pieces) + 1)
    pieces[place:place] = pieces[start : start + random.randint(1, LONGEST_COPY)]
