"""Questions whose answer is a set of entries: a department's tasks, a section's items, yearly drills, gaps."""

from dataclasses import replace

from bot.questions.frame import ROLES, Frame
from bot.questions.names import Naming
from bot.questions.question import Clarify, Question, Scope, Selection, Tasks, UnknownBody, Who
from bot.questions.readings import Inquiry, Verdict
from bot.questions.selecting import ANY_WORD
from bot.questions.signs import Sign
from bot.questions.terms import gaps, present, role_of, terms
from bot.questions.topics import Topic
from checklist_data.model import DutyKind, Period

RESIDUE_AT_MOST = 2
"""Left-over letters that are overlooked."""
RESIDUE_BESIDE_A_ROLE = 7
"""Left-over letters that are overlooked where role and question word leave no doubt."""
TOPIC_COVERAGE = 0.6
"""The share of the left-over letters that an entry must hold to narrow the answer."""

OWN_UNIT = ("我们局", "我局", "我单位", "我们单位", "本单位", "我们部门", "我部门", "本局", "咱们局", "咱单位")
"""How people name their own department without saying which it is."""
_PERIODS = {
    Sign.YEARLY: Period.YEARLY,
    Sign.BIENNIAL: Period.BIENNIAL,
    Sign.QUARTERLY: Period.QUARTERLY,
    Sign.MONTHLY: Period.MONTHLY,
    Sign.WEEKLY: Period.WEEKLY,
    Sign.DAILY: Period.DAILY,
}
_KINDS = {
    Sign.DRILL: DutyKind.DRILL,
    Sign.INSPECTION: DutyKind.INSPECTION,
    Sign.PATROL: DutyKind.PATROL,
    Sign.REPORT: DutyKind.REPORT,
    Sign.DOCUMENT: DutyKind.DOCUMENT,
    Sign.MEETING: DutyKind.MEETING,
    Sign.PLAN: DutyKind.PLAN,
}


def by_selection(inquiry: Inquiry) -> Verdict:
    """Read a question for a set of entries."""
    frame = inquiry.frame
    if frame.has(Sign.WHO) and not (frame.has(Sign.MISSING) and not frame.residue):
        return "it asks who, not which entries"
    doubt = _doubtful_name(frame)
    if doubt is not None:
        return doubt
    selection = _selection(frame)
    if selection == Selection():
        return "no department, section, list, period or gap is named"
    if not _is_asked(frame, selection):
        return "nothing is asked of it"
    return _narrowed(inquiry, selection)


def _doubtful_name(frame: Frame) -> Question | None:
    if not _asks_for_tasks(frame):
        return None
    own = next((each.said for each in frame.tokens if each.said in OWN_UNIT), None)
    if own is not None and not frame.departments and not frame.namings:
        return Clarify(Naming(own, (), 0, "the asker's own"), role_of(frame))
    if not frame.namings:
        return None
    naming = frame.namings[0]
    role = role_of(frame)
    return Clarify(naming, role) if naming.departments else UnknownBody(naming, role)


def _asks_for_tasks(frame: Frame) -> bool:
    role = frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE)
    work = frame.has(Sign.TASK, Sign.COMMON, Sign.PROVINCIAL)
    wanted = frame.has(Sign.WHICH, Sign.COUNT, Sign.SCORE) or frame.is_yes_or_no or frame.ends_as_a_noun
    return (role or work) and wanted and not frame.has(Sign.CHATTER)


def _selection(frame: Frame) -> Selection:
    conditions, either = terms(frame)
    counts_all = frame.has(Sign.WHOLE) and frame.has(Sign.COUNT) and not (conditions or frame.sections)
    lacking = tuple(dict.fromkeys(gap for _, gap in gaps(frame)))
    periods = tuple(period for sign, period in _PERIODS.items() if frame.has(sign))
    kinds = tuple(kind for sign, kind in _KINDS.items() if frame.has(sign))
    recurring = frame.has(Sign.RECURRING)
    if recurring:
        periods = tuple(Period)
    return Selection(
        terms=conditions,
        either=either,
        section=frame.sections[0] if frame.sections else "",
        scope=frame.scope or (Scope.COMMON if counts_all and not gaps(frame) and not periods else None),
        gaps=lacking,
        present=present(frame) if lacking and not conditions else (),
        points=_points(frame),
        periods=periods,
        kinds=kinds if periods or not (conditions or frame.residue) else (),
        unscheduled="" if periods else _periodless(frame),
    )


def _periodless(frame: Frame) -> str:
    said = [each.said for each in frame.tokens if Sign.UNSCHEDULED in each.signs]
    return (ANY_WORD if said[0].isascii() else said[0]) if said else ""


def _points(frame: Frame) -> int | None:
    said = next((each.said for each in frame.tokens if Sign.POINTS in each.signs), None)
    return int(said.rstrip("分 ")) if said else None


def _is_asked(frame: Frame, selection: Selection) -> bool:
    if selection.terms:
        if _only_a_list(frame) and frame.text.endswith("?") and len(frame.tokens) == len(selection.terms) + 1:
            return True
        if selection.either and _only_a_list(frame):
            return True
        return _asks_for_tasks(frame) or (_only_a_list(frame) and _names_a_list(frame))
    if selection.points is not None:
        return frame.has(Sign.WHICH, Sign.COUNT, Sign.TASK)
    if selection.gaps or selection.periods or selection.kinds or selection.unscheduled:
        wholly = _only_a_list(frame) and bool(selection.periods and selection.kinds)
        return frame.asks or frame.ends_as_a_noun or wholly
    listed = frame.has(Sign.TASK, Sign.WHICH, Sign.COUNT, Sign.SECTION, Sign.WHOLE) and not frame.has(Sign.FIGURE)
    asked = frame.has(Sign.WHICH, Sign.COUNT) or frame.ends_as_a_noun
    return (listed and asked and not _wants_text(frame)) or (bool(frame.references) and _only_a_list(frame))


def _names_a_list(frame: Frame) -> bool:
    if frame.has(*ROLES) and " " in frame.text.strip() and not frame.is_english:
        return True
    return frame.has(Sign.TASK, Sign.COMMON, Sign.PROVINCIAL) or (
        frame.has(Sign.LEAD, Sign.PARTICIPATE) and frame.ends_as_a_noun
    )


def _wants_text(frame: Frame) -> bool:
    return any("要求" in each.said or "规定" in each.said for each in frame.tokens if Sign.TEXT in each.signs)


def _only_a_list(frame: Frame) -> bool:
    return not frame.residue and not frame.has(Sign.CHATTER)


def _narrowed(inquiry: Inquiry, selection: Selection) -> Verdict:
    frame = inquiry.frame
    tasks = Tasks(selection, frame.has(Sign.COUNT) and not _lists(frame), frame.has(Sign.SCORE))
    size = frame.residue_size
    if size == 0:
        return tasks
    topic = inquiry.topic
    fitting = tuple(each.ref for each in topic.found if _fits(frame, topic, each.ref, inquiry))
    if fitting and selection.terms and frame.is_yes_or_no and not frame.has(Sign.WHICH, Sign.COUNT):
        names = tuple(name for term in selection.terms for name in term.departments)
        return Who(fitting[:1], role_of(frame), names)
    if fitting and size > RESIDUE_AT_MOST and selection.terms:
        return Tasks(_among(selection, fitting, inquiry), tasks.counted, tasks.scored)
    if size <= RESIDUE_AT_MOST or (selection.terms and _is_beyond_doubt(frame) and size <= RESIDUE_BESIDE_A_ROLE):
        return tasks
    return f"left over: {' '.join(each.said for each in frame.residue)}"


def _lists(frame: Frame) -> bool:
    return any(
        Sign.WHICH in each.signs and each.said not in ("什么", "是否", "有没有", "看看") for each in frame.tokens
    )


def _is_beyond_doubt(frame: Frame) -> bool:
    return frame.has(Sign.LEAD, Sign.PARTICIPATE) and frame.has(Sign.WHICH, Sign.COUNT) and not frame.has(Sign.CHATTER)


def _fits(frame: Frame, topic: Topic, ref: str, inquiry: Inquiry) -> bool:
    found = next(each for each in topic.found if each.ref == ref)
    left_over = {place for each in frame.residue for place in range(each.start, each.end)}
    covered = {place for each in found.matched for place in range(each.start, each.end)}
    return len(left_over & covered) >= TOPIC_COVERAGE * len(left_over) and ref in inquiry.catalogue.order


def _among(selection: Selection, refs: tuple[str, ...], inquiry: Inquiry) -> Selection:
    owners = tuple(dict.fromkeys(inquiry.catalogue.owner(ref) for ref in refs))
    return replace(selection, among=owners)
