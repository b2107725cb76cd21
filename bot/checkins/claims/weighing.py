"""What a report comes to: its claims weighed together. What could mean two things is a doubt, never a state."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.crosses import is_crossed
from bot.checkins.claims.disowned import DISOWNED
from bot.checkins.claims.hindrance import hindrance
from bot.checkins.claims.mistaken import STATED, is_but_recalled, is_mistaken
from bot.checkins.claims.scale import ALARMS, Scale
from bot.checkins.claims.words import Cue
from bot.checkins.model import Hindrance, Problem
from bot.lights.state import State

_STANDS = frozenset({Claim.PLAN, Claim.SHARE, Claim.SAME})
"""What says outright that the work goes on."""
_PARTLY = frozenset({Claim.NOT_DONE, Claim.LEFT, Claim.NEARLY, Claim.PART})
"""What says that some of it is done, and not all."""
_RATES = frozenset({Claim.RATE, Claim.PERHAPS_RATE})
_UNDER_WAY = _STANDS | _PARTLY | {Claim.PLANNED, Claim.DENIED, Claim.AIMED, Claim.SOLVED} | _RATES
_TROUBLE = frozenset({Claim.DIFFICULT, Claim.COORDINATE, Claim.MISSING})
_PARTS = frozenset({Claim.SUBJECT_DONE, Claim.PART})
"""What says that something of it is done."""
_LIMITS = _TROUBLE | (_UNDER_WAY - _RATES - {Claim.PLAN, Claim.SHARE, Claim.SOLVED}) | {
    Claim.PAST, Claim.OTHERS, Claim.CONDITION, Claim.HEDGE, Claim.VAGUE, Claim.LIKE, Claim.NEGATIVE, Claim.HALTED,
    Claim.BUT,
}  # fmt: skip
"""What does not go with being done."""
_PLAINLY = _STANDS | _TROUBLE | {Claim.DONE, Claim.NOT_DONE, Claim.DENIED, Claim.VAGUE, Claim.LEFT}
_LIKE_DONE = frozenset("完结毕妥")
"""Letters that could say that it is done, where nothing else is read."""
_FORM = re.compile(
    r"[□☐☑☒]|完成?/未|有/无|是/否"
    r"|(?:(?:按计划|有困难|需协调|已办结)[/|]|\((?:按计划|有困难|需协调|已办结)、)(?=按计划|有困难|需协调|已办结)"
    r"|[:,]\s*_{2,}(?=\s|$|[,。;])|(?<![\d_])_{2,}\s*%|\(\s+\)\s*%?"
)
"""A form that shows every answer, whichever of them is ticked, or has places that nobody filled."""
_GOOD = frozenset({Claim.PLAN, Claim.DONE, Claim.SUBJECT_DONE, Claim.SOLVED})
"""What can stand against a difficulty (人手紧，但进度正常)."""
_NOT_YET = frozenset("还没 还没有 还未 尚未 暂未 尚没 尚没有".split())
_WORKED = re.compile(r"(?<![催等拖说请问找])了[两二三四五六七八九十几一\d]")
"""What says that so many were done (端了两个)."""
_EXCEPT = frozenset("除 除了 除外 之外".split())
"""What says that all but something is done."""
_NO_TROUBLE = frozenset("没有问题 没问题 没有困难 没困难 无困难 无问题".split())
_UNTOUCHED = frozenset({"没动"})
_LEFT_UNDONE = re.compile(
    r"(?:没有?|未)(?:再|去|来得及)?(?:完[结成]?|定|出|付|结|验收|签|拨付|到|开始|启动|动工|动手|开工|开展|起步|铺开|[搞做办开弄写查建评选挂报走跑装印排审改学训练演考验核录填交])(?=$|[,。;!~\s呢])"
)
_BUILT = re.compile(r"[搭建装布铺架安盖备砌接焊][好完]了?[,，;\s]")
"""What says that something was built, beside which a thing that has not come is work left."""
_HESITATES = re.compile(r"[%\u4e00-\u9fff][,\s]*[呃嗯额啊哦噢哎][,\s]*不[是对][,\s]*$")
_HANDED_IN = re.compile(r"申请|送审|报[送审批请验]|提交|上报|已报|呈报|递交")
"""What is with others by now: that they have not answered yet is no difficulty (已提交申请，尚未批复)."""
_MOVED = re.compile(r"已|[完好定出][了,，。;\s]|了[,，。;\s]")
"""What says that something was done."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A state, or why there is none; `is_plain` where it was said outright."""

    state: State
    percent: int | None
    problem: Problem | None
    is_plain: bool
    names_state: bool
    """Whether words say the state, and not a percentage alone."""
    hindrance: Hindrance
    says: bool
    """Whether anything was said of how the entry stands."""
    proposals: tuple[State, ...] = ()


def _is_mended_aloud(scale: Scale) -> bool:
    """Whether a figure is taken back in the midst of the words, and perhaps another one said (20%，呃不是，30%)."""
    denied = [each.token.start for each in scale.of(Claim.DENIED) if each.percent is not None]
    return bool(scale.shares) and any(_HESITATES.search(scale.text, 0, each) for each in denied)


def _is_percent_denied(scale: Scale) -> bool:
    """Whether the only figure is denied as well (完成了一半，一半还不到), or none is left (should be 90%, not 100%)."""
    denied = {each.percent for each in scale.of(Claim.DENIED)}
    if len(scale.shares) == 1:
        return not denied.isdisjoint(scale.shares)
    return bool(denied) and scale.has(Claim.AIMED) and not scale.shares


def _is_percent_vague(scale: Scale) -> bool:
    """Whether nobody can tell what a figure is of, and no other one says it too (审到一半，进度50%)."""
    vague = {each.percent for each in scale.of(Claim.VAGUE)}
    is_of_a_part = vague == {100} and scale.has(Claim.NOT_DONE, Claim.LEFT)  # 划线100%，检查未完
    return not is_of_a_part and not vague.issubset(scale.shares)


def _are_percents_different(scale: Scale) -> bool:
    if len(scale.shares) > 1 or len(scale.rests) > 1 or _is_beside_in_brackets(scale):
        return True
    return bool(scale.shares and scale.rests) and scale.shares != scale.rests


def _is_beside_in_brackets(scale: Scale) -> bool:
    """Whether the only figure stands in brackets behind another one (本月末进度71%(上月末64%))."""
    shares, others = scale.of(Claim.SHARE), scale.of(Claim.AIMED)
    if len(shares) != 1 or not others or others[-1].percent is None:
        return False
    return scale.text[others[-1].token.end : shares[0].token.start].startswith("(")


def _is_limited(scale: Scale) -> bool:
    return scale.is_done and (scale.has(*_LIMITS) or scale.goes_on or scale.alarms())


def _is_done_in_part(scale: Scale) -> bool:
    return scale.is_done and scale.percent not in {None, 100}


def _contradicts(scale: Scale) -> bool:
    """Whether two of the words on the buttons were said that cannot both be."""
    return scale.has(Claim.DIFFICULT, Claim.COORDINATE) and (_says_both(scale) or _is_other_trouble(scale))


def _says_both(scale: Scale) -> bool:
    """Whether it is said both to go well and not to."""
    said = {each.token.said for each in scale.of(Claim.PLAN, Claim.DIFFICULT, Claim.COORDINATE)}
    if "按计划" in said and not said.isdisjoint(("有困难", "需协调")):
        return True
    stands_still = any("进展" in each.token.said for each in scale.of(Claim.DIFFICULT))
    return stands_still and not said.isdisjoint(_NO_TROUBLE)


def _is_other_trouble(scale: Scale) -> bool:
    """Whether it is said not to be in difficulty, but in another one (不是有困难，是没人管)."""
    denied = [each.token for each in scale.of(Claim.PLAN) if each.token.said == "有困难"]
    return any(scale.text.endswith(("不是", "并非"), 0, each.start) for each in denied)


def _is_over(scale: Scale) -> bool:
    """Whether a difficulty is solved by now, and the work goes on (缺场地，现已解决，继续推进)."""
    solved, hard = scale.of(Claim.SOLVED), scale.of(*_TROUBLE)
    if not solved or not hard:
        return False
    over = solved[-1].token.start
    goes_on = any(each.token.start > over for each in scale.of(*_STANDS))
    return goes_on and all(each.token.end <= over for each in hard)


def _is_begun_in_part(scale: Scale) -> bool:
    """Whether a part is done, and of the next one it is said alone that it has not moved (卡收缴完成，设备还没动)."""
    hard = [each.token for each in scale.of(Claim.DIFFICULT)]
    if not hard or not {each.said for each in hard} <= _UNTOUCHED or scale.has(Claim.MISSING, Claim.OTHERS, Claim.PAST):
        return False
    is_solved = any("完" not in each.token.said for each in scale.of(Claim.SOLVED))
    return not is_solved and _is_begun_before(hard[0].start, scale)


def _is_begun_before(place: int, scale: Scale) -> bool:
    """Whether it is said before a place that something of it was done."""
    if any(each.token.end <= place for each in scale.of(*_PARTS)):
        return True
    start = scale.claims[0].token.start
    return bool(_MOVED.search(scale.text, start, place) or _WORKED.search(scale.text, start, place))


def _is_disowned(scale: Scale) -> bool:
    """Whether a state is named but as what others say (已办结是别人传的), and nothing behind it says how it stands."""
    states = scale.of(*STATED - {Claim.SHARE})
    said = [each.token.end for each in states if DISOWNED.match(scale.text, each.token.end)]
    return bool(said) and not any(each.token.start > said[-1] for each in scale.of(*_STANDS))


def _is_conceded(scale: Scale) -> bool:
    """Whether it goes on in spite of a difficulty (人手紧，但进度正常)."""
    hard = [each.token.end for each in scale.of(Claim.DIFFICULT, Claim.MISSING)]
    but = [each.token.start for each in scale.of(Claim.BUT) if hard and each.token.start >= hard[0]]
    good = [each.token.start for each in scale.of(*_GOOD) if but and each.token.start >= but[0]]
    return bool(good) and good[-1] > hard[-1]


def _is_hearsay(scale: Scale) -> bool:
    doubtful = scale.has(Claim.CONDITION, Claim.OTHERS) and not scale.has(*_STANDS)
    is_like = scale.has(Claim.LIKE) and not scale.has(Claim.SHARE)
    return doubtful or is_like or scale.has(Claim.HEDGE, Claim.HALTED)


def _is_missing(scale: Scale) -> bool:
    more = scale.has(Claim.SHARE, Claim.NEARLY, Claim.PART, Claim.LEFT, Claim.SUBJECT_DONE)
    missing = [each.token.start for each in scale.of(Claim.MISSING)]
    if missing and _HANDED_IN.search(scale.text, 0, missing[0]):
        return False
    return bool(missing) and not more and not _BUILT.search(scale.text, scale.claims[0].token.start, missing[0])


def _is_something_done(scale: Scale) -> bool:
    more = scale.has(Claim.PLANNED, Claim.NEGATIVE, Claim.MISSING, *_STANDS, *_PARTLY)
    excepted = any(each.token.said in _EXCEPT for each in scale.of(Claim.BUT))
    return scale.has(Claim.SUBJECT_DONE) and not more and not excepted


def _is_negative(scale: Scale) -> bool:
    return scale.has(Claim.NEGATIVE) and not scale.has(Claim.SUBJECT_DONE, *_STANDS, *_PARTLY)


def _is_taken_back(scale: Scale) -> bool:
    """Whether it is said both that it goes on, and in the last words that it does not (正常吗，好像不太正常)."""
    said = scale.of(Claim.PLAN, Claim.NEGATIVE)
    return bool(said) and said[-1].claim is Claim.NEGATIVE and said[-1].token.has(Cue.PLAN)


def _is_not_yet(scale: Scale) -> bool:
    """Whether something is not done yet, beside what is: done, aimed at or to come (会已开，场地还没选)."""
    denied = [each.token for each in scale.of(Claim.NEGATIVE)]
    yet = [each.start for each in denied if each.said in _NOT_YET or _LEFT_UNDONE.match(scale.text, each.start)]
    if not yet or scale.has(*_RATES, Claim.PLANNED, Claim.AIMED, Claim.LEFT, Claim.FACT, Claim.NOTE):
        return bool(yet)
    start = max(0, scale.claims[0].token.start - 2)
    return any(_MOVED.search(scale.text, start, each) for each in yet)


def _is_under_way(scale: Scale) -> bool:
    return scale.has(Claim.FACT, Claim.SUBJECT_DONE, Claim.MISSING, *_UNDER_WAY)


@lru_cache(maxsize=8)
def _holds_a_form(message: str) -> bool:
    """Whether a message shows every answer; it is asked of each of its entries."""
    return _FORM.search(message) is not None


_Holds = Callable[[Scale], bool]
_DOUBT, _SEVERAL, _PERCENT = Problem.UNCLEAR_STATE, Problem.SEVERAL_STATES, Problem.UNCLEAR_PERCENT
_VERDICTS: Sequence[tuple[_Holds, Problem | None, tuple[State, ...]]] = (
    (lambda scale: _holds_a_form(scale.text), _SEVERAL, (State.ON_PLAN, State.DONE)),
    (is_crossed, _SEVERAL, (State.ON_PLAN, State.DIFFICULT)),
    (is_mistaken, _DOUBT, (State.ON_PLAN,)),
    (is_but_recalled, _DOUBT, (State.ON_PLAN,)),
    (_is_disowned, _DOUBT, (State.ON_PLAN,)),
    (_is_mended_aloud, _PERCENT, (State.ON_PLAN,)),
    (_is_percent_denied, _PERCENT, (State.ON_PLAN,)),
    (_is_percent_vague, _PERCENT, (State.ON_PLAN,)),
    (_are_percents_different, _PERCENT, (State.ON_PLAN,)),
    (_is_done_in_part, _SEVERAL, (State.ON_PLAN, State.DONE)),
    (_is_limited, _SEVERAL, (State.DONE, State.ON_PLAN)),
    (lambda scale: scale.is_done, None, (State.DONE,)),
    (_contradicts, _SEVERAL, (State.DIFFICULT, State.ON_PLAN)),
    (lambda scale: scale.has(Claim.COORDINATE), None, (State.COORDINATE,)),
    (_is_over, None, (State.ON_PLAN,)),
    (_is_begun_in_part, None, (State.ON_PLAN,)),
    (lambda scale: scale.kinds >= {Claim.DIFFICULT, Claim.SOLVED}, _DOUBT, (State.ON_PLAN, State.DIFFICULT)),
    (_is_conceded, _DOUBT, (State.DIFFICULT, State.ON_PLAN)),
    (lambda scale: scale.has(Claim.DIFFICULT) or _is_missing(scale), None, (State.DIFFICULT,)),
    (_is_hearsay, _DOUBT, (State.ON_PLAN,)),
    (_is_something_done, _DOUBT, (State.ON_PLAN, State.DONE)),
    (lambda scale: scale.has(Claim.PAST) and not scale.has(*_STANDS, *_PARTLY, Claim.SOLVED), _DOUBT, (State.ON_PLAN,)),
    (_is_not_yet, None, (State.ON_PLAN,)),
    (_is_taken_back, _DOUBT, (State.DIFFICULT, State.ON_PLAN)),
    (_is_negative, _DOUBT, (State.DIFFICULT, State.ON_PLAN)),
    (
        lambda scale: scale.alarms() and _is_under_way(scale) and not scale.has(*_STANDS, *_PARTLY),
        _DOUBT,
        (State.DIFFICULT, State.ON_PLAN),
    ),
    (_is_under_way, None, (State.ON_PLAN,)),
    (lambda scale: scale.alarms(ALARMS | _LIKE_DONE), _DOUBT, (State.ON_PLAN, State.DONE)),
    (lambda scale: scale.moves, None, (State.ON_PLAN,)),
    (lambda scale: scale.has(Claim.UNREAD, Claim.NOTE) and scale.is_answer, None, (State.ON_PLAN,)),
    (lambda _: True, Problem.NO_STATE, (State.ON_PLAN, State.DIFFICULT)),
)
"""What the claims come to: the first that holds; with a problem, the states that may have been meant."""


def weighed(scale: Scale) -> Weighed:
    """Weigh the claims on one entry."""
    problem, states = next((problem, states) for holds, problem, states in _VERDICTS if holds(scale))
    says = bool(scale.kinds - {Claim.UNREAD, Claim.BUT})
    return Weighed(
        state=states[0] if problem is None else State.ON_PLAN,
        percent=scale.percent,
        problem=problem,
        is_plain=scale.has(*_PLAINLY),
        names_state=scale.has(*(_PLAINLY - {Claim.SHARE})),
        hindrance=hindrance(scale),
        says=says,
        proposals=() if problem is None else states,
    )
