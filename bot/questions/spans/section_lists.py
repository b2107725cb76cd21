"""Several sections of which the last alone says that they are sections: 第三、第四部分, 第3到5部分, 七、八两部分."""

import re
from collections.abc import Iterator, Mapping

from bot.numerals import NUMERAL, number
from bot.questions.spans.families import Key
from bot.questions.spans.numbered import Numbered, Strength

_SECTIONS = re.compile(
    rf"(?:第 ?|(?<![\da-z.、第零一二三四五六七八九十百]))({NUMERAL})"
    rf"(?P<more>(?: ?[、,和与及跟至到-] ?第? ?(?:{NUMERAL})(?<!两)){{1,11}}+)"
    r" ?[这那]?[两俩三四五2-5]?(?:大|个)?(?:部分|部份|板块|版块|章|篇|大类|块)"
)
_NEXT = re.compile(rf"(?P<through>[至到-])? ?第? ?({NUMERAL})")


def joined_sections(text: str, start: int, refs: Mapping[Key, str]) -> Numbered | None:
    """Return the sections that are named together from a place on; None where one of them is none of these refs."""
    match = _SECTIONS.match(text, start)
    if match is None:
        return None
    found = tuple(dict.fromkeys(refs.get(("s", str(each)), "") for each in _numbers(match)))
    return Numbered(start, match.end(), match.group(), found, (), Strength.OUTRIGHT) if all(found) else None


def _numbers(match: re.Match[str]) -> Iterator[int]:
    last = number(match[1]) or 0
    yield last
    for each in _NEXT.finditer(match["more"]):
        value = number(each[2]) or 0
        yield from range(last + 1, value + 1) if each["through"] else [value]
        last = value
