"""Questions for how work stands: what is late, due, missing, in difficulty or done, with whom, where and when."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.questions.context import Context
from bot.questions.intents import State, Topic
from bot.questions.parse.follow_up import place_in
from bot.questions.parse.numbered import unread_beside
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.reported import begins_as_a_report
from bot.questions.parse.state_said import StateSaid
from bot.questions.parse.state_topics import A_FIGURE, CONTRARY, IS_DUE, IS_PROGRESS, LEANS, SOMETHING_ELSE
from bot.questions.selection import Role
from bot.questions.spans.cues import Cue
from checklist_data.model import Clause, Item

STRAY = 1
"""Letters that are overlooked beside words of how things stand."""
UNREAD = 4
"""Letters that can stay unread, where the answer says that they were."""
LONGEST_FOLLOW_UP = 24
"""Letters of a text that can go on from the last question for the state."""
MOST_TIED = 3
"""Entries that fit a subject equally well and are told together."""
CLOSE = 0.35
"""The chance from which on a subject in words is taken for an entry."""
_OF_THE_LIST = re.compile(r"原文|条款|全文|分值|几分|内容|要求|怎么|牵头|参与|负责|\b(?:text|score|points|leads?)\b")
"""What asks for the list itself, whatever was asked before."""
_OF_NOW = frozenset({Topic.OVERDUE, Topic.REVIEW, Topic.RETURNED, Topic.DIFFICULT, Topic.COORDINATE})
"""Topics about the present, to which the period of another one is not carried."""
_OF_ONE = frozenset({Topic.LAST, Topic.DIFFICULT, Topic.COORDINATE})
"""Topics that are asked of one department or entry."""
_NAMES_PROGRESS = re.compile(r"进展|进度|怎么样")
_NAMES_ITSELF = frozenset(
    {Topic.OVERDUE, Topic.DUE, Topic.MISSING, Topic.REVIEW, Topic.RETURNED, Topic.OVERVIEW, Topic.PROGRESS, Topic.LAST}
)
"""Topics that are asked for by their name alone (逾期, 本周到期, 教体局进展)."""


def states(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for what is late, due, reported or missing."""
    said = StateSaid(inquiry)
    if not said.may_be_asked and not isinstance(inquiry.context.question, State):
        yield "it does not ask how things stand"
        return
    frame, question = said.frame, said.state
    if CONTRARY.search(frame.text):
        yield "it asks for what is not so"
        return
    if begins_as_a_report(frame) or SOMETHING_ELSE.search(frame.text) or frame.has(Cue.SCORE, Cue.DEDUCT):
        yield "it tells how things stand, or asks for something else"
        return
    goes_on = _gone_on(said, inquiry.context)
    if goes_on is not None:
        yield Reading("how things stand, going on", goes_on, (*_evidence(said), Evidence.LEAN, Evidence.CONDITION))
        return
    if said.topic is None or _is_about_the_list(said) or _wants_a_figure(said):
        yield "it does not ask how things stand"
        return
    if not (said.asks or (said.unread <= STRAY and _is_named_alone(said))):
        yield "it tells how things stand"
        return
    subject = _subject(said) if said.unread > STRAY else None
    if said.unread <= STRAY or (said.refs and not unread_beside(inquiry, said.refs)):
        yield Reading("how things stand", question, (*_evidence(said), Evidence.CONDITION))
    elif subject is not None:
        yield subject
    elif said.unread <= UNREAD or (frame.has(Cue.STATE) and (said.refs or said.departments)):
        yield Reading("how things stand", replace(question, beside=said.beside), _evidence(said), said.unread)
    else:
        yield "how something else stands"


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
    if said.refs or best is None or said.frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE, Cue.TEXT):
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


def _gone_on(said: StateSaid, context: Context) -> State | None:
    """The last question for the state with what a short text says otherwise; None where it stands alone."""
    before, frame, told = context.question, said.frame, said.state
    if not isinstance(before, State) or len(frame.text) > LONGEST_FOLLOW_UP or _OF_THE_LIST.search(frame.text):
        return None
    ordinal = _ordinal_ref(said, context)
    if ordinal:
        return State(Topic.PROGRESS, (ordinal,), ())
    leans = bool(LEANS.search(frame.text.strip()))
    is_whole = said.topic is not None and not leans
    if is_whole and _lacks_a_subject(said, before):
        return replace(before, topic=told.topic, period=told.period)
    if said.unread > STRAY + 1 or is_whole or not (leans or said.period or said.names_where):
        return None
    if frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE):
        return None
    names_where = said.names_where
    topic = before.topic if said.topic is None or _is_weak(said) else told.topic
    if names_where and topic is Topic.OVERVIEW:
        topic = Topic.PROGRESS
    where = told if names_where else before
    refs, departments = where.refs, where.departments
    if told.departments and not told.refs and before.refs and not before.departments and before.topic is Topic.PROGRESS:
        refs = ()
    return State(
        topic,
        refs,
        departments,
        where.sections,
        told.period or ("" if topic is not before.topic and topic in _OF_NOW else before.period),
        where.is_own,
        told.role if told.role is not Role.ANY else before.role,
    )


def _lacks_a_subject(said: StateSaid, before: State) -> bool:
    """Whether it is asked how something stands, and only the last question says what (有困难吗, 上次什么时候报的)."""
    has_subject = said.names_where or said.frame.has(Cue.WHO, Cue.WHICH, Cue.WHOLE) or said.unread > STRAY
    return said.topic in _OF_ONE and not has_subject and bool(before.refs or before.departments)


def _is_weak(said: StateSaid) -> bool:
    return {topic for topic, _, _ in said.topics} <= {Topic.PROGRESS} and not _NAMES_PROGRESS.search(said.text)


def _ordinal_ref(said: StateSaid, context: Context) -> str:
    """The entry of the last answer that is named by its place (第二个展开)."""
    place = place_in(said.frame)
    if place is None or not context.refs or said.frame.sections:
        return ""
    return context.refs[place - 1 if place > 0 else place] if 0 < abs(place) <= len(context.refs) else ""
