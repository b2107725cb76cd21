"""What holds the work up: a difficulty, unless it is denied, solved, of others, or still to come."""

import re
from collections.abc import Callable, Sequence

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.clauses import Clause, has
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue

NONE = re.compile(
    r"的?(?:事项|问题|情况|内容|需求|困难){0,3}\s*(?:[,=]\s*|\()?(?:暂?无|没有|没|否|不需要|不用|不存在|/|-|0|零)(?=$|[,。;)\s])"
)
"""A form that is filled in: 困难：无."""
_NO_TROUBLE = re.compile(r"(?:上|方面)?的?(?:困难|问题|压力|障碍|瓶颈|顾虑)")
"""What is not there, where 没有资金 goes on so (没有资金困难)."""
_HANDLED = frozenset(
    "滞留 逾期 超期 拖欠工资 不合格 不达标 未达标 不配合 抵触 反对 出问题 存在问题 有问题 不同意 不愿意 流失 拖欠 "
    "缺少".split()
)
"""What is wrong with others, which the work deals with (清理滞留车辆12台)."""
_MENDING = re.compile(
    r"的?\s*(?:\d{1,4}[个家处户台辆件批]|[,，]\s*)?(?:正在|已经?|在|待|持续|继续|抓紧|限期|督促)*(?:整改|复查|复检|整治|改进|补办|补正|完善中|处理中)"
)
"""What was wrong is being mended (未达标，正在整改)."""
_BEGINS = re.compile(
    r"[了呢,。; ]{0,3}(?:但|不过|预?计划?|打算|准备|拟|定)?[于在到]?(?:下|明[天年]|后天|月[底初]|年[底后初]|开春|春节"
    r"|节后|过几天|\d{1,2}月|[一二三四五六七八九十]{1,2}月)[^,。;没不]{0,8}(?:开始|动手|动工|开工|启动|开展|[开做办搞弄上干动推铺])"
)
"""What has not begun is to begin soon (还没动，下周开始)."""
_NOT_BEGUN = frozenset("没动 没定 还没定 没批 还没批 没签 没搬 没给".split())
_NOT_MOVED = frozenset({"没动"})
_NOT_GIVEN = frozenset("没批 还没批 未批 没给".split())
"""What others have not given yet: a difficulty, unless more was done already (方案未批，进度20%)."""
OF_THE_REST = re.compile(
    r"[二三四]期|下半|后期|二阶段|第二步|其余|其他|其它|剩下|余下|别的|另外|另一|有的|个别|部分|后面|后半|第[一二三四五六七八九十\d]{1,2}[个家处批期场轮]"
)
"""Of the rest it is no more than said that it is still to come (清了一处，其余没动)."""
_STILL_THERE = re.compile(
    r"(?:都|也|一直|现在|目前)*(?:还在(?=$|[,。;!~\s])|仍在(?=$|[,。;!~\s])|依旧|依然|照旧|还存在|仍存在|没[变解]|还没解|仍?未解)"
)
"""What says that a difficulty of before is one of now (上次说的困难还在)."""
_GONE = re.compile(
    r"(?:都|也|已经?|现在|目前|基本上?|全部?|[,，]){0,3}(?:没了|没有了|不[在见]了|不存在|不复存在|不再|消失|过去了?(?=$|[,。;!~\s])|扫清|扫除|打消)"
)
"""What says that a difficulty of before is over (困难已经没有了)."""
_TO_BE_SUPPLIED = re.compile(r"的[^,。;没不未难]{0,8}(?:补|配[齐上]|买|购|添|订|申领|调拨|到货)")
"""What is short, and will be supplied (缺的下周补)."""
_LACKS = frozenset("缺 缺少".split())
_PAPERS = re.compile(
    r"(?:了|个)?(?:[\d一二两三四五六七八九十几]{1,3}[次份张个场页篇项套道]|点|些)?(?!人|师|专)[^,。;!\s人员师钱款]{0,6}?"
    r"(?:纪要|材料|签字|签名|盖章|公章|照片|图片|资料|手续|记录|台账|佐证|证明|总结|清单|报表|报告|附件|回执|会议?"
    r"|检查|活动|培训|演练|宣讲|验收)(?=$|[,。;!~\s了没未])"
)
"""What is short and is but work left to do (缺一次会议纪要)."""
_MISSED = frozenset("钱人法着办地场资经设")
"""First letters of what is missing, and is more than what is left to do (没着落, 没钱)."""
_INVITED = re.compile(r"(?:的话)?,?(?:再|随时|请|就|您|你|尽管|直接){0,4}(?:喊|叫|找|联系|通知|告诉|指正|打我?电话)")
_FORBIDDEN = re.compile(
    r"(?:勿|莫|(?<![区级个分类])别|避免|严?防(?:止|范)?|以免|免得|严禁|杜绝|谨防|不得|不[要能可准许])(?:再|有|出现|造成|发生|随意|了){0,2}$"
)
"""What keeps a difficulty from coming (勿延误)."""
_NONE_MET = re.compile(
    r"(?:没有?|未|并?无)(?:遇|碰|出现|发现|发生|存在|感[到觉]|反映|提出)[到上过着了]{0,2}(?:什么|啥|任何|太?大|明显|特别|新|的){0,3}$"
)
"""What denies a difficulty from afar (没有遇到什么困难)."""
_NEAR = 12


def difficulty(clause: Clause, place: int) -> Claim | None:
    """A difficulty, unless it is denied, solved, of others, or part of a name."""
    token, after = clause.tokens[place], clause.after(place)
    if not token.has(Cue.DIFFICULT) or (token.has(Cue.NOT) and has(after[:1], Cue.SHARE)):
        return None
    return next((claim for holds, claim in _TURNED if holds(clause, place)), Claim.DIFFICULT)


def _is_invited(clause: Clause, place: int) -> bool:
    """Whether it is but a courtesy at the end (有问题再喊我)."""
    return clause.follows(place, _INVITED)


def _is_forbidden(clause: Clause, place: int) -> bool:
    start = clause.tokens[place].start
    return bool(_FORBIDDEN.search(clause.text, max(0, start - _NEAR), start))


def _begins_first(clause: Clause, place: int) -> bool:
    """Whether it was said before when it begins (明天开始搞，今儿还没动)."""
    token = clause.tokens[place]
    return token.said in _NOT_MOVED and bool(_BEGINS.search(clause.text, max(0, token.start - 2 * _NEAR), token.start))


def _is_of_another_year(clause: Clause, place: int) -> bool:
    """Whether it is one of another year."""
    return has(clause.before(place), Cue.PAST)


def _is_of_the_rest(clause: Clause, place: int) -> bool:
    """Whether only what is left has not moved yet (清了一处，其余没动)."""
    token = clause.tokens[place]
    is_left = token.said[0] in "没未" and token.said[1:2] not in _MISSED and has(clause.before(place), Cue.LEFT)
    rest = token.said in _NOT_BEGUN and OF_THE_REST.search(clause.text, clause.tokens[0].start, token.start)
    return is_left or bool(rest)


def _is_denied(clause: Clause, place: int) -> bool:
    """Whether it is said that there is none (困难：无, 没有资金困难, 没有困难)."""
    start = clause.tokens[place].start
    if _NONE_MET.search(clause.text, max(0, start - _NEAR), start) or clause.follows(place, NONE):
        return True
    is_none = clause.tokens[place].said[0] in "没无" and clause.follows(place, _NO_TROUBLE)
    return is_none or _is_denied_by_the_last(clause.before(place)[-2:]) or _is_denied_before(clause, place)


def _is_denied_by_the_last(last: Sequence[Token]) -> bool:
    """Whether one of the two words before denies it, and not that something has come (钱还没到卡住了)."""
    if any(each.has(Cue.RESULT) or each.said == "到" for each in last[1:]):
        last = last[1:]
    return has(last, Cue.NOT) and not has(last, Cue.UNABLE)


def _is_handled(clause: Clause, place: int) -> bool:
    """Whether what is wrong with others is what the work deals with, or is being mended."""
    if clause.tokens[place].said not in _HANDLED:
        return False
    deals = has(clause.after(place)[1:], Cue.FACT, Cue.COUNT, Cue.SOLVED, Cue.PERHAPS)
    return deals or clause.follows(place, _MENDING)


def _is_denied_before(clause: Clause, place: int) -> bool:
    """Whether the word before takes the trouble away with what it is about (没有资金、人员困难)."""
    before = clause.tokens[place - 1] if place else None
    return bool(
        before and before.has(Cue.DIFFICULT) and before.said[0] in "没无" and clause.follows(place - 1, _NO_TROUBLE)
    )


def _is_solved(clause: Clause, place: int) -> bool:
    """Whether it is said behind it that it is over (困难没了, 困难已克服)."""
    if clause.tokens[place].has(Cue.DIFFICULT) and clause.follows(place, _GONE):
        return True
    after = clause.after(place)
    solved = next((each for each, token in enumerate(after) if token.has(Cue.SOLVED)), None)
    if solved is None:
        return False
    return not has(after[:solved], Cue.NOT, Cue.UNABLE) and not any(map(clause.lies_ahead, after[:solved]))


_TURNED: Sequence[tuple[Callable[[Clause, int], bool], Claim]] = (
    (lambda clause, place: has(clause.before(place), Cue.OTHERS), Claim.OTHERS),
    (_is_invited, Claim.NOTE),
    (_is_forbidden, Claim.NOTE),
    (_is_of_another_year, Claim.PAST),
    (lambda clause, place: clause.follows(place, _TO_BE_SUPPLIED), Claim.LEFT),
    (lambda clause, place: clause.tokens[place].said in _LACKS and clause.follows(place, _PAPERS), Claim.LEFT),
    (lambda clause, place: clause.follows(place, _STILL_THERE), Claim.DIFFICULT),
    (lambda clause, place: clause.tokens[place].said in _NOT_BEGUN and clause.follows(place, _BEGINS), Claim.PLANNED),
    (_begins_first, Claim.PLANNED),
    (_is_of_the_rest, Claim.LEFT),
    (lambda clause, place: clause.tokens[place].said in _NOT_GIVEN and not clause.after(place), Claim.MISSING),
    (_is_denied, Claim.PLAN),
    (lambda clause, place: has(clause.before(place), Cue.EARLIER, Cue.SOLVED), Claim.FACT),
    (_is_handled, Claim.FACT),
    (_is_solved, Claim.PLAN),
)
"""What turns a difficulty into something else; the first that holds counts."""
