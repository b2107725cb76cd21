"""A question for the state that goes on from the last one: what a short text says otherwise, and what stays."""

import re
from dataclasses import replace

from bot.numerals import NUMERAL, number
from bot.questions.context import Context
from bot.questions.intents import StateAsked, Tasks, Topic
from bot.questions.parse.frame import ROLES
from bot.questions.parse.places import place_in
from bot.questions.parse.state_heard import is_too_long
from bot.questions.parse.state_said import STRAY, StateSaid
from bot.questions.parse.state_topics import LEANS
from bot.questions.parse.state_unread import unread_words
from bot.questions.selection import RoleAsked, Selection, Term
from bot.questions.spans.cues import Cue

_OF_THE_LIST = re.compile(r"原文|条款|全文|分值|几分|内容|要求|怎么|牵头|参与|负责|\b(?:text|score|points|leads?)\b")
"""What asks for the list itself, whatever was asked before."""
_OF_NOW = frozenset({Topic.OVERDUE, Topic.REVIEW, Topic.RETURNED, Topic.DIFFICULT, Topic.COORDINATE})
"""Topics about the present, to which the period of another one is not carried."""
_OF_ONE = frozenset({Topic.LAST, Topic.DIFFICULT, Topic.COORDINATE})
"""Topics that are asked of one department or entry."""
_OF_IT = re.compile(
    r"(?:那|它|现在|已经?|到底)*[逾超过退审批销延办结做完报交卡][^,。?!有]{0,3}(?:没有?|[吗么冇]|没得)[啊呀呢了? ]*"
    r"|(?:那|它|现在|已经?|到底)*(?P<verb>[逾超退审销延办报交卡])没(?P=verb).{0,2}"
)
"""A whole text that asks whether something has happened, and not to what (逾了期没有, 审过了吗)."""
_POINTED_AT = re.compile(
    r"[那这该](?:一?[条项件份家]|一个|个(?=事|任务|单位|部门|[弄办做搞交报完结到审退]|进|现在|怎|如何|咋|呢))|(?<!其)[它他她]"
    r"|(?<=的)[那这]个(?=[, ])"
)
"""One entry or body that is not named."""
_THIS_SECTION = re.compile(r"^(?:那么?)?[这该那](?:一个?|个)?(?:部分|板块|大块|块|章|大类)(?!呢)")
"""How a text begins that points at the section which was asked about (这一部分已办结的又有几项)."""
_OF_SOME = re.compile(r"谁|哪[些几个家项条]|几[个项条家件]|多少|\b(?:who|which)\b")
"""What asks which ones, of whatever they are."""
_NAMES_PROGRESS = re.compile(r"进展|进度|怎么样")
_WITHIN = re.compile(r"^(?:在|就|那|这|它)?(?:其中|里面?|里头|里边|当中|中间)")
"""How a text begins that asks of what was just told alone (里面超期的有哪些)."""
_OF_ALL = frozenset({Topic.PROGRESS, Topic.OVERVIEW})
"""Topics that tell of everything, and not of what stands in some way."""
SHORTEST_COUNT = 6
"""Letters up to which a count asks of what the last question was about (办结几项?)."""
_SEVERAL = re.compile(r"[两俩三几][个家项条]|都|both")
"""What says that more than one is meant."""
_EVERYBODY = re.compile(
    r"(?:所有|全部|各个?|每个|不分|不限)(?:的)?(?:单位|部门|局|街道)(?!.{0,4}(?:有哪些|是哪些|几个|多少))|(?:全|整个)区"
    r"|^(?:好的?|嗯|行|那|再看看?)*[, ]*(?:总体|整体|总的|全盘)(?:情况|来[看说]|上|的)*(?:呢|怎么样|如何)?[?。 ]*$"
    r"|\ball (?:the )?(?:departments|units|of them)\b|\bevery(?:body|one)\b"
)
"""What says that the whole district is meant."""
_WHO_REPORTED_IT = re.compile(r"[那是]?谁(?:报|填|交)(?:上来)?的[?。,呢啊呀\s]*")
"""Who reported what was just told."""
_BODY_BY_PLACE = re.compile(rf"第\s*({NUMERAL})\s*(?:家|个?(?:单位|部门|局))|([头前先后])(?:面|头)?(?:那|一)?家")
"""One of several departments by its place (第二家再细说)."""


def gone_on(said: StateSaid, context: Context) -> StateAsked | None:
    """Return the last question for the state with what a short text says otherwise; None where it stands alone."""
    before, text = context.question, said.frame.text
    if not isinstance(before, StateAsked):
        return _of_what_was_shown(said, context)
    if is_too_long(text) or _OF_THE_LIST.search(text):
        return None
    shown = _of_one_shown(said, before, context)
    if shown is not None or _names_a_place(said):
        return shown  # of what was not shown nothing: the same answer again would seem to be its
    return _of_what_was_asked(said, before)


def _of_what_was_asked(said: StateSaid, before: StateAsked) -> StateAsked | None:
    """The last question of the whole district, of the same, or with what is said otherwise."""
    if _asks_of_everybody(said, before):
        topic = Topic.OVERVIEW if before.topic in _OF_ALL else before.topic
        beside = unread_words(said)
        return replace(before, topic=topic, refs=(), departments=(), sections=(), is_own=False, beside=beside)
    leans = LEANS.search(said.frame.text.strip()) is not None
    if said.topic is not None and not leans:
        return _of_the_same(said, before)
    return _said_otherwise(said, before) if _says_otherwise(said, leans=leans) else None


def _says_otherwise(said: StateSaid, *, leans: bool) -> bool:
    """Whether a text says no more than of whom, on what or when the same is asked."""
    if said.unread > STRAY + 1 or _names_a_role(said):
        return False
    return leans or bool(said.period) or said.names_where


def _of_what_was_shown(said: StateSaid, context: Context) -> StateAsked | None:
    """How that stands which an answer from the list showed: one entry, or the entries that it named."""
    return _of_the_entry_shown(said, context) or _within_the_list_shown(said, context)


def _of_the_entry_shown(said: StateSaid, context: Context) -> StateAsked | None:
    """How the one entry stands that the last answer was about, where that is asked."""
    is_of_it = _asks_of_it(said) or points(said) or _asks_all_of_it(said)
    if len(context.refs) != 1 or not is_of_it:
        return None
    return replace(said.state, topic=_of_one(said.state.topic), refs=context.refs, beside=unread_words(said))


def _within_the_list_shown(said: StateSaid, context: Context) -> StateAsked | None:
    """How those entries stand that were just listed, where it is asked of them (里面逾期的有哪些)."""
    before, within = context.question, _WITHIN.match(said.frame.text)
    if not isinstance(before, Tasks) or within is None or said.topic is None or said.names_where:
        return None
    sections = (before.selection.section,) if before.selection.section else ()
    named = before.selection.terms[:1]
    asked = replace(said.state, sections=sections, beside=unread_words(said))
    if named:
        asked = replace(asked, departments=named[0].departments, role=named[0].role)
    is_the_list = before.selection == Selection(terms=named, section="".join(sections)) and not _is_narrow(named)
    return asked if is_the_list else replace(asked, beside=f"{asked.beside} {within[0]}".strip())


def _is_narrow(named: tuple[Term, ...]) -> bool:
    """Whether a condition on departments is more than that one of them has a role."""
    return any(each.negated or each.alone or len(each.departments) > 1 for each in named)


def _of_the_same(said: StateSaid, before: StateAsked) -> StateAsked | None:
    """A whole question about what the last one was about, where it does not say about what itself."""
    if not (_lacks_a_subject(said, before) or _points_at_its_section(said, before)):
        return None
    return replace(before, topic=said.state.topic, period=said.state.period, beside=unread_words(said))


def _names_a_role(said: StateSaid) -> bool:
    """Whether a role is asked for; letters of what names days are none (12月份的)."""
    start, end, _ = said.period or (0, 0, "")
    return any(each.cues & ROLES for each in said.frame.tokens if each.end <= start or each.start >= end)


def points(said: StateSaid) -> bool:
    """Whether it is asked how one thing stands that is only pointed at (那一条办到哪里了)."""
    if said.topic is None or _names_something(said) or any(topic is Topic.OVERVIEW for topic, _, _ in said.topics):
        return False
    is_of_one = said.topic in {Topic.PROGRESS, Topic.OVERVIEW, Topic.DONE, Topic.LAST} or said.frame.is_yes_or_no
    beside = "" if said.inquiry.is_narrowed_beside else said.inquiry.beside
    return is_of_one and any(map(_POINTED_AT.search, (said.without_days(said.text), beside)))


def _names_something(said: StateSaid) -> bool:
    """Whether what is asked about is named, known or not, or is several things."""
    if said.names_where or said.unread > STRAY:
        return True
    return said.frame.has(Cue.WHOLE) or _OF_SOME.search(said.text) is not None


def _of_one_shown(said: StateSaid, before: StateAsked, context: Context) -> StateAsked | None:
    """The question for an entry or a department of the last answer that is named by its place."""
    ordinal = _ordinal_ref(said, context)
    if ordinal:
        return StateAsked(Topic.PROGRESS, (ordinal,), ())
    body = _body_by_place(said, before, context)
    return replace(before, departments=(body,), beside="") if body else None


def _names_a_place(said: StateSaid) -> bool:
    """Whether one of what was shown is named by its place (第三个呢)."""
    is_named = place_in(said.frame) is not None or _BODY_BY_PLACE.search(said.frame.text) is not None
    return is_named and not (said.names_where or said.topic or said.period)


def _asks_of_everybody(said: StateSaid, before: StateAsked) -> bool:
    """Whether the same is asked of the whole district (所有单位的都给我看看)."""
    is_wide = _of_one(said.topic or before.topic) is _of_one(before.topic) and not (said.names_where or said.period)
    return is_wide and said.unread <= STRAY and bool(_EVERYBODY.search(said.frame.text))


def _said_otherwise(said: StateSaid, before: StateAsked) -> StateAsked:
    """The last question with another topic, place or time."""
    told, where = said.state, said.state if said.names_where else before
    topic = _topic(said, before)
    carried = "" if topic is not before.topic and topic in _OF_NOW else before.period
    return StateAsked(
        topic,
        () if _asks_for_another(told, before) else where.refs,
        where.departments,
        where.sections,
        told.period or carried,
        where.is_own,
        told.role if told.role is not RoleAsked.ANY else before.role,
        _beside(said, before),
        where.scope,
    )


def _topic(said: StateSaid, before: StateAsked) -> Topic:
    topic = before.topic if said.topic is None or _is_weak(said) else said.topic
    return _of_one(topic) if said.names_where else topic


def _of_one(topic: Topic) -> Topic:
    """What is asked of a part of the work where the same is asked of the whole as an overview."""
    return Topic.PROGRESS if topic is Topic.OVERVIEW else topic


def _asks_for_another(told: StateAsked, before: StateAsked) -> bool:
    """Whether a department is named after an entry alone was asked about: it is the department that is meant."""
    of_an_entry = before.refs and not before.departments and before.topic is Topic.PROGRESS
    return bool(told.departments and not told.refs and of_an_entry)


def _beside(said: StateSaid, before: StateAsked) -> str:
    """What is left unread; that several are meant is not understood where the last question was about one."""
    text = said.frame.text
    several, leans = _SEVERAL.search(text), LEANS.search(text)
    is_about_one = len(before.departments) + len(before.refs) == 1 and not said.names_where
    unread = unread_words(said, range(*leans.span()) if leans is not None else ())
    both = _of_both(said, before)
    return f"{unread} {both} {several[0] if several is not None and is_about_one else ''}".strip()


def _of_both(said: StateSaid, before: StateAsked) -> str:
    """The word that picks, of what stands in one way, what stands in another one as well (逾期的…,里面有困难的)."""
    within = _WITHIN.match(said.frame.text)
    is_both = before.topic not in _OF_ALL and said.topic not in {None, before.topic}
    return within[0] if within is not None and is_both else ""


def _lacks_a_subject(said: StateSaid, before: StateAsked) -> bool:
    """Whether it is asked how something stands, and only the last question says what (有困难吗, 上次什么时候报的)."""
    if not (before.refs or before.departments or before.is_own):
        return False
    only_counts = said.frame.has(Cue.COUNT) and len(said.frame.text) <= SHORTEST_COUNT
    is_of_one = said.topic in _OF_ONE or only_counts
    return _asks_of_it(said) or points(said) or (is_of_one and not _has_a_subject(said))


def _points_at_its_section(said: StateSaid, before: StateAsked) -> bool:
    """Whether a text asks of the section that the last question was about, and names nothing else."""
    return bool(before.sections) and not said.names_where and bool(_THIS_SECTION.match(said.frame.text))


def _has_a_subject(said: StateSaid) -> bool:
    """Whether a text says itself what it asks about, or asks for it."""
    of_what = (Cue.WHO, Cue.WHOLE) if said.topic is Topic.LAST else (Cue.WHO, Cue.WHICH, Cue.WHOLE)
    asks_who = said.frame.has(*of_what) and not _WHO_REPORTED_IT.fullmatch(said.frame.text)
    return asks_who or said.names_where or said.unread > STRAY


def _asks_of_it(said: StateSaid) -> bool:
    """Whether a text asks no more than whether something has happened (逾了期没有)."""
    return said.topic is not None and not said.names_where and bool(_OF_IT.fullmatch(said.frame.text))


def _asks_all_of_it(said: StateSaid) -> bool:
    """Whether everything is asked of the one that a text begins by pointing at (那条整体情况怎么样)."""
    is_of_all = said.topic in _OF_ALL and not said.names_where and said.unread <= STRAY
    return is_of_all and _POINTED_AT.match(said.frame.text) is not None


def _is_weak(said: StateSaid) -> bool:
    return {topic for topic, _, _ in said.topics} <= {Topic.PROGRESS} and not _NAMES_PROGRESS.search(said.text)


def _body_by_place(said: StateSaid, before: StateAsked, context: Context) -> str:
    """One of the departments asked about that is named by its place; any that is, where no entries were shown."""
    names = before.departments
    if len(names) < 2:
        return ""
    found = _BODY_BY_PLACE.search(said.frame.text)
    place = _place_of(found) if found is not None else None if context.refs else place_in(said.frame)
    if place is None or not 0 < abs(place) <= len(names):
        return ""
    return names[place - 1 if place > 0 else place]


def _place_of(found: re.Match[str]) -> int | None:
    """The place that a body is named by, from behind below 0."""
    if found[1]:
        return number(found[1])
    return -1 if found[2] == "后" else 1


def _ordinal_ref(said: StateSaid, context: Context) -> str:
    """The entry of the last answer that is named by its place (第二个展开)."""
    place = place_in(said.frame)
    if place is None or not context.refs or said.frame.sections:
        return ""
    return context.refs[place - 1 if place > 0 else place] if 0 < abs(place) <= len(context.refs) else ""
