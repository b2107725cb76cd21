"""Questions that name a subject: who answers for it, which figure is set, and what the checklist says of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.questions.intents import Absent, ClarifyEntry, Count, Figure, Question, Search, Thing, Who
from bot.questions.parse.frame import Frame
from bot.questions.parse.numbered import MEASURES, counts_clauses
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.parse.role_asked import role_of
from bot.questions.retrieval.fit import Fit
from bot.questions.retrieval.index import Found
from bot.questions.retrieval.topic import Topic
from bot.questions.selection import Role
from bot.questions.spans.cues import Cue
from checklist_data.model import Clause, Item

NEAR_ENTRIES = 3
ANSWERING = frozenset("归口 主管 分管 主抓 归属 责任 主责 责任方".split())
"""What asks for a department at the end of a text that says no more than its subject."""
SURE_COVERAGE = 0.8
"""The share of the topic from which a figure needs no support from the entries."""
FIGURE_COVERAGE = 0.5
NEARLY = 0.6
"""The share of the best figure's coverage from which on one in the unit asked for is meant."""
SHORTEST_QUOTE = 4
"""Characters that words of asking need to be taken for a quotation."""
PROPOSED = 0.8
"""The chance at most of a figure that was found by its entry alone."""
UNITS = (
    (("天", "日", "个工作日", "工作日"), ("日", "天")),
    (("回", "次", "趟", "遍"), ("次",)),
    (("小时", "钟头"), ("小时",)),
    (("点", "点钟"), ("点", "时", ":")),
    (("人", "名", "个人"), ("人", "名")),
    (("家", "户"), ("家", "户")),
    (("hours",), ("小时",)),
    (("days",), ("日", "天")),
    (("times",), ("次",)),
    (("people",), ("人", "名")),
    (("pieces",), ("条", "件")),
    (("比例", "率", "%", "百分之", "不低于", "不少于", "不超过"), ("%", "‰")),
)
"""What is asked for, with the units in which it is set."""
_UNIT_ASKED = re.compile(
    r"(?:几|多少|哪)个?(工作日|天|日|分钟|小时|钟头|点钟|点|回|次|趟|遍|人|名|条|家|户|年|个月|月|元|万|米|%)"
    r"|how (?:many|often)(?: \w+)? (hours|days|times|minutes|people|years|months|pieces)"
    r"|(比例|率|百分之)(?=.{0,6}(?:多少|几|不低于|不少于|不超过))"
)
"""The unit in which a figure is asked for."""
_LIMIT = re.compile(r"(?:不|别|不能|不得|不可)?(?:超过|高于|大于)(?:多少|几)")
"""What asks for a bound, and not for what is lost beyond it."""
_DENIED = re.compile(r"(?:不是|不算|并非|而非|不含)([\u4e00-\u9fff]{2,8}?)(?=的|那|这|[,()。? ]|$)")
"""What is said not to be meant (重大事故,不是特别重大的)."""
_SO_FAR = re.compile("现在|目前|眼下|如今|已经?|完成|做到|达到了|办到|了没|了吗|进展|进度|到了")
"""What asks how far something has come, and not what is set."""
CLOSE = 0.5
"""The chance from which on a figure in the unit asked for is what is asked, where many figures have that unit."""


@reads
def who(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for the departments behind a subject."""
    frame = inquiry.frame
    if frame.numbers or frame.asks_whom or not asks_who(frame, addressed=inquiry.addressed):
        yield "it does not ask who"
        return
    if not frame.has(Cue.WHO) and not has_subject(frame):
        yield "no subject is named"
        return
    role = role_of(frame)
    topic = _in_domain(inquiry, inquiry.topic, role)
    if topic.best is None:
        yield "nothing fits the topic"
        return
    fit = inquiry.fit(topic)
    grounds = [Evidence.TOPIC, Evidence.WHO if frame.has(Cue.WHO) else Evidence.WHICH]
    grounds += [Evidence.ROLE] if frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE) else []
    asked = _asked(frame)
    unread = 0 if asked or frame.has(Cue.WHO) else sum(len(each.said) for each in frame.departments)
    question: Question = Who((topic.best.ref,), role, asked, topic.found)
    if len(fit.tied) > 1:
        question = ClarifyEntry(fit.tied, role)
    yield Reading("who answers for a topic", question, tuple(grounds), unread, fit)


def _asked(frame: Frame) -> tuple[str, ...]:
    """The departments of which it is asked whether they are the ones."""
    if not frame.is_yes_or_no or frame.has(Cue.WHICH, Cue.WHO):
        return ()
    return tuple(name for each in frame.departments if each.naming for name in each.naming.departments)


def asks_who(frame: Frame, *, addressed: bool) -> bool:
    """Whether departments are asked for; among people `谁` alone asks for a person."""
    has_role = frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE)
    names_a_body = any(
        "部门" in each.said or "单位" in each.said or "局" in each.said for each in frame.tokens if each.cues
    )
    if frame.has(Cue.WHO):
        return addressed or has_role or names_a_body or frame.is_english
    if has_role and names_a_body and (frame.has(Cue.WHICH, Cue.COUNT) or frame.ends_as_a_noun):
        return True
    if addressed and not frame.departments and (_ends_in_a_body(frame) or (names_a_body and _asks_whether(frame))):
        return True
    wants_a_role = names_a_body or _ends_in_a_role(frame)
    return addressed and frame.has(Cue.LEAD, Cue.PARTICIPATE) and not frame.departments and wants_a_role


def _ends_in_a_body(frame: Frame) -> bool:
    """Whether a text ends with what answers for its subject (医闹 归口, 吸毒人员 管控单位)."""
    said = [each for each in frame.tokens if each.said.strip(" ?。!,呢啊呀的是")]
    if not said or not frame.residue:
        return False
    last = said[-1]
    return Cue.DEPARTMENT in last.cues or (Cue.RESPONSIBLE in last.cues and last.said in ANSWERING)


def _asks_whether(frame: Frame) -> bool:
    """Whether it is asked if anybody answers for it (有单位管没)."""
    return frame.has(Cue.RESPONSIBLE) and frame.is_yes_or_no and not frame.has(Cue.TASK, Cue.WHICH)


def _ends_in_a_role(frame: Frame) -> bool:
    said = [each for each in frame.tokens if each.said.strip(" ?。!,呢啊呀的是")]
    return bool(said) and bool(said[-1].cues & {Cue.LEAD, Cue.PARTICIPATE})


def _in_domain(inquiry: Inquiry, topic: Topic, role: Role) -> Topic:
    catalogue = inquiry.catalogue
    entries = (each.ref for each in topic.found if isinstance(catalogue.entry(each.ref), Item | Clause))
    return topic.only(ref for ref in entries if role is Role.ANY or catalogue.tells_roles(ref))


@reads
def clauses(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for the number of clauses of the item that a topic points at."""
    if not any(Cue.COUNT in each.cues and each.said.endswith("款") for each in inquiry.frame.tokens):
        yield "no clauses are counted"
        return
    best = inquiry.topic.best
    if best is None:
        yield "no entry fits the topic"
        return
    question = Count(Thing.CLAUSES, refs=(inquiry.catalogue.owner(best.ref),))
    yield Reading("a number of clauses", question, (Evidence.COUNT, Evidence.TOPIC), fit=inquiry.fit(inquiry.topic))


@reads
def figures(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for a target or a deduction."""
    frame = inquiry.frame
    if frame.numbers or not (
        frame.asks_for_a_figure or any(word in frame.text for word in MEASURES) or _UNIT_ASKED.search(frame.text)
    ):
        yield "no figure is asked for"
        return
    if not has_subject(frame) or _counts_items(frame) or (frame.has(Cue.SCORE) and not frame.has(Cue.DEDUCT)):
        yield "no subject is named of which a figure could be set"
        return
    topic = inquiry.figure_topic
    topic = _in_its_unit(inquiry, _losses_or_targets(inquiry, topic))
    best = topic.best
    coverage = topic.coverage(best) if best is not None else 0.0
    if coverage < FIGURE_COVERAGE or (coverage < SURE_COVERAGE and not _is_set_by_the_topic(inquiry, topic)):
        yield _of_the_entry(inquiry) or f"no figure fits well enough: {coverage:.0%}"
        return
    if counts_clauses(frame) and inquiry.catalogue.figures[int(topic.found[0].ref)].unit != "条":
        yield "clauses are counted"
        return
    grounds = [
        Evidence.COUNT if frame.has(Cue.COUNT) and not frame.has(Cue.FIGURE, Cue.DEDUCT) else Evidence.FIGURE,
        Evidence.TOPIC,
    ]
    fit = _figure_fit(inquiry, topic)
    if not _has_the_unit(inquiry, topic.found[0]):
        fit = replace(fit, chance=min(fit.chance, PROPOSED))
    elif _is_asked_in_its_unit(inquiry, fit):
        grounds.append(Evidence.THING)
    yield Reading("a figure", Figure(topic.found), tuple(grounds), fit=fit)


def _counts_items(frame: Frame) -> bool:
    """Whether the number of a department's items is asked for (公安分局牵头几项)."""
    items = any(Cue.COUNT in each.cues and each.said.endswith("项") for each in frame.tokens)
    return items and bool(frame.departments) and frame.has(Cue.LEAD, Cue.PARTICIPATE)


def _is_asked_in_its_unit(inquiry: Inquiry, fit: Fit) -> bool:
    """Whether a figure is asked for in the unit in which it is set, and not how far something has come."""
    asked = _UNIT_ASKED.search(inquiry.frame.text)
    if asked is None or _SO_FAR.search(inquiry.frame.text):
        return False
    return fit.chance >= CLOSE if "%" in _units(asked) else True


def _losses_or_targets(inquiry: Inquiry, topic: Topic) -> Topic:
    """The points that are lost where these are asked for; else what is aimed at, if that is set on the topic."""
    asks_for_a_limit = bool(_LIMIT.search(inquiry.frame.text))
    losses = inquiry.frame.has(Cue.DEDUCT) and not asks_for_a_limit
    numbers = enumerate(inquiry.catalogue.figures)
    denied = _DENIED.findall(inquiry.frame.text)
    meant = ((number, each) for number, each in numbers if not any(word in each.what for word in denied))
    kept = topic.only(str(number) for number, each in meant if each.value.startswith("-") == losses)
    if losses or asks_for_a_limit:
        return kept
    same = kept.best is not None and topic.best is not None and kept.coverage(kept.best) >= topic.coverage(topic.best)
    return kept if same else topic


def _in_its_unit(inquiry: Inquiry, topic: Topic) -> Topic:
    """Of what was found the figures in the unit asked for, where they fit nearly as well."""
    kept = topic.only(each.ref for each in topic.found if _has_the_unit(inquiry, each))
    if kept.best is None or topic.best is None:
        return topic
    return kept if kept.coverage(kept.best) >= NEARLY * topic.coverage(topic.best) else topic


def _has_the_unit(inquiry: Inquiry, found: Found) -> bool:
    """Whether a figure is set in the unit in which it is asked for, if any is named."""
    asked, fact = _UNIT_ASKED.search(inquiry.frame.text), inquiry.catalogue.figures[int(found.ref)]
    return asked is None or any(unit in fact.unit + fact.value for unit in _units(asked))


def _units(asked: re.Match[str]) -> tuple[str, ...]:
    wanted = next(each for each in asked.groups() if each)
    return next((held for said, held in UNITS if wanted in said), (wanted,))


def _of_the_entry(inquiry: Inquiry) -> Reading | None:
    """The figures in the unit asked for that the entry on the topic sets, though what they measure was not named."""
    asked, best = _UNIT_ASKED.search(inquiry.frame.text), inquiry.topic.best
    if asked is None or best is None or inquiry.frame.has(Cue.DEDUCT):
        return None
    units = _units(asked)
    owner, facts = inquiry.catalogue.owner, inquiry.catalogue.figures
    near = [place for place, each in enumerate(facts) if owner(each.ref) == owner(best.ref)]
    fitting = [place for place in near if any(unit in facts[place].unit + facts[place].value for unit in units)]
    same = [place for place in fitting if facts[place].ref == best.ref] or fitting
    if not same:
        return None
    fit = inquiry.fit(inquiry.topic)
    proposed = replace(fit, chance=min(fit.chance, PROPOSED))
    found = tuple(Found(str(place), 1.0, (), (), 0.0) for place in same)
    return Reading("a figure of the entry", Figure(found), (Evidence.FIGURE, Evidence.TOPIC), fit=proposed)


def _figure_fit(inquiry: Inquiry, topic: Topic) -> Fit:
    facts = inquiry.catalogue.figures
    return inquiry.fit_by(topic, lambda number: facts[int(number)].ref)


def _is_set_by_the_topic(inquiry: Inquiry, topic: Topic) -> bool:
    owner = inquiry.catalogue.owner
    where = owner(inquiry.catalogue.figures[int(topic.found[0].ref)].ref)
    return where in [owner(each.ref) for each in inquiry.topic.found[:NEAR_ENTRIES]]


@reads
def subjects(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a text that names a subject of the checklist and little else."""
    frame = inquiry.frame
    if not has_subject(frame):
        yield "only a department or a section is named"
        return
    topic = inquiry.topic
    if not topic.content or topic.best is None:
        quoted = inquiry.desk.entries.verbatim(frame.text, SHORTEST_QUOTE)
        if quoted is not None and 0 < len(quoted.found) <= NEAR_ENTRIES:
            yield Reading("a quotation", Search(quoted.found), (Evidence.TITLE,), fit=Fit(1.0, (), {}))
        else:
            yield "no subject is named" if not topic.content else "nothing fits the topic"
        if topic.content:
            yield Reading("an absent subject", Absent(subject_of(frame)), ())
        return
    fit = inquiry.fit(topic)
    grounds = [Evidence.TOPIC, *([Evidence.TEXT] if frame.has(Cue.TEXT, Cue.WHICH) else [])]
    yield Reading("a topic", Search(topic.found), tuple(grounds), fit=fit)
    yield Reading("an absent subject", Absent(subject_of(frame), topic.found), (), fit=fit)


def has_subject(frame: Frame) -> bool:
    """Whether something is named besides departments and sections, which are no subjects of their own."""
    return frame.residue_size > 1 or not (frame.departments or frame.sections)


def subject_of(frame: Frame) -> str:
    """The subject in the asker's own words; empty where it stands for a body, as that may be anybody's name."""
    if frame.has(Cue.LEAD, Cue.PARTICIPATE) and frame.has(Cue.WHICH, Cue.TASK, Cue.COUNT) and not frame.has(Cue.WHO):
        return ""
    kept = [each for each in frame.residue if each.said.strip()]
    return frame.text[kept[0].start : kept[-1].end].strip(" ,.?!。") if kept else frame.text.strip(" ,.?!。")
