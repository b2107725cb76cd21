"""What holds the work up, what is missing or left of it, and whose help is asked for."""

import re

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.clauses import Clause, has, said
from bot.checkins.claims.completion import MEANS
from bot.checkins.claims.going_on import is_taken_back
from bot.checkins.claims.words import Cue

_PEOPLE = re.compile(r"的?(?:群众|家庭|户|人员|职工|学生|儿童|老人|党员|妇女|对象|企业|邻里)")
_MONEY = re.compile(
    r"(?<!\s)\s*[约近]?(?:\d{1,9}(?:\.\d{1,4})?(?:余|多)?(?:万元?|亿元?|千元|百元|元|块钱?)"
    r"|(?:几|十|百|千|[一二两三四五六七八九])+(?:来|多|余)?(?:万元?|亿|块钱?))(?![户人家张个次条名份平])"
)
"""Money that is short or asked for (还差20万)."""
_NO_HELP = re.compile(r"的|会(?!议)|小组|机制|对象")
_NONE = re.compile(
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
_PUT_OFF = frozenset("延期 延迟 推迟 逾期 拖延 超期".split())
_MAY = re.compile(r"(?:能不能|可不可以|可否|能否|是否|要不要|会不会|想|可以)\s*$")
"""What asks whether something may be put off, which is no difficulty by itself."""
_MENDING = re.compile(
    r"的?\s*(?:[,，]\s*)?(?:正在|已经?|在|持续|继续|抓紧|限期|督促)*(?:整改|整治|改进|补办|补正|完善中|处理中)"
)
"""What was wrong is being mended (未达标，正在整改)."""
_BEGINS = re.compile(
    r"[了呢,。; ]{0,3}(?:但|不过|预?计划?|打算|准备|拟|定)?[于在到]?(?:下|明[天年]|后天|月[底初]|年[底后初]|开春|春节"
    r"|节后|过几天|\d{1,2}月|[一二三四五六七八九十]{1,2}月)[^,。;没不]{0,8}(?:开始|动手|动工|开工|启动|开展|[开做办搞弄上干动推铺])"
)
"""What has not begun is to begin soon (还没动，下周开始)."""
_NOT_BEGUN = frozenset("没动 没定 还没定 没批 还没批 没签 没搬 没给".split())
OF_THE_REST = re.compile(
    r"[二三四]期|下半|后期|二阶段|第二步|其余|其他|其它|剩下|余下|别的|另外|另一|有的|个别|部分|后面|后半|第[一二三四五六七八九十\d]{1,2}[个家处批期场轮]"
)
"""Of the rest it is no more than said that it is still to come (清了一处，其余没动)."""
_STILL_THERE = re.compile(
    r"(?:都|也|一直|现在|目前)*(?:还在(?=$|[,。;!~\s])|仍在(?=$|[,。;!~\s])|依旧|依然|照旧|还存在|仍存在|没[变解]|还没解|仍?未解)"
)
"""What says that a difficulty of before is one of now (上次说的困难还在)."""
_TO_THIS_DAY = re.compile(r"至今|一直|现在|目前|今年|[还仍]|就|遗留|以来|到现在|起")
"""What says of a difficulty of another year that it is there to this day."""
_MISSED = frozenset("钱人法着办地场资经设")
"""First letters of what is missing, and is more than what is left to do (没着落, 没钱)."""
_NOTHING = re.compile(r"(?:什么|啥|任何|其他|别的)?(?:困难|问题|事项|需求)?")
_DECLINED = re.compile(r"(?:不要|不用|不必|无需|无须|勿|(?<![特区个级分性])别)(?:再|来|去|给我们|出面|帮忙|帮着|\s)*$")
"""What stands before help that is not wanted."""
_NEAR = 12
_ONCE = re.compile(r"过(?![来去程])(?=$|[,。;!~\s了的])")
"""What is said behind what was asked for once (请街道协调过)."""
_OVER = re.compile(r"^已|[了好]$")
_ALREADY = frozenset({"已", "已经", "都已", "均已"})


def remainder(clause: Clause, place: int) -> Claim | None:
    """What is left to do, where no percentage says how much."""
    token, before = clause.tokens[place], clause.before(place)
    if not token.has(Cue.LEFT):
        return None
    if MEANS.search(said(before)) or MEANS.match(clause.text, token.end) or _MONEY.match(clause.text, token.end):
        return Claim.DIFFICULT
    is_denied = has(before[-1:], Cue.NOT)
    return None if is_denied or has(clause.after(place), Cue.SHARE) else Claim.LEFT


def difficulty(clause: Clause, place: int) -> Claim | None:
    """A difficulty, unless it is denied, solved, of others, or part of a name."""
    token, before, after = clause.tokens[place], clause.before(place), clause.after(place)
    if not token.has(Cue.DIFFICULT) or (token.has(Cue.NOT) and has(after[:1], Cue.SHARE)):
        return None
    if has(before, Cue.OTHERS):
        return Claim.OTHERS
    if token.said in _PUT_OFF and _MAY.search(clause.text, max(0, token.start - _NEAR), token.start):
        return Claim.HEDGE
    if is_taken_back(clause, token):
        return Claim.HEDGE
    if has(before, Cue.PAST) and not _TO_THIS_DAY.search(clause.text, before[0].start, clause.tokens[-1].end):
        return Claim.PAST
    if clause.follows(place, _STILL_THERE):
        return Claim.DIFFICULT
    if token.said in _NOT_BEGUN and clause.follows(place, _BEGINS):
        return Claim.PLANNED
    if _is_of_the_rest(clause, place):
        return Claim.LEFT
    if has(before, Cue.EARLIER, Cue.SOLVED) or clause.follows(place, _PEOPLE) or _is_handled(clause, place):
        return Claim.FACT if not _is_denied(clause, place) else Claim.PLAN
    return Claim.PLAN if _is_denied(clause, place) or _is_solved(clause, place) else Claim.DIFFICULT


def _is_of_the_rest(clause: Clause, place: int) -> bool:
    """Whether only what is left has not moved yet (清了一处，其余没动)."""
    token = clause.tokens[place]
    is_left = token.said[0] in "没未" and token.said[1:2] not in _MISSED and has(clause.before(place), Cue.LEFT)
    rest = token.said in _NOT_BEGUN and OF_THE_REST.search(clause.text, clause.tokens[0].start, token.start)
    return is_left or bool(rest)


def _is_denied(clause: Clause, place: int) -> bool:
    """Whether it is said that there is none (困难：无, 没有资金困难, 没有困难)."""
    last = clause.before(place)[-2:]
    is_none = clause.tokens[place].said[0] in "没无" and clause.follows(place, _NO_TROUBLE)
    is_denied = has(last, Cue.NOT) and not has(last, Cue.UNABLE)
    return is_none or is_denied or clause.follows(place, _NONE) or _is_denied_before(clause, place)


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
    after = clause.after(place)
    solved = next((each for each, token in enumerate(after) if token.has(Cue.SOLVED)), None)
    if solved is None:
        return False
    return not has(after[:solved], Cue.NOT, Cue.UNABLE) and not any(map(clause.lies_ahead, after[:solved]))


def missing(clause: Clause, place: int) -> Claim | None:
    """What somebody waits for is not there (场地还没批), or what they would do cannot be done."""
    token, before = clause.tokens[place], clause.before(place)
    if token.has(Cue.RESULT) and has(before, Cue.NOT, Cue.UNABLE):
        if has(before, Cue.LEFT):
            return Claim.LEFT
        return Claim.DIFFICULT if MEANS.search(said(before)) else Claim.MISSING
    if token.has(Cue.START) and has(before, Cue.UNABLE):
        return Claim.DIFFICULT
    return Claim.NEGATIVE if token.has(Cue.START) and has(before[-1:], Cue.NOT) else None


def request(clause: Clause, place: int) -> Claim | None:
    """A request that somebody helps or coordinates, unless it is denied or over."""
    token, before = clause.tokens[place], clause.before(place)
    if _is_needless(clause, place):
        return Claim.PLAN
    if token.has(Cue.COORDINATE, Cue.HELP) and _DECLINED.search(clause.text, max(0, token.start - _NEAR), token.start):
        return Claim.NEGATIVE
    if token.has(Cue.COORDINATE) and clause.follows(place, _NONE):
        return Claim.NOTE
    if token.has(Cue.COORDINATE):
        if has([each for each in before[-1:] if each.end == token.start], Cue.NOT):
            return Claim.PLAN
        return Claim.FACT if _is_over(clause, place) or said(before[-1:]) in _ALREADY else Claim.COORDINATE
    return _plea(clause, place) if token.has(Cue.HELP) else None


def _is_needless(clause: Clause, place: int) -> bool:
    """Whether there is nothing to ask for (没有什么困难需要协调, 暂不需协调)."""
    token = clause.tokens[place]
    if not token.has(Cue.COORDINATE, Cue.HELP, Cue.REQUEST):
        return False
    denied = [each for each in clause.before(place) if each.has(Cue.NOT)][-1:]
    if not denied or (token.has(Cue.HELP) and not denied[0].said.endswith(("需", "需要", "用"))):
        return False
    return bool(_NOTHING.fullmatch(clause.text, denied[0].end, token.start))


def needs_means(clause: Clause, place: int) -> Claim | None:
    """Whether means are said to be needed, and nobody is asked for them (需要20万经费)."""
    token, after = clause.tokens[place], clause.after(place)
    means = MEANS.search(said(after)) or _MONEY.search(said(after))
    wants = token.has(Cue.REQUEST) and means and not has(after, Cue.HELP, Cue.FACT)
    return Claim.NEGATIVE if wants and not has(clause.before(place)[-1:], Cue.NOT) else None


def _plea(clause: Clause, place: int) -> Claim | None:
    """Help that is asked for by a word of asking before it (请…出面)."""
    asked = next((each for each in range(place - 1, -1, -1) if clause.tokens[each].has(Cue.REQUEST)), None)
    if asked is None or clause.follows(place, _NO_HELP) or has(clause.tokens[place - 1 : place], Cue.NOT):
        return None
    before = clause.tokens[:asked][-1:]
    if _is_over(clause, place) or said(before) in _ALREADY:
        return Claim.FACT
    return Claim.PLAN if has(before, Cue.NOT) else Claim.COORDINATE


def _is_over(clause: Clause, place: int) -> bool:
    """Whether a request is of the past, or was met."""
    if clause.follows(place, _ONCE):
        return True
    met = any(each.has(Cue.SOLVED) and _OVER.search(each.said) for each in clause.after(place))
    return met or has(clause.before(place), Cue.EARLIER)
