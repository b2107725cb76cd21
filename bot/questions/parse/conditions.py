"""What a question selects entries by: departments in roles, a section, a list, a period, missing lines, points."""

import re

from bot.questions.answers.selecting import ANY_WORD
from bot.questions.parse.frame import Frame
from bot.questions.parse.terms import gaps, present, role_of, terms
from bot.questions.selection import Gap, Role, Scope, Selection, Term
from bot.questions.spans.cues import Cue
from checklist_data.model import DutyKind, Period

_ONE_ALONE = re.compile(r"(?:只有?|仅有?|[只仅就单]由|就|唯一)(?:的)?(?:一|1)(?:家|个)(?:单位|部门)?|单独一[家个]|独家")
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
        sole=_sole(frame, conditions),
        unscheduled="" if periods else _periodless(frame),
    )


def _sole(frame: Frame, conditions: tuple[Term, ...]) -> Role | None:
    """The role that one department alone has, whichever it is (只有一家单位牵头)."""
    if conditions or not _ONE_ALONE.search(frame.text):
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
    return int(said.rstrip("分 ")) if said else None
