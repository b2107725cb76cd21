"""The one door through which text becomes HTML for the platform."""

import re
from html import escape

from handlers.text_parts import clean

_MARKED = re.compile("【([^【】]+)】")
_HEADLINE = re.compile(r"第\d+项 .+（[\d.]+分）|Item \d+ .+ \([\d.]+ points\)")


def escaped(text: str) -> str:
    """The text as HTML in which nothing is marked."""
    return escape(clean(text), quote=False)


def marked(text: str) -> str:
    """A reply as HTML: the words that matched, between 【】, and the headlines of its blocks are bold."""
    lines = clean(text).split("\n")
    around = zip(["", *lines[:-1]], lines, [*lines[1:], ""], strict=True)
    return "\n".join(
        _bold(_MARKED.sub(r"\1", line)) if _is_headline(before, line, after) else _with_marks(line)
        for before, line, after in around
    )


def _is_headline(before: str, line: str, after: str) -> bool:
    """Whether a line stands over a block; several in a row are a list."""
    return not before.strip() and bool(_HEADLINE.fullmatch(line)) and not _HEADLINE.fullmatch(after)


def _with_marks(line: str) -> str:
    plain_and_marked = _MARKED.split(line)
    return "".join(
        _bold(piece) if place % 2 else escape(piece, quote=False) for place, piece in enumerate(plain_and_marked)
    )


def _bold(text: str) -> str:
    return f"<b>{escape(text, quote=False)}</b>"
