"""Questions that lean on the last answer: `那参与的呢?`, `第二个呢?`, `多少分?`."""

import re
from dataclasses import replace

from bot.questions.context import Context
from bot.questions.frame import Frame
from bot.questions.numerals import NUMERAL, number
from bot.questions.question import Question, Role, Score, Search, Selection, Show, Tasks, Term, Who
from bot.questions.signs import Sign
from bot.questions.terms import role_of

LONGEST = 30
"""Letters of a text that can still be a follow-up."""
OPENINGS = ("那", "and ", "what about ", "how about ")
_ORDINAL = re.compile(rf"(?:第\s*({NUMERAL})\s*(?:个|条|项)?|(最后)\s*(?:一)?\s*(?:个|条|项)?)")
_ENGLISH_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}


def follow_up(frame: Frame, context: Context) -> Question | None:
    """The question that a short text asks in the light of the last answer; None where it leans on nothing."""
    if context.question is None or len(frame.text) > LONGEST or frame.has(Sign.CHATTER):
        return None
    chosen = _ordinal(frame, context)
    if chosen is not None:
        return _of(chosen, frame)
    if frame.departments and frame.residue_size <= 1:
        return _other_department(frame, context)
    if frame.residue_size > 1:
        return None
    return _other_role(frame, context) or _more(frame, context)


def carried(question: Question, frame: Frame, context: Context) -> Question:
    """A question that names only another entry or subject (那34项呢?), with what was asked of the last one."""
    if not frame.text.startswith(OPENINGS) and not frame.text.rstrip(" ?!。").endswith("呢"):
        return question
    match question, context.question:
        case Show(refs=refs), Who(role=role) if refs:
            return Who(refs, role)
        case Show(refs=refs), Score() if refs:
            return Score(refs)
        case Search(found=found), Who(role=role):
            return Who((found[0].ref,), role, found=found)
        case _:
            return question


def leans(frame: Frame, context: Context) -> bool:
    """Whether a text that could stand alone is meant as a follow-up all the same (第二条呢?)."""
    short = frame.residue_size <= 1 and not frame.departments
    ordinal = bool(_ORDINAL.search(frame.text)) and frame.text.rstrip(" ?!。").endswith("呢")
    return context.question is not None and short and ordinal and len(context.refs) > 1


def _ordinal(frame: Frame, context: Context) -> str | None:
    match = _ORDINAL.search(frame.text)
    words = [_ENGLISH_ORDINALS[word] for word in frame.text.split() if word in _ENGLISH_ORDINALS]
    place = (-1 if match.group(2) else number(match.group(1))) if match else (words[0] if words else None)
    if place is None or place == 0 or abs(place) > len(context.refs):
        return None
    return context.refs[place - 1 if place > 0 else place]


def _of(ref: str, frame: Frame) -> Question:
    if frame.has(Sign.SCORE):
        return Score((ref,))
    if frame.has(Sign.WHO, Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE):
        return Who((ref,), role_of(frame))
    return Show((ref,))


def _other_department(frame: Frame, context: Context) -> Question | None:
    name = tuple(each.naming.departments[0] for each in frame.departments if each.naming)
    named = frame.has(Sign.LEAD, Sign.PARTICIPATE)
    match context.question:
        case Tasks(selection=selection, counted=counted, scored=scored) if selection.terms:
            role = role_of(frame) if named else selection.terms[0].role
            terms = tuple(Term((each,), role) for each in name)
            return Tasks(replace(selection, terms=terms), counted or frame.has(Sign.COUNT), scored)
        case Who(refs=refs, role=role):
            return Who(refs, role_of(frame) if named else role, name)
        case _:
            return Tasks(Selection(terms=tuple(Term((each,), role_of(frame)) for each in name)))


def _other_role(frame: Frame, context: Context) -> Question | None:
    if not frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE, Sign.WHO):
        return None
    role = role_of(frame)
    match context.question:
        case Tasks(selection=selection, counted=counted) if selection.terms and not frame.has(Sign.WHO):
            terms = tuple(replace(each, role=role) for each in selection.terms)
            scope = selection.scope if role is Role.ANY else None
            return Tasks(replace(selection, terms=terms, scope=scope), counted or frame.has(Sign.COUNT))
        case Who(refs=refs):
            return Who(refs, role)
        case _:
            return Who(context.refs[:1], role) if context.refs else None


def _more(frame: Frame, context: Context) -> Question | None:
    if frame.has(Sign.SCORE):
        return _points(context)
    if frame.has(Sign.COUNT) and isinstance(context.question, Tasks):
        return replace(context.question, counted=True)
    if frame.scope and isinstance(context.question, Tasks):
        return replace(context.question, selection=replace(context.question.selection, scope=frame.scope))
    if frame.sections and isinstance(context.question, Tasks | Score):
        return Score(frame.sections) if isinstance(context.question, Score) else _in_section(context.question, frame)
    if frame.has(Sign.TEXT, Sign.WHICH) and context.refs:
        return Show(context.refs[:1])
    return None


def _in_section(question: Tasks, frame: Frame) -> Question:
    return replace(question, selection=replace(question.selection, section=frame.sections[0]))


def _points(context: Context) -> Question | None:
    match context.question:
        case Tasks() as tasks if len(context.refs) > 1:
            return replace(tasks, scored=True, counted=False)
        case _:
            return Score(context.refs[:1]) if context.refs else None


