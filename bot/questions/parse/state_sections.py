"""The sections that a question for the state names: by their titles, and by numbers that stand beside them."""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.questions.parse.frame import SECTION_PREFIX
from bot.questions.parse.reading import Inquiry
from bot.questions.spans.span import Kind, Span

_ORDINAL = re.compile(r"第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)?")
"""A number that does not say what it counts."""
_BETWEEN = re.compile(r"(?:[那这]一?)?(?:大?(?:块|部分|板块|摊子?))?[,、( ]{1,2}")
"""What stands between the name of a section and its number."""


@dataclass(frozen=True)
class StateSections:
    """The sections of a text."""

    inquiry: Inquiry

    @cached_property
    def named(self) -> list[Span]:
        """What names sections: their titles as far as they are said, and their numbers beside these."""
        return [*map(self._in_full, self._titles), *(each for each in self._ordinals if self._is_of_one(each))]

    def counts(self, number: Span) -> bool:
        """Whether a bare ordinal stands beside the title of a section: it is no entry (公共安全风险那部分,第五)."""
        return number in self._ordinals

    @cached_property
    def _ordinals(self) -> list[Span]:
        bare = (
            each for each in self.inquiry.frame.tokens if each.kind is Kind.NUMBER and _ORDINAL.fullmatch(each.said)
        )
        return [each for each in bare if any(_BETWEEN.fullmatch(self._between(each, title)) for title in self._titles)]

    @property
    def _titles(self) -> list[Span]:
        return [each for each in self.inquiry.frame.tokens if each.kind is Kind.SECTION]

    def _between(self, one: Span, other: Span) -> str:
        return self.inquiry.frame.text[min(one.end, other.end) : max(one.start, other.start)]

    def _is_of_one(self, ordinal: Span) -> bool:
        """Whether an ordinal is that of a section which is named; another one stays unread."""
        refs = ordinal.number.refs if ordinal.number is not None else ()
        return {SECTION_PREFIX + each for each in refs} <= set(self.inquiry.frame.sections)

    def _in_full(self, title: Span) -> Span:
        """The words of a title with what stands around them of it (推进社会治理体制现代化)."""
        text, printed = self.inquiry.frame.text, self.inquiry.catalogue.printed(title.ref)
        start, end = title.start, title.end
        while start and text[start - 1] in printed:
            start -= 1
        while end < len(text) and text[end] in printed:
            end += 1
        return title.at(start, end)
