"""Figures of one month after another (10月50%，11月到68%): the last of them is how far the work is."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.checkins.claims.claim import Claim, Claimed

_OF_A_MONTH = re.compile(r"(?<![\d.])(1[0-2]|[1-9])月份?(?:完成|进[度展]|累计|[已做办达为是了:\s]){0,4}([到至])?了?$")
"""What stands before a figure that a month had, and whether it was reached by then."""
_OPEN = frozenset({Claim.SHARE, Claim.VAGUE})
_NEAR = 16
_WHOLE = 100


class _Month(NamedTuple):
    """A figure that a month had, and whether it was reached by then."""

    figure: Claimed
    month: int
    percent: int
    is_reached: bool


def of_the_latest(claims: Sequence[Claimed], text: str) -> Sequence[Claimed]:
    """The claims without the figures of earlier months, where those rise to the last and are no parts of one sum.

    They are none where the last was reached by then (11月到68%), or where they would come to more than the whole.
    """
    months = list(_of_months(claims, text))
    if len(months) < 2 or not _rise(months) or not _are_of_the_whole(months):
        return claims
    *earlier, last = (each.figure for each in months)
    left = (each for each in claims if each not in earlier)
    return [each._replace(claim=Claim.SHARE) if each is last else each for each in left]


def _rise(months: Sequence[_Month]) -> bool:
    """Whether each figure is of a later month than the one before, and no less."""
    return all(one.month < other.month and one.percent <= other.percent for one, other in pairwise(months))


def _are_of_the_whole(months: Sequence[_Month]) -> bool:
    """Whether the figures are no parts of one sum."""
    return months[-1].is_reached or sum(each.percent for each in months) > _WHOLE


def _of_months(claims: Sequence[Claimed], text: str) -> Iterator[_Month]:
    """The figures that months had."""
    for each in claims:
        if each.percent is not None and each.claim in _OPEN:
            start = each.token.start
            if match := _OF_A_MONTH.search(text, max(0, start - _NEAR), start):
                yield _Month(each, int(match[1]), each.percent, is_reached=bool(match[2]))
