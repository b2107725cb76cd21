"""What a question selects entries by: departments in roles, a section, a list, a period, missing lines, points."""

import re

from bot.questions.answers.selecting import ANY_WORD
from bot.questions.numerals import number
from bot.questions.parse.frame import Frame
from bot.questions.parse.terms import gaps, present, role_of, terms
from bot.questions.selection import Gap, Role, Scope, Selection, Term
from bot.questions.spans.cues import Cue
from checklist_data.model import DutyKind, Period

_ONE_ALONE = re.compile(r"(?:只有?|仅有?|[只仅就单]由|就|唯一)(?:的)?(?:一|1)(?:家|个)(?:单位|部门)?|单独一[家个]|独家")
_MANY = "[二两三四五六七八九十2-9]"
_PART = "(?:牵头|领头|主责|参与|配合|协办)"
_SEVERAL = re.compile(
    rf"(?<![哪几第有])({_MANY})[家个](?:单位|部门)?(?:都|一起|一块儿?|一同|一道|共同|联合|联手|同时|并列|合力|来|在)*{_PART}"
    rf"|{_PART}(?:的)?(?:单位|部门|的)?(?:数|数量|个数)?(?:达到|达|有|是|为|共|一共|等于|正好|刚好|够|凑够|凑齐|列了|写了)+了?({_MANY})[家个](?:单位|部门)?的?"
)
"""What counts the departments that have a role."""
_PERIODS = {
    Cue.YEARLY: Period.YEARLY,
    Cue.BIENNIAL: Period.BIENNIAL,
    Cue.QUARTERLY: Period.QUARTERLY,
    Cue.MONTHLY: Period.MONTHLY,
    Cue.WEEKLY: Period.WEEKLY,
    Cue.DAILY: Period.DAILY,
}
_KINDS = {
    Cue.DRILL: DutyKind.DRILL,
    Cue.INSPECTION: DutyKind.INSPECTION,
    Cue.PATROL: DutyKind.PATROL,
    Cue.REPORT: DutyKind.REPORT,
    Cue.DOCUMENT: DutyKind.DOCUMENT,
    Cue.MEETING: DutyKind.MEETING,
    Cue.PLAN: DutyKind.PLAN,
}


def selection_of(frame: Frame) -> Selection:
    """Every condition that the question names; an empty selection where it names none."""
    conditions, either = terms(frame)
    lacking = tuple(dict.fromkeys(gap for _, gap in gaps(frame)))
    periods = _periods(frame)
    parties = 0 if conditions else _parties(frame)
    return Selection(
        terms=conditions,
        either=either,
        section=frame.sections[0] if frame.sections else "",
        scope=_scope(frame, conditions, lacking, periods),
        gaps=lacking,
        present=present(frame) if lacking and not conditions else (),
        points=_points(frame),
        periods=periods,
        kinds=_kinds(frame, conditions, periods),
        sole=_sole(frame, conditions, parties),
        parties=parties or 1,
        unscheduled="" if periods else _periodless(frame),
    )


def _parties(frame: Frame) -> int:
    """How many departments must have a role (四家一起牵头, 牵头单位达到四家); 0 where it is not said."""
    said = _SEVERAL.search(frame.text)
    return number(said[1] or said[2]) or 0 if said else 0


def _sole(frame: Frame, conditions: tuple[Term, ...], parties: int) -> Role | None:
    """The role that one department alone has, whichever it is (只有一家单位牵头), or so many."""
    if conditions or not (parties or _ONE_ALONE.search(frame.text)):
        return None
    return role_of(frame) if frame.has(Cue.LEAD, Cue.PARTICIPATE) else None


def _periods(frame: Frame) -> tuple[Period, ...]:
    if frame.has(Cue.RECURRING):
        return tuple(Period)
    return tuple(period for cue, period in _PERIODS.items() if frame.has(cue))


def _kinds(frame: Frame, conditions: tuple[Term, ...], periods: tuple[Period, ...]) -> tuple[DutyKind, ...]:
    """Drills, inspections and the like; without a period the same words may belong to a topic."""
    if not periods and (conditions or frame.residue):
        return ()
    return tuple(kind for cue, kind in _KINDS.items() if frame.has(cue))


def _scope(
    frame: Frame, conditions: tuple[Term, ...], lacking: tuple[Gap, ...], periods: tuple[Period, ...]
) -> Scope | None:
    """The list that is named; where all entries are counted the common one."""
    counts_all = frame.has(Cue.WHOLE) and frame.has(Cue.COUNT)
    narrower = conditions or frame.sections or lacking or periods
    return frame.scope or (Scope.COMMON if counts_all and not narrower else None)


def _periodless(frame: Frame) -> str:
    said = [each.said for each in frame.tokens if Cue.UNSCHEDULED in each.cues]
    return (ANY_WORD if said[0].isascii() else said[0]) if said else ""


def _points(frame: Frame) -> int | None:
    said = next((each.said for each in frame.tokens if Cue.POINTS in each.cues), None)
    return number(said.rstrip("分 ")) if said else None
