"""What a question for the state says beside all that was read of it."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.questions.parse.state_marks import blanked, is_polite
from bot.questions.parse.state_topics import BESIDE, OWN, WITHIN_TOPICS, passed_over
from bot.questions.spans.span import Span

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class StateLeft:
    """What is left of a question for the state."""

    text: str
    """The question with blanks where entries, departments and sections are named."""
    undated: str
    """The same with blanks for the time that is named."""
    tokens: tuple[Span, ...]
    read: list[tuple[int, int]]
    """What was read, from where to where."""

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """What is said beside all that is known, from where to where."""
        polite = [(each.start, each.end) for each in self.tokens if is_polite(each)]
        known = [*polite, *(each.span() for each in self.fillers)]
        return [found.span() for found in _WORD.finditer(blanked(self._rest, known))]

    @cached_property
    def fillers(self) -> list[re.Match[str]]:
        """What is said beside a question, and mostly changes nothing of it."""
        return list(BESIDE.finditer(self._rest))

    @cached_property
    def _rest(self) -> str:
        return blanked(self.text, self.read)

    @property
    def passed_over(self) -> list[tuple[int, int]]:
        """What stands between the words of a topic and is not read, from where to where."""
        passed = passed_over(self.undated)
        between = "".join(letter if place in passed else " " for place, letter in enumerate(self.undated))
        fillers = [each.span() for known in (WITHIN_TOPICS, BESIDE, OWN) for each in known.finditer(between)]
        return [found.span() for found in _WORD.finditer(blanked(between, fillers))]

    @property
    def letters(self) -> int:
        """How many letters are left; a Latin word counts as two."""
        return sum(2 if self.text[start].isascii() else end - start for start, end in self.spans)
