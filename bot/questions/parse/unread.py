"""What of a question its answer takes no account of: words that restrict, and conditions that were named."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.questions.catalogue import Catalogue
from bot.questions.intents import (
    Count,
    DepartmentRanking,
    Departments,
    EntryRanking,
    Figure,
    Idle,
    Question,
    Role,
    Scope,
    Score,
    Search,
    Show,
    Tasks,
    Who,
)
from bot.questions.lexicon.restrictions import Restricting, Restriction, restrictions
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.parse.reading import Inquiry, Reading
from bot.questions.retrieval.index import Feature, Reason
from bot.questions.spans.cues import Sign
from bot.questions.spans.span import Kind, Span
from bot.questions.text import with_digits
from checklist_data.model import Clause, Goal, Item, NegativeEntry, Requirement, Section, Task

OF_SETS = Tasks | DepartmentRanking | EntryRanking | Idle | Count | Departments
"""Questions whose answer is a whole set: every letter that stays unread could have made it another one."""
ANSWERING = OF_SETS | Who | Show | Score | Figure | Search
OF_THE_WHOLE = frozenset({Restriction.EXCEPT, Restriction.ONLY, Restriction.AMOUNT, Restriction.ORDER})
"""What restricts a question from another part of what was said: a story tells of times and places all the same."""
DENYING = frozenset("不是 不算 不属于 非".split())
"""Negations that take something out of a subject."""
KNOWN = frozenset({Kind.NUMBER, Kind.SECTION, Kind.TITLE, Kind.DEPARTMENT})
ENDING = " ?。!,.呢呀啊吧嘛哈"
_COUNTED = re.compile(r"(\d+)[余多]?(?:人|名|起|件|次|例|户|栋)")
"""What a subject counts: another number may be another entry."""
_LISTS = {
    Scope.COMMON: Item | Clause | Section,
    Scope.PROVINCIAL: Requirement | Task | Goal,
    Scope.NEGATIVE: NegativeEntry,
}
Denials = frozenset({Restriction.NOT, Restriction.EXCEPT})


def unread(reading: Reading, inquiry: Inquiry) -> tuple[str, ...]:
    """The words of a question that could make the answer another one and were not used, in their order.

    What an entry prints itself, as it was said, restricts nothing: it is the subject. A word that may not be said back,
    as it could be anybody's name, is an empty string.
    """
    question = reading.question
    if not isinstance(question, ANSWERING):
        return ()
    found = (*_restrictions(reading, inquiry), *_conditions(question, inquiry), *_beside(inquiry))
    return tuple(dict.fromkeys(found))


def _beside(inquiry: Inquiry) -> Iterator[str]:
    """Restrictions that stand in another part of what was said (除了公安,还有谁参与…)."""
    for each in restrictions(inquiry.beside):
        if each.kind in OF_THE_WHOLE and len(each.said) > 1:
            yield each.said if each.listed else ""


def _restrictions(reading: Reading, inquiry: Inquiry) -> Iterator[str]:
    frame, question = inquiry.frame, reading.question
    held = _held(question, inquiry)
    free = [each for each in restrictions(frame.text) if not held.issuperset(range(each.start, each.end))]
    free = [each for each in free if _restricts(each, inquiry, question)]
    used = _used(question)
    used[Restriction.EXCEPT] = used.get(Restriction.EXCEPT, 0) + int(frame.leaves_out_a_list)
    for each in free:
        kinds = Denials if each.kind in Denials and isinstance(question, Tasks) else {each.kind}
        said = each.said if each.listed else ""
        share = next((kind for kind in kinds if used.get(kind, 0) > 0), None)
        if share is None:
            yield said
        else:
            used[share] -= 1


def _held(question: Question, inquiry: Inquiry) -> set[int]:
    """The places of the question that the entry answered prints as they stand."""
    match question:
        case Search(found=found) | Figure(found=found):
            features = found[0].matched if found else ()
        case Who(refs=refs) | Score(refs=refs) | Show(refs=refs):
            owner = inquiry.catalogue.owner
            owners = {owner(ref) for ref in refs}
            features = tuple(_matched(inquiry, owners))
        case _:
            features = ()
    return {place for each in features if each.reason is Reason.EXACT for place in range(each.start, each.end)}


def _matched(inquiry: Inquiry, owners: set[str]) -> Iterator[Feature]:
    for found in inquiry.topic.found:
        if inquiry.catalogue.owner(found.ref) in owners:
            yield from found.matched


def _restricts(word: Restricting, inquiry: Inquiry, question: Question) -> bool:
    """Whether a word stands where it restricts, and is no part of something else that is known."""
    frame = inquiry.frame
    place = next((at for at, each in enumerate(frame.tokens) if each.start <= word.start < each.end), None)
    if place is None:
        return False
    token = frame.tokens[place]
    inside = token.kind in KNOWN and word.end <= token.end
    within = token.kind is Kind.WORD and word.start != token.start
    if inside or within or (len(word.said) == 1 and token.kind is not Kind.WORD):
        return False
    match word.kind:
        case Restriction.NOT if isinstance(question, Figure | Search):
            return token.said in DENYING
        case Restriction.NOT:
            return _denies(token, place, frame, question)
        case Restriction.PLACE:
            return _is_elsewhere(word, token, inquiry)
        case Restriction.ONLY | Restriction.EXCEPT:
            return not _names_a_role(frame, place, word, question)
        case Restriction.OTHERS if isinstance(question, Who | Search | Score):
            return _stands_before(frame, place, frozenset({Sign.DEPARTMENT, Sign.WHO}))
        case Restriction.TIME if isinstance(question, Search | Who | Score | Figure) and not frame.numbers:
            return word.said.rstrip("份").endswith(("年", "月", "度")) or word.said.isdigit()
        case Restriction.CONDITION | Restriction.QUALITY:
            return isinstance(question, OF_SETS | Show) or bool(frame.numbers)
        case _:
            return not isinstance(question, Figure)


def _denies(token: Span, place: int, frame: Frame, question: Question) -> bool:
    """Whether a negation denies what is asked for; the end of a yes-or-no question denies nothing."""
    if not token.signs & {Sign.NOT, Sign.MISSING} or not frame.text[token.end :].strip(ENDING):
        return False
    if isinstance(question, OF_SETS | Show):
        return True
    before = next((each for each in reversed(frame.tokens[:place]) if each.signs != {Sign.POLITE}), None)
    asked = before is not None and bool(before.signs & {Sign.WHO, Sign.DEPARTMENT})
    return asked or _stands_before(frame, place, ROLES | {Sign.TASK})


def _stands_before(frame: Frame, place: int, signs: frozenset[Sign]) -> bool:
    """Whether the next word that is no filler does one of these."""
    following = next((each for each in frame.tokens[place + 1 :] if each.signs != {Sign.POLITE}), None)
    return following is not None and bool(following.signs & signs)


def _is_elsewhere(word: Restricting, token: Span, inquiry: Inquiry) -> bool:
    """Whether another place is named: none that the checklist prints, and no province where its list is asked for."""
    if inquiry.frame.scope is Scope.PROVINCIAL and "省" in word.said:
        return False
    named = token.kind in (Kind.GAP, Kind.BODY) and token.start == word.start
    return (named or word.listed) and not inquiry.desk.entries.index.holds(word.said)


def _names_a_role(frame: Frame, place: int, word: Restricting, question: Question) -> bool:
    """Whether one role alone is named (只参与的, 除了牵头的): nobody has two in the same entry."""
    if not _stands_before(frame, place, frozenset({Sign.LEAD, Sign.PARTICIPATE})):
        return False
    match question:
        case Who(role=role):
            joins = role is Role.PARTICIPATE
        case Tasks(selection=selection):
            joins = any(each.role is Role.PARTICIPATE and not each.negated for each in selection.terms)
        case _:
            joins = False
    return joins or word.kind is Restriction.ONLY


def _used(question: Question) -> dict[Restriction, int]:
    """How many restrictions of each kind the question takes account of."""
    used: dict[Restriction, int] = {}
    match question:
        case Tasks(selection=selection):
            negated = [each for each in selection.terms if each.negated]
            alone = selection.sole is not None or any(each.alone for each in selection.terms)
            narrowed = negated or selection.gaps or selection.present or selection.points is not None
            used[Restriction.NOT] = len(negated) + len(selection.gaps)
            used[Restriction.ONLY] = 2 * int(alone) or int(bool(narrowed))
            used[Restriction.AMOUNT] = int(selection.sole is not None)
            used[Restriction.OTHERS] = int(any(each.role is Role.PARTICIPATE for each in selection.terms))
        case Idle():
            used[Restriction.NOT] = 2
        case DepartmentRanking(among=among):
            used[Restriction.COMPARED] = int(len(among) > 1)
        case Who(asked=asked) if asked:
            used[Restriction.NOT] = 1
        case Score(refs=refs) | Show(refs=refs):
            used[Restriction.COMPARED] = int(len(refs) > 1)
            used[Restriction.SHARE] = 1
    return used


def _conditions(question: Question, inquiry: Inquiry) -> Iterator[str]:
    """What was named and recognised, and is no condition of the question."""
    frame, catalogue = inquiry.frame, inquiry.catalogue
    refs = _refs(question)
    if frame.scope is not None and not _is_within(question, refs, frame.scope, catalogue):
        yield from (each.said for each in frame.tokens if each.signs & {Sign.COMMON, Sign.PROVINCIAL, Sign.NEGATIVE})
    for section in frame.sections:
        if not _names_the_section(question, refs, section, catalogue):
            yield from (each.said for each in frame.tokens if each.ref == section and each.kind is Kind.SECTION)
    if isinstance(question, Tasks | Show | Count | Idle):
        yield from (each.said for each in frame.tokens if each.signs & {Sign.MOST, Sign.LEAST} and len(each.said) > 1)
    if isinstance(question, OF_SETS):
        known = _departments(question)
        for each in frame.departments:
            if each.naming is not None and not known.issuperset(each.naming.departments):
                yield each.said
    else:
        yield from _numbers(question, refs, inquiry)


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
            return bool(refs) and all(isinstance(catalogue.entry(ref), _LISTS[scope]) for ref in refs)


def _names_the_section(question: Question, refs: tuple[str, ...], section: str, catalogue: Catalogue) -> bool:
    match question:
        case Tasks(selection=selection):
            return selection.section == section
        case DepartmentRanking(section=named) | EntryRanking(section=named) | Count(section=named):
            return named == section
        case Figure() | Search():
            return True
        case _:
            return any(section in (ref, catalogue.section_of(ref)) for ref in refs)


def _departments(question: Question) -> set[str]:
    match question:
        case Tasks(selection=selection):
            return {name for term in selection.terms for name in term.departments}
        case DepartmentRanking(among=among):
            return set(among)
        case _:
            return set()


def _numbers(question: Question, refs: tuple[str, ...], inquiry: Inquiry) -> Iterator[str]:
    """Numbers that the entry answered does not print, and letters that may belong to the number of an entry."""
    if isinstance(question, Figure) or not refs:
        return
    for before, number in pairwise(inquiry.frame.tokens):
        if number.kind is Kind.NUMBER and before.kind is Kind.GAP:
            yield ""
    printed = with_digits(_printed(inquiry.catalogue, refs[0]))
    for token in inquiry.frame.tokens:
        if token.kind is Kind.GAP:
            yield from ("" for each in _COUNTED.finditer(with_digits(token.said)) if each[1] not in printed)


def _printed(catalogue: Catalogue, ref: str) -> str:
    entry = catalogue.entry(ref)
    match entry:
        case Clause(text=text) | Requirement(text=text) | NegativeEntry(text=text):
            return text
        case Item(title=title, clauses=clauses):
            return title + "".join(each.text for each in clauses)
        case Section(title=title) | Task(title=title) | Goal(title=title):
            return title
