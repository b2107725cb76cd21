"""Questions for a figure that is set on a subject: a target, a deduction, a count, in the unit asked for."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.questions.catalogue import FigureFact
from bot.questions.intents import Figure, Search
from bot.questions.parse.frame import Frame
from bot.questions.parse.numbered import MEASURES, counts_clauses
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.parse.topical import NEAR_ENTRIES, has_subject
from bot.questions.retrieval.fit import Fit
from bot.questions.retrieval.index import Found, Reason
from bot.questions.retrieval.topic import Topic
from bot.questions.spans.cues import Cue

SURE_COVERAGE = 0.8
"""The share of the topic from which a figure needs no support from the entries."""
FIGURE_COVERAGE = 0.5
NEARLY = 0.6
"""The share of the best figure's coverage from which on one in the unit asked for is meant."""
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
_AT_MOST = re.compile(r"最多|至多|上限|封顶|顶格|\bat (?:the )?most\b|\bmaximum\b")
"""What asks for the bound of what is lost in all, and what a figure that is one says."""
_DENIED = re.compile(r"(?:不是|不算|并非|而非|不含|(?<=\()非)([\u4e00-\u9fff]{2,8}?)(?=的|那|这|[,()。? ]|$)")
"""What is said not to be meant (重大事故,不是特别重大的)."""
_SO_FAR = re.compile("现在|目前|眼下|如今|已经?|完成|做到|达到了|办到|了没|了吗|进展|进度|到了")
"""What asks how far something has come, and not what is set."""
CLOSE = 0.5
"""The chance from which on a figure in the unit asked for is what is asked, where many figures have that unit."""


@reads
def figures(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for a target or a deduction."""
    refused = _no_figure_of(inquiry.frame)
    if refused:
        yield refused
        return
    topic = _at_the_most(inquiry, _in_its_unit(inquiry, _losses_or_targets(inquiry, inquiry.figure_topic)))
    if not _is_named_well_enough(inquiry, topic):
        yield _of_the_entry(inquiry) or "no figure fits well enough"
    elif counts_clauses(inquiry.frame) and inquiry.catalogue.figures[int(topic.found[0].ref)].unit != "条":
        yield "clauses are counted"
    else:
        yield _figure(inquiry, topic)


def _no_figure_of(frame: Frame) -> str:
    """Why a text asks for no figure of a subject; empty where it does."""
    if frame.numbers or not (frame.asks_for_a_figure or _asks_by_its_name(frame)):
        return "no figure is asked for"
    if not has_subject(frame) or _counts_items(frame) or (frame.has(Cue.SCORE) and not frame.has(Cue.DEDUCT)):
        return "no subject is named of which a figure could be set"
    return ""


def _asks_by_its_name(frame: Frame) -> bool:
    """Whether a measure or a unit is named."""
    return any(word in frame.text for word in MEASURES) or _UNIT_ASKED.search(frame.text) is not None


def _is_named_well_enough(inquiry: Inquiry, topic: Topic) -> bool:
    """Whether a figure holds nearly all of the topic, or half of it and belongs to an entry on it."""
    coverage = topic.coverage(topic.best) if topic.best is not None else 0.0
    return coverage >= SURE_COVERAGE or (coverage >= FIGURE_COVERAGE and _is_set_by_the_topic(inquiry, topic))


def _figure(inquiry: Inquiry, topic: Topic) -> Reading:
    """The reading that asks for what was found; a proposal where it is set in another unit than is asked for."""
    counted = inquiry.frame.has(Cue.COUNT) and not inquiry.frame.has(Cue.FIGURE, Cue.DEDUCT)
    grounds = [Evidence.COUNT if counted else Evidence.FIGURE, Evidence.TOPIC]
    fit = _figure_fit(inquiry, topic)
    if not _has_the_unit(inquiry, topic.found[0]):
        fit = replace(fit, chance=min(fit.chance, PROPOSED))
    elif _is_asked_in_its_unit(inquiry, fit):
        grounds.append(Evidence.THING)
    return Reading("a figure", Figure(topic.found), tuple(grounds), fit=fit)


def _counts_items(frame: Frame) -> bool:
    """Whether the number of a department's items is asked for (公安分局牵头几项)."""
    items = any(each.said.endswith("项") for each in frame.those(Cue.COUNT))
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
    kept = topic.only(str(place) for place, each in _not_denied(inquiry) if each.value.startswith("-") == losses)
    if losses or asks_for_a_limit:
        return kept
    same = kept.best is not None and topic.best is not None and kept.coverage(kept.best) >= topic.coverage(topic.best)
    return kept if same else topic


def _not_denied(inquiry: Inquiry) -> Iterator[tuple[int, FigureFact]]:
    """The figures of the list, without those of a name that is said not to be meant, each with its place."""
    denied = _DENIED.findall(inquiry.frame.text)
    figures = enumerate(inquiry.catalogue.figures)
    return ((place, each) for place, each in figures if not any(word in each.what for word in denied))


def _in_its_unit(inquiry: Inquiry, topic: Topic) -> Topic:
    """Of what was found the figures in the unit asked for, where they fit nearly as well."""
    kept = topic.only(each.ref for each in topic.found if _has_the_unit(inquiry, each))
    if kept.best is None or topic.best is None:
        return topic
    return kept if kept.coverage(kept.best) >= NEARLY * topic.coverage(topic.best) else topic


def _at_the_most(inquiry: Inquiry, topic: Topic) -> Topic:
    """Of what was found the figure that bounds the best one, where the bound is asked for (最多扣多少)."""
    facts = inquiry.catalogue.figures
    if topic.best is None or not _AT_MOST.search(inquiry.frame.text):
        return topic
    where = facts[int(topic.best.ref)].ref
    bounds = [place for place, each in enumerate(facts) if each.ref == where and _AT_MOST.search(each.what)]
    kept = topic.only(map(str, bounds))
    return kept if kept.best is not None else topic


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
    fitting = list(_in_the_unit(_units(asked), best, inquiry))
    facts = inquiry.catalogue.figures
    same = [place for place in fitting if facts[place].ref == best.ref] or fitting
    if not same:
        return None
    fit = inquiry.fit(inquiry.topic)
    proposed = replace(fit, chance=min(fit.chance, PROPOSED))
    found = tuple(Found(str(place), 1.0, (), (), 0.0) for place in same)
    return Reading("a figure of the entry", Figure(found), (Evidence.FIGURE, Evidence.TOPIC), fit=proposed)


def _in_the_unit(units: tuple[str, ...], best: Found, inquiry: Inquiry) -> Iterator[int]:
    """The places of the figures in one of some units that an item sets, or a clause of it."""
    owner = inquiry.catalogue.owner
    for place, each in enumerate(inquiry.catalogue.figures):
        if owner(each.ref) == owner(best.ref) and any(unit in each.unit + each.value for unit in units):
            yield place


def _figure_fit(inquiry: Inquiry, topic: Topic) -> Fit:
    facts = inquiry.catalogue.figures
    return inquiry.fit_by(topic, lambda number: facts[int(number)].ref)


def _is_set_by_the_topic(inquiry: Inquiry, topic: Topic) -> bool:
    owner = inquiry.catalogue.owner
    where = owner(inquiry.catalogue.figures[int(topic.found[0].ref)].ref)
    return where in [owner(each.ref) for each in inquiry.topic.found[:NEAR_ENTRIES]]


def figures_on(question: Search, inquiry: Inquiry) -> tuple[Found, ...]:
    """Return the figures that hold as much of a subject as the entry found for it, else those that this entry sets."""
    owner, facts, topic = inquiry.catalogue.owner, inquiry.catalogue.figures, inquiry.figure_topic
    if _printed_share(topic) >= max(_printed_share(inquiry.topic), SURE_COVERAGE):
        return topic.found
    held = {owner(each.ref) for each in question.found[:1]}
    return tuple(each for each in topic.found if owner(facts[int(each.ref)].ref) in held)


def _printed_share(topic: Topic) -> float:
    return topic.coverage(topic.best, Reason.EXACT) if topic.best is not None else 0.0
