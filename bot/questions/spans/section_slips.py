"""Titles of sections with one slip in them: long enough to be known all the same."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from bot.questions.spans.span import Kind, Span

SHORTEST = 6
COST = 1.6
"""More than a title that is written right, less than three letters that stay unread."""


class SectionSlips:
    """Section titles, to be found where they are written wrongly."""

    def __init__(self, titles: Iterable[tuple[str, str]]) -> None:
        """Take titles with the refs of their sections."""
        self._titles = [(title, ref, _pairs(title)) for title, ref in titles if len(title) >= SHORTEST]

    def near(self, text: str) -> Iterator[tuple[float, Span]]:
        """The misspelt titles in a text, with what each costs."""
        held = _pairs(text)
        for title, ref, pairs in self._titles:
            if len(pairs - held) <= 3:
                yield from self._in(text, title, ref)

    @staticmethod
    def _in(text: str, title: str, ref: str) -> Iterator[tuple[float, Span]]:
        for size in (len(title), len(title) + 1, len(title) - 1):
            for start in range(len(text) - size + 1):
                said = text[start : start + size]
                if OSA.distance(title, said, score_cutoff=1) == 1:
                    yield COST, Span(start, start + size, said, Kind.SECTION, ref=ref)
                    return


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[place : place + 2] for place in range(len(text) - 1))
