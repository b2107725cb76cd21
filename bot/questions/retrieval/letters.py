"""The letters of a question, as they are looked up."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from bot.questions.text import letter

ASKING = frozenset({Cue.WHO, Cue.WHICH, Cue.COUNT, Cue.SCORE, Cue.DEDUCT})
"""Words that are never looked up."""
CONTENT = frozenset({Kind.GAP, Kind.DEPARTMENT, Kind.SECTION, Kind.BODY, Kind.TITLE, Kind.LAY})


class Letter(NamedTuple):
    """A character of the question as the index knows it."""

    place: int
    form: str
    content: bool
    known: bool = False
    """Whether it stands in something that is known, and is not misspelt."""


def letters(spans: Sequence[Span]) -> list[Letter]:
    """The letters of a question; a gap in their places parts what may not be paired."""
    found: list[Letter] = []
    for span in spans:
        asks = bool(span.cues & ASKING) or (span.cues == {Cue.POLITE} and len(span.said) > 1)
        if span.kind is Kind.PLACE or (span.kind is Kind.WORD and asks):
            continue
        for offset, character in enumerate(span.said):
            form = letter(character)
            if form:
                found.append(Letter(span.start + offset, form, is_content(span), span.kind is not Kind.GAP))
    return found


def is_content(span: Span) -> bool:
    """Whether a span carries the topic, and is not a word of asking."""
    return span.kind in CONTENT or Cue.CHATTER in span.cues


def abbreviations(titles: Iterable[str]) -> dict[str, dict[str, None]]:
    """The stretches of four characters of titles by their first and third: two words of two."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for title in titles:
        for at in range(len(title) - 3):
            found[title[at] + title[at + 2]][title[at : at + 4]] = None
    return found
