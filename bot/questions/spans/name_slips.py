"""Names of departments that are heard rather than read: another character of the same sound cuts them apart."""

from collections.abc import Iterator, Sequence

from bot.questions.spans.names import Names
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_han

SHORTEST, LONGEST = 4, 9
COST = 1.6
"""More than a name that is written right, less than two letters that stay unread."""


class NameSlips:
    """Finds names that are written with characters of the same sound (应急管里局)."""

    def __init__(self, names: Names) -> None:
        """Take the names that can be meant."""
        self._names = names

    def near(self, text: str, spans: Sequence[Span]) -> Iterator[tuple[float, Span]]:
        """The names around what stays unread, with what each costs."""
        for gap in spans:
            if gap.kind is Kind.GAP and len(gap.said) < SHORTEST:
                yield from self._around(text, gap)

    def _around(self, text: str, gap: Span) -> Iterator[tuple[float, Span]]:
        for start in range(max(gap.end - LONGEST, 0), gap.start + 1):
            if not is_han(text[start]) or not self._names.begins(text[start : start + 2]):
                continue
            for end in range(max(start + SHORTEST, gap.end), min(start + LONGEST, len(text)) + 1):
                naming = self._names.heard(text[start:end])
                if naming is not None:
                    yield COST, Span(start, end, text[start:end], Kind.DEPARTMENT, naming=naming)
