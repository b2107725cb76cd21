"""Questions for how work stands: what is late, missing, in time or done, with whom."""

import re
from collections.abc import Iterator

from bot.questions.intents import State
from bot.questions.lexicon.talk import any_of
from bot.questions.parse.frame import Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.reported import STANDS, begins_as_a_report, refs_of
from bot.questions.spans.cues import Cue

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
        grounds = [Evidence.STATE, Evidence.CONDITION, Evidence.WHO]
        yield Reading("how things stand", State(refs, names), (*grounds, *([Evidence.NUMBER] if refs else [])))
        return
    if not frame.has(Cue.STATE) or frame.has(Cue.SCORE, Cue.DEDUCT):
        yield "it does not ask how things stand"
        return
    if frame.residue_size > STRAY and not refs and not names:
        yield "how something else stands"
        return
    grounds = [Evidence.STATE]
    grounds += [Evidence.NUMBER] if refs else []
    grounds += [Evidence.DEPARTMENT for _ in names]
    cues = ((Cue.WHO, Evidence.WHO), (Cue.WHICH, Evidence.WHICH), (Cue.TASK, Evidence.TASK))
    grounds += [evidence for cue, evidence in cues if frame.has(cue)]
    grounds += [Evidence.ROLE] if frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE) else []
    grounds += [Evidence.COUNT] if frame.has(Cue.COUNT) else []
    grounds += [Evidence.CONDITION] if frame.has(Cue.MISSING, Cue.DAILY, Cue.MONTHLY) else []
    yield Reading("how things stand", State(refs, names), tuple(grounds), frame.residue_size)


def _asks_how_it_stands(frame: Frame) -> bool:
    """Whether little is said but what is late, missing, in time or done, with whom, which or when."""
    asks = frame.has(Cue.WHO, Cue.WHICH, Cue.COUNT) or frame.is_yes_or_no or frame.text.endswith(STANDS)
    if not asks or not _STANDING.search(frame.text) or frame.has(Cue.SCORE, Cue.DEDUCT, Cue.LEAD, Cue.PARTICIPATE):
        return False
    named = (*frame.numbers, *frame.departments)
    rest = "".join(
        " " if any(each.start <= place < each.end for each in named) else letter
        for place, letter in enumerate(frame.text)
    )
    rest = _BESIDE.sub("", _STANDING.sub("", rest))
    return sum(map(str.isalnum, rest)) <= STRAY
