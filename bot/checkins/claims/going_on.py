"""Work that goes on: as the writer sees it, or only perhaps, as others say, or in another year."""

import re

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.clauses import Clause, has
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue

_HEARD = re.compile(r"[听说据传称讲闻悉]|反馈|报道|新闻")
"""Words of others that say it, and do not only do it."""
UNSURE = frozenset(
    "好像 似乎 也许 可能 不确定 不清楚 不知道 不晓得 说不定 按理 按理说 理应 本应 本该 原应 想必 本来应该 "
    "maybe perhaps probably".split()
)
"""Words by which a writer says not to be sure, and does not only round a figure (大概, 约)."""
_SAYS = re.compile(
    r"(?:校长|老师|领导|书记|主任|[局科处所站队镇]长|经理|老板|同[事志学]|群里|网上|人家|有人|别人|大家|上[面头级]|下面|那边|隔壁|对方|企业|物业|家长|群众|街道|村里|社区|公司"
    r"|[他她]们?|[小老][\u4e00-\u9fff]|[\u4e00-\u9fff](?:局|办|联|委|部|会|队))(?:们|都|也|那边)?(?:说|讲|反映|反馈|透露)(?:是|的是|都|了)?$"
)
"""Who says what comes next (校长说按计划)."""
_STATED = frozenset("按计划 有困难 需协调 已办结 办结 推进中".split())
"""The words on the buttons."""
_TAKEN_BACK = re.compile(
    r"(?:撤[回销掉]|取消|删[除掉]|作废|忽略|不要|改掉|去掉)(?:的|了|掉|上次|上面|前面|那个|那条|那次)*$"
)
_NEAR = 10


def going_on(clause: Clause, place: int) -> Claim | None:
    """What limits a word that says that the work goes on; None where nothing does."""
    token, before = clause.tokens[place], clause.before(place)
    if is_taken_back(clause, token):
        return Claim.HEDGE
    if not token.has(Cue.PLAN, Cue.SAME):
        return None
    if is_hearsay(clause, place):
        return Claim.OTHERS
    if is_unsure(before) or has(before, Cue.DOUBT, Cue.FORGOTTEN):
        return Claim.HEDGE
    if has(before, Cue.CONDITION):
        return Claim.CONDITION
    return Claim.PAST if has(before, Cue.PAST) else None


def is_hearsay(clause: Clause, place: int) -> bool:
    """Whether others are said to say it."""
    before = clause.before(place)
    if any(each.has(Cue.OTHERS) and _HEARD.search(each.said) for each in before):
        return True
    return bool(before and _SAYS.search(clause.text, before[0].start, clause.tokens[place].start))


def is_unsure(before: tuple[Token, ...]) -> bool:
    """Whether the writer says not to be sure."""
    return any(each.said in UNSURE for each in before)


def is_taken_back(clause: Clause, token: Token) -> bool:
    """Whether a word on a button is named to take it back (撤回有困难)."""
    near = max(0, token.start - _NEAR)
    return token.said in _STATED and bool(_TAKEN_BACK.search(clause.text, near, token.start))
