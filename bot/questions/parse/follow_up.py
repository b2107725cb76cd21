"""Questions that lean on the last answer: `那参与的呢?`, `第二个呢?`, `多少分?`."""

import re
from collections.abc import Container, Iterator
from dataclasses import replace

from bot.questions.catalogue import Catalogue
from bot.questions.context import Context
from bot.questions.intents import (
    Clarify,
    ClarifyEntry,
    Count,
    DepartmentRanking,
    Figure,
    Question,
    Score,
    Show,
    Tasks,
    UnknownBody,
    Who,
)
from bot.questions.parse.changed_selection import in_another_role, in_the_list, with_others, within
from bot.questions.parse.frame import SECTION_PREFIX, Frame, size
from bot.questions.parse.gaps import gaps
from bot.questions.parse.leaning import leans, leans_plainly
from bot.questions.parse.narrowing import carried, is_a_section, narrows
from bot.questions.parse.places import entry_by_place
from bot.questions.parse.reading import Evidence, Inquiry, Reading, asked_for, reads
from bot.questions.parse.role_asked import role_of
from bot.questions.retrieval.index import Found
from bot.questions.selection import RoleAsked, Selection, Term
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Span

LONGEST = 30
"""Letters of a text that can still be a follow-up."""
STRAY = 2
"""Letters that are overlooked beside words that ask for a figure (多少天办好)."""
_BARE = re.compile(r"(?:what about|how about|那|and)\s*(\d{1,3})\s*(?:呢)?\s*\??")
_OF_ITS_BODIES = re.compile(r"^(?:那|把)?[它他]的?[^,]{0,4}(?:单位|部门)")
"""What asks for the bodies of the one entry that was told (它的参与单位)."""
_FROM_WHERE = re.compile(
    r"^(?:那么?|请问)?[这那]一?个?(?:数字?|数据|指标|比例|百分比|目标|标准|要求|规定)?(?:都|又)?"
    r"(?:是|在)?(?:出自|出于|来自|出在|写在|属于|定在|算|在|从)?(?:清单)?(?:里|上|中)?的?"
    r"(?:哪|第几)一?[个项条款里儿]?(?:任务|里|上)?(?:定|来|写|规定|要求)?的?[ ?。呢啊呀]*$"
    r"|^(?:出自|来自|出处是)哪一?[项条里儿]?[ ?。呢]*$"
    r"|^(?:and )?(?:which|what) (?:item|entry|clause) (?:says (?:so|that)|sets (?:it|that))\b"
    r"|^(?:and )?(?:which|what) (?:item|entry|clause) is (?:that|this|it)(?: (?:figure|number))? (?:from|in)\b"
    r"|^where (?:does|is) (?:that|this|the) (?:figure|number) (?:come )?from\b"
)
"""What asks which entry sets the figure that was just told."""


@reads
def follow_ups(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a text in the light of the last answer."""
    yield _read(inquiry)


def _read(inquiry: Inquiry) -> Reading | str:
    if inquiry.is_narrowed_beside:
        return "it leans on what is named beside it"
    figure = _named_figure(inquiry)
    if figure is not None:
        return Reading("a figure of the entry shown", figure, (Evidence.LEAN, Evidence.FIGURE))
    source = _source(inquiry)
    if source is not None:
        return Reading("where a figure is set", source, (Evidence.LEAN, Evidence.WHICH))
    return _going_on(inquiry)


def _going_on(inquiry: Inquiry) -> Reading | str:
    """What a text asks that goes on from the last question."""
    frame, context = inquiry.frame, inquiry.context
    question = follow_up(frame, context, inquiry.catalogue.order) or _figure(inquiry)
    if question is None:
        return "it leans on nothing"
    is_leaning = leans(frame, context) or leans_plainly(frame, context) or inquiry.takes_back
    grounds = tuple(_grounds(frame)) if is_leaning else (Evidence.THING,)
    return Reading("a follow-up", question, grounds, size(each for each in frame.residue if not _is_assent(each)))


def _grounds(frame: Frame) -> Iterator[Evidence]:
    """What speaks for going on: what is asked for does as much as for standing alone."""
    yield Evidence.LEAN
    yield from (Evidence.DEPARTMENT for _ in frame.departments)
    yield from (Evidence.NUMBER for _ in frame.numbers)
    yield from asked_for(frame)


def _source(inquiry: Inquiry) -> Question | None:
    """The entry that sets the figure which was just told (这个数出自哪一项)."""
    context = inquiry.context
    if not isinstance(context.question, Figure) or not context.refs or not _FROM_WHERE.search(inquiry.frame.text):
        return None
    return Show((inquiry.catalogue.owner(context.refs[0]),))


def _named_figure(inquiry: Inquiry) -> Figure | None:
    """The figure of the one entry shown whose name holds all that is said beside asking (重大的一件扣几分)."""
    frame, context = inquiry.frame, inquiry.context
    said = [each.said for each in frame.residue]
    if len(context.refs) != 1 or not said or frame.numbers or not _asks_for_a_figure(frame, context):
        return None
    own = ((place, each.what) for place, each in enumerate(inquiry.catalogue.figures) if each.ref == context.refs[0])
    named = [(len(what), str(place)) for place, what in own if all(map(what.__contains__, said))]
    return Figure((Found(min(named)[1], 1.0, (), (), 1.0),)) if named else None


def _asks_for_a_figure(frame: Frame, context: Context) -> bool:
    """Whether a figure is asked for, or another one than the last."""
    if frame.has(Cue.DEDUCT, Cue.FIGURE):
        return True
    return isinstance(context.question, Figure) and leans_plainly(frame, context)


def _figure(inquiry: Inquiry) -> Question | None:
    """The figures that the entry last shown sets (扣多少)."""
    frame, context = inquiry.frame, inquiry.context
    if not context.refs or frame.residue_size > STRAY or frame.numbers or not frame.has(Cue.DEDUCT, Cue.FIGURE):
        return None
    found = _set_by(context.refs[0], inquiry.catalogue)
    return Figure(tuple(Found(each, 1.0, (), (), 1.0) for each in found)) if found else None


def _set_by(ref: str, catalogue: Catalogue) -> list[str]:
    """The places of the figures that an entry sets, or else of those that its item and its clauses set."""
    owner, facts = catalogue.owner, enumerate(catalogue.figures)
    within = [(str(place), each.ref) for place, each in facts if owner(each.ref) == owner(ref)]
    return [place for place, own in within if own == ref] or [place for place, _ in within]


def follow_up(frame: Frame, context: Context, refs: Container[str]) -> Question | None:
    """The question that a short text asks in the light of the last answer; None where it leans on nothing.

    `refs` are all the refs of the checklist.
    """
    if context.question is None or _is_long(frame) or _is_talk(frame):
        return None
    offered = _offered(frame, context)
    if offered is not None:
        return _of(offered, frame, context)
    bare = _BARE.fullmatch(frame.text)
    if bare and bare.group(1) in refs:
        return carried(Show((bare.group(1),)), frame, context)
    chosen = entry_by_place(frame, context, refs)
    if chosen is not None:
        return _of(chosen, frame, context)
    return _of_what_was_told(frame, context) if all(map(_is_assent, frame.residue)) else None


def _of_what_was_told(frame: Frame, context: Context) -> Question | None:
    """What is asked of the entries that were told by their number, of another department or role, or else of them."""
    named = [ref for ref in _numbered(frame) if ref not in frame.sections]
    if narrows(frame) and gaps(frame):
        return None  # a selection of its own, within the last one
    if named:
        return _of(named[0], frame, context) if len(named) == 1 and named[0] in context.refs else None
    if frame.departments:
        return _other_department(frame, context)
    return _other_role(frame, context) or _more(frame, context)


def _numbered(frame: Frame) -> Iterator[str]:
    """The refs of all that is named by number."""
    return (ref for each in frame.numbers if each.number for ref in each.number.refs)


def _offered(frame: Frame, context: Context) -> str | None:
    """The entry that is chosen by its number of those that were offered."""
    if not isinstance(context.question, ClarifyEntry) or frame.residue_size:
        return None
    return next((ref for ref in _numbered(frame) if ref in context.refs), None)


def _is_long(frame: Frame) -> bool:
    return len(frame.text) > LONGEST * (2 if frame.text.isascii() else 1)


def _is_talk(frame: Frame) -> bool:
    """Whether a word of talk is said that is more than an assent."""
    return any(not _is_assent(each) for each in frame.those(Cue.CHATTER))


def _is_assent(token: Span) -> bool:
    """Whether a word takes note of the last answer and asks nothing (ok show me that one)."""
    return Cue.THANKS in token.cues


def _of(ref: str, frame: Frame, context: Context) -> Question:
    if isinstance(context.question, ClarifyEntry) and context.question.role is not None:
        return Who((ref,), context.question.role)
    if frame.has(Cue.SCORE):
        return Score((ref,))
    if frame.has(Cue.WHO, Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE):
        return Who((ref,), role_of(frame))
    return carried(Show((ref,)), frame, context) if isinstance(context.question, Score) else Show((ref,))


def _other_department(frame: Frame, context: Context) -> Question | None:
    name = tuple(each.naming.departments[0] for each in frame.departments if each.naming)
    named = frame.has(Cue.LEAD, Cue.PARTICIPATE)
    match context.question:
        case Tasks(selection=selection, counted=counted, scored=scored) if selection.terms:
            terms = with_others(selection.terms, name, frame, is_named=named)
            return Tasks(replace(selection, terms=terms), counted or frame.has(Cue.COUNT), scored)
        case Who(refs=refs, role=role):
            return Who(refs, role_of(frame) if named else role, name)
        case UnknownBody(role=role) | Clarify(role=role) if not named and not frame.has(Cue.TASK):
            return _tasks_of(name, role)
        case _:
            return _tasks_of(name, role_of(frame))


def _tasks_of(names: tuple[str, ...], role: RoleAsked) -> Tasks:
    """What each of some departments has in a role."""
    return Tasks(Selection(terms=tuple(Term((each,), role) for each in names)))


def _other_role(frame: Frame, context: Context) -> Question | None:
    """What was asked, in the role that is named now."""
    asks = frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE, Cue.WHO)
    return _in_the_role(role_of(frame), frame, context) if asks and not _lacks_a_line(frame) else None


def _lacks_a_line(frame: Frame) -> bool:
    """Whether entries are asked for that lack a role."""
    return not frame.is_yes_or_no and bool(gaps(frame))


def _in_the_role(role: RoleAsked, frame: Frame, context: Context) -> Question | None:
    match context.question:
        case Tasks() if len(context.refs) == 1 and _OF_ITS_BODIES.search(frame.text):
            return Who(context.refs, role)
        case Tasks(selection=selection, counted=counted) if selection.terms and not frame.has(Cue.WHO):
            return Tasks(within(in_another_role(selection, role, frame), frame), counted or frame.has(Cue.COUNT))
        case Who(refs=refs):
            return Who(refs, role)
        case DepartmentRanking() as ranking:
            return replace(ranking, role=role)
        case _:
            return Who(context.refs[:1], role) if context.refs else None


def _more(frame: Frame, context: Context) -> Question | None:
    match context.question:
        case DepartmentRanking() as ranking if frame.has(Cue.MOST, Cue.LEAST):
            return replace(ranking, least=frame.has(Cue.LEAST) and not frame.has(Cue.MOST))
        case _ if frame.has(Cue.SCORE):
            return _points(context)
        case Tasks() as tasks if (changed := _changed(tasks, frame)) is not None:
            return changed
        case Score() if frame.sections:
            return _of_a_section(frame)
        case Count():
            return None
        case _:
            return _shown(frame, context) if frame.has(Cue.TEXT, Cue.WHICH) and context.refs else None


def _of_a_section(frame: Frame) -> Question:
    """The points of a section, or its items where which ones is asked behind points (第七部分包括哪些项呢)."""
    return Tasks(Selection(section=frame.sections[0])) if frame.has(Cue.WHICH) else Score(frame.sections[:1])


def _changed(tasks: Tasks, frame: Frame) -> Tasks | None:
    """The same tasks counted or listed, of another list or section; None where nothing of these is asked for."""
    if frame.has(Cue.COUNT):
        return replace(tasks, counted=True)
    if frame.scope:
        return replace(tasks, selection=in_the_list(tasks.selection, frame.scope))
    if frame.sections:
        return replace(tasks, selection=replace(tasks.selection, section=frame.sections[0]))
    return replace(tasks, counted=False) if tasks.counted and frame.has(Cue.WHICH) else None


def _shown(frame: Frame, context: Context) -> Question:
    """The text of the first of what was told, or the items of a section that was (里面是哪几项)."""
    first, *others = context.refs
    if first.startswith(SECTION_PREFIX) and not others and not frame.has(Cue.TEXT):
        return Tasks(Selection(section=first))
    return Show((first,))


def _points(context: Context) -> Question | None:
    match context.question:
        case Tasks(selection=selection) if is_a_section(selection):
            return Score((selection.section,))
        case Tasks() as tasks if len(context.refs) > 1:
            return replace(tasks, scored=True, counted=False)
        case _:
            return Score(context.refs[:1]) if context.refs else None
