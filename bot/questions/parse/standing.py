"""Questions for how work stands: what is late, due, missing, in difficulty or done, with whom, where and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from bot.calendars.period_reading import Found, find_period
from bot.questions.context import Context
from bot.questions.intents import Role, State, Topic
from bot.questions.parse.follow_up import place_in
from bot.questions.parse.frame import SECTION_PREFIX, Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.state_topics import (
    ASKS_FOR_A_FIGURE,
    ASKS_FOR_ELSE,
    DONE_IN_QUESTION,
    FILLERS,
    OWN,
    UNDONE,
    topics_in,
)
from bot.questions.parse.told import STANDS, begins_as_a_report, refs_of
from bot.questions.spans.cues import Sign
from bot.questions.spans.span import Kind, Span

_OF_THE_ENTRY = re.compile(r"(?:本|今|这)年(?=不适用)")
"""A year that is part of what is asked for: how the source calls a waiver."""
STRAY = 1
"""Letters that are overlooked beside words of how things stand."""
UNREAD = 4
"""Letters that can stay unread, where the answer says that they were."""
LONGEST_FOLLOW_UP = 24
"""Letters of a text that can go on from the last question for the state."""
CLOSE = 0.5
"""The chance from which on a subject in words is taken for an entry."""
_OF_BODIES = frozenset({Topic.REVIEW, Topic.COORDINATE})
_ASKED_OF = re.compile(r"(?:要|需要?|请求?|等着?|找|让|由|待|求|报|给|靠)$")
"""What stands before the body that is asked for something, not about."""
_ENDS_AS_WANTED = re.compile(
    r"(?:的|情况|名单|清单|进展|进度|率|事项|任务|单位|部门|单子|表|状态|项目|总数|汇总|一览|总览|概况|统计|台账|动态|了没|没有|与否|材料)$"
)
_WISHES = re.compile(
    r"看一?看|看一?下|查一?下|查查|查|说说|说一?下|讲讲|列一?下|列出|列|发我|发一?下|报一?下|汇报|通报|汇总|统计|盘点|梳理|拉一?下|拉个|告诉|了解|想知道|给我|来一?份|念一?下"
    r"|\b(?:show|list|tell|give|status|progress|overview|summary)\b"
)
_NAMES_ITSELF = frozenset(
    {Topic.OVERDUE, Topic.DUE, Topic.MISSING, Topic.REVIEW, Topic.RETURNED, Topic.OVERVIEW, Topic.PROGRESS, Topic.LAST}
)
"""Topics that are asked for by their name alone (逾期, 本周到期, 教体局进展)."""


@dataclass(frozen=True)
class _Said:
    """A text as a question for the state."""

    inquiry: Inquiry

    @property
    def frame(self) -> Frame:
        return self.inquiry.frame

    @cached_property
    def text(self) -> str:
        """The text with blanks where entries, departments and sections are named."""
        return _blanked(self.frame.text, [(each.start, each.end) for each in self._named])

    @cached_property
    def _named(self) -> list[Span]:
        kinds = {Kind.NUMBER, Kind.SECTION, Kind.PLACE}
        return [each for each in self.frame.tokens if each.kind in kinds] + list(self.frame.departments)

    @cached_property
    def period(self) -> Found | None:
        return find_period(_OF_THE_ENTRY.sub(lambda found: " " * len(found[0]), self.text))

    @cached_property
    def topics(self) -> list[tuple[Topic, int, int]]:
        return list(topics_in(_blanked(self.text, [self.period[:2]] if self.period else [])))

    @cached_property
    def topic(self) -> Topic | None:
        """The most telling of the topics that are named."""
        found = self.topics[0][0] if self.topics else None
        match found:
            case Topic.DONE if UNDONE.search(self.text):
                return Topic.PROGRESS if self.refs else Topic.DUE if self.period else Topic.OVERDUE
            case Topic.DONE if DONE_IN_QUESTION.search(self.text):
                return Topic.PROGRESS if self._names_where else Topic.OVERVIEW
            case Topic.PROGRESS if not self._names_where:
                return Topic.OVERVIEW
            case Topic.OVERVIEW if self.refs:
                return Topic.PROGRESS
            case _:
                return found

    @property
    def _names_where(self) -> bool:
        return bool(self.refs or self.departments or self.sections or self.is_own)

    @cached_property
    def refs(self) -> tuple[str, ...]:
        return tuple(each for each in refs_of(self.frame) if not each.startswith(SECTION_PREFIX))

    @property
    def sections(self) -> tuple[str, ...]:
        return self.frame.sections

    @cached_property
    def departments(self) -> tuple[str, ...]:
        """The departments that are asked about; not one that is asked to coordinate or to review."""
        is_of_bodies = bool(self.topics) and self.topics[0][0] in _OF_BODIES
        names: list[str] = []
        for each in self.frame.departments:
            if each.naming and not (is_of_bodies and _ASKED_OF.search(self.frame.text[: each.start])):
                names += each.naming.departments
        return tuple(dict.fromkeys(names))

    @property
    def is_own(self) -> bool:
        return bool(OWN.search(self.text))

    @property
    def role(self) -> Role:
        """The part that is asked about; of a department alone."""
        if self.frame.has(Sign.LEAD) and not self.frame.has(Sign.PARTICIPATE):
            return Role.LEAD
        return Role.PARTICIPATE if self.frame.has(Sign.PARTICIPATE) and not self.frame.has(Sign.LEAD) else Role.ANY

    @cached_property
    def left(self) -> list[tuple[int, int]]:
        """What is said beside all that is known, from where to where."""
        spans = [(start, end) for _, start, end in self.topics]
        spans += [self.period[:2]] if self.period else []
        spans += [found.span() for found in OWN.finditer(self.text)]
        roles = {Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE}
        spans += [(each.start, each.end) for each in self.frame.tokens if each.signs & roles]
        rest = _blanked(self.text, spans)
        rest = FILLERS.sub(lambda found: " " * len(found[0]), rest)
        return [found.span() for found in re.finditer(r"[^\W_]+", rest)]

    @property
    def beside(self) -> str:
        """The words that are left."""
        return " ".join(self.text[start:end] for start, end in self.left)

    @property
    def unread(self) -> int:
        """How many letters are left; a Latin word counts as two."""
        return sum(2 if self.text[start].isascii() else end - start for start, end in self.left)

    @property
    def asks(self) -> bool:
        """Whether something is asked for, and not told."""
        frame = self.frame
        said = frame.text.rstrip(" ?!。.,~呢啊呀吧哈哦")
        return (
            frame.has(Sign.WHO, Sign.WHICH, Sign.COUNT)
            or frame.is_yes_or_no
            or bool(_ENDS_AS_WANTED.search(said))
            or said.endswith(STANDS)
            or bool(_WISHES.search(frame.text))
            or bool(
                re.search(
                    r"怎么样|怎样|如何|咋样|到哪|多少|几|什么|啥|何时|哪|谁|\b(?:when|what|which|who|how|any|are|is)\b",
                    frame.text,
                )
            )
        )

    @property
    def state(self) -> State:
        """What is asked, as far as it is said."""
        period = self.period.said if self.period else ""
        sections, topic = tuple(self.sections), self.topic or Topic.OVERVIEW
        role = self.role if self.departments or self.is_own else Role.ANY
        return State(topic, self.refs, self.departments, sections, period, self.is_own, role)


def states(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for what is late, due, reported or missing."""
    said = _Said(inquiry)
    frame, question = said.frame, said.state
    if begins_as_a_report(frame) or ASKS_FOR_ELSE.search(frame.text) or frame.has(Sign.SCORE, Sign.DEDUCT):
        yield "it tells how things stand, or asks for something else"
        return
    goes_on = _gone_on(said, inquiry.context)
    if goes_on is not None:
        yield Reading("how things stand, going on", goes_on, (*_evidence(said), Evidence.LEAN))
        return
    if said.topic is None or _is_about_the_list(said) or _wants_a_figure(said):
        yield "it does not ask how things stand"
        return
    if not (said.asks or (said.unread <= STRAY and _is_named_alone(said))):
        yield "it tells how things stand"
        return
    subject = _subject(said) if said.unread > STRAY else None
    if said.unread <= STRAY:
        yield Reading("how things stand", question, (*_evidence(said), Evidence.CONDITION))
    elif subject is not None:
        yield subject
    elif said.unread <= UNREAD or (frame.has(Sign.STATE) and (said.refs or said.departments)):
        yield Reading("how things stand", replace(question, beside=said.beside), _evidence(said), said.unread)
    else:
        yield "how something else stands"


def _evidence(said: _Said) -> tuple[Evidence, ...]:
    frame = said.frame
    found = [Evidence.STATE] if said.topic is not None else []
    found += [Evidence.NUMBER] if said.refs else []
    found += [Evidence.SECTION] if said.sections else []
    found += [Evidence.DEPARTMENT for _ in said.departments]
    signs = ((Sign.WHO, Evidence.WHO), (Sign.WHICH, Evidence.WHICH), (Sign.TASK, Evidence.TASK))
    found += [evidence for sign, evidence in signs if frame.has(sign)]
    found += [Evidence.ROLE] if frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE) else []
    found += [Evidence.COUNT] if frame.has(Sign.COUNT) else []
    found += [Evidence.CONDITION] if frame.has(Sign.MISSING, Sign.DAILY, Sign.MONTHLY) or said.period else []
    return tuple(found)


def _is_about_the_list(said: _Said) -> bool:
    """Whether words that also stand in questions for the list itself are all that is said of the state."""
    named = {topic for topic, _, _ in said.topics}
    if named == {Topic.DUE}:
        telling = re.search(r"到期|截止|临期|快到|将到|时限|期限|due|deadline|coming up|upcoming", said.text)
        return not (said.period or telling)
    if named <= {Topic.PROGRESS, Topic.OVERVIEW}:
        telling = re.search(
            r"进展|进度|状态|到哪|得怎|得如|得咋|怎么样|咋样|推进|完成|办结|落实情况|总体|整体|[红黄绿]灯|什么灯|亮灯|近况|动态|现状|如何了|情况如何|情况怎样"
            r"|progress|status|overall|overview|how|stand|on track|doing|lights?|summary|glance",
            said.text,
        )
        is_short = said.text.rstrip(" ?").endswith("情况") and bool(said.departments or said.sections or said.refs)
        return not telling and not is_short
    return False


def _wants_a_figure(said: _Said) -> bool:
    """Whether a figure of the checklist is asked for, not for how long something is late or silent."""
    return said.topic not in {Topic.OVERDUE, Topic.LAST} and bool(ASKS_FOR_A_FIGURE.search(said.text))


def _is_named_alone(said: _Said) -> bool:
    """Whether nothing is said but what is asked for, by its name."""
    return (
        said.topic in _NAMES_ITSELF and not said.frame.has(Sign.REPORTED) and len(said.frame.text) <= LONGEST_FOLLOW_UP
    )


def _subject(said: _Said) -> Reading | None:
    """The same of an entry that is named in words."""
    inquiry, best = said.inquiry, said.inquiry.topic.best
    if said.refs or best is None or said.frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE, Sign.TEXT):
        return None
    fit, printed = inquiry.fit(inquiry.topic), inquiry.topic.places(best)
    told = [(topic, start, end) for topic, start, end in said.topics if printed.isdisjoint(range(start, end))]
    if fit.chance < CLOSE or len(fit.tied) > 1 or not told:
        return None
    ref, topic = inquiry.catalogue.owner(best.ref), told[0][0]
    topic = Topic.PROGRESS if topic is Topic.OVERVIEW else topic
    return Reading(
        "how an entry stands",
        replace(said.state, topic=topic, refs=(ref,)),
        (*_evidence(said), Evidence.TOPIC),
        0.0,
        fit,
    )


def _gone_on(said: _Said, context: Context) -> State | None:
    """The last question for the state with what a short text says otherwise; None where it stands alone."""
    before = context.question
    text = said.frame.text
    if not isinstance(before, State) or len(text) > LONGEST_FOLLOW_UP or said.unread > STRAY + 1:
        return None
    told = said.state
    ordinal = _ordinal_ref(said, context)
    if ordinal:
        return State(Topic.PROGRESS, (ordinal,), ())
    leans = bool(
        re.search(
            r"^(?:那|然后|还有|再|换成|换|只看|其中|and |what about |how about |只|就)|呢[?？。]?$|的$|展开|详细|具体",
            text.strip(),
        )
    )
    is_whole = said.topic is not None and not leans
    if is_whole or not (leans or said.period or said.departments or said.refs or said.sections):
        return None
    if said.frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE):
        return None
    names_where = bool(told.departments or told.refs or told.sections or told.is_own)
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
        told.period or before.period,
        where.is_own,
        told.role if told.role is not Role.ANY else before.role,
    )


def _is_weak(said: _Said) -> bool:
    return {topic for topic, _, _ in said.topics} <= {Topic.PROGRESS} and not re.search(r"进展|进度|怎么样", said.text)


def _ordinal_ref(said: _Said, context: Context) -> str:
    """The entry of the last answer that is named by its place (第二个展开)."""
    place = place_in(said.frame)
    if place is None or not context.refs or said.frame.sections:
        return ""
    return context.refs[place - 1 if place > 0 else place] if 0 < abs(place) <= len(context.refs) else ""


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)
