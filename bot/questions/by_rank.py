"""Questions for the most and the least, for points and for plain counts."""

from itertools import pairwise

from bot.questions.frame import Frame
from bot.questions.question import Count, DepartmentRanking, EntryRanking, Idle, Scope, Score, Thing
from bot.questions.readings import Inquiry, Verdict
from bot.questions.scan import Token
from bot.questions.signs import Sign
from bot.questions.terms import role_of

TOPIC_COVERAGE = 0.5


def by_rank(inquiry: Inquiry) -> Verdict:
    """Read a question for what has most or least of something."""
    frame = inquiry.frame
    if not frame.has(Sign.MOST, Sign.LEAST):
        return "no most and no least"
    if frame.residue_size > 1 or frame.references:
        return "most and least belong to something else"
    least = frame.has(Sign.LEAST) and not frame.has(Sign.MOST)
    section = frame.sections[0] if frame.sections else ""
    if frame.departments or _asks_for_departments(frame):
        names = tuple(name for each in frame.departments if each.naming for name in each.naming.departments)
        return DepartmentRanking(role_of(frame), least, names, section)
    by = _entries_by(frame)
    return EntryRanking(by, least, section) if by else "it is not said what there is most of"


def _asks_for_departments(frame: Frame) -> bool:
    return frame.has(Sign.WHO) or (frame.has(Sign.DEPARTMENT) and not _points_at_entries(frame))


def _points_at_entries(frame: Frame) -> bool:
    asked = any(each.said.endswith(("项", "条", "任务")) for each in frame.tokens if Sign.WHICH in each.signs)
    return asked or frame.text.rstrip(" ?呢啊").endswith(("任务", "事项", "项"))


def _entries_by(frame: Frame) -> str:
    if frame.has(Sign.DEDUCT):
        return "deduction"
    if _says(frame, "分") and frame.has(Sign.SECTION):
        return "sections"
    if _says(frame, "分") or frame.has(Sign.SCORE):
        return "score"
    if frame.has(Sign.CLAUSE):
        return "clauses"
    if frame.has(Sign.PARTICIPATE):
        return "participants"
    if frame.has(Sign.LEAD):
        return "lead"
    return "departments" if frame.has(Sign.DEPARTMENT) else ""


def _says(frame: Frame, part: str) -> bool:
    return any(part in each.said for each in frame.tokens)


def by_score(inquiry: Inquiry) -> Verdict:
    """Read a question for points: of a list, a section, or the entry that a topic points at."""
    frame = inquiry.frame
    if not frame.has(Sign.SCORE):
        return "no points are asked for"
    if frame.departments:
        return "it asks for a department's points"
    if frame.residue_size <= 1:
        if frame.sections:
            return Score(frame.sections)
        named = frame.scope is not None or frame.has(Sign.WHOLE)
        return (
            Score(scope=frame.scope) if named and frame.scope is not Scope.NEGATIVE else "it is not said whose points"
        )
    topic = inquiry.topic.only(ref for ref in inquiry.catalogue.order if inquiry.catalogue.score(ref) is not None)
    best = topic.best
    if best is None or topic.coverage(best) < TOPIC_COVERAGE:
        return "no entry fits the topic"
    return Score((inquiry.catalogue.owner(best.ref),), found=topic.found)


def by_count(inquiry: Inquiry) -> Verdict:
    """Read a question for the number of sections, departments or clauses."""
    frame = inquiry.frame
    if not (frame.has(Sign.COUNT) or _says(frame, "多少")) or frame.has(Sign.SCORE):
        return "no number is asked for"
    if frame.residue_size > 1 or frame.departments or frame.references or frame.has(Sign.MISSING):
        return "it asks for the number of something else"
    section = frame.sections[0] if frame.sections else ""
    thing = _thing(frame)
    if frame.has(Sign.LEAD, Sign.PARTICIPATE):
        return "it asks for the number of entries"
    return Count(thing, section) if thing else "it is not said what to count"


def _thing(frame: Frame) -> Thing | None:
    if frame.has(Sign.GOAL) and frame.has(Sign.PROVINCIAL):
        return Thing.GOALS
    if frame.has(Sign.DEPARTMENT) or any(_counts(each, "家") for each in frame.tokens):
        return Thing.DEPARTMENTS
    if frame.has(Sign.CLAUSE):
        return Thing.CLAUSES
    return Thing.SECTIONS if _counts_sections(frame) else None


def _counts_sections(frame: Frame) -> bool:
    pairs = pairwise(frame.tokens)
    beside = any(Sign.COUNT in one.signs and other.said in ("部分", "部份", "板块", "大类") for one, other in pairs)
    return beside or any(_counts(each, noun) for each in frame.tokens for noun in ("部分", "大类", "块", "几大"))


def _counts(token: Token, noun: str) -> bool:
    return Sign.COUNT in token.signs and noun in token.said


def by_absence(inquiry: Inquiry) -> Verdict:
    """Read a question for the departments that have nothing in a role."""
    frame = inquiry.frame
    roles = [each for each in frame.tokens if each.signs & {Sign.LEAD, Sign.PARTICIPATE}]
    named = any(each.said.endswith(("单位", "部门")) for each in roles)
    asked = frame.has(Sign.WHO) or (frame.has(Sign.DEPARTMENT) and frame.has(Sign.WHICH, Sign.COUNT))
    if not roles or named or not asked or not frame.has(Sign.MISSING):
        return "no departments without a role are asked for"
    if frame.residue or frame.departments or frame.references or frame.sections:
        return "it asks for something that is missing elsewhere"
    return Idle(role_of(frame), frame.has(Sign.COUNT))
