"""Questions that name an entry by its number: who, how many points, which figure, or its text."""

from collections.abc import Iterator

from bot.questions.intents import Count, Figure, Question, Score, Show, Thing, Who
from bot.questions.parse.frame import Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.terms import role_of
from bot.questions.spans.cues import Sign
from bot.questions.spans.numbers import Strength

_EVIDENCE = {
    Strength.OUTRIGHT: Evidence.NUMBER,
    Strength.MEASURED: Evidence.MEASURED_NUMBER,
    Strength.BARE: Evidence.BARE_NUMBER,
}


def numbered(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question about numbered entries."""
    frame = inquiry.frame
    named = [each.number for each in frame.numbers if each.number is not None]
    if not named:
        yield "no entry is named by number"
        return
    if frame.sections and not frame.has(Sign.SCORE):
        yield "a section is named, not an entry"
        return
    refs = tuple(dict.fromkeys(ref for each in named for ref in each.refs))
    missing = tuple(dict.fromkeys(each for number in named for each in number.missing))
    question, cue = _about(inquiry, refs, missing) if refs else (Show((), missing), None)
    evidence = [_EVIDENCE[max(each.strength for each in named)], *([cue] if cue else [])]
    yield Reading("a number", question, tuple(evidence), _unread(inquiry, refs))


def _unread(inquiry: Inquiry, refs: tuple[str, ...]) -> int:
    """The letters left over that the entries themselves do not hold either."""
    frame = inquiry.frame
    if not frame.residue_size:
        return 0
    owner = inquiry.catalogue.owner
    owners = {*refs, *map(owner, refs)}
    near = [each for each in inquiry.topic.found if owner(each.ref) in owners]
    held = {place for each in near for place in inquiry.topic.places(each)}
    return sum(place not in held for each in frame.residue for place in range(each.start, each.end))


def _about(inquiry: Inquiry, refs: tuple[str, ...], missing: tuple[str, ...]) -> tuple[Question, Evidence | None]:
    frame = inquiry.frame
    if frame.has(Sign.SCORE):
        return Score(refs), Evidence.SCORE
    if frame.has(Sign.COUNT) and (frame.has(Sign.CLAUSE) or counts_clauses(frame)):
        return Count(Thing.CLAUSES, refs=refs), Evidence.COUNT
    if frame.has(Sign.FIGURE, Sign.DEDUCT) and not frame.departments:
        figures = inquiry.figure_topic.only(_figure_numbers(inquiry, refs))
        if figures.found:
            return Figure(figures.found), Evidence.FIGURE
    if frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE, Sign.WHO, Sign.DEPARTMENT) or frame.departments:
        asked = tuple(name for each in frame.departments if each.naming for name in each.naming.departments)
        return Who(refs, role_of(frame), asked), Evidence.ROLE
    return Show(refs, missing), Evidence.TEXT if frame.asks else None


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
