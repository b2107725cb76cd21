"""The readings of a question, tried in order: the first that fits is the one; the others say why they lost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bot.questions.catalogue import Catalogue
from bot.questions.frame import Frame
from bot.questions.index import Index
from bot.questions.question import Question, Reading
from bot.questions.topics import Everyday, Topic, letters, look_up


@dataclass(frozen=True, slots=True)
class Desk:
    """What there is to look things up in, for every question the same."""

    catalogue: Catalogue
    entries: Index
    figures: Index
    everyday: Everyday


@dataclass(frozen=True)
class Inquiry:
    """One question at the desk; what it looks up is looked up once."""

    frame: Frame
    desk: Desk

    @property
    def catalogue(self) -> Catalogue:
        """The checklist, arranged for answering."""
        return self.desk.catalogue

    @cached_property
    def topic(self) -> Topic:
        """The entries that the question's words point at."""
        return look_up(self.frame.text, letters(self.frame.tokens), self.desk.entries, self.desk.everyday)

    @cached_property
    def figure_topic(self) -> Topic:
        """The figures that the question's words point at."""
        return look_up(self.frame.text, letters(self.frame.tokens), self.desk.figures, self.desk.everyday)


Verdict = Question | str
"""A question, or the reason why this reading does not fit."""
Attempt = Callable[[Inquiry], Verdict]


def read(inquiry: Inquiry, attempts: tuple[tuple[str, Attempt], ...]) -> Reading:
    """Try the readings in their order."""
    lost: list[tuple[str, str]] = []
    for name, attempt in attempts:
        verdict = attempt(inquiry)
        if not isinstance(verdict, str):
            return Reading(verdict, name, tuple(lost))
        lost.append((name, verdict))
    return Reading(None, "", tuple(lost))
