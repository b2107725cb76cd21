"""Judges an answer against an expectation by the rules of the ask contract, strictly and completely."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from benchmarks.open_set import Expectation

SILENT = frozenset({"help", "none"})
"""A courtesy may be answered or left alone."""
NEIGHBOURS = frozenset({"search", "entry", "departments", "tasks", "value"})
"""Kinds that may stand for one another when what is carried is right; the others must be met exactly."""
Origins = Mapping[str, Sequence[str]]
"""For each made-up entry of a larger list the real entries whose words it has."""
NO_ORIGINS: Origins = MappingProxyType({})


class Answered(Protocol):
    """What is judged of an answer."""

    @property
    def kind(self) -> str:
        """One of the kinds of the contract."""

    @property
    def refs(self) -> Sequence[str]:
        """The entries that the answer names, best first."""

    @property
    def departments(self) -> Sequence[str]:
        """The departments that the answer names."""

    @property
    def values(self) -> Sequence[str]:
        """The figures that the answer gives."""


def faults(answer: Answered, expected: Expectation) -> tuple[str, ...]:
    """Everything that is wrong with an answer, in words; nothing where it is right."""
    if not _kind_is_near(answer.kind, expected.kinds):
        return (f"kind is {answer.kind}, not {' or '.join(expected.kinds)}",)
    if answer.kind not in NEIGHBOURS:
        return ()
    return (
        *_wrong_sets(answer, expected),
        *_wrong_places(answer, expected),
        *_missing_values(answer, expected),
    )


def is_right(answer: Answered, expected: Expectation) -> bool:
    """Whether nothing is wrong with an answer."""
    return not faults(answer, expected)


def finds(refs: Sequence[str], expected: Expectation, origins: Origins = NO_ORIGINS) -> bool:
    """Whether the right entry was found, whatever is said of it: named, or offered where it is asked back.

    The first ref must be the entry asked about, or one of the first three an expected one. Kinder than the
    contract: a clause counts as its item throughout, and a made-up entry as each of its origins.
    """
    depth, wanted = (3, expected.top3 or ()) if expected.about is None else (1, expected.about)
    named = [each for ref in refs[:depth] for each in (ref, *origins.get(ref, ()))]
    return bool(items(named) & items(wanted))


def items(refs: Iterable[str]) -> frozenset[str]:
    """The refs as a set in which a clause (`33.2`) counts as its item (`33`)."""
    return frozenset(ref.partition(".")[0] for ref in refs)


def _counted_twice(refs: Iterable[str]) -> frozenset[str]:
    """The refs, and the items of those that are clauses."""
    named = tuple(refs)
    return items(named) | frozenset(named)


def _kind_is_near(kind: str, kinds: Sequence[str]) -> bool:
    families = (NEIGHBOURS, SILENT)
    return kind in kinds or any(kind in family and not family.isdisjoint(kinds) for family in families)


def _wrong_sets(answer: Answered, expected: Expectation) -> Iterator[str]:
    if expected.refs is not None and items(answer.refs) not in map(items, expected.refs):
        yield f"refs are {_said(answer.refs)}, not {_said(expected.refs[0])}"
    if expected.departments is not None and set(answer.departments) not in map(set, expected.departments):
        yield f"departments are {_said(answer.departments)}, not {_said(expected.departments[0])}"


def _wrong_places(answer: Answered, expected: Expectation) -> Iterator[str]:
    if expected.about is not None and not items(answer.refs) & items(expected.about):
        yield f"is about {_said(answer.refs)}, not {_said(expected.about)}"
    if expected.first is not None and not _starts_right(answer.refs, expected.first):
        yield f"first ref is {_said(answer.refs[:1])}, not {_said(expected.first)}"
    if expected.top3 is not None and not _counted_twice(answer.refs[:3]) & set(expected.top3):
        yield f"first three refs are {_said(answer.refs[:3])}, without {_said(expected.top3)}"


def _starts_right(refs: Sequence[str], first: Sequence[str]) -> bool:
    """Whether the first ref is a right one: a clause counts as its item where that was wanted, not the other way."""
    return bool(_counted_twice(refs[:1]) & set(first)) if refs else not first


def _missing_values(answer: Answered, expected: Expectation) -> Iterator[str]:
    missing = [value for value in expected.values or () if value not in answer.values]
    if missing:
        yield f"values are {_said(answer.values)}, without {_said(missing)}"


def _said(words: Sequence[str]) -> str:
    return ", ".join(words) or "none"
