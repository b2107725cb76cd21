"""Words of how things stand that are quoted: the list prints them, and nothing is asked by them (…要求的处置反馈率)."""

import re
from collections.abc import Collection

from bot.questions.parse.state_topics import BESIDE

SHORTEST_AROUND = 2
"""Letters that are quoted together with a word, from which on it is part of a longer text."""
_QUOTATION = re.compile(r'"[^"]+"|《[^》]+》')

_SET = re.compile(r"(?<![按照合依据])(?:要求|规定|写明|明确)的[^,。?没未有还]{0,4}$")
"""What stands before words that the list sets (30项要求的处置完成率)."""


def is_quoted(text: str, start: int, end: int, printed: Collection[str]) -> bool:
    """Whether a stretch of a text stands within a longer quotation, by its marks or as one of these texts prints it."""
    if _SET.search(text[:start]):
        return True
    marked = [each[0].strip('"《》') for each in _QUOTATION.finditer(text) if each.start() <= start < each.end()]
    around = [each.replace(text[start:end], "", 1) for each in (*marked, *_printed_around(text, start, end, printed))]
    return any(sum(map(str.isalnum, BESIDE.sub("", each))) >= SHORTEST_AROUND for each in around)


def _printed_around(text: str, start: int, end: int, printed: Collection[str]) -> list[str]:
    """The longest stretch around another that each of these texts prints."""
    return [_longest(text, start, end, each) for each in printed if text[start:end] in each]


def _longest(text: str, start: int, end: int, printed: str) -> str:
    while start and text[start - 1 : end] in printed:
        start -= 1
    while end < len(text) and text[start : end + 1] in printed:
        end += 1
    return text[start:end]
