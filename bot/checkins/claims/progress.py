"""What a percentage is: how far the work is, or denied, aimed at, left, of another year, or of something else."""

import re
from collections.abc import Callable, Sequence

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.clauses import Clause, has, those, without
from bot.checkins.claims.disowned import DISOWNED, ELSEWHERE, FORMERLY, PLANNED_SO
from bot.checkins.claims.mood import is_unsure
from bot.checkins.claims.percentages import (
    BESIDE,
    Percentage,
    is_named,
    is_of_else,
    is_perhaps_of_else,
    is_rate,
)
from bot.checkins.claims.words import Cue

_BOUND = re.compile(
    r"几|\s*(?:以内|以下|之内|封顶|为限|上限)|\s*(?:就|即|才|便)?(?:算|视为|视同|算作)|\s*(?:就|即|才)(?:可|能|行)"
)
"""What makes a percentage a bound, or what is asked for."""
_I_SUPPOSE = re.compile(r"(?:左右|上下)?了?吧(?=$|[,。;!~\s])")
"""What makes no more than a guess of an estimate (估计也就完成80%吧)."""
_BELOW = re.compile(r"[<≤]\s*$|(?:按照?|以|照)\s*$")
_NOW_OF = r"(?:今天|今日|这次|本次|现在|最新|目前|这个|这条)?的?\s*$"
_AS = re.compile(rf"(?:按照?|以|照){_NOW_OF}")
_PROMISED = re.compile(
    r"(?:[说讲定]要|[原说]定|原计划|定的|说好)(?:是|要)?(?:[本这上]个?[月周年]|[年月]底|\d{1,2}月底?)?(?:完成|达到|做到|达|进[度展])?\s*$"
)
"""What was to be reached (上半年说要完成70%)."""
_SET = re.compile(r"(?:(?<!按)(?<!按照)计划|序时|应完成|(?<!按)(?<!按照)目标)(?:值|进度|数|率|完成率?)?[为是约:,\s]*$")
"""What makes a percentage the one that was planned (计划进度65%，实际68%)."""
_ACTUAL = re.compile(
    r"(?:实际(?:值|进度|数|完成率?|完成进度)?[为是约达到了:\s]*|(?:^|[,。;\s]|(?<![率度面比量])的)(?:数字?|口径|数据)[是为])$"
)
"""What makes a percentage the one that is reported (实际进度68%, 给的数是五成)."""
_PUT = re.compile(r"(?:[报填记写算]个?|(?:[改更]|调整?|更正)[成为到]|[当应]为|(?<=should) be)\s*$")
_CLOSED = r"(?:好|上|入|进去|就[行好是]|吧|了|一下|的|即可|可以|哈|啊|先)*(?=$|[,。;!~\s)])"
_TO_RECORD = re.compile(rf"\s*(?:左右)?(?:的?进度)?(?:来|去|给|先)?(?:报|填|记|写|登记?|上报|填报|录入?|为准){_CLOSED}")
"""As what a percentage is to be recorded (就按50%报吧, 以60%为准)."""
_OF_BEFORE = re.compile(r"(?:原|之前|上[次回月周期]|上个[月周]|月初|先前|早先|刚才|昨天)报$")
_PUT_SO = re.compile(rf"{_CLOSED}|[,\s]{{1,2}}(?:not\b|rather than\b)")
_FROM = re.compile(r"(?:距离?|离)(?:完成|达到|目标|满|到|年度|任务|的)*\s*$")
"""What makes a percentage one that is still far off (距离100%还有一截)."""
_ADDED = re.compile(r"(?:^|[^更翻创])[又新再](?:增|推进)?(?:完成|做|办|推进|干)了?\s*$")
"""What makes it what was done since the last time (又完成20%), not all that is done."""
_GROWN_BY = re.compile(
    r"(?:[+]|涨|增长?|增加|[提升]高?|上升|(?<![填报写])多报?|少报?|加|高|低|降|快|超前|领先|落后|滞后|提前|推进|前进|往前[走推])了?\s*$"
)
_LONG = 40
_TOLD_TO = re.compile(
    r"(?:建议|希望|盼|提醒|[让叫催]|(?<!要)求|(?<![申提报呈邀])请|(?<![特级区个分类])别)[^,。;\s]{0,4}?(?:完成|做到|达到|推进|到)?到?\s*$"
)
"""Who is asked or told to reach it (请你们完成80%)."""
_SHORT = re.compile(
    r"\s*(?:都|也)?还?(?:不到|没到|没有(?!异常|困难|[^\s,。;]{0,2}问题)|未到|不足|没完成|都没|未达到|完不成|完成不了|没戏|做不到|达不到|到不了|悬|够呛|难保)"
)
_AND_NOT = re.compile(r"[,;\s](?:而|并)?非\s*$")
"""当为55%，非65%."""
_UNDONE = re.compile(r"\s*(?:的?(?:任务|工作|量|工作量)?)?(?:左右)?(?:还|尚|仍)?(?:未|没有?)(?:完成|做|办|弄|搞|干)")
_THE_REST = re.compile(r"[,。;\s]其?余$")
"""完成92%，余8%待认定."""
_PHASE = re.compile(
    r"第[一二三四五六七八九\d]个?(?:阶段|标段|工区|片区|批|期|步|轮|次|季度|块|栋|类|部分|小?点|小项|方面)"
    r"|[第(][一二三四五六七八九\d]\)?款|[一二三四](?:期|季度|标段)|[首头一][批期轮]|前期|上半年|前半"
)
_ANOTHER = re.compile(
    r"第[二三四五六七八九\d]个?(?:阶段|标段|工区|片区|批|期|步|轮|次|季度|块|栋|类|部分)|[二三四](?:期|季度)|后期|下半年|后半|后面|后续|余下|剩下|其[余他它]|整[体个条]|总体"
)
"""A phase of the work, and words of another one, or of all of it."""
_NEXT = 24
"""Characters behind a percentage of a phase within which another one is told of."""
_EITHER = frozenset("未 没 没有 还没 尚未 还未 未能 没能".split())
"""未完成80%: eighty percent are not done, or less than eighty are."""
_SOON = frozenset("快即马眼")
_NOW = frozenset(
    "现在 目前 现 本周 这周 本月 提到 加到 涨到 增加到 升到 推到 改为 更正为 应为 提高到 提升到 提升至 提高至 上升到 "
    "增至 调整为 调整到 改成 改到 更新为 调到 调至 调为 调成 上调到 调高到 下调到".split()
)
"""What stands between an earlier percentage and that of now."""


def percentage(clause: Clause, place: int) -> Claim | None:
    """What the percentage at a place is; None where there is none."""
    share = clause.tokens[place].share
    if share is None:
        return None
    start = max((each + 1 for each in range(place) if clause.tokens[each].share is not None), default=0)
    found = Percentage(clause, place, share, clause.tokens[start:place])
    return next((claim for holds, claim in _CASES if holds(found)), None) or _of_its_subject(found)


def _is_of_others(found: Percentage) -> bool:
    return has(found.before, Cue.OTHERS) or found.follows(DISOWNED) or found.follows(ELSEWHERE)


def _is_left(found: Percentage) -> bool:
    counted = [each for each, one in zip(found.before, found.before[1:], strict=False) if one.has(Cue.COUNT)]
    left = [each for each in found.before if each.has(Cue.LEFT) and each not in counted]
    return bool(left) or found.follows(_UNDONE) or found.stands_behind(_THE_REST)


def _is_denied(found: Percentage) -> bool:
    is_short = found.follows(_SHORT) or found.stands_behind(_AND_NOT)
    return has(found.before, Cue.NOT, Cue.UNABLE, Cue.UNDONE) or _is_hard(found) or is_short


def _is_hard(found: Percentage) -> bool:
    """Whether it is hard to reach (很难完成80%)."""
    return any(each.said.endswith("难") and each.said != "困难" for each in found.before)


def _is_denied_or_not(found: Percentage) -> bool:
    if found.share.value == 100:
        return False
    done = any(each.has(Cue.DONE) and not each.has(Cue.LEAD, Cue.NOT) for each in found.before)
    return _is_denied(found) and done and any(each.said in _EITHER for each in found.before)


def _is_to_record(found: Percentage) -> bool:
    """Whether the writer says that it is to be recorded so."""
    if found.share.value in {None, 100} or _OF_BEFORE.search(
        found.clause.text, 0, found.clause.tokens[found.place].start
    ):
        return False
    is_so = found.stands_behind(_AS) and found.follows(_TO_RECORD)
    return is_so or (found.stands_behind(_PUT) and found.follows(_PUT_SO))


def _is_far_off(found: Percentage) -> bool:
    return found.stands_behind(_FROM)


def _is_perhaps_ahead(found: Percentage) -> bool:
    """Whether words that nobody reads may say that it lies ahead: they end so (供应, 还要), or are a name."""
    is_sure = any(not each.is_unread and found.clause.lies_ahead(each) for each in found.before)
    return not is_sure and any(each.is_unread and each.lies_ahead and len(each.said) > 1 for each in found.before)


def _is_ahead(found: Percentage) -> bool:
    """Whether it is aimed at, or lies ahead; that of an aim (完成目标的60%) is reached."""
    before = found.before
    done = next((place for place, each in enumerate(before) if each.has(Cue.DONE)), len(before))
    return has(before[:done], Cue.AIM) or any(map(found.clause.lies_ahead, before))


def _is_earlier(found: Percentage) -> bool:
    return has(found.before, Cue.EARLIER) and not any(each.said in _NOW for each in found.before)


def _is_of_a_phase(found: Percentage) -> bool:
    """Whether it is of a phase of the work."""
    start = found.clause.tokens[0].start
    return bool(found.before and _PHASE.search(found.clause.text, start, found.clause.tokens[found.place].start))


def _is_of_a_phase_before(found: Percentage) -> bool:
    """Whether it is of a phase, and the next one is told of: the work goes on, and this is no figure of it."""
    end = found.clause.tokens[found.place].end
    return _is_of_a_phase(found) and bool(_ANOTHER.search(found.clause.text, end, end + _NEXT))


def _is_of_growth(found: Percentage) -> bool:
    """Whether it is by how much the figure has grown (本周+3个点), and not the figure."""
    return found.share.is_range and "点" in found.share.said and found.stands_behind(_GROWN_BY)


def _is_vague(found: Percentage) -> bool:
    if found.share.value is None or found.share.is_range:
        return True
    return found.stands_behind(_BELOW) or found.stands_behind(_ADDED) or _is_supposed(found) or _is_nearly(found)


def _is_supposed(found: Percentage) -> bool:
    """Whether it is no more than a guess."""
    return found.follows(_I_SUPPOSE) and any(each.said == "估计" for each in found.before)


def _is_nearly(found: Percentage) -> bool:
    """Whether it will soon be reached, or all but all of it is done."""
    nearly = those(found.before, Cue.NEARLY)
    if any(each.said[0] in _SOON for each in nearly):
        return True
    return found.share.value == 100 and bool(nearly or without(those(found.before, Cue.HEDGE), Cue.LEAD))


_CASES: Sequence[tuple[Callable[[Percentage], bool], Claim]] = (
    (_is_of_others, Claim.OTHERS),
    (lambda found: found.follows(PLANNED_SO) or found.follows(_BOUND), Claim.AIMED),
    (lambda found: found.follows(FORMERLY), Claim.PAST),
    (lambda found: has(found.before, Cue.CONDITION, Cue.FORGOTTEN), Claim.VAGUE),
    (_is_to_record, Claim.SHARE),
    (lambda found: is_unsure(found.before), Claim.VAGUE),
    (_is_far_off, Claim.DENIED),
    (lambda found: has(found.before, Cue.PAST), Claim.PAST),
    (_is_left, Claim.LEFT),
    (_is_denied_or_not, Claim.VAGUE),
    (_is_denied, Claim.DENIED),
    (lambda found: found.stands_behind(_PROMISED) or found.stands_behind(_SET), Claim.AIMED),
    (_is_perhaps_ahead, Claim.VAGUE),
    (_is_ahead, Claim.AIMED),
    (lambda found: found.stands_behind(_TOLD_TO) or has(found.before, Cue.DOUBT), Claim.VAGUE),
    (lambda found: _is_earlier(found) and is_rate(found), Claim.RATE),
    (_is_earlier, Claim.PAST),
    (_is_of_growth, Claim.RATE),
    (_is_of_a_phase_before, Claim.RATE),
    (is_of_else, Claim.RATE),
    (is_perhaps_of_else, Claim.PERHAPS_RATE),
    (_is_of_a_phase, Claim.VAGUE),
    (_is_vague, Claim.VAGUE),
    (lambda found: found.is_overall and found.share.value != 100, Claim.SHARE),
    (lambda found: found.stands_behind(_ACTUAL) and found.share.value != 100, Claim.SHARE),
    (lambda found: not found.subjects and found.share.value != 100, Claim.SHARE),
)
"""What a percentage can be; the first case that holds counts."""


def _of_its_subject(found: Percentage) -> Claim:
    """A percentage of a subject: of the work where the entry prints the subject, or where so much of it is done."""
    if found.share.value == 100 and without(found.clause.after(found.place), *BESIDE):
        return Claim.VAGUE
    is_of_work = _is_so_much_done(found) or all(is_named(found, each) for each in found.subjects)
    return Claim.SHARE if is_of_work else Claim.VAGUE


def _is_so_much_done(found: Percentage) -> bool:
    """Whether so much of its subject was done, which counts nothing and is no stage of the work."""
    if found.share.value == 100 or not found.is_worked or not found.before[-1].has(*BESIDE):
        return False
    subjects = found.subjects
    return not without(those(subjects, Cue.PART), Cue.FACT) and not has(subjects, Cue.COUNT)


def leading(clause: Clause) -> frozenset[int]:
    """The words of done that only lead to a percentage (完成80%), or follow one (80%完成)."""
    found: set[int] = set()
    for place, token in enumerate(clause.tokens):
        if token.share is not None:
            found.update(_leads_to(clause, place))
            found.update(_follows(clause, place))
    return frozenset(found)


def _leads_to(clause: Clause, place: int) -> list[int]:
    start = max((each + 1 for each in range(place) if clause.tokens[each].share is not None), default=0)
    return [each for each in range(start, place) if clause.tokens[each].has(Cue.DONE)][-1:]


def _follows(clause: Clause, place: int) -> list[int]:
    behind = clause.tokens[place + 1 : place + 4]
    first = next((offset for offset, each in enumerate(behind) if not each.has(*BESIDE) or each.has(Cue.DONE)), None)
    return [place + 1 + first] if first is not None and behind[first].has(Cue.DONE) else []
