"""The one thing that a text names, and the words around it: what is asked of one is asked of any other alike."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.questions.catalogue import Catalogue
from bot.questions.parse.frame import SECTION_PREFIX, Frame
from bot.questions.parse.longer_names import is_of_another_place
from bot.questions.spans.naming import Naming
from bot.questions.spans.span import Kind, Span

LONGEST = 120
"""Letters of a text in which one thing is named and one thing asked of it."""
_NUMBER = re.compile(r"(?<![\w.])\d{1,2}(?![\d.%:]|[a-z])|(?<=[\u4e00-\u9fff])\d{1,2}(?![\d.%]|[a-z])")
"""A number that stands alone."""


class Sort(StrEnum):
    """What is named, by the sign that takes its place."""

    DEPARTMENT = "@"
    NUMBER = "#"
    TITLE = "《"
    SECTION = "§"
    BODY = "&"


@dataclass(frozen=True, slots=True)
class Named:
    """What a text names, once or again."""

    sort: Sort
    spans: tuple[Span, ...]
    refs: tuple[str, ...] = ()
    """The entry or the section."""
    naming: Naming | None = None
    """The department, or the body that the list does not have."""

    def marked(self, text: str) -> str:
        """Return a text with a sign in the place of what is named."""
        parts, place = [], 0
        for span in self.spans:
            parts += [text[place : span.start], self.sort]
            place = span.end
        return "".join([*parts, text[place:]])


def named_in(frame: Frame, catalogue: Catalogue) -> Named | None:
    """Return the one thing that a text names; nothing where it names none, or several."""
    if len(frame.text) > LONGEST:
        return None
    found: dict[tuple[Sort, tuple[str, ...]], Named] = {}
    for each in (*_in_spans(frame), *_lone_numbers(frame, catalogue)):
        key = each.sort, each.refs or (each.naming.departments or (each.naming.said,) if each.naming else ())
        before = found.get(key)
        found[key] = each if before is None else Named(each.sort, (*before.spans, *each.spans), each.refs, each.naming)
    named = [each for each in found.values() if each.sort is not Sort.BODY] or list(found.values())
    return named[0] if len(named) == 1 else None


def _in_spans(frame: Frame) -> Iterator[Named]:
    for span in frame.tokens:
        match span:
            case Span(kind=Kind.NUMBER, number=number) if number is not None and len(number.refs) == 1:
                sort = Sort.SECTION if number.refs[0].startswith(SECTION_PREFIX) else Sort.NUMBER
                yield Named(sort, (span,), number.refs)
            case Span(kind=Kind.DEPARTMENT, naming=naming) if _is_one_of_ours(span, frame):
                yield Named(Sort.DEPARTMENT, (span,), naming=naming)
            case Span(kind=Kind.SECTION, ref=ref):
                yield Named(Sort.SECTION, (span,), (ref,))
            case Span(kind=Kind.TITLE, ref=ref) if ref:
                yield Named(Sort.TITLE, (span,), (ref,))
            case Span(kind=Kind.BODY):
                yield Named(Sort.BODY, (span,), naming=span.naming or Naming(span.said, (), 0, "no name of the list"))


def _is_one_of_ours(span: Span, frame: Frame) -> bool:
    """Whether a span names one department of the list, and not that of another place."""
    is_one = span.naming is not None and len(span.naming.departments) == 1
    return is_one and not is_of_another_place(frame.text, frame.tokens, span)


def _lone_numbers(frame: Frame, catalogue: Catalogue) -> Iterator[Named]:
    """Numbers in what stays unread, where an entry has them."""
    for gap in frame.tokens:
        for found in _NUMBER.finditer(frame.text, gap.start, gap.end) if gap.kind is Kind.GAP else ():
            ref = str(int(found[0]))
            if ref in catalogue.items:
                yield Named(Sort.NUMBER, (Span(found.start(), found.end(), found[0], Kind.NUMBER),), (ref,))
