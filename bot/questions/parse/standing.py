"""Questions for how work stands: what is late, missing, in time or done, with whom."""

import re
from collections.abc import Iterator

from bot.questions.intents import State
from bot.questions.lexicon.talk import any_of
from bot.questions.parse.frame import Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.told import STANDS, begins_as_a_report, refs_of
from bot.questions.spans.cues import Sign

STRAY = 2
"""Letters that are overlooked beside words of how things stand."""
_STANDING = re.compile(rf"{any_of('late or in time')}|{any_of('not yet')}(?:按时|及时)?{any_of('handed in')}")
"""What is said of how work stands."""
_BESIDE = re.compile(rf"[上本这下当]个?[周月季]度?|{any_of('with whom and when')}")
"""What goes with it: whom, which, when, and what is handed in."""


def states(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for what is late, due, reported or missing."""
    frame = inquiry.frame
    refs = refs_of(frame)
    if begins_as_a_report(frame):
        yield "it tells how things stand"
        return
    names = tuple(name for each in frame.departments if each.naming for name in each.naming.departments)
    if _asks_how_it_stands(frame):
        cues = [Evidence.STATE, Evidence.CONDITION, Evidence.WHO]
        yield Reading("how things stand", State(refs, names), (*cues, *([Evidence.NUMBER] if refs else [])))
        return
    if not frame.has(Sign.STATE) or frame.has(Sign.SCORE, Sign.DEDUCT):
        yield "it does not ask how things stand"
        return
    if frame.residue_size > STRAY and not refs and not names:
        yield "how something else stands"
        return
    cues = [Evidence.STATE]
    cues += [Evidence.NUMBER] if refs else []
    cues += [Evidence.DEPARTMENT for _ in names]
    signs = ((Sign.WHO, Evidence.WHO), (Sign.WHICH, Evidence.WHICH), (Sign.TASK, Evidence.TASK))
    cues += [evidence for sign, evidence in signs if frame.has(sign)]
    cues += [Evidence.ROLE] if frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE) else []
    cues += [Evidence.COUNT] if frame.has(Sign.COUNT) else []
    cues += [Evidence.CONDITION] if frame.has(Sign.MISSING, Sign.DAILY, Sign.MONTHLY) else []
    yield Reading("how things stand", State(refs, names), tuple(cues), frame.residue_size)


def _asks_how_it_stands(frame: Frame) -> bool:
    """Whether little is said but what is late, missing, in time or done, with whom, which or when."""
    asks = frame.has(Sign.WHO, Sign.WHICH, Sign.COUNT) or frame.is_yes_or_no or frame.text.endswith(STANDS)
    if not asks or not _STANDING.search(frame.text) or frame.has(Sign.SCORE, Sign.DEDUCT, Sign.LEAD, Sign.PARTICIPATE):
        return False
    named = (*frame.numbers, *frame.departments)
    rest = "".join(
        " " if any(each.start <= place < each.end for each in named) else letter
        for place, letter in enumerate(frame.text)
    )
    rest = _BESIDE.sub("", _STANDING.sub("", rest))
    return sum(map(str.isalnum, rest)) <= STRAY
