"""Questions for how work stands: what is late, due, missing, in difficulty or done, with whom, where and when."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from bot.questions.intents import Incomplete, StateAsked, Tasks, Topic
from bot.questions.parse.frame import ROLES
from bot.questions.parse.numbered import held_by, unread_beside
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.parse.reported import begins_as_a_report, is_told_in_english
from bot.questions.parse.state_forms import asks_nothing
from bot.questions.parse.state_going_on import gone_on, points
from bot.questions.parse.state_heard import is_too_long
from bot.questions.parse.state_parts import asking_parts, asks_apart
from bot.questions.parse.state_said import STRAY, StateSaid
from bot.questions.parse.state_subject import entry_in_words, sections_beside, topic_of_one
from bot.questions.parse.state_topics import (
    A_FIGURE,
    A_RULE,
    ASKED_OF_OTHERS,
    CONTRARY,
    IS_DUE,
    OF_WORK,
    SAID_OF_NOTHING_ELSE,
    SITUATION,
    SOMEBODY,
    SOMETHING_ELSE,
    WEAK,
    WHEN,
)
from bot.questions.parse.state_unread import unread_words
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind

SOME = 0.2
"""The chance of any topic, by its letters, that a text needs in which more is said than what is asked."""
NOT_ASKED = "it does not ask how things stand"
TELLS, TELLS_OR_ELSE = "it tells how things stand", "it tells how things stand, or asks for something else"
ASKS_APART = "it asks for two things, each in days of its own"
OF_ELSE = "how something else stands"
"""Why a text in which no rule finds a question for the state is none: any other reason is a refusal."""
UNREAD = 4
"""Letters that can stay unread, where the answer says that they were."""
_WHOM_TO_TELL = re.compile(
    r"(?:报|报告|告诉|反映|举报|反馈|上报|汇报|说)(?:给|到|去)?(?:谁|哪[里儿家个]|哪个(?:部门|单位))(?![家]?[没还])"
)
"""What asks whom to tell of something, and not what was told."""
_FOR_THE_TEXT = re.compile(
    r"(?:[看查念读翻调]|列出|发|给)(?:一?下|出|看|来|我)*(?:清单|这[条项]|它)?(?:里|上|中)?的?(?:条文|原文|条款|规定)"
    r"|(?:条文|原文|条款|清单|文件)(?:里|上|中|当中|里头|里面|本身|原话)*(?:是|都|到底|究竟)*(?:怎么|咋|如何|怎样|啥|什么)(?:样|个)?(?:写|规定|定|说|讲|要求)"
)
"""What asks for the words of the list, whatever they are about (整治到哪一步算完,看看条文)."""
_NAMES_ITSELF = frozenset(
    {Topic.OVERDUE, Topic.DUE, Topic.MISSING, Topic.REVIEW, Topic.RETURNED, Topic.OVERVIEW, Topic.PROGRESS, Topic.LAST}
)
"""Topics that are asked for by their name alone (逾期, 本周到期, 教体局进展)."""

_UNDER_WAY = re.compile(r"[在有][推动]|一直|[没无]有?(?:进展|动静|消息)$")
"""What tells that work goes on or does not, where nothing asks (25项一直在推, 本周没进展)."""
_ALREADY = re.compile("已?经?")
"""What may stand before what is done where it is the head of a list (已办结 党群部)."""


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
        yield NOT_ASKED
    elif points(said):
        yield Reading("how what is not named stands", Incomplete(), _evidence(said))
    elif said.asks or (said.unread <= STRAY and _is_named_alone(said)):
        yield _standing_alone(said)
    else:
        yield TELLS


def _refused(said: StateSaid) -> str:
    """Why a text cannot ask how things stand; empty where it can."""
    if not said.may_be_asked and not isinstance(said.inquiry.context.question, StateAsked):
        return NOT_ASKED
    if said.topic is not Topic.OVERVIEW and asks_apart(said.frame.text, said.period):
        return ASKS_APART
    return _asks_otherwise(said) or (TELLS_OR_ELSE if _tells_or_asks_else(said) else asks_nothing(said))


def _asks_otherwise(said: StateSaid) -> str:
    """What a text asks for that is no question for the state; empty where it may be one."""
    frame, beside = said.frame, said.inquiry.beside
    if beside.strip() and _WHOM_TO_TELL.search(frame.text):
        return "it asks whom to tell"
    if said.absent and not said.refs:
        return "an entry is named that the list does not have"
    if _FOR_THE_TEXT.search(f"{frame.text} {beside}"):
        return "it asks for the text"
    return "it asks for what is not so" if CONTRARY.search(frame.text) else ""


def _tells_or_asks_else(said: StateSaid) -> bool:
    """Whether something is told, or others, a rule or points are asked about."""
    frame = said.frame
    if begins_as_a_report(frame) or is_told_in_english(frame):
        return True
    if ASKED_OF_OTHERS.search(said.text) or SOMETHING_ELSE.search(frame.text):
        return True
    names_one = said.names_where or any(each.kind is Kind.TITLE for each in frame.tokens)
    return bool(A_RULE.search(frame.text) and not names_one) or _asks_for_points(said)


def _asks_for_points(said: StateSaid) -> bool:
    """Whether points are asked for; papers that are counted are none (还有几份没审)."""
    of_points = {Cue.SCORE, Cue.DEDUCT}
    return any(each.cues & of_points and not (each.said.endswith("份") and said.topic) for each in said.frame.tokens)


def _standing_alone(said: StateSaid) -> Reading | str:
    """The question that a text asks by itself; what it leaves unread is said with the answer."""
    is_likely = said.inquiry.desk.topics.any_of(said.frame.text) >= SOME or _asks_of_a_title(said)
    subject = _of_a_subject(said) if said.unread > STRAY and is_likely else None
    if subject is None and _is_of_something_unknown(said):
        return OF_ELSE
    held = held_by(said.inquiry, said.refs) if said.refs else ()
    question = replace(said.state, beside=unread_words(said, held))
    if said.unread <= STRAY or (said.refs and not _unread_beside(said, held)):
        return Reading("how things stand", question, (*_evidence(said), Evidence.CONDITION))
    return subject or _beside_the_unread(said, question, is_likely=is_likely)


def _asks_of_a_title(said: StateSaid) -> bool:
    """Whether the title of an entry stands beside what is said of nothing but the state (“…”一项逾期了吗)."""
    return said.topic in SAID_OF_NOTHING_ELSE and any(each.kind is Kind.TITLE for each in said.frame.tokens)


def _beside_the_unread(said: StateSaid, question: StateAsked, *, is_likely: bool) -> Reading | str:
    """The same where more than a few letters stay unread."""
    if said.unread <= UNREAD or (said.frame.has(Cue.STATE) and (said.refs or said.departments)):
        return Reading("how things stand", question, _evidence(said), said.unread)
    if is_likely and _is_asked_in_a_part(said):
        return Reading("how things stand, in a part", question, _evidence(said), STRAY + 1)
    return OF_ELSE


def _is_asked_in_a_part(said: StateSaid) -> bool:
    """Whether a part of a longer text asks, and little is left of it; what is told around it is not counted."""
    asking = {place for each in asking_parts(said.frame.text) for place in each}
    left = {place for start, end in said.left.spans for place in range(start, end)}
    return bool(asking) and len(left & asking) <= UNREAD


def _of_a_subject(said: StateSaid) -> Reading | None:
    """The same of an entry that is named in words."""
    entry = entry_in_words(said)
    if entry is None or said.is_printed_by(entry.refs):
        return None
    beside = unread_words(said, held_by(said.inquiry, entry.refs))
    topic, sections = topic_of_one(said), sections_beside(said, entry.refs)
    question = replace(said.state, topic=topic, refs=entry.refs, sections=sections, beside=beside)
    return Reading("how an entry stands", question, (*_evidence(said), Evidence.TOPIC), 0.0, entry.fit)


def _is_of_something_unknown(said: StateSaid) -> bool:
    """Whether it is asked how something unknown is, or somebody, in words that are said of anything."""
    if said.topic is not Topic.OVERVIEW or not (said.unread or SOMEBODY.search(said.text)):
        return False
    return not OF_WORK.search(said.text) and not said.frame.has(Cue.WHOLE)


def _evidence(said: StateSaid) -> tuple[Evidence, ...]:
    """What speaks for a question for the state."""
    frame = said.frame
    grounds: tuple[tuple[object, Evidence], ...] = (
        (said.topic, Evidence.STATE),
        (said.refs, Evidence.NUMBER),
        (said.sections, Evidence.SECTION),
        *((body, Evidence.DEPARTMENT) for body in (*said.departments, *said.asked_of)),
        (frame.has(Cue.WHO), Evidence.WHO),
        (frame.has(Cue.WHICH), Evidence.WHICH),
        (frame.has(Cue.TASK), Evidence.TASK),
        (frame.has(*ROLES), Evidence.ROLE),
        (frame.has(Cue.COUNT), Evidence.COUNT),
        (said.period or frame.has(Cue.MISSING, Cue.DAILY, Cue.MONTHLY), Evidence.CONDITION),
    )
    return tuple(evidence for is_said, evidence in grounds if is_said)


def _unread_beside(said: StateSaid, held: Collection[int]) -> int:
    """The letters left that the entries which are named do not hold either."""
    left = sum(place not in held for start, end in said.left.spans for place in range(start, end))
    return min(left, unread_beside(said.inquiry, said.refs))


def _is_about_the_list(said: StateSaid) -> bool:
    """Whether words that also stand in questions for the list itself are all that is said of the state."""
    named = {topic for topic, _, _ in said.topics}
    counts_what_was_listed = isinstance(said.inquiry.context.question, Tasks) or said.frame.has(*ROLES)
    if named == {Topic.OVERVIEW} and said.frame.has(Cue.COUNT) and counts_what_was_listed:
        return not said.period
    if named == {Topic.DUE}:
        return not _is_due_by_a_day(said)
    return named <= {Topic.PROGRESS, Topic.OVERVIEW} and _names_the_list(said)


def _is_due_by_a_day(said: StateSaid) -> bool:
    """Whether it is asked what has to be done by when, and not what the list has to be done."""
    asks_when = said.names_where and WHEN.search(said.text)
    return bool(said.period or IS_DUE.search(said.text) or asks_when or (said.is_own and not said.frame.departments))


def _names_the_list(said: StateSaid) -> bool:
    """Whether its words are those of the list itself, and nobody's situation is asked for."""
    is_weak = all(WEAK.fullmatch(said.text[start:end]) for _, start, end in said.topics)
    is_situation = SITUATION.search(said.text) and (said.departments or said.sections or said.refs)
    return is_weak and not is_situation


def _wants_a_figure(said: StateSaid) -> bool:
    """Whether a figure of the checklist is asked for, not for how long something is late or silent."""
    return said.topic not in {Topic.OVERDUE, Topic.LAST} and bool(A_FIGURE.search(said.text))


def _is_named_alone(said: StateSaid) -> bool:
    """Whether nothing is said but what is asked for, by its name."""
    frame = said.frame
    if said.topics[0][0] is Topic.DONE:
        begins = _ALREADY.fullmatch(frame.text, 0, said.topics[0][1])
        return begins is not None and said.names_where and not said.refs
    if _UNDER_WAY.search(frame.text):
        return False
    return said.topic in _NAMES_ITSELF and not frame.has(Cue.REPORTED) and not is_too_long(" ".join(said.text.split()))
