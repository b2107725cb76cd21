"""What a question selects entries by: departments in roles, a section, a list, a period, missing lines, points."""

import re

from bot.numerals import number
from bot.questions.parse.frame import Frame
from bot.questions.parse.gaps import gaps, present, said_to_be_there
from bot.questions.parse.role_asked import role_of
from bot.questions.parse.terms import terms
from bot.questions.selecting import ANY_WORD
from bot.questions.selection import Gap, RoleAsked, Scope, Selection, Term
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Span
from checklist_data.model import DutyKind, Period

_ONE_ALONE = re.compile(
    r"(?:只有?|仅有?|[只仅就单]由|就|唯一)(?:的)?(?:写|列|标|填|挂|有|是|了)*(?:一|1)(?:家|个)(?:单位|部门|名字|名)?|单独一[家个]|独家|单门独户|独门独户"
    r"|没有?第二[家个]|一[家个](?:单位|部门)?(?:单独|独自|自己|单|独)?(?:扛|挑|顶|担)|(?:只|就)(?:写|列|标)了一[家个]"
    r"|(?:just|only|exactly|a single) one |(?:just|only) a single |single (?:lead|support)"
)
_NOBODY_BESIDE = re.compile(
    r"没人(?:来|给|帮)?(?:(?:跟|和|同|与|陪)(?:它|他|她)?们?(?:一起|一块儿?|一道)?|分担|搭伙|搭伴)"
)
"""That nobody shares a role (没人分担)."""
_NUMBER_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5}
_MANY = "[二两三四五六七八九十2-9]"
_BODY = "(?:单位|部门|局)?"
_SEVERAL = re.compile(
    rf"(?<![哪几第有])({_MANY})[家个]{_BODY}(?:都|搭伙|合伙|合着?|合力|合起来|凑|伙|一起|一块儿?|一同|一道|共同|联合|联手|同时|并列|来|在)*$"
    r"|(two|three|four|five) (?:departments|bodies|units|offices)(?: that)? (?:jointly |together |both |all )?$"
)
"""What counts, before a role, the departments that have it (四家一起)."""
_SO_MANY = re.compile(
    rf"(?:的)?{_BODY}(?:的)?(?:数|数量|个数)?(?:达到|达|有|是|为|共|一共|等于|正好|刚好|够|凑够|凑齐|列了?|写了?|挂了?|填了?)+了?({_MANY})[家个]{_BODY}的?"
    rf"|(?:的)?(?:单位|部门)(?:是|有)?({_MANY})[家个]的?(?=$|[项条,?是有])"
    r"|(?: by)? (?:exactly |only |just )?(two|three|four|five) (?:departments|bodies|units|offices)"
)
"""The same behind a role (牵头单位达到四家)."""
_LEFT_OUT_BEFORE = re.compile(
    r"(?:[不没][在含算要看列]|不属于|不包括|不用|[别莫][列算看给要]|[除刨撇]了?[去开掉]?|去掉|扣掉|排除|避开|跳过|剔除|以外)的?(?:在|了)?$"
    r"|(?:not (?:in|under|within|from|counting|including)|outside(?: of)?|except(?: for)?|excluding|without|other than)"
    r"(?: the)?(?: ones)?(?: in)?$"
)
_LEFT_OUT_BEHIND = re.compile(
    r"(?:的|里面?的?|那[些几]?[项条]?|任务|事项|以|之)*(?:都|就|全)?(?:不要|不算|不看|不列|不含|不用|别[列算要看给]|去掉|剔除|除外|外|刨掉|免了)"
)
"""What takes a section out of what is asked for."""
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
    periods = _periods(frame)
    parties = 0 if conditions else _parties(frame)
    sole = _sole(frame, conditions, parties)
    section, outside = _sections(frame)
    lacking = tuple(dict.fromkeys(gap for _, gap in gaps(frame))) if sole is None or conditions else ()
    return Selection(
        terms=conditions,
        either=either,
        section=section,
        outside=outside,
        scope=_scope(frame, conditions, lacking, periods),
        gaps=lacking,
        present=_present(frame, lacking) if not conditions else (),
        points=_points(frame),
        periods=periods,
        kinds=_kinds(frame, conditions, periods),
        sole=sole,
        parties=parties or 1,
        unscheduled="" if periods else _periodless(frame),
    )


def _sections(frame: Frame) -> tuple[str, str]:
    """The section that is asked for, and the one that is left out (不在第一部分的, 第六部分的不要)."""
    for each in frame.tokens:
        ref = each.ref or next(
            (ref for ref in each.number.refs if ref in frame.sections) if each.number else iter(()), ""
        )
        if ref in frame.sections and _is_left_out(each, frame.text):
            return "", ref
    return (frame.sections[0] if frame.sections else ""), ""


def _is_left_out(section: Span, text: str) -> bool:
    before, behind = text[: section.start].rstrip(), text[section.end :].lstrip()
    return bool(_LEFT_OUT_BEFORE.search(before) or _LEFT_OUT_BEHIND.match(behind))


def _present(frame: Frame, lacking: tuple[Gap, ...]) -> tuple[Gap, ...]:
    """The lines that must be there: beside missing ones, or in the items of a section that are asked for."""
    if lacking:
        return present(frame)
    return said_to_be_there(frame) if frame.sections and frame.has(Cue.WHICH, Cue.COUNT) else ()


def _parties(frame: Frame) -> int:
    """How many departments must have a role (四家一起牵头, 牵头单位达到四家); 0 where it is not said."""
    for each in frame.tokens:
        if each.cues & {Cue.LEAD, Cue.PARTICIPATE}:
            said = _SEVERAL.search(frame.text[: each.start]) or _SO_MANY.match(frame.text[each.end :])
            if said:
                counted = next(word for word in said.groups() if word)
                return _NUMBER_WORDS.get(counted) or number(counted) or 0
    return 0


def _sole(frame: Frame, conditions: tuple[Term, ...], parties: int) -> RoleAsked | None:
    """The role that one department alone has, whichever it is (只有一家单位牵头), or so many."""
    if conditions or not (parties or _ONE_ALONE.search(frame.text) or _NOBODY_BESIDE.search(frame.text)):
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
    said = [each.said for each in frame.those(Cue.UNSCHEDULED)]
    return (ANY_WORD if said[0].isascii() else said[0]) if said else ""


def _points(frame: Frame) -> int | None:
    said = next((each.said for each in frame.those(Cue.POINTS)), None)
    return number(said.removesuffix("s").removesuffix("point").rstrip("分 ")) if said else None
