"""What a report says to be a mistake: it holds only where something else takes its place."""

import re

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.scale import Scale
from bot.checkins.claims.tokens import Token

_CALLED = re.compile(r"(?:了|为|成|作|的|完成|办结|进[度展]|达到?|已经?|全部|都|标|填|报|记|[:])*")
"""Between a mistake and what was said by it (误报为已办结)."""
_IS_MENDED = re.compile(r"(?:(?:不[对是]|错了?)[,。!\s]{1,3}(?:应该?)?是|应该?[为是]|[改更]正?[为成]|实[为是])\s?$")
"""Before the figure that takes a mistaken one's place."""
STATED = frozenset({Claim.DONE, Claim.SHARE, Claim.SUBJECT_DONE, Claim.PLAN, Claim.DIFFICULT, Claim.COORDINATE})
"""What can have been reported by mistake, or takes the place of what was."""


def is_mistaken(scale: Scale) -> bool:
    """Whether what is reported was a mistake (已完成，点错了; 误报完成), and nothing takes its place."""
    wrong = [each.token for each in scale.of(Claim.MISTAKEN)]
    if not wrong or not scale.has(*STATED) or _is_replaced(scale, wrong[-1]):
        return False
    return _is_withdrawn(scale, wrong[-1]) or _is_all(scale, wrong[-1])


def _is_withdrawn(scale: Scale, wrong: Token) -> bool:
    """Whether a figure is taken back by what follows (完成80%，讲岔了，还在推进)."""
    figures = scale.of(Claim.SHARE)
    return bool(figures) and figures[-1].token.start < wrong.start


def _is_all(scale: Scale, wrong: Token) -> bool:
    """Whether nothing is stated behind a mistake but what was said by it (误报为已办结)."""
    stated = [each.token for each in scale.of(*STATED) if each.token.start >= wrong.end]
    called = any(_CALLED.fullmatch(scale.text, wrong.end, each.start) for each in stated[:1])
    return len(stated) <= int(called)


def _is_replaced(scale: Scale, wrong: Token) -> bool:
    """Whether what was reported by mistake is no more than the figure of before."""
    before = [each.claim for each in scale.claims if each.token.end <= wrong.start]
    if before[-1:] in ([Claim.PAST], [Claim.AIMED]):
        return True  # 完成60%，之前说的70%不对
    figures = [each.token.start for each in scale.of(Claim.SHARE)]
    if figures and _IS_MENDED.search(scale.text, 0, figures[-1]) and figures[-1] < wrong.start:
        return True  # 进度应为55%，系笔误
    return bool(before) and _is_of_before(scale, wrong)


def _is_of_before(scale: Scale, wrong: Token) -> bool:
    """Whether what was said by mistake is a figure of before (应为45%，此前误填为54%)."""
    former = [each.token.start for each in scale.of(Claim.PAST) if each.percent is not None]
    return any(_CALLED.fullmatch(scale.text, wrong.end, each) for each in former if each >= wrong.end)


def is_but_recalled(scale: Scale) -> bool:
    """Whether nothing is said but that an earlier report does not hold (上条作废)."""
    return bool(scale.claims) and not any(each.token.said for each in scale.claims)
