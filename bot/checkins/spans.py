"""Stretches of a text that have been read: what is left where they are taken out, in one pass."""

from collections.abc import Iterable, Iterator

Span = tuple[int, int]


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in their order, those that overlap or touch as one."""
    start = end = -1
    for first, last in sorted(spans):
        if first > end:
            if end >= 0:
                yield start, end
            start, end = first, last
        end = max(end, last)
    if end >= 0:
        yield start, end


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with blanks in place of the spans; as long as the text."""
    parts, place = [], 0
    for start, end in joined(spans):
        parts += [text[place:start], " " * (end - start)]
        place = end
    return "".join([*parts, text[place:]])


def left_over(text: str, spans: Iterable[Span]) -> list[str]:
    """The stretches before, between and after the spans; empty ones before a first and after a last."""
    parts, place = [], 0
    for start, end in joined(spans):
        parts.append(text[place:start])
        place = end
    return [*parts, text[place:]]
