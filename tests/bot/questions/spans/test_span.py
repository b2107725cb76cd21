"""A stretch of a text keeps its meaning wherever it stands."""

from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span


def test_a_meaning_is_the_same_at_another_place() -> None:
    span = Span(0, 2, "牵头", Kind.WORD, frozenset({Cue.LEAD}), ref="33")
    moved = span.at(5, 7)
    assert (moved.start, moved.end) == (5, 7)
    assert moved._replace(start=0, end=2) == span
