"""`python -m torture.reading_time`: look for the texts over which each reader takes longest.

Repeated fragments are mixed, and what takes longer is mixed further; then texts without repetition, of several
lengths. With `--write`, docs/reading-time.md is written.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from heapq import nlargest
from pathlib import Path
from random import Random
from time import monotonic, thread_time

from bot.questions.assistant import Assistant
from checklist_data.reader import load
from torture.fragments import FRAGMENTS, HARD, Growing
from torture.mixed_texts import Dearest, dearest
from torture.readers import Read, Reader, readers
from torture.reading_page import page

MOST = 0.020
"""Seconds that any text of the longest length may take a reader."""
ENOUGH = 0.25
"""Seconds after which a text is not made longer: it is found."""
KEPT = 12
"""Texts that are mixed further."""
HEADS = ("", "49 ", "第49项 ", "/duty 49 ", "教体局")
TAILS = ("", "x", "?", "完成")
LENGTHS = (44, 80, 160, 219, 300, 640, 1_299, 2_048, 4_096)
"""Lengths of texts that do not repeat: some just under a bound."""
DOCUMENT = Path(__file__).parents[1] / "docs" / "reading-time.md"


@dataclass(frozen=True, slots=True)
class Worst:
    """The text over which a reader takes longest."""

    reader: Reader
    text: Growing
    seconds: tuple[float, ...]
    """For each of the reader's lengths, the least of several runs; cut short where that is too long."""
    tried: int
    mixed: tuple[Dearest, ...] = ()
    """For some lengths the text without repetition over which it takes longest."""

    @property
    def name(self) -> str:
        """Whose it is."""
        return self.reader.name

    @property
    def longest(self) -> int:
        """Characters of the longest text that was tried."""
        return self.reader.lengths[len(self.seconds) - 1]

    @property
    def growth(self) -> float:
        """By how much the time is multiplied when the longest text becomes twice as long."""
        return self.seconds[-1] / self.seconds[-2] if len(self.seconds) > 1 else float("inf")

    @property
    def at_length(self) -> float:
        """The seconds for the whole length, guessed where that was not tried."""
        return self.seconds[-1] * 4.0 ** (len(self.reader.lengths) - len(self.seconds))

    @property
    def is_in_time(self) -> bool:
        """Whether the whole length is read in good time, and every text without repetition."""
        return max(self.at_length, *(each.cost for each in self.mixed), 0.0) <= MOST


def worst_of(reader: Reader, seconds: float, seed: int = 1) -> Worst:
    """Search for so many seconds."""
    random, end = Random(seed), monotonic() + seconds
    costs = {each: _cost(reader, each) for each in (*_simple(), *HARD)}
    while monotonic() < end:
        best = nlargest(KEPT, costs, key=costs.__getitem__)
        for each in [_mixed(random.choice(best), random) for _ in range(KEPT)]:
            if each not in costs:
                costs[each] = _cost(reader, each)
    whole = {
        each: timed(reader.read, each.text(reader.longest), 1)
        for each in (*nlargest(2 * KEPT, costs, key=costs.__getitem__), *HARD)
    }
    dearest = nlargest(KEPT // 2, whole, key=whole.__getitem__)
    found = [Worst(reader, each, tuple(times(reader, each, 5)), len(costs)) for each in dearest]
    return max(found, key=lambda each: each.at_length)


def mixed(reader: Reader, seconds: float, seed: int = 1) -> tuple[Dearest, ...]:
    """Search among texts that do not repeat, for so many seconds in all."""
    lengths = [each for each in LENGTHS if each <= reader.longest] or [reader.longest]
    random, each_for = Random(seed), seconds / len(lengths)
    return tuple(dearest(lambda text: timed(reader.read, text, 1), each, random, each_for) for each in lengths)


def times(reader: Reader, text: Growing, runs: int) -> Iterator[float]:
    """How long a text of each length takes, shortest first, until it is found to take very long."""
    for length in reader.lengths:
        took = timed(reader.read, text.text(length), runs)
        yield took
        if took > ENOUGH:
            return


def timed(read: Read, text: str, runs: int) -> float:
    """The seconds of this thread that reading a text takes: the least of so many runs."""
    least = float("inf")
    for _ in range(runs):
        begun = thread_time()
        read(text)
        least = min(least, thread_time() - begun)
        if least > ENOUGH:
            break
    return least


def _cost(reader: Reader, text: Growing) -> float:
    """What a quarter of the longest text takes: enough to rank by."""
    return timed(reader.read, text.text(reader.lengths[2]), 1)


def _simple() -> Iterator[Growing]:
    for each in FRAGMENTS:
        yield Growing((each,))
        yield Growing((each,), HEADS[1])


def _mixed(text: Growing, random: Random) -> Growing:
    repeated = list(text.repeated)
    match random.randrange(6):
        case 0 | 1:
            repeated.insert(random.randrange(len(repeated) + 1), random.choice(FRAGMENTS))
        case 2:
            repeated[random.randrange(len(repeated))] = random.choice(FRAGMENTS)
        case 3 if len(repeated) > 1:
            repeated.pop(random.randrange(len(repeated)))
        case 4:
            return replace(text, head=random.choice((*HEADS, random.choice(FRAGMENTS))))
        case _:
            return replace(text, tail=random.choice((*TAILS, random.choice(FRAGMENTS))))
    return replace(text, repeated=tuple(repeated[:6]))


def main() -> int:
    """Search; 0 where every reader is in time."""
    parser = argparse.ArgumentParser(prog="python -m torture.reading_time", description=__doc__)
    parser.add_argument("--seconds", type=float, default=6, help="for each reader")
    parser.add_argument("--reader", help="this one alone")
    parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT.name}")
    arguments = parser.parse_args()
    found = []
    for each in readers(Assistant(load())):
        if arguments.reader in (None, each.name):
            worst = worst_of(each, arguments.seconds)
            found.append(replace(worst, mixed=mixed(each, arguments.seconds)))
            print(f"… {each.name}: {worst.seconds[-1] * 1000:.1f} ms, {worst.text}", file=sys.stderr, flush=True)
    text = page(found, MOST)
    print(text)
    if arguments.write:
        DOCUMENT.write_text(text, encoding="utf-8")
    return 0 if all(each.is_in_time for each in found) else 1


if __name__ == "__main__":
    sys.exit(main())
