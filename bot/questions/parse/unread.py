"""What of a question its answer takes no account of: words that restrict, and conditions that were named."""

from collections import Counter
from collections.abc import Iterator

from bot.questions.intents import Figure, Question, Score, Search, Show, Tasks, Who
from bot.questions.lexicon.restrictions import Restricting, Restriction, restrictions
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.parse.reading import Inquiry, Reading
from bot.questions.parse.unused import unused
from bot.questions.retrieval.index import Feature, Reason
from bot.questions.selection import RoleAsked, Scope
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span
from bot.questions.text import plain

OF_SUBJECTS = Who | Search | Score
OF_THE_WHOLE = frozenset({Restriction.EXCEPT, Restriction.ONLY, Restriction.AMOUNT, Restriction.ORDER})
"""What restricts a question from another part of what was said: a story tells of times and places all the same."""
DENYING = frozenset("不是 不算 不属于 非".split())
"""Negations that take something out of a subject."""
KNOWN = frozenset({Kind.NUMBER, Kind.SECTION, Kind.TITLE, Kind.DEPARTMENT})
ALONE = frozenset("唯一 独家 单独".split())
"""Words that say that nobody else has a role, not that no other role is meant."""
ENDING = " ?。!,.呢呀啊吧嘛哈"
Denials = frozenset({Restriction.NOT, Restriction.EXCEPT})


def unread(reading: Reading, inquiry: Inquiry) -> tuple[str, ...]:
    """The words of a question that could make the answer another one and were not used, in their order.

    What an entry prints itself, as it was said, restricts nothing: it is the subject. A word that may not be said back,
    as it could be anybody's name, is an empty string.
    """
    question = reading.question
    if not question.is_answered:
        return ()
    found = (*_restrictions(reading, inquiry), *unused(question, inquiry), *_beside(inquiry))
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
    used = Counter(dict(question.uses()))
    used[Restriction.EXCEPT] += frame.leaves_out_a_list
    for each in free:
        kinds = Denials if each.kind in Denials and isinstance(question, Tasks) else {each.kind}
        share = next((kind for kind in kinds if used[kind] > 0), None)
        if share is None:
            yield each.said if each.listed else ""
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
    if place is None or not _stands_alone(word, frame.tokens[place]):
        return False
    token = frame.tokens[place]
    match word.kind:
        case Restriction.NOT:
            return _denies(token, place, frame, question)
        case Restriction.PLACE:
            return _is_elsewhere(word, token, inquiry)
        case Restriction.ONLY | Restriction.EXCEPT:
            return not _names_a_role(frame, place, word, question)
        case Restriction.OTHERS if isinstance(question, OF_SUBJECTS):
            return _stands_before(frame, place, frozenset({Cue.DEPARTMENT, Cue.WHO}))
        case _:
            return _counts(word, frame, question)


def _stands_alone(word: Restricting, token: Span) -> bool:
    inside = token.kind in KNOWN and word.end <= token.end
    within = token.kind is Kind.WORD and word.start != token.start
    return not inside and not within and (len(word.said) > 1 or token.kind is Kind.WORD)


def _counts(word: Restricting, frame: Frame, question: Question) -> bool:
    """Whether a word of this kind restricts such a question: a subject is told with times, conditions and praise."""
    of_a_subject = isinstance(question, OF_SUBJECTS | Figure) and not frame.numbers
    if word.kind is Restriction.TIME and of_a_subject:
        return word.said.rstrip("份").endswith(("年", "月", "度")) or word.said.isdigit()
    if word.kind in (Restriction.CONDITION, Restriction.QUALITY) and of_a_subject:
        return False
    return not isinstance(question, Figure)


def _denies(token: Span, place: int, frame: Frame, question: Question) -> bool:
    """Whether a negation denies what is asked for; the end of a yes-or-no question denies nothing."""
    if isinstance(question, Figure | Search):
        return token.said in DENYING
    if not token.cues & {Cue.NOT, Cue.MISSING} or not frame.text[token.end :].strip(ENDING):
        return False
    if question.is_of_a_set or isinstance(question, Show):
        return True
    before = next((each for each in reversed(frame.tokens[:place]) if each.cues != {Cue.POLITE}), None)
    asked = before is not None and bool(before.cues & {Cue.WHO, Cue.DEPARTMENT})
    return asked or _stands_before(frame, place, ROLES | {Cue.TASK})


def _stands_before(frame: Frame, place: int, cues: frozenset[Cue]) -> bool:
    """Whether the next word that is no filler does one of these."""
    following = next((each for each in frame.tokens[place + 1 :] if each.cues != {Cue.POLITE}), None)
    return following is not None and bool(following.cues & cues)


def _is_elsewhere(word: Restricting, token: Span, inquiry: Inquiry) -> bool:
    """Whether another place is named: none that the checklist prints, and not by whom the second list is called."""
    second = inquiry.catalogue.checklist.second
    if inquiry.frame.scope is Scope.SECOND and second and any(word.said in plain(each) for each in second.called):
        return False
    named = token.kind in (Kind.GAP, Kind.BODY) and token.start == word.start
    return (named or word.listed) and not inquiry.desk.entries.index.holds(word.said)


def _names_a_role(frame: Frame, place: int, word: Restricting, question: Question) -> bool:
    """Whether one role alone is named (只参与的, 除了牵头的): nobody has two in the same entry."""
    if not _stands_before(frame, place, frozenset({Cue.LEAD, Cue.PARTICIPATE})):
        return False
    match question:
        case Who(role=role):
            joins = role is RoleAsked.PARTICIPATE
        case Tasks(selection=selection):
            joins = any(each.role is RoleAsked.PARTICIPATE and not each.negated for each in selection.terms)
        case _:
            joins = False
    return joins or (word.kind is Restriction.ONLY and word.said not in ALONE)
