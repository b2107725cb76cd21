"""What a report comes to: its claims weighed together. What could mean more than one thing is a doubt, never a state."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.checkin.claims import Claim, Claimed
from bot.checkin.model import Problem, State

_LIMITS = frozenset(
    {
        Claim.NOT_DONE, Claim.NEARLY, Claim.PART, Claim.PLANNED, Claim.PAST, Claim.OTHERS, Claim.CONDITION, Claim.HEDGE,
        Claim.LEFT, Claim.DENIED, Claim.AIMED, Claim.VAGUE, Claim.DIFFICULT, Claim.COORDINATE, Claim.SAME, Claim.LIKE,
        Claim.NEGATIVE, Claim.HALTED,
    }
)  # fmt: skip
"""What does not go with being done."""
_UNDER_WAY = frozenset(
    {
        Claim.NOT_DONE, Claim.NEARLY, Claim.PART, Claim.PLANNED, Claim.LEFT, Claim.DENIED, Claim.AIMED, Claim.RATE,
        Claim.PLAN, Claim.SAME, Claim.SHARE, Claim.FACT, Claim.SOLVED,
    }
)  # fmt: skip
"""What says that the work goes on."""
_PLAINLY = frozenset(
    {Claim.PLAN, Claim.SAME, Claim.SHARE, Claim.DONE, Claim.DIFFICULT, Claim.COORDINATE, Claim.NOT_DONE, Claim.DENIED, Claim.VAGUE, Claim.LEFT}
)
_STANDS = frozenset({Claim.PLAN, Claim.SHARE, Claim.SAME})
"""What says outright that the work goes on."""
_ALARMS = frozenset("未没不无难缺差剩欠卡停慢拖")
"""Letters in what stays unread that could turn the meaning."""
_LIKE_DONE = frozenset("完结毕妥")
"""Letters that could say that it is done, where nothing else is read."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A state, or why there is none; `is_plain` where it was said outright."""

    state: State
    percent: int | None
    problem: Problem | None
    is_plain: bool
    says: bool
    """Whether anything was said of how the entry stands."""
    proposals: tuple[tuple[State, int | None], ...] = ()


def weighed(claims: Sequence[Claimed], text: str, *, is_answer: bool = False) -> Weighed:
    """Weigh the claims on one entry; is_answer where plain words in answer are progress."""
    kinds = {each.claim for each in claims}
    percent, is_unclear = _percent(claims, text)
    is_plain = bool(kinds & _PLAINLY)
    says = bool(kinds - {Claim.UNREAD})

    def doubt(problem: Problem, *proposals: State) -> Weighed:
        return Weighed(State.ON_PLAN, percent, problem, is_plain, says, tuple((each, percent) for each in proposals))

    if is_unclear:
        return doubt(Problem.UNCLEAR_PERCENT)
    is_done = Claim.DONE in kinds or percent == 100
    if is_done:
        if percent is not None and percent < 100:
            return doubt(Problem.SEVERAL_STATES, State.ON_PLAN, State.DONE)
        if kinds & _LIMITS or _says_on_plan(claims) or _alarming(claims):
            return doubt(Problem.SEVERAL_STATES, State.DONE, State.ON_PLAN)
        return Weighed(State.DONE, percent, None, is_plain, says)
    return _unfinished(kinds, claims, percent, doubt, is_plain=is_plain, says=says, is_answer=is_answer)


def _unfinished(kinds, claims, percent, doubt, *, is_plain, says, is_answer):  # type: ignore[no-untyped-def]
    if _contradicts(claims):
        return doubt(Problem.SEVERAL_STATES, State.DIFFICULT, State.ON_PLAN)
    if Claim.COORDINATE in kinds:
        return Weighed(State.COORDINATE, percent, None, is_plain, says)
    if Claim.DIFFICULT in kinds and Claim.SOLVED in kinds:
        return doubt(Problem.UNCLEAR_STATE, State.ON_PLAN, State.DIFFICULT)
    if Claim.DIFFICULT in kinds:
        return Weighed(State.DIFFICULT, percent, None, is_plain, says)
    if kinds & {Claim.HEDGE, Claim.LIKE, Claim.HALTED} or (kinds & {Claim.CONDITION, Claim.OTHERS} and not kinds & _STANDS):
        return doubt(Problem.UNCLEAR_STATE, State.ON_PLAN)
    if Claim.SUBJECT_DONE in kinds and not kinds & (_STANDS | {Claim.NOT_DONE, Claim.PLANNED, Claim.LEFT, Claim.PART, Claim.NEARLY, Claim.NEGATIVE}):
        return doubt(Problem.UNCLEAR_STATE, State.ON_PLAN, State.DONE)
    if Claim.PAST in kinds and not kinds & (_UNDER_WAY - {Claim.FACT}):
        return doubt(Problem.UNCLEAR_STATE, State.ON_PLAN)
    if Claim.NEGATIVE in kinds and not kinds & (_STANDS | {Claim.SUBJECT_DONE} | {Claim.NOT_DONE, Claim.LEFT, Claim.NEARLY, Claim.PART}):
        return doubt(Problem.UNCLEAR_STATE, State.DIFFICULT, State.ON_PLAN)
    if kinds & _UNDER_WAY or Claim.SUBJECT_DONE in kinds:
        if _alarming(claims) and not kinds & (_STANDS | {Claim.NOT_DONE, Claim.LEFT, Claim.NEARLY, Claim.PART}):
            return doubt(Problem.UNCLEAR_STATE, State.DIFFICULT, State.ON_PLAN)
        return Weighed(State.ON_PLAN, percent, None, is_plain, says)
    if _alarming(claims, _ALARMS | _LIKE_DONE):
        return doubt(Problem.UNCLEAR_STATE, State.ON_PLAN, State.DONE)
    if Claim.UNREAD in kinds and is_answer:
        return Weighed(State.ON_PLAN, None, None, is_plain, says)
    return doubt(Problem.NO_STATE, State.ON_PLAN, State.DIFFICULT)


def _percent(claims: Sequence[Claimed], text: str) -> tuple[int | None, bool]:
    """The percentage of the work, and whether it is in doubt; the last one where it mends those before."""
    shares = [each for each in claims if each.claim is Claim.SHARE]
    left = list(dict.fromkeys(each.percent for each in claims if each.claim is Claim.LEFT and each.percent is not None))
    if len(shares) > 1 and _MENDED.search(text, shares[-2].token.end, shares[-1].token.start):
        shares = shares[-1:]
    said = list(dict.fromkeys(each.percent for each in shares))
    vague = any(each.claim is Claim.VAGUE for each in claims)
    return (said or left or [None])[0], vague or len(said) > 1 or len(left) > 1 or bool(said and left and said != left)


_MENDED = re.compile(r"不对|[写说报打填记搞弄]错|口误|更正|改|应该?是|现在|目前|本周|这周|今天|最新|→|->")
"""What is said between a percentage and the one that takes its place."""


def _says_on_plan(claims: Sequence[Claimed]) -> bool:
    """Whether it is said to go on, elsewhere than right before it is said to be done (按计划办结)."""
    done = [each.token.start for each in claims if each.claim is Claim.DONE]
    going = [each.token for each in claims if each.claim is Claim.PLAN and _GOES_ON.search(each.token.said)]
    return any(not any(0 <= start - each.end <= 2 for start in done) for each in going)


_GOES_ON = re.compile(r"计划|推进|进行|正在|还在|仍在|继续|开展|中$|在[办做搞弄改走]")


def _contradicts(claims: Sequence[Claimed]) -> bool:
    """Whether two of the words on the buttons were said that cannot both be."""
    said = {each.token.said for each in claims}
    return "按计划" in said and bool(said & {"有困难", "需协调"})


def _alarming(claims: Sequence[Claimed], letters: frozenset[str] = _ALARMS) -> bool:
    return any(each.claim is Claim.UNREAD and not letters.isdisjoint(each.token.said) for each in claims)
