"""Questions that name an entry by its number: who, how many points, which figure, or its text."""

from bot.questions.frame import Frame
from bot.questions.question import Count, Figure, Question, Score, Show, Thing, Who
from bot.questions.readings import Inquiry, Verdict
from bot.questions.signs import Sign
from bot.questions.terms import role_of

RESIDUE_AT_MOST = 3
"""Letters that may stand beside a number without making it something else (33号车位)."""


def by_number(inquiry: Inquiry) -> Verdict:
    """Read a question about numbered entries."""
    frame = inquiry.frame
    if not frame.references:
        return "no entry is named by number"
    if frame.sections and not frame.has(Sign.SCORE):
        return "a section is named, not an entry"
    references = [each.reference for each in frame.references if each.reference is not None]
    refs = tuple(dict.fromkeys(each.ref for each in references if each.ref))
    missing = tuple(each.wanted for each in references if not each.ref)
    if _is_something_else(inquiry, refs):
        return f"the rest is not about an entry: {' '.join(each.said for each in frame.residue)}"
    if not refs:
        return Show((), missing)
    return _about(inquiry, refs, missing)


def _is_something_else(inquiry: Inquiry, refs: tuple[str, ...]) -> bool:
    frame = inquiry.frame
    if frame.has(Sign.CHATTER):
        return True
    if frame.residue_size <= RESIDUE_AT_MOST:
        return False
    topic = inquiry.topic
    near = [
        each
        for each in topic.found
        if refs and inquiry.catalogue.owner(each.ref) in (*refs, *map(inquiry.catalogue.owner, refs))
    ]
    explicit = all(each.said.startswith(("第", "#")) or not each.said[:1].isdigit() for each in frame.references)
    return not near and not (explicit and frame.asks and frame.residue_size <= 8)


def _about(inquiry: Inquiry, refs: tuple[str, ...], missing: tuple[str, ...]) -> Question:
    frame = inquiry.frame
    if frame.has(Sign.SCORE):
        return Score(refs)
    if frame.has(Sign.COUNT) and (frame.has(Sign.CLAUSE) or counts_clauses(frame)):
        return Count(Thing.CLAUSES, refs=refs)
    if frame.has(Sign.FIGURE, Sign.DEDUCT) and not frame.departments:
        figures = inquiry.figure_topic.only(_figure_numbers(inquiry, refs))
        if figures.found:
            return Figure(figures.found)
    if frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE, Sign.WHO, Sign.DEPARTMENT) or frame.departments:
        asked = tuple(name for each in frame.departments if each.naming for name in each.naming.departments)
        return Who(refs, role_of(frame), asked)
    return Show(refs, missing)


def _figure_numbers(inquiry: Inquiry, refs: tuple[str, ...]) -> list[str]:
    wanted = {inquiry.catalogue.owner(ref) for ref in refs}
    return [
        str(number)
        for number, each in enumerate(inquiry.catalogue.figures)
        if inquiry.catalogue.owner(each.ref) in wanted
    ]


def counts_clauses(frame: Frame) -> bool:
    """Whether a number of clauses is asked for (几条, 几款)."""
    return any(Sign.COUNT in each.signs and each.said.endswith(("条", "款")) for each in frame.tokens)
