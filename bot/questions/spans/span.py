"""A stretch of a text and what it was taken for."""

from enum import StrEnum
from typing import NamedTuple

from bot.questions.spans.cues import Cue
from bot.questions.spans.naming import Naming
from bot.questions.spans.numbered import Numbered


class Kind(StrEnum):
    """What a span is."""

    NUMBER = "number"
    DEPARTMENT = "department"
    SECTION = "section"
    BODY = "body"
    """A public body that the checklist does not have."""
    TITLE = "title"
    """Words that the checklist prints as a title or the beginning of a clause."""
    LAY = "lay"
    """A synonym for something that the checklist prints otherwise."""
    PLACE = "place"
    """The district itself, before the name of one of its departments."""
    WORD = "word"
    GAP = "gap"
    """What nobody knows: the topic, or what stays unread."""


class Span(NamedTuple):
    """A stretch of a text, what it was taken for, and what it means there."""

    start: int
    end: int
    said: str
    kind: Kind
    cues: frozenset[Cue] = frozenset()
    number: Numbered | None = None
    naming: Naming | None = None
    ref: str = ""
    """The section or entry whose title it is."""

    def at(self, start: int, end: int) -> "Span":
        """The same meaning at another place."""
        return Span(start, end, self.said, self.kind, self.cues, self.number, self.naming, self.ref)
