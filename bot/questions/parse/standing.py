"""Questions for how work stands: what is late, due, missing, in difficulty or done, with whom, where and when."""

from collections.abc import Iterator
from dataclasses import replace

from bot.questions.intents import State, Topic
from bot.questions.parse.numbered import unread_beside
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.parse.reported import begins_as_a_report
from bot.questions.parse.state_going_on import LONGEST_FOLLOW_UP, STRAY, gone_on
from bot.questions.parse.state_said import StateSaid
from bot.questions.parse.state_topics import A_FIGURE, CONTRARY, IS_DUE, IS_PROGRESS, SOMETHING_ELSE
from bot.questions.parse.state_unread import unread_words
from bot.questions.spans.cues import Cue
from checklist_data.model import Clause, Item

UNREAD = 4
"""Letters that can stay unread, where the answer says that they were."""
MOST_TIED = 3
"""Entries that fit a subject equally well and are told together."""
CLOSE = 0.35
"""The chance from which on a subject in words is taken for an entry."""
_NAMES_ITSELF = frozenset(
    {Topic.OVERDUE, Topic.DUE, Topic.MISSING, Topic.REVIEW, Topic.RETURNED, Topic.OVERVIEW, Topic.PROGRESS, Topic.LAST}
)
"""Topics that are asked for by their name alone (逾期, 本周到期, 教体局进展)."""


@reads
def states(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for what is late, due, reported or missing."""
    said = StateSaid(inquiry)
    refused = _refused(said)
    if refused:
        yield refused
        return
    goes_on = gone_on(said, inquiry.context)
    if goes_on is not None:
        yield Reading("how things stand, going on", goes_on, (*_evidence(said), Evidence.LEAN, Evidence.CONDITION))
    elif said.topic is None or _is_about_the_list(said) or _wants_a_figure(said):
        yield "it does not ask how things stand"
    elif said.asks or (said.unread <= STRAY and _is_named_alone(said)):
        yield _standing_alone(said)
    else:
        yield "it tells how things stand"


def _refused(said: StateSaid) -> str:
    """Why a text cannot ask how things stand; empty where it can."""
    frame, goes_on = said.frame, isinstance(said.inquiry.context.question, State)
    if not said.may_be_asked and not goes_on:
        return "it does not ask how things stand"
    if CONTRARY.search(frame.text):
        return "it asks for what is not so"
    if begins_as_a_report(frame) or SOMETHING_ELSE.search(frame.text) or frame.has(Cue.SCORE, Cue.DEDUCT):
        return "it tells how things stand, or asks for something else"
    return ""


def _standing_alone(said: StateSaid) -> Reading | str:
    """The question that a text asks by itself; what it leaves unread is said with the answer."""
    question = replace(said.state, beside=unread_words(said))
    subject = _subject(said) if said.unread > STRAY else None
    if said.unread <= STRAY:
        return Reading("how things stand", question, (*_evidence(said), Evidence.CONDITION))
    if said.refs and not unread_beside(said.inquiry, said.refs):
        return Reading("how things stand", said.state, (*_evidence(said), Evidence.CONDITION))
    if subject is not None:
        return subject
    if said.unread <= UNREAD or (said.frame.has(Cue.STATE) and (said.refs or said.departments)):
        return Reading("how things stand", question, _evidence(said), said.unread)
    return "how something else stands"


def _evidence(said: StateSaid) -> tuple[Evidence, ...]:
    frame = said.frame
    found = [Evidence.STATE] if said.topic is not None else []
    found += [Evidence.NUMBER] if said.refs else []
    found += [Evidence.SECTION] if said.sections else []
    found += [Evidence.DEPARTMENT for _ in said.departments]
    cues = ((Cue.WHO, Evidence.WHO), (Cue.WHICH, Evidence.WHICH), (Cue.TASK, Evidence.TASK))
    found += [evidence for cue, evidence in cues if frame.has(cue)]
    found += [Evidence.ROLE] if frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE) else []
    found += [Evidence.COUNT] if frame.has(Cue.COUNT) else []
    found += [Evidence.CONDITION] if frame.has(Cue.MISSING, Cue.DAILY, Cue.MONTHLY) or said.period else []
    return tuple(found)


def _is_about_the_list(said: StateSaid) -> bool:
    """Whether words that also stand in questions for the list itself are all that is said of the state."""
    named = {topic for topic, _, _ in said.topics}
    if named == {Topic.DUE}:
        telling = IS_DUE.search(said.text)
        return not (said.period or telling or said.is_own)
    if named <= {Topic.PROGRESS, Topic.OVERVIEW}:
        telling = IS_PROGRESS.search(said.text)
        is_short = said.text.rstrip(" ?").endswith("情况") and bool(said.departments or said.sections or said.refs)
        return not telling and not is_short
    return False


def _wants_a_figure(said: StateSaid) -> bool:
    """Whether a figure of the checklist is asked for, not for how long something is late or silent."""
    return said.topic not in {Topic.OVERDUE, Topic.LAST} and bool(A_FIGURE.search(said.text))


def _is_named_alone(said: StateSaid) -> bool:
    """Whether nothing is said but what is asked for, by its name."""
    frame = said.frame
    if said.topics[0][0] is Topic.DONE:
        return False
    return said.topic in _NAMES_ITSELF and not frame.has(Cue.REPORTED) and len(frame.text) <= LONGEST_FOLLOW_UP


def _subject(said: StateSaid) -> Reading | None:
    """The same of an entry that is named in words."""
    inquiry, best = said.inquiry, said.inquiry.topic.best
    if said.refs or best is None or said.asks_for_the_list:
        return None
    fit, printed = inquiry.fit(inquiry.topic), inquiry.topic.places(best)
    told = [(topic, start, end) for topic, start, end in said.topics if printed.isdisjoint(range(start, end))]
    refs = tuple(dict.fromkeys(ref for each in fit.tied or (best.ref,) for ref in _tracked(each, inquiry)))
    left = {place for start, end in said.left for place in range(start, end)}
    if fit.chance < CLOSE or not told or printed.isdisjoint(left) or not 0 < len(refs) <= MOST_TIED:
        return None
    topic = Topic.PROGRESS if told[0][0] is Topic.OVERVIEW else told[0][0]
    question = replace(said.state, topic=topic, refs=refs)
    return Reading("how an entry stands", question, (*_evidence(said), Evidence.TOPIC), 0.0, fit)


def _tracked(ref: str, inquiry: Inquiry) -> tuple[str, ...]:
    """The item on which what was found is reported; none for what nobody reports on."""
    entry = inquiry.catalogue.entry(ref)
    if isinstance(entry, Clause):
        return (inquiry.catalogue.owner(ref),)
    return (ref,) if isinstance(entry, Item) else ()
