"""The one door through which text becomes HTML for the platform."""

import re
from bisect import bisect_right
from html import escape
from itertools import accumulate
from unicodedata import category

LIMIT = 4096
"""UTF-16 units of a message."""
WHITE = " \t\n"
"""What the platform cuts off at both ends of a message."""
PAUSES = "，。；：！？、）】》」』”’…—"
"""Punctuation behind which a text may be split."""
JOINER = "\u200d"

_REMOVED = {code: None for code in range(32) if chr(code) not in "\t\n"}
_SKIN_TONES = frozenset("🏻🏼🏽🏾🏿")
_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_UNSEEN = re.compile(r"[\s\u180e\u200b-\u200f\u202e\u2800\ufeff\ufffc\U000e0000-\U000e007f]*")
_MARKED = re.compile("【([^【】]+)】")
_HEADLINE = re.compile(r"第\d+项 .+（[\d.]+分）|Item \d+ .+ \([\d.]+ points\)")


def clean(text: str) -> str:
    """The text without what the platform would refuse or strip: half characters, control characters."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.translate(_REMOVED)


def escaped(text: str) -> str:
    """The text as HTML in which nothing is marked."""
    return escape(clean(text), quote=False)


def utf16_length(text: str) -> int:
    """The length of a text as the platform counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def marked(text: str) -> str:
    """A reply as HTML: the words that matched, between 【】, and the headlines of its blocks are bold."""
    lines = clean(text).split("\n")
    around = zip(["", *lines[:-1]], lines, [*lines[1:], ""], strict=True)
    return "\n".join(
        _bold(_MARKED.sub(r"\1", line)) if _is_headline(before, line, after) else _with_marks(line)
        for before, line, after in around
    )


def parts(text: str, limit: int = LIMIT) -> tuple[str, ...]:
    """A plain text, cleaned, in parts of so many UTF-16 units at most; none of a text without a visible character.

    It is split at the end of a line if there is one, else at a space or a pause, else between two characters.
    """
    if limit < 2:
        raise ValueError(f"limit must be at least 2, not {limit}: one character can take two units")
    found, rest = [], clean(text).strip(WHITE)
    while rest:
        end = _end_of_part(rest, limit)
        found.append(rest[:end].rstrip(WHITE))
        rest = rest[end:].lstrip(WHITE)
    return tuple(part for part in found if not _UNSEEN.fullmatch(part))


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


def _end_of_part(text: str, limit: int) -> int:
    """How many characters the next part has; the text begins with something else than white space."""
    most = _fitting(text, limit)
    if most == len(text):
        return most
    line_end = text.rfind("\n", 0, most + 1)
    if line_end > 0:
        return line_end
    flags = list(accumulate(text[:most], lambda run, letter: run + 1 if letter in _FLAG_LETTERS else 0, initial=0))
    whole = [place for place in range(most, 0, -1) if not _is_inside(text, place, flags[place])]
    return next((place for place in whole if _may_pause(text, place)), whole[0] if whole else most)


def _fitting(text: str, limit: int) -> int:
    """How many characters fit at most."""
    if 2 * len(text) <= limit:
        return len(text)
    units = list(accumulate(1 + (character > "\uffff") for character in text[:limit]))
    return bisect_right(units, limit)


def _may_pause(text: str, place: int) -> bool:
    return text[place].isspace() or text[place - 1].isspace() or text[place - 1] in PAUSES


def _is_inside(text: str, place: int, flag_letters: int) -> bool:
    """Whether the place, behind so many letters of flags, lies within what a person sees as one character."""
    before, after = text[place - 1], text[place]
    if JOINER in (before, after) or after in _SKIN_TONES or category(after).startswith("M"):
        return True
    return after in _FLAG_LETTERS and flag_letters % 2 == 1
