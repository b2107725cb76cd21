"""What was named in a question and recognised, and is no condition of what it was taken for."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.numerals import NUMERAL
from bot.questions.catalogue import Catalogue
from bot.questions.intents import (
    Count,
    DepartmentRanking,
    Departments,
    EntryRanking,
    Figure,
    Idle,
    Question,
    Score,
    Search,
    Show,
    Tasks,
    Who,
)
from bot.questions.parse.frame import IN_A_ROLE, SECTION_PREFIX, Frame
from bot.questions.parse.reading import Inquiry
from bot.questions.selection import RoleAsked, Scope, Selection
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from bot.questions.text import with_digits

_COUNTED = re.compile(r"(\d+)[余多]?(?:人|名|起|件|次|例|户|栋)")
"""What a subject counts: another number may be another entry."""
_NUMBERED = re.compile(rf"{NUMERAL}[项条号款]")
"""What stays unread of a list of entries."""
SECTIONS = ("部分", "部份", "板块", "版块", "大块", "大类", "章", "章节")
"""How words end that ask for a section, which one entry is not."""
LISTS = frozenset({Cue.COMMON, Cue.SECOND, Cue.NEGATIVE})


def unused(question: Question, inquiry: Inquiry) -> Iterator[str]:
    """The words that name what is no condition of the question; an empty string where they may not be said back."""
    frame, refs = inquiry.frame, _refs(question)
    if _leaves_a_list_out(question, refs, frame, inquiry.catalogue):
        yield from _said(frame, *LISTS)
    yield from _unread_sections(frame)
    yield from _other_sections(question, refs, inquiry)
    if isinstance(question, Tasks | Show | Count | Idle):
        yield from (each for each in _said(frame, Cue.MOST, Cue.LEAST) if len(each) > 1)
    if isinstance(question, Tasks):
        yield from _roles(question, frame)
        yield from _said(frame, Cue.REPORTED)
        yield from _entries_beside(question, frame)
    if isinstance(question, Search):
        yield from _of_a_search(inquiry)
    yield from _other_departments(question, frame) if question.is_of_a_set else _numbers(question, refs, inquiry)


def _said(frame: Frame, *cues: Cue) -> Iterator[str]:
    """The words that have one of these signs."""
    return (each.said for each in frame.those(*cues))


def _entries_beside(question: Tasks, frame: Frame) -> Iterator[str]:
    """The entries named by number that are none of those asked about (8项牵头是党群还是综治)."""
    for each in frame.numbers:
        refs = each.number.refs if each.number is not None else ()
        if any(not ref.startswith(SECTION_PREFIX) and ref not in question.selection.among for ref in refs):
            yield each.said


def _other_sections(question: Question, refs: tuple[str, ...], inquiry: Inquiry) -> Iterator[str]:
    """The words for sections that are no condition of a question."""
    for section in inquiry.frame.sections:
        if not _names_the_section(question, refs, section, inquiry.catalogue):
            named = (each for each in inquiry.frame.tokens if each.kind is Kind.SECTION and each.ref == section)
            yield from (each.said for each in named)


def _leaves_a_list_out(question: Question, refs: tuple[str, ...], frame: Frame, catalogue: Catalogue) -> bool:
    """Whether a list is named, or taken in, of which none of the entries can be."""
    if frame.scope is not None and not _is_within(question, refs, frame.scope, catalogue):
        return True
    return frame.takes_in_the_second_list and not _can_hold_the_second(question)


def _other_departments(question: Question, frame: Frame) -> Iterator[str]:
    """The departments that are no condition of a question for a set of entries."""
    known = _departments(question)
    for each in frame.departments:
        if each.naming is not None and not known.issuperset(each.naming.departments):
            yield each.said


def _of_a_search(inquiry: Inquiry) -> Iterator[str]:
    """What asks for the items of a section, or for who has a role: one entry on a subject answers neither."""
    frame, best = inquiry.frame, inquiry.topic.best
    has_roles = best is not None and inquiry.catalogue.tells_roles(best.ref)
    for each in frame.tokens:
        if _asks_for_a_section(each, frame):
            yield each.said
        is_held = inquiry.is_quoted and (inquiry.quotes(each) or not has_roles)
        if each.cues & IN_A_ROLE and not is_held:
            yield each.said


def _asks_for_a_section(word: Span, frame: Frame) -> bool:
    """Whether a word asks for a section, be it known or not."""
    if word.kind is Kind.SECTION:
        return frame.has(Cue.SECTION)
    return Cue.SECTION in word.cues and word.said.endswith(SECTIONS) and not frame.sections


def _can_hold_the_second(question: Question) -> bool:
    """Whether entries of the second list, which has no lead and no participants, can meet the conditions."""
    terms = question.selection.terms if isinstance(question, Tasks) else ()
    return all(each.role is RoleAsked.ANY for each in terms)


def _unread_sections(frame: Frame) -> Iterator[str]:
    """A number before the word for a section, together none that the checklist has (第一段里)."""
    for number, named in pairwise(frame.tokens):
        if number.kind is Kind.WORD and number.said.startswith("第") and Cue.SECTION in named.cues:
            yield number.said + named.said


def _refs(question: Question) -> tuple[str, ...]:
    match question:
        case Who(refs=refs) | Show(refs=refs) | Score(refs=refs):
            return refs
        case Search(found=found):
            return tuple(each.ref for each in found[:1])
        case _:
            return ()


def _is_within(question: Question, refs: tuple[str, ...], scope: Scope, catalogue: Catalogue) -> bool:
    match question:
        case Tasks(selection=selection):
            return selection.scope is scope
        case Score(scope=asked) if not refs:
            return asked is scope
        case Count() | Figure() | Departments():
            return True
        case _:
            return bool(refs) and all(catalogue.scope_of(ref) is scope for ref in refs)


def _names_the_section(question: Question, refs: tuple[str, ...], section: str, catalogue: Catalogue) -> bool:
    match question:
        case Tasks(selection=selection):
            return section in (selection.section, selection.outside)
        case DepartmentRanking(section=named) | EntryRanking(section=named) | Count(section=named):
            return named == section
        case Figure() | Search():
            return True
        case _:
            return any(section in (ref, catalogue.section_of(ref)) for ref in refs)


def _departments(question: Question) -> set[str]:
    match question:
        case Tasks(selection=selection):
            return set(selection.departments)
        case DepartmentRanking(among=among):
            return set(among)
        case _:
            return set()


def _roles(question: Tasks, frame: Frame) -> Iterator[str]:
    """The words for a role that no condition has."""
    used = {each.role for each in question.selection.terms}
    if _tells_roles_otherwise(question.selection):
        return
    if RoleAsked.ANY in used and frame.has(Cue.LEAD) and frame.has(Cue.PARTICIPATE):
        return  # any part: both were said
    for role, cue in ((RoleAsked.LEAD, Cue.LEAD), (RoleAsked.PARTICIPATE, Cue.PARTICIPATE)):
        if role not in used:
            yield from _said(frame, cue)


def _tells_roles_otherwise(selection: Selection) -> bool:
    """Whether words for roles say which conditions are joined, or which lines an entry has."""
    if selection.either or selection.gaps or selection.sole is not None:
        return True
    return bool(selection.present) and not selection.terms


def _numbers(question: Question, refs: tuple[str, ...], inquiry: Inquiry) -> Iterator[str]:
    """Numbers that the entry answered does not print, and letters that may belong to the number of an entry."""
    if isinstance(question, Figure) or not refs:
        return
    tokens = inquiry.frame.tokens
    yield from ("" for before, after in pairwise(tokens) if before.kind is Kind.GAP and after.kind is Kind.NUMBER)
    printed = with_digits(inquiry.catalogue.printed(refs[0]))
    for gap in (each.said for each in tokens if each.kind is Kind.GAP):
        yield from ("" for _ in _NUMBERED.finditer(gap))
        yield from ("" for each in _COUNTED.finditer(with_digits(gap)) if each[1] not in printed)
