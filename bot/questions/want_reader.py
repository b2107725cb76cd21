"""A learned model beside the rules: what is asked of the one thing that a text names."""

from dataclasses import replace

from bot.questions.catalogue import Catalogue
from bot.questions.content import Certainty
from bot.questions.decide import Decision, decide
from bot.questions.intents import Absent, Clarify, Help, Question, Report, Score, Search, Show, Tasks, UnknownBody, Who
from bot.questions.parse.named import Named, Sort, named_in
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.wants import WANTS, question_of
from bot.questions.selection import RoleAsked, Selection

UNREAD, READ = 0.2, 0.5
"""The chance from which on a question is proposed where the rules read none, and where they are in doubt of another."""
DOUBTS = 0.7
"""The chance from which on what the rules are sure of is but proposed."""
OVERRULES = 0.97
"""The chance from which on another question takes its place, or that of who answers for a subject in words, and from
which on how things stand is not asked beside it."""


def with_what_is_asked(best: Decision, whole: Inquiry) -> Decision:
    """Return a decision with what the model reads in the whole text, always a proposal."""
    is_kept = whole.context.question is not None or isinstance(_chosen(best), Help | Report | UnknownBody | Clarify)
    named = None if is_kept else named_in(whole.frame, whole.catalogue)
    if named is None or _is_beside(named, best):
        return best
    chances = whole.desk.wants.of(named, whole.frame)
    want = max(WANTS[named.sort], key=lambda each: chances[each])
    if chances[want] < (UNREAD if _is_unread(_chosen(best), named) else READ):
        return best
    return _weighed(best, whole, question_of(want, named, whole.frame), chances[want])


def _weighed(best: Decision, whole: Inquiry, question: Question, chance: float) -> Decision:
    """The better of what the rules and the model read, or the first as a proposal."""
    if _is_alike(_chosen(best), question, whole.catalogue):
        return _doubted(best) if best.rival is not None and chance >= OVERRULES else best
    is_who = isinstance(_chosen(best), Who) and isinstance(question, Tasks)
    if chance < OVERRULES and (is_who or _is_a_fact(best)):
        return _doubted(best) if chance >= DOUBTS else best
    return decide(whole, [Reading("what is asked of what is named", question, (Evidence.LETTERS,))], best.refused)


def _chosen(best: Decision) -> Question:
    """What the rules read."""
    return best.chosen.reading.question if best.chosen is not None else Absent("")


def _is_beside(named: Named, best: Decision) -> bool:
    """Whether something is named beside what was read: a body where the rules are sure, or in another sentence."""
    is_elsewhere = named.spans[0].said not in best.inquiry.frame.text and not isinstance(_chosen(best), Absent)
    return is_elsewhere or (named.sort is Sort.BODY and _is_a_fact(best))


def _is_unread(chosen: Question, named: Named) -> bool:
    """Whether the rules read no question, or look for the title of a section among the subjects of entries."""
    return isinstance(chosen, Absent) or (named.sort is Sort.SECTION and isinstance(chosen, Search))


def _is_a_fact(best: Decision) -> bool:
    """Whether the rules are sure of more than that a subject is found, or none."""
    return best.certainty is Certainty.SURE and not isinstance(_chosen(best), Search | Absent)


def _doubted(best: Decision) -> Decision:
    """The same as a proposal."""
    readings = [best.chosen.reading] if best.chosen is not None else []
    return decide(
        best.inquiry, [replace(each, evidence=(*each.evidence, Evidence.LETTERS)) for each in readings], best.refused
    )


def _is_alike(chosen: Question, question: Question, catalogue: Catalogue) -> bool:
    """Whether the rules read the same, be it narrowed by something else that is said."""
    match chosen, question:
        case Tasks(selection=one), Tasks(selection=other):
            return _is_as_wide(one, other)
        case (Who(refs=refs, role=role), Who()):
            return refs == question.refs and role is question.role
        case (Score(refs=refs), Score()):
            return refs == question.refs
        case (Search(found=found), (Show(refs=refs) | Who(refs=refs, role=RoleAsked.ANY))):
            return bool(found) and catalogue.owner(found[0].ref) in refs
        case (Show(), Show()):
            return True
        case _:
            return chosen == question


def _is_as_wide(read: Selection, wanted: Selection) -> bool:
    """Whether entries are chosen by the same section, or by the same role of the same department."""
    if wanted.section or read.among:
        return read.section == wanted.section and not read.among
    role = wanted.terms[0].role
    named = [each for each in read.terms if each.departments == wanted.terms[0].departments]
    return any(each.role is role for each in named) or (len(named) > 1 and role is RoleAsked.ANY)
