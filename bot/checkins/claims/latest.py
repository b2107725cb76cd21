"""Figures of one month after another (10月50%，11月到68%): the last of them is how far the work is."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.checkins.claims.claim import Claim, Claimed

_OF_A_MONTH = re.compile(r"(?<![\d.])(1[0-2]|[1-9])月份?(?:完成|进[度展]|累计|[已做办达为是了:\s]){0,4}([到至])?了?$")
"""What stands before a figure that a month had, and whether it was reached by then."""
_OPEN = frozenset({Claim.SHARE, Claim.VAGUE})
_NEAR = 16
_WHOLE = 100


def of_the_latest(claims: Sequence[Claimed], text: str) -> Sequence[Claimed]:
    """The claims without the figures of earlier months, where those rise to the last and are no parts of one sum.

    They are none where the last was reached by then (11月到68%), or where they would come to more than the whole.
    """
    months = _of_months(claims, text)
    said = [(int(match[1]), each.percent or 0) for each, match in months]
    if len(months) < 2 or not all(one[0] < other[0] and one[1] <= other[1] for one, other in pairwise(said)):
        return claims
    last, match = months[-1]
    if not match[2] and sum(percent for _, percent in said) <= _WHOLE:
        return claims
    earlier = {each for each, _ in months[:-1]}
    return [each._replace(claim=Claim.SHARE) if each is last else each for each in claims if each not in earlier]


def _of_months(claims: Sequence[Claimed], text: str) -> list[tuple[Claimed, re.Match[str]]]:
    """The figures that months had, each with what names its month."""
    figures = [each for each in claims if each.percent is not None and each.claim in _OPEN]
    ends = [(each, each.token.start) for each in figures]
    return [(each, match) for each, end in ends if (match := _OF_A_MONTH.search(text, max(0, end - _NEAR), end))]
