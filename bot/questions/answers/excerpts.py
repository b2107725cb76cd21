"""Showing where in a text the words of a question stand."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.questions.text import letter
from bot.richtext import MARK, MARK_END

SENTENCE_ENDS = "。;；\n"
REMEMBERED = 500
"""Texts of entries of which the letters are kept."""
_SENTENCE = re.compile(f"[^{SENTENCE_ENDS}]*[{SENTENCE_ENDS}]|[^{SENTENCE_ENDS}]+$")
LONGEST = 90
"""Characters of an excerpt."""


def excerpt(text: str, forms: Sequence[str]) -> str:
    """The sentence of the text that holds most of the forms, with these marked, cut to a phone's width of lines."""
    marked = marked_places(text, forms)
    if not marked:
        return shortened(text)
    start, end = max(_sentences(text), key=lambda span: sum(span[0] <= place < span[1] for place in marked))
    if end - start > LONGEST:
        start, end = _around(start, end, min(place for place in marked if place >= start))
    before, after = "…" if start else "", "…" if end < len(text.rstrip(SENTENCE_ENDS)) else ""
    return before + highlighted(text, start, end, marked).strip() + after


def shortened(text: str) -> str:
    """The beginning of a text."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def marked_places(text: str, forms: Sequence[str]) -> set[int]:
    """The places of the characters that belong to one of the searchable forms."""
    places, flat = _letters(text)
    marked: set[int] = set()
    for form in forms:
        at = flat.find(form)
        while at >= 0 and form:
            marked.update(places[at : at + len(form)])
            at = flat.find(form, at + 1)
    return marked


@lru_cache(maxsize=REMEMBERED)
def _letters(text: str) -> tuple[tuple[int, ...], str]:
    """The places of the letters of a text, and their searchable forms; the same entries are shown again and again."""
    places = tuple(place for place, character in enumerate(text) if letter(character))
    return places, "".join(letter(text[place])[0] for place in places)


def highlighted(text: str, start: int, end: int, marked: set[int]) -> str:
    """The stretch of text with its characters marked, punctuation between two of them included."""
    shown: list[str] = []
    inside = False
    for place in range(start, end):
        bridges = inside and not letter(text[place]) and place + 1 in marked
        if (place in marked or bridges) != inside:
            shown.append(MARK_END if inside else MARK)
            inside = not inside
        shown.append(text[place])
    return "".join(shown) + (MARK_END if inside else "")


def _sentences(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _SENTENCE.finditer(text)]


def _around(start: int, end: int, place: int) -> tuple[int, int]:
    start = max(start, place - LONGEST // 4)
    return start, min(end, start + LONGEST)
