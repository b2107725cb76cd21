"""Write `associations.bin`: what pairs of characters in lay words stand for.

    python -m bot.questions.lexicon.make_associations

Run it after each change of `synonyms.txt`.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from pathlib import Path

from bot.questions.lexicon.associations import HEAD, MAGIC, TABLE, key_of
from bot.questions.lexicon.synonyms import load_pairs
from bot.questions.text import is_han

LEAST_SHARE = 0.15
"""The share of the lay words with a pair from which on a term is kept; rarer ones tell nothing."""

Entry = tuple[str, int]
"""A term, and its share of the lay words with a pair in 255ths."""


def main() -> None:
    """Write the table beside this file."""
    Path(__file__).with_name(TABLE).write_bytes(packed(associated(load_pairs())))


def associated(words: Mapping[str, Sequence[str]]) -> dict[str, list[Entry]]:
    """The terms of each pair of characters that lay words have, the commonest first."""
    held: Counter[str] = Counter()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for said, terms in words.items():
        for pair in {one + other for one, other in pairwise(said) if is_han(one) and is_han(other)}:
            held[pair] += 1
            counts[pair].update(set(terms))
    return {
        pair: [(term, round(255 * count / held[pair])) for term, count in _common(counts[pair], held[pair])]
        for pair in sorted(counts, key=key_of)
    }


def _common(counts: Counter[str], words: int) -> list[tuple[str, int]]:
    kept = [(term, count) for term, count in counts.items() if count >= LEAST_SHARE * words]
    return sorted(kept, key=lambda each: (-each[1], each[0]))


def packed(associations: Mapping[str, Sequence[Entry]]) -> bytes:
    """The table as it is stored; the pairs have to come in the order of their numbers."""
    kept = {pair: entries for pair, entries in associations.items() if entries}
    flat = list(chain.from_iterable(kept.values()))
    terms = sorted({term for term, _ in flat})
    places = {term: place for place, term in enumerate(terms)}
    names = "".join(f"{term}\n" for term in terms).encode()
    ends = array("I", accumulate(map(len, kept.values())))
    pairs, numbers = array("I", map(key_of, kept)), array("H", (places[term] for term, _ in flat))
    shares = bytes(share for _, share in flat)
    head = HEAD.pack(MAGIC, len(kept), len(flat), len(names))
    return head + names + pairs.tobytes() + ends.tobytes() + numbers.tobytes() + shares


if __name__ == "__main__":
    main()
