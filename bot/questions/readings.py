"""The readings of a question, tried in order: the first that fits is the one; the others say why they lost."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.questions.catalogue import Catalogue
from bot.questions.frame import Frame
from bot.questions.index import Index
from bot.questions.question import Question, Reading
from bot.questions.topics import Everyday, Topic, letters, look_up


@dataclass(frozen=True)
class Desk:
    """What a reading may look things up in."""

    catalogue: Catalogue
    entries: Index
    figures: Index
    everyday: Everyday

    def topic(self, frame: Frame, *, with_asking: bool = False, limit: int = 12) -> Topic:
        """The entries that the question's words point at."""
        own = letters(frame.tokens, with_asking=with_asking)
        return look_up(frame.text, own, self.entries, self.everyday, limit)

    def figure_topic(self, frame: Frame) -> Topic:
        """The figures that the question's words point at."""
        return look_up(frame.text, letters(frame.tokens), self.figures, self.everyday)


Verdict = Question | str
"""A question, or the reason why this reading does not fit."""
Attempt = Callable[[Frame, Desk], Verdict]


def read(frame: Frame, desk: Desk, attempts: tuple[tuple[str, Attempt], ...]) -> Reading:
    """Try the readings in their order."""
    lost: list[tuple[str, str]] = []
    for name, attempt in attempts:
        verdict = attempt(frame, desk)
        if not isinstance(verdict, str):
            return Reading(verdict, name, tuple(lost))
        lost.append((name, verdict))
    return Reading(None, "", tuple(lost))
