"""A figure that takes the place of another one in an answer, both without a sign (是85不是58)."""

import re
from collections.abc import Collection

from bot.checkins.spans.folding import folded

MOST = 100
LONGEST = 40
"""Characters of an answer that is nothing else."""
_IT_IS = r"(?:应该?)?是"
_OPENED = r"(?:更正|不对|错了|手滑了?|[写说报打填记]错了?)?[,。:\s]{0,3}"
_SAID_AGAIN = r"([,\s]{0,2}百分之[一二三四五六七八九十百]{1,4})?[了。!]?"
_CHANGE_IT = r"(?:[,\s]{0,2}(?:麻烦|请|帮忙)?(?:改|更正)(?:一?下|过来)?)?[了。!]*"
_FIGURE = re.compile(
    rf"{_OPENED}(?:不是\s?(\d{{1,3}})[,。\s]{{0,3}}{_IT_IS}\s?(\d{{1,3}})"
    rf"|(?:{_IT_IS})?\s?(\d{{1,3}})[,\s]{{0,3}}(?:而)?不是\s?(\d{{1,3}})|(?:{_IT_IS})?\s?(\d{{1,3}})才对){_SAID_AGAIN}{_CHANGE_IT}"
)


def with_its_sign(text: str, entries: Collection[str]) -> str:
    """Return what an answer reports that is but a figure in another one's place, with a percent sign.

    Where one of the numbers is among `entries`, it may correct the entry, unless the figure is said again as such: the
    text is returned as it is.
    """
    match = _FIGURE.fullmatch(folded(text).text) if len(text) <= LONGEST else None
    if match is None:
        return text
    figure = match[2] or match[3] or match[5]
    is_open = not match[6] and not {*match.groups()}.isdisjoint(entries)
    return text if is_open or int(figure) > MOST else f"进度{figure}%"
