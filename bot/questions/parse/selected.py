"""Questions whose answer is a set of entries: a department's tasks, a section's items, yearly drills, gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.questions.intents import Clarify, Tasks, UnknownBody, Who
from bot.questions.parse.conditions import selection_of
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.parse.longer_names import WHOLE_NAMES
from bot.questions.parse.quoted import body_is_quoted, department_is_quoted
from bot.questions.parse.reading import Evidence, Inquiry, Reading, asked_for, reads
from bot.questions.parse.requests import asks_for_tasks, is_asked
from bot.questions.parse.role_asked import role_of
from bot.questions.retrieval.index import Reason
from bot.questions.retrieval.topic import WORDS
from bot.questions.selecting import select
from bot.questions.selection import RoleAsked, Selection
from bot.questions.spans.bodies import LOOSE_NAMES
from bot.questions.spans.cues import Cue
from bot.questions.spans.naming import Naming
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_han

NARROWS = 3
"""Left-over letters from which on they can narrow the answer to a topic."""
NARROWING = (Reason.EXACT, Reason.CORRECTED, Reason.SYNONYM)
"""Why a letter is found that can narrow the answer: what is merely near to a word narrows nothing."""
TOPIC_COVERAGE = 0.6
"""The share of the left-over letters that an entry must hold to narrow the answer."""

FOR_MORE = (Cue.WHICH, Cue.COUNT, Cue.FIGURE, Cue.SCORE)
"""Signs of a question that wants more than a yes or a no."""
NAMED_COVERAGE = 0.8
"""The share of the topic that a figure must hold to be what is asked for."""
OWN_UNIT = frozenset(
    "我们局 我局 我单位 我们单位 本单位 我们部门 我部门 本局 咱们局 咱单位 咱局 局里 单位里 我们办 我办 我们这边"
    "".split()
)
"""How people name their own department without saying which it is."""


@reads
def selected(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for a set of entries."""
    yield _read(inquiry)


def _read(inquiry: Inquiry) -> Reading | str:
    if _asks_who(inquiry.frame):
        return "it asks who, not which entries"
    doubt = _doubtful_name(inquiry)
    if doubt is not None:
        return doubt
    if department_is_quoted(inquiry):
        return "the department stands in words of an entry"
    selection = selection_of(inquiry.frame)
    return _not_selected(inquiry, selection) or _narrowed(inquiry, selection)


def _asks_who(frame: Frame) -> bool:
    """Whether bodies are asked for, and not entries that lack a line or are told by their points."""
    is_of_entries = frame.has(Cue.MISSING, Cue.POINTS) and not frame.residue
    return frame.has(Cue.WHO) and not frame.asks_whom and not is_of_entries


def _not_selected(inquiry: Inquiry, selection: Selection) -> str:
    """Why conditions select nothing that is asked for; empty where they do."""
    frame = inquiry.frame
    if selection == Selection():
        return "no department, section, list, period or gap is named"
    names_an_entry = len(frame.numbers) > len(frame.sections) or inquiry.is_narrowed_beside
    if selection.gaps and not selection.terms and names_an_entry:
        return "an entry is named, of which a line is missing"
    asked = is_asked(frame, selection) or (inquiry.addressed and _is_a_query(frame, selection))
    return "" if asked else "nothing is asked of it"


def _is_a_query(frame: Frame, selection: Selection) -> bool:
    """Whether somebody who speaks to the bot and says this little wants the entries (教体局)."""
    if frame.numbers and not frame.sections:
        return False
    is_chosen = _names_a_condition(selection) or (selection.sole is not None and not frame.is_yes_or_no)
    return is_chosen and not frame.has(Cue.SCORE, Cue.FIGURE, Cue.DEDUCT)


def _names_a_condition(selection: Selection) -> bool:
    named = selection.terms or selection.section or selection.scope or selection.gaps
    return bool(named) or selection.points is not None


def _doubtful_name(inquiry: Inquiry) -> Reading | None:
    frame = inquiry.frame
    asks, role = asks_for_tasks(frame), role_of(frame)
    return (
        (_of_the_asker(frame, role) if asks else None)
        or (_foreign_body(inquiry, role) if asks or inquiry.addressed else None)
        or _unclear_naming(inquiry, role, asks=asks)
    )


def _of_the_asker(frame: Frame, role: RoleAsked) -> Reading | None:
    own = next((each.said for each in frame.tokens if each.said in OWN_UNIT), None)
    if own is None or frame.departments or frame.namings:
        return None
    naming = Naming(own, (), 0, "the asker's own")
    return Reading("the asker's own department", Clarify(naming, role), _evidence(frame, Selection()))


def _foreign_body(inquiry: Inquiry, role: RoleAsked) -> Reading | None:
    frame = inquiry.frame
    foreign = _foreign(frame)
    if foreign is None:
        return None
    rest = sum(len(each.said) for each in frame.residue if each.end <= foreign.start or each.start >= foreign.end)
    said = Naming(foreign.said, (), 0, "more than a name of the list", inquiry.desk.nearest(foreign.said))
    return Reading("an unknown body", UnknownBody(said, role), (Evidence.BODY, *asked_for(frame)), rest)


def _unclear_naming(inquiry: Inquiry, role: RoleAsked, *, asks: bool) -> Reading | None:
    frame = inquiry.frame
    is_meant = asks or (inquiry.addressed and _may_ask_for_its_tasks(frame))
    if not frame.namings or not is_meant or _is_named_in_passing(inquiry):
        return None
    naming = _of_a_longer_name(frame)
    if naming.departments:
        return Reading("an ambiguous name", Clarify(naming, role), (Evidence.BODY, *asked_for(frame)))
    rest = sum(len(each.said) for each in frame.residue if each.said != naming.said and each.kind is not Kind.BODY)
    return Reading("an unknown body", UnknownBody(naming, role), (Evidence.BODY, *asked_for(frame)), rest)


def _may_ask_for_its_tasks(frame: Frame) -> bool:
    """Whether somebody who names a body may want its entries, though nothing asks for them in so many words."""
    counts_in_the_list = frame.has(Cue.WHOLE) and frame.has(Cue.WHICH, Cue.COUNT)
    return counts_in_the_list or frame.has(Cue.TASK) or _is_only_a_name(frame)


def _is_named_in_passing(inquiry: Inquiry) -> bool:
    """Whether a body belongs to what is asked for, and is not asked for itself."""
    return _tells_which(inquiry.frame) or _begins_a_subject(inquiry.frame) or body_is_quoted(inquiry)


def _tells_which(frame: Frame) -> bool:
    """Whether the body tells which department is asked for, and is not asked for itself (派出所上头的公安分局)."""
    body = next((each for each in frame.tokens if each.kind is Kind.BODY), None)
    behind = next((each for each in frame.departments if body is not None and each.start >= body.end), None)
    if body is None or behind is None:
        return False
    return frame.text[behind.start - 1] in "的个" and not _are_joined(frame, body, behind)


def _are_joined(frame: Frame, body: Span, department: Span) -> bool:
    """Whether a body and a department are named side by side, or in two roles."""
    between = (each for each in frame.tokens if body.end <= each.start and each.end <= department.start)
    return any(each.cues & {Cue.AND, Cue.OR, *ROLES} or each.said.strip() in {"、", ",", ""} for each in between)


def _begins_a_subject(frame: Frame) -> bool:
    """Whether a word goes on behind a body, and nothing that it does is asked for (图书馆借书证属于哪一项)."""
    if frame.has(*ROLES):
        return False
    return any(
        body.kind is Kind.BODY and after.kind in (Kind.GAP, Kind.LAY) and len(after.said) > 1
        for body, after in pairwise(frame.tokens)
        if not body.said.endswith(WHOLE_NAMES)
    )


def _of_a_longer_name(frame: Frame) -> Naming:
    """The name that could be anybody's, with what stands before it where that is unread (机场公司): no department."""
    naming = frame.namings[0]
    for before, name in pairwise(frame.tokens):
        unread = before.kind in (Kind.GAP, Kind.LAY) and is_han(before.said[-1]) and len(before.said) > 1
        if name.said == naming.said in LOOSE_NAMES and unread:
            return Naming(before.said + name.said, (), 0, "more than a name of the list", naming.rivals)
    return naming


def _is_only_a_name(frame: Frame) -> bool:
    return frame.residue_size <= max((len(each.said) for each in frame.namings), default=0)


def _foreign(frame: Frame) -> Span | None:
    """A body whose name holds more than a department's, where nothing but its tasks can be asked for."""
    if not frame.prefixed or (frame.is_yes_or_no and not frame.has(Cue.WHICH, Cue.TASK)):
        return None
    return frame.prefixed[0]


def _narrowed(inquiry: Inquiry, selection: Selection) -> Reading:
    frame, evidence = inquiry.frame, _evidence(inquiry.frame, selection)
    tasks = Tasks(selection, frame.has(Cue.COUNT) and not _lists(frame), frame.has(Cue.SCORE))
    fitting = _fitting(inquiry) if frame.residue_size and _can_be_narrowed(frame, selection) else ()
    if fitting and _asks_whether(frame, selection):
        whether = Who(fitting[:1], role_of(frame), selection.departments)
        return Reading("whether", whether, (*evidence, Evidence.TOPIC))
    among = _among(fitting, selection, inquiry)
    if among is not None:
        return Reading("a selection on a topic", replace(tasks, selection=among), (*evidence, Evidence.TOPIC))
    return Reading("a selection", tasks, evidence, frame.residue_size)


def _among(fitting: Sequence[str], selection: Selection, inquiry: Inquiry) -> Selection | None:
    """The same conditions among the entries that fit a subject; None where they leave none, or are not meant."""
    if not fitting or inquiry.frame.residue_size < NARROWS or _is_a_figure(inquiry):
        return None
    among = replace(selection, among=tuple(dict.fromkeys(map(inquiry.catalogue.owner, fitting))))
    return among if select(among, inquiry.catalogue) else None


def _can_be_narrowed(frame: Frame, selection: Selection) -> bool:
    """Whether a subject beside the conditions can narrow what is listed."""
    lists = frame.has(Cue.WHICH, Cue.TASK) and not frame.has(Cue.FIGURE, Cue.COUNT)
    return bool(selection.terms or (selection.periods and lists))


def _asks_whether(frame: Frame, selection: Selection) -> bool:
    """Whether it is asked of a department if it is the one."""
    return bool(selection.terms) and frame.is_yes_or_no and not frame.has(*FOR_MORE)


def _is_a_figure(inquiry: Inquiry) -> bool:
    """Whether a figure is asked for whose name the text has (街道综治中心专职工作人员人数是多少)."""
    frame = inquiry.frame
    counts = frame.has(Cue.COUNT) and not frame.has(Cue.TASK)
    if not (frame.has(Cue.FIGURE) or counts) or frame.has(*ROLES):
        return False
    topic = inquiry.figure_topic
    return topic.best is not None and topic.coverage(topic.best, *WORDS) >= NAMED_COVERAGE


def _evidence(frame: Frame, selection: Selection) -> tuple[Evidence, ...]:
    found = [Evidence.DEPARTMENT for _ in selection.terms]
    found += [Evidence.SECTION] if selection.section or selection.outside else []
    found += [Evidence.SCOPE] if selection.scope else []
    conditions = (
        selection.periods,
        selection.kinds,
        selection.gaps,
        selection.unscheduled,
        selection.points,
        selection.sole,
    )
    found += [Evidence.CONDITION for each in conditions if each not in ((), "", None)]
    return (*found, *asked_for(frame))


def _lists(frame: Frame) -> bool:
    return any(each.said not in ("什么", "是否", "有没有", "看看") for each in frame.those(Cue.WHICH))


def _fitting(inquiry: Inquiry) -> tuple[str, ...]:
    """The entries that hold enough of what is left over: they are what the question is narrowed to."""
    left_over = {place for each in inquiry.frame.residue for place in range(each.start, each.end)}
    covers = [(each.ref, len(left_over & inquiry.topic.places(each, *NARROWING))) for each in inquiry.topic.found]
    needed = max(TOPIC_COVERAGE * len(left_over), min(NARROWS, len(left_over)))
    return tuple(ref for ref, covered in covers if covered >= needed)
