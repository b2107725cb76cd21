"""Questions whose answer is a set of entries: a department's tasks, a section's items, yearly drills, gaps."""

from dataclasses import replace

from bot.questions.conditions import selection_of
from bot.questions.frame import Frame
from bot.questions.names import Naming
from bot.questions.question import Clarify, Question, Selection, Tasks, UnknownBody, Who
from bot.questions.readings import Inquiry, Verdict
from bot.questions.requests import asks_for_tasks, is_asked
from bot.questions.signs import Sign
from bot.questions.terms import role_of

RESIDUE_AT_MOST = 2
"""Left-over letters that are overlooked."""
RESIDUE_BESIDE_A_ROLE = 7
"""Left-over letters that are overlooked where role and question word leave no doubt."""
TOPIC_COVERAGE = 0.6
"""The share of the left-over letters that an entry must hold to narrow the answer."""

OWN_UNIT = (
    "我们局",
    "我局",
    "我单位",
    "我们单位",
    "本单位",
    "我们部门",
    "我部门",
    "本局",
    "咱们局",
    "咱单位",
    "局里",
    "单位里",
)
"""How people name their own department without saying which it is."""


def by_selection(inquiry: Inquiry) -> Verdict:
    """Read a question for a set of entries."""
    frame = inquiry.frame
    if frame.has(Sign.WHO) and not (frame.has(Sign.MISSING) and not frame.residue):
        return "it asks who, not which entries"
    doubt = _doubtful_name(frame)
    if doubt is not None:
        return doubt
    selection = selection_of(frame)
    if selection == Selection():
        return "no department, section, list, period or gap is named"
    if not is_asked(frame, selection):
        return "nothing is asked of it"
    return _narrowed(inquiry, selection)


def _doubtful_name(frame: Frame) -> Question | None:
    if not asks_for_tasks(frame):
        return None
    own = next((each.said for each in frame.tokens if each.said in OWN_UNIT), None)
    if own is not None and not frame.departments and not frame.namings:
        return Clarify(Naming(own, (), 0, "the asker's own"), role_of(frame))
    if not frame.namings:
        return None
    naming = frame.namings[0]
    role = role_of(frame)
    return Clarify(naming, role) if naming.departments else UnknownBody(naming, role)


def _narrowed(inquiry: Inquiry, selection: Selection) -> Verdict:
    frame = inquiry.frame
    tasks = Tasks(selection, frame.has(Sign.COUNT) and not _lists(frame), frame.has(Sign.SCORE))
    size = frame.residue_size
    if size == 0:
        return tasks
    fitting = _fitting(inquiry) if selection.terms else ()
    if fitting and frame.is_yes_or_no and not frame.has(Sign.WHICH, Sign.COUNT):
        names = tuple(name for term in selection.terms for name in term.departments)
        return Who(fitting[:1], role_of(frame), names)
    if fitting and size > RESIDUE_AT_MOST:
        owners = tuple(dict.fromkeys(inquiry.catalogue.owner(ref) for ref in fitting))
        return replace(tasks, selection=replace(selection, among=owners))
    allowed = RESIDUE_BESIDE_A_ROLE if selection.terms and _is_beyond_doubt(frame) else RESIDUE_AT_MOST
    return tasks if size <= allowed else f"left over: {' '.join(each.said for each in frame.residue)}"


def _lists(frame: Frame) -> bool:
    return any(
        Sign.WHICH in each.signs and each.said not in ("什么", "是否", "有没有", "看看") for each in frame.tokens
    )


def _is_beyond_doubt(frame: Frame) -> bool:
    work = frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.TASK)
    return work and frame.has(Sign.WHICH, Sign.COUNT) and not frame.has(Sign.CHATTER)


def _fitting(inquiry: Inquiry) -> tuple[str, ...]:
    """The entries that hold enough of what is left over: they are what the question is narrowed to."""
    left_over = {place for each in inquiry.frame.residue for place in range(each.start, each.end)}
    covers = [
        (each.ref, len(left_over & {place for part in each.matched for place in range(part.start, part.end)}))
        for each in inquiry.topic.found
    ]
    return tuple(ref for ref, covered in covers if covered >= TOPIC_COVERAGE * len(left_over))
