"""Questions for the most and the least, for points and for plain counts."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.questions.intents import Count, DepartmentRanking, Departments, EntryRanking, Idle, Score, Thing
from bot.questions.parse.frame import IN_A_ROLE, Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.parse.role_asked import role_of, role_said
from bot.questions.selection import RoleAsked, Scope
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Span

_BARELY = re.compile(r"(?:[只光净单仅尽纯专]|only|just)[^,、;。而却但又]{0,5}$")
"""What stands before the only role that somebody has (只配合, only supports)."""
_NEVER = re.compile(
    r"(?:不(?!管|论)|没有?|未|never|not|n't|nothing|without)(?:曾|给|替|帮|跟|当|做|去|肯|人|别|家|旁|唱|打|过|的|有|在|份|"
    r"as|to|any|anything|anyone|others|the|a|leads?| )*$"
)
"""What stands before a role that somebody never has (从不给人家搭手)."""
_EVER = re.compile(r"从来?[不没未]|从未|压根|根本|一[项次个条][都也]?(?:不|没)|never|nothing")
"""What denies a role for good: then the other one needs no word that it is the only one."""
_HEADLESS = re.compile(
    r"(?:一项|一个|一次|半个|啥|什么)?头(?:都|也)?(?:不|没有?|未)(?:曾)?牵(?:过)?|(?:不|没有?|未)(?:曾)?(?:当|做|带|领|牵)过?头(?!目|绪|子)"
)
"""That somebody leads nothing, with the verb taken apart (一次头都没牵过)."""
_ASKS_FOR_BODIES = re.compile("单位|部门|谁|哪[些几]?[家个]|哪些局|who|department|bod(?:y|ies)|units?")
_ASKS_FOR_ENTRIES = re.compile("[哪几][项条]|事项|的任务(?!的)")
STRAY = 1
"""Letters that are overlooked."""


@reads
def ranked(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for what has most or least of something."""
    yield _ranked(inquiry.frame)


def _ranked(frame: Frame) -> Reading | str:
    if not frame.has(Cue.MOST, Cue.LEAST):
        return "no most and no least"
    if frame.residue_size > STRAY or frame.numbers:
        return "most and least belong to something else"
    least, section = frame.has(Cue.LEAST) and not frame.has(Cue.MOST), _section(frame)
    evidence = (Evidence.EXTREME, Evidence.THING)
    if frame.departments or _asks_for_departments(frame):
        ranking = DepartmentRanking(role_of(frame), least, frame.department_names, section)
        return Reading("a ranking of departments", ranking, evidence, frame.residue_size)
    by = _entries_by(frame)
    if not by:
        return "it is not said what there is most of"
    return Reading("a ranking of entries", EntryRanking(by, least, section), evidence, frame.residue_size)


def _section(frame: Frame) -> str:
    """The section that is named first; empty where none is."""
    return frame.sections[0] if frame.sections else ""


def _asks_for_departments(frame: Frame) -> bool:
    return frame.has(Cue.WHO) or (frame.has(Cue.DEPARTMENT) and not _points_at_entries(frame))


def _points_at_entries(frame: Frame) -> bool:
    asked = any(each.said.endswith(("项", "条", "任务")) for each in frame.those(Cue.WHICH))
    return asked or frame.text.rstrip(" ?呢啊").endswith(("任务", "事项", "项"))


def _entries_by(frame: Frame) -> str:
    """What entries are ranked by, of several the first; empty where it is not said."""
    says_points = _says(frame, "分")
    grounds = (
        (frame.has(Cue.DEDUCT), "deduction"),
        (says_points and frame.has(Cue.SECTION), "sections"),
        (says_points or frame.has(Cue.SCORE), "score"),
        (frame.has(Cue.CLAUSE), "clauses"),
        (frame.has(Cue.PARTICIPATE), "participants"),
        (frame.has(Cue.LEAD), "lead"),
        (frame.has(Cue.DEPARTMENT), "departments"),
    )
    return next((by for is_said, by in grounds if is_said), "")


def _says(frame: Frame, part: str) -> bool:
    return any(part in each.said for each in frame.tokens)


@reads
def scored(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for points: of a list, a section, or the entry that a topic points at."""
    frame = inquiry.frame
    if not frame.has(Cue.SCORE) or frame.numbers:
        yield "no points are asked for"
    elif frame.departments:
        yield "it asks for a department's points"
    elif frame.residue_size <= STRAY:
        yield _points_of_a_whole(frame)
    else:
        yield _points_of_a_topic(inquiry)


def _points_of_a_whole(frame: Frame) -> Reading | str:
    """The question for the points of a section or a list."""
    unread, named = frame.residue_size, frame.scope is not None or frame.has(Cue.WHOLE)
    if frame.sections:
        return Reading("points of a section", Score(frame.sections), (Evidence.SCORE, Evidence.SECTION), unread)
    if named and frame.scope is not Scope.NEGATIVE:
        return Reading("points of a list", Score(scope=frame.scope), (Evidence.SCORE, Evidence.SCOPE), unread)
    return "it is not said whose points"


def _points_of_a_topic(inquiry: Inquiry) -> Reading | str:
    """The question for the points of the entry that fits a topic."""
    catalogue = inquiry.catalogue
    topic = inquiry.topic.only(ref for ref in catalogue.order if catalogue.score(ref) is not None)
    if topic.best is None:
        return "no entry fits the topic"
    question = Score((catalogue.owner(topic.best.ref),), found=topic.found)
    return Reading("points of a topic", question, (Evidence.SCORE, Evidence.TOPIC), fit=inquiry.fit(topic))


@reads
def counted(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for the number of sections, departments or clauses, or for all departments."""
    frame = inquiry.frame
    if frame.has(Cue.BODY_LIST) and not frame.residue_size and not frame.numbers:
        yield Reading("all departments", Departments(), (Evidence.THING, Evidence.TASK))
    yield _counted(frame)


def _counted(frame: Frame) -> Reading | str:
    if not (frame.has(Cue.COUNT) or _says(frame, "多少")) or frame.has(Cue.SCORE):
        return "no number is asked for"
    if _names_something_else(frame):
        return "it asks for the number of something else"
    thing = _thing(frame)
    if thing is None or frame.has(Cue.LEAD, Cue.PARTICIPATE):
        return "it is not said what to count"
    return Reading("a count", Count(thing, _section(frame)), _of_a_count(frame), frame.residue_size)


def _names_something_else(frame: Frame) -> bool:
    """Whether what is counted is that of somebody or something."""
    if frame.residue_size > STRAY or frame.departments or frame.numbers:
        return True
    return frame.has(Cue.MISSING, Cue.RESPONSIBLE)


def _of_a_count(frame: Frame) -> tuple[Evidence, ...]:
    beside = ((frame.sections, Evidence.SECTION), (frame.scope, Evidence.SCOPE), (frame.has(Cue.TASK), Evidence.TASK))
    return (Evidence.COUNT, Evidence.THING, *(each for is_said, each in beside if is_said))


def _thing(frame: Frame) -> Thing | None:
    if frame.has(Cue.GOAL) and frame.has(Cue.SECOND):
        return Thing.GOALS
    if frame.has(Cue.DEPARTMENT) or any(_counts(each, "家") for each in frame.tokens):
        return Thing.DEPARTMENTS
    if frame.has(Cue.CLAUSE):
        return Thing.CLAUSES
    return Thing.SECTIONS if _counts_sections(frame) else None


def _counts_sections(frame: Frame) -> bool:
    pairs = pairwise(frame.tokens)
    beside = any(Cue.COUNT in one.cues and other.said in ("部分", "部份", "板块", "大类") for one, other in pairs)
    return beside or any(_counts(each, noun) for each in frame.tokens for noun in ("部分", "大类", "块", "几大"))


def _counts(token: Span, noun: str) -> bool:
    return Cue.COUNT in token.cues and noun in token.said


@reads
def idle(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for the departments that have nothing in a role."""
    yield _idle(inquiry.frame)


def _idle(frame: Frame) -> Reading | str:
    lacking = _lacking_role(frame) if not frame.departments and not frame.numbers else None
    grounds = (Evidence.ROLE, Evidence.WHO, Evidence.CONDITION)
    if lacking is not None:
        instead = RoleAsked.PARTICIPATE if lacking is RoleAsked.LEAD else RoleAsked.LEAD
        return Reading("one role only", Idle(lacking, frame.has(Cue.COUNT), instead), grounds)
    if not _asks_who_lacks_a_role(frame):
        return "no departments without a role are asked for"
    if any((frame.residue, frame.departments, frame.numbers, frame.sections)):
        return "it asks for something that is missing elsewhere"
    return Reading("idle departments", Idle(role_of(frame), frame.has(Cue.COUNT)), grounds)


def _asks_who_lacks_a_role(frame: Frame) -> bool:
    roles = frame.those(*IN_A_ROLE)
    asked = frame.has(Cue.WHO) or (frame.has(Cue.DEPARTMENT) and frame.has(Cue.WHICH, Cue.COUNT))
    is_named = any(each.said.endswith(("单位", "部门")) for each in roles)
    return bool(roles) and not is_named and asked and frame.has(Cue.MISSING)


def _lacking_role(frame: Frame) -> RoleAsked | None:
    """The role that those who are asked for never have, where they have the other one (只牵头、从来不参与的单位)."""
    text = frame.text
    if not _ASKS_FOR_BODIES.search(text) or _ASKS_FOR_ENTRIES.search(text):
        return None
    roles = frame.those(*IN_A_ROLE)
    if all(each.said.endswith(("单位", "部门")) for each in roles):
        return None  # lines of entries (只有参与单位没有牵头单位)
    denied, alone = _roles_denied(roles, text)
    return denied.pop() if len(denied) == len(alone) == 1 and denied != alone else None


def _roles_denied(roles: Sequence[Span], text: str) -> tuple[set[RoleAsked], set[RoleAsked]]:
    """The roles that somebody never has, and those that they have alone."""
    denied = {role_said(each) for each in roles if _NEVER.search(text[: each.start])}
    alone = _roles_alone(roles, text) - denied
    return denied | ({RoleAsked.LEAD} if _HEADLESS.search(text) else set()), alone


def _roles_alone(roles: Sequence[Span], text: str) -> set[RoleAsked]:
    """The roles that somebody has and no other, by a word for that or because another is denied for good."""
    is_for_good = _EVER.search(text) is not None
    return {role_said(each) for each in roles if is_for_good or _BARELY.search(text[: each.start])}
