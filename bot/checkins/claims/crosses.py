"""Crosses among the words of a report: each denies its field, or sets off what hinders the work (✗ 缺人手)."""

import re
from collections.abc import Sequence

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.claims.scale import Scale

_CROSS = re.compile(r"[✗✘✖❌]|(?<!\d)×(?!\d)")
_PAUSE = re.compile(r"[|,，。;；!\n]")
_NEAR = 3
"""Characters before the first thing that is claimed in which a cross is about it."""
_HARD = frozenset({Claim.DIFFICULT, Claim.COORDINATE})
_GOOD = frozenset({Claim.PLAN, Claim.DONE, Claim.SUBJECT_DONE, Claim.SOLVED})
_OPEN = frozenset("有困难 困难 需协调 协调 没动".split())
"""What a cross before it may deny as well as set off."""


def is_crossed(scale: Scale) -> bool:
    """Whether a cross may deny what is said, so that nobody can tell how the entry stands."""
    crosses = _crosses(scale)
    if not crosses:
        return False
    if scale.has(Claim.DONE) or not scale.has(Claim.PLAN, *_HARD):
        return True
    return any(_denies(each, scale) for each in crosses) or not _stands_without(crosses, scale)


def _crosses(scale: Scale) -> list[int]:
    """Where the crosses end that stand among what is claimed."""
    if not scale.claims or not _CROSS.search(scale.text):
        return []
    start, end = max(0, scale.claims[0].token.start - _NEAR), scale.claims[-1].token.end + _NEAR
    return [each.end() for each in _CROSS.finditer(scale.text, start, end)]


def _denies(cross: int, scale: Scale) -> bool:
    """Whether the field of a cross says that the work goes on, or ends in the cross behind what would hinder it."""
    told = _in_its_field(cross, scale)
    is_last = not scale.text[cross : _end(cross, scale.text)].strip()
    return any(each.claim in _GOOD or (is_last and each.claim in _HARD) for each in told)


def _stands_without(crosses: Sequence[int], scale: Scale) -> bool:
    """Whether words that no cross is about, or that hinder the work by themselves, say how the entry stands."""
    crossed = [each for cross in crosses for each in _in_its_field(cross, scale)]
    hard = scale.of(*_HARD)
    if hard:
        return any(each not in crossed or each.token.said not in _OPEN for each in hard)
    return any(each not in crossed for each in scale.of(Claim.PLAN))


def _in_its_field(cross: int, scale: Scale) -> list[Claimed]:
    begun = max((each.end() for each in _PAUSE.finditer(scale.text, 0, cross)), default=0)
    return [each for each in scale.claims if begun <= each.token.start < _end(cross, scale.text)]


def _end(cross: int, text: str) -> int:
    pause = _PAUSE.search(text, cross)
    return pause.start() if pause else len(text)
