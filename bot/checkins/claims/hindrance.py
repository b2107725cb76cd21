"""What a report says of a difficulty that was reported before it: nothing, that there is none, or that it is solved."""

import re

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.scale import Scale
from bot.checkins.claims.words import Cue
from bot.checkins.model import Hindrance

_STILL = (
    *(Claim.DIFFICULT, Claim.COORDINATE, Claim.MISSING, Claim.NEARLY, Claim.PART),
    *(Claim.LEFT, Claim.NOT_DONE, Claim.VAGUE, Claim.NEGATIVE),
)
"""Claims beside which a difficulty is not solved, or in part alone."""
_SOLVES = re.compile(r"解决|克服|化解|排除|消除|协调|迎刃|solved")
"""What is said of solved difficulties, and not of work that was done (清理完, 已移交)."""
NEAR = 8
"""Letters before what is said of its end."""
_BEING = re.compile(r"(?:(?<!现)在|逐步|陆续|抓紧|设法|尽快|努力|争取)[^,，。;；已]{0,3}$")
"""What says of a difficulty that it is being solved (困难正在解决)."""
_UNHINDERED = re.compile(
    r"计划|正常|顺利|[没无未零].{0,8}(?:问题|困难|异常)|on plan|on track|on schedule|as planned|no (?:problem|issue)"
)
"""What says that nothing holds it up, and not only that it goes on (推进中)."""


def hindrance(scale: Scale) -> Hindrance:
    """Return what the claims on an entry say of a difficulty of before."""
    if _is_being_solved(scale):
        return Hindrance.UNSAID
    plain = [each.token for each in scale.claims if each.claim is Claim.PLAN]
    denied = any(each.has(Cue.DIFFICULT) for each in plain)
    if scale.has(Claim.SOLVED):
        return Hindrance.SOLVED if _is_solved(scale, denied=denied) else Hindrance.UNSAID
    is_none = denied or any(_UNHINDERED.search(each.said) for each in plain)
    return Hindrance.NONE if is_none else Hindrance.UNSAID


def _is_being_solved(scale: Scale) -> bool:
    solving = [each.token.start for each in scale.claims if each.token.has(Cue.SOLVED)]
    return any(_BEING.search(scale.text, max(0, start - NEAR), start) for start in solving)


def _is_solved(scale: Scale, *, denied: bool) -> bool:
    """Whether a difficulty of the work is solved: not in part (解决了一部分), nor of others (解决群众困难30件)."""
    facts = [each.token for each in scale.claims if each.claim is Claim.FACT]
    if scale.has(*_STILL) or not all(each.has(Cue.DIFFICULT) for each in facts):
        return False
    return denied or any(_SOLVES.search(each.token.said) for each in scale.claims if each.claim is Claim.SOLVED)
