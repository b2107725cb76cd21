"""Counts right answers: by the whole contract, and by whether the entry was found at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.judging import NO_ORIGINS, Origins, finds, is_right
from benchmarks.open_set import Question
from benchmarks.results import Measured


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many asked."""

    right: int
    asked: int

    @property
    def percent(self) -> float:
        """The share in per cent; 0 where nothing was asked."""
        return 100 * self.right / self.asked if self.asked else 0.0

    def __str__(self) -> str:
        """As the report prints it."""
        return f"{self.right} of {self.asked}"


def answered(measured: Measured, questions: Iterable[Question]) -> Share:
    """The questions answered right by the whole contract."""
    verdicts = [is_right(measured.replies[each.id], each.expected) for each in _asked(measured, questions)]
    return Share(sum(verdicts), len(verdicts))


def by_category(measured: Measured, questions: Iterable[Question]) -> Mapping[str, Share]:
    """The same for each category, in the order of the set."""
    asked = tuple(questions)
    categories = dict.fromkeys(each.category for each in asked)
    return {name: answered(measured, (each for each in asked if each.category == name)) for name in categories}


def found(measured: Measured, questions: Iterable[Question], origins: Origins = NO_ORIGINS) -> Share:
    """The questions by topic whose entry was found."""
    verdicts = [
        finds(measured.replies[each.id].refs, each.expected, origins)
        for each in _asked(measured, questions)
        if each.is_finding
    ]
    return Share(sum(verdicts), len(verdicts))


def is_as_good(rival: Measured, own: Measured, questions: Iterable[Question], origins: Origins) -> bool:
    """Whether a rival finds at least as many entries, over the questions that both were asked."""
    both = tuple(_asked(rival, _asked(own, questions)))
    return found(rival, both, origins).right >= found(own, both, origins).right


def _asked(measured: Measured, questions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(each for each in questions if each.id in measured.replies)
