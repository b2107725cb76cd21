"""How many everyday words of other hands the lexicon of the field leads to what is printed.

    python -m benchmarks.lexicon SET… [--list]

A set is a file of JSON objects, one a line: `lay` is what people say, `official` the terms that are right for it.
A word is found where an everyday word inside it leads to a term that shares a pair of letters with a right one; pairs
that half of all documents print (管理, 安全) do not count.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bot.questions.lexicon.synonyms import Terms, load_pairs
from bot.questions.text import plain

EMPTY = frozenset("管理 安全 服务 工作 问题 社会 保护 监管 人员 治理 建设 行为 公共 非法 违法".split())
"""Pairs of letters that tell nothing."""


@dataclass(frozen=True, slots=True)
class Word:
    """What people say, and the terms that are right for it."""

    said: str
    official: tuple[str, ...]


def words(path: Path) -> Iterator[Word]:
    """The words of a set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            fields = json.loads(line)
            yield Word(plain(str(fields["lay"])), tuple(map(str, fields["official"])))


def is_found(word: Word, lexicon: Mapping[str, Terms]) -> bool:
    """Whether an everyday word inside leads to what is right by this lexicon."""
    right = _pairs(word.official)
    return any(_pairs([term]) & right for term in _terms(word.said, lexicon))


def _terms(said: str, lexicon: Mapping[str, Terms]) -> Iterator[str]:
    for start in range(len(said)):
        for end in range(start + 2, len(said) + 1):
            yield from lexicon.get(said[start:end], ())


def _pairs(terms: Iterable[str]) -> set[str]:
    return {one + other for term in terms for one, other in pairwise(term)} - EMPTY


def main() -> None:
    """Print the share that is found of each set, and with --list what is not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true", help="name every miss")
    arguments, lexicon = parser.parse_args(), load_pairs()
    for path in arguments.sets:
        asked = list(words(path))
        missed = [each for each in asked if not is_found(each, lexicon)]
        print(f"{path.name}: {1 - len(missed) / len(asked):.1%} of {len(asked)} found")
        for each in missed if arguments.list else ():
            print(f"  {each.said}: {', '.join(each.official)}")


if __name__ == "__main__":
    main()
