"""Whether a body or a department is named only because words of an entry hold its name."""

from bot.questions.parse.frame import ROLES
from bot.questions.parse.reading import Inquiry
from bot.questions.retrieval.index import Reason
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind
from bot.questions.text import is_han, searchable

SHORTEST_PHRASE = 5
"""Letters of a phrase that is the checklist's own."""
BESIDE = 2
"""Letters on each side of a department's name that an entry prints with it, where it is a part of more."""


def body_is_quoted(inquiry: Inquiry) -> bool:
    """Whether an unknown body stands in words of an entry: it begins within one (负责|人出庭), or all of it is printed.

    Nobody's part in anything may be asked for then (区党工委主要领导).
    """
    frame, topic = inquiry.frame, inquiry.topic
    body = next((each for each in frame.tokens if each.kind is Kind.BODY), None)
    if body is not None and body.start and _is_printed(inquiry, body.start - 1, body.end):
        return True
    if frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.TASK) or len(topic.content) < SHORTEST_PHRASE or topic.best is None:
        return False
    return topic.coverage(topic.best, Reason.EXACT) == 1


def department_is_quoted(inquiry: Inquiry) -> bool:
    """Whether the only department stands within words of an entry, and no part of it is asked for (新区和街道两级)."""
    frame = inquiry.frame
    if len(frame.departments) != 1 or frame.has(Cue.TASK, *ROLES):
        return False
    name = frame.departments[0]
    return name.start >= BESIDE and _is_printed(inquiry, name.start - BESIDE, name.end + BESIDE)


def _is_printed(inquiry: Inquiry, start: int, end: int) -> bool:
    """Whether an entry prints this stretch of Chinese characters."""
    said = inquiry.frame.text[start:end]
    is_whole = len(said) == end - start and all(map(is_han, said))
    return is_whole and inquiry.desk.entries.index.holds(searchable(said))
