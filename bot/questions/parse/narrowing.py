"""Questions that stand alone but are short of something that the last one had: `那34项呢?`, `其中教体局参与的`."""

import re
from dataclasses import replace

from bot.questions.context import Context
from bot.questions.intents import DepartmentRanking, EntryRanking, Question, Score, Search, Show, Tasks, Who
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.parse.role_asked import role_of
from bot.questions.selection import RoleAsked, Selection, Term
from bot.questions.spans.cues import Cue

OPENINGS = ("那", "and ", "what about ", "how about ")
WITHIN = (
    "其中",
    "只要",
    "只限",
    "仅限",
    "单看",
    "就看",
    "only those in",
    "only the ones in",
    "里面",
    "里头",
    "这里面",
    "这里头",
    "再加上",
    "只看",
    "这些里",
    "of these",
    "of those",
)
"""How people narrow what they were just shown."""


_OF_THOSE = re.compile(r"[这那](?:几|些|\d+)[条项个](?:任务|事项)?(?:里头?|里面|当中|之中|中)")
"""The same with how many they are (这几条里)."""
_TOGETHER = re.compile(r"^(?:那|其中)?(?:和|跟|同|与)[^,。?]{2,12}?(?:一起|一块儿?|一道|共同|联合|合伙|合着|都有|同时)")
"""How a text begins that asks for what is shared with another department (和工会一起的)."""


def carried(question: Question, frame: Frame, context: Context, *, takes_back: bool = False) -> Question:
    """A question that stands alone but is short of something that the last one had, or is put in its place."""
    if isinstance(question, Tasks) and (narrows(frame) or _only_leaves_out(question.selection)):
        return _within_an_entry(question, frame, context) or _combined(question, _before(question, frame, context))
    if takes_back and not frame.has(Cue.TEXT):
        return _of_the_same(question, context)
    return _gone_on(question, frame, context) if _goes_on(frame) else question


def _goes_on(frame: Frame) -> bool:
    """Whether a text begins or ends as one that goes on from the last (那34项呢)."""
    return frame.text.startswith(OPENINGS) or frame.text.rstrip(" ?!。").endswith("呢")


def _gone_on(question: Question, frame: Frame, context: Context) -> Question:
    match question, context.question:
        case Show(), Who() | Score():
            return _of_the_same(question, context)
        case Search(found=found), Who(role=role):
            return Who((found[0].ref,), role, found=found)
        case EntryRanking(least=least), DepartmentRanking():
            return DepartmentRanking(role_of(frame), least)
        case Tasks(selection=selection) as tasks, Tasks(selection=before) if is_a_section(selection) and before.gaps:
            return _combined(tasks, before)
        case _:
            return question


def _of_the_same(question: Question, context: Context) -> Question:
    """What was asked of the last entry or department, of the one that is named now."""
    match question, context.question:
        case Show(refs=(_, *_) as refs), Who(role=role):
            return Who(refs, role)
        case Show(refs=(_, *_) as refs), Score():
            return Score(refs)
        case Tasks(selection=selection), Tasks(selection=Selection(terms=(before, *_))) as last if selection.terms:
            terms = tuple(_in_its_role(each, before.role) for each in selection.terms)
            return replace(last, selection=replace(last.selection, terms=terms))
        case _:
            return question


def _in_its_role(term: Term, role: RoleAsked) -> Term:
    """A department in its own role, or in another one where none was said of it."""
    return term if term.role is not RoleAsked.ANY else replace(term, role=role)


def _within_an_entry(question: Tasks, frame: Frame, context: Context) -> Who | None:
    """Who is behind the entry that was just shown, where it is asked whether a department is (参与的里面有公安没有)."""
    shown = context.question
    if not isinstance(shown, Who | Show | Score) or len(shown.refs) != 1 or shown.refs[0].startswith("S"):
        return None
    asked = question.selection.departments
    if not asked or question.selection.scope is not None:
        return None
    role = role_of(frame)
    if isinstance(shown, Who) and role is RoleAsked.ANY:
        return Who(shown.refs, shown.role, asked)
    return Who(shown.refs, role, asked)


def narrows(frame: Frame) -> bool:
    """Whether a text picks from what was just shown."""
    return (
        any(each in frame.text for each in WITHIN)
        or _OF_THOSE.search(frame.text) is not None
        or _TOGETHER.match(frame.text) is not None
    )


def is_a_section(selection: Selection) -> bool:
    """Whether nothing but a section is selected."""
    return bool(selection.section) and selection == Selection(section=selection.section)


def _only_leaves_out(selection: Selection) -> bool:
    """Whether nothing is said but which section is left out (不含第一部分)."""
    return bool(selection.outside) and selection == Selection(outside=selection.outside)


def _shown(context: Context) -> Selection:
    """The conditions of what was just shown; a section whose points were given counts as shown."""
    match context.question:
        case Tasks(selection=selection):
            return selection
        case Score(refs=(ref,)) if ref.startswith("S"):
            return Selection(section=ref)
        case _:
            return Selection()


def _before(question: Tasks, frame: Frame, context: Context) -> Selection:
    """The conditions of what was just shown, in the role that is asked for together, or in a list."""
    old, roles = _shown(context), {each.role for each in question.selection.terms} - {RoleAsked.ANY}
    if not question.selection.terms and question.selection.scope and frame.has(*ROLES):
        return _in_the_role(old, role_of(frame))
    if len(roles) != 1 or not _TOGETHER.match(frame.text):
        return old
    return _in_the_role(old, roles.pop())


def _in_the_role(selection: Selection, role: RoleAsked) -> Selection:
    """The same conditions, all in one role."""
    return replace(selection, terms=tuple(replace(each, role=role) for each in selection.terms))


def _combined(question: Tasks, old: Selection) -> Tasks:
    """The last conditions with the new ones added."""
    new = question.selection
    selection = replace(
        old,
        terms=old.terms + tuple(each for each in new.terms if each not in old.terms),
        section=new.section or old.section,
        outside=new.outside or old.outside,
        scope=new.scope or old.scope,
        gaps=tuple(dict.fromkeys(old.gaps + new.gaps)),
        points=old.points if new.points is None else new.points,
    )
    return replace(question, selection=selection)
