"""A learned model beside the rules: it proposes questions for the state, and doubts which topic these read."""

import re
from dataclasses import replace

from bot.questions.content import Certainty
from bot.questions.decide import Decision, decide
from bot.questions.intents import Absent, Clarify, Question, Search, StateAsked, Topic
from bot.questions.parse.reading import Evidence, Reading
from bot.questions.parse.state import NOT_ASKED, OF_ELSE, TELLS, TELLS_OR_ELSE
from bot.questions.parse.state_learned import READ, learned

SURELY = 0.9
"""The chance from which on a topic is proposed where the rules took the words for something else."""
OVERRULES, HARDLY = 0.95, 0.03
"""The chance from which on another topic takes the place of the one that the rules read, and below which that is but
proposed."""
SHORT = 12
"""Letters below which the rules know better what was refused, and which topic is asked for."""
_HAN, _LATIN = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]")
_ALIKE = frozenset({Topic.PROGRESS, Topic.OVERVIEW})
"""Topics that are told apart by what is named, and not by how it is asked."""
_LEAST = {NOT_ASKED: READ, TELLS: SURELY, TELLS_OR_ELSE: SURELY, OF_ELSE: SURELY}
"""The chance that a topic needs, by the reason why the rules read no question; beside others none is enough."""


def with_learned(text: str, best: Decision) -> Decision:
    """Return a decision with the question for the state that a model reads in a text, always a proposal."""
    chosen = best.chosen
    if chosen is not None and isinstance(chosen.reading.question, StateAsked):
        return _weighed(text, best, chosen.reading, chosen.reading.question)
    passed_over = _passed_over(text, best)
    if passed_over is not None:
        return passed_over
    if chosen is not None and _is_of_the_state(text, best, chosen.reading):
        best = _doubted(best, chosen.reading)
    least = _needed(text, best)
    found = learned(text, best.inquiry, least) if least is not None else None
    return decide(best.inquiry, [found], best.refused) if found else best


def _needed(text: str, best: Decision) -> float | None:
    """The chance that a topic needs which the rules did not read; None where theirs is kept."""
    least = next((_LEAST[each] for each in _LEAST if f"states: {each}" in best.refused), None)
    if least is None or not _is_open(best) or (least == SURELY and len(text) < SHORT):
        return None
    return least


def _is_open(best: Decision) -> bool:
    """Whether the rules found nothing, or were not sure of no more than what the list says of a subject."""
    if best.chosen is None or isinstance(best.chosen.reading.question, Absent):
        return True
    return best.certainty is Certainty.LIKELY and isinstance(best.chosen.reading.question, Search)


def _is_of_the_state(text: str, best: Decision, reading: Reading) -> bool:
    """Whether such words mostly ask for the state, though a rule is sure of an answer from the list."""
    is_sure = reading.question.is_answered and best.certainty is Certainty.SURE
    stands_alone = best.inquiry.context.question is None and len(text) >= SHORT and _is_chinese(text)
    return is_sure and stands_alone and best.inquiry.desk.topics.any_of(text) >= READ


def _of_a_role(best: Decision) -> Reading | None:
    """What the list says of a role that is asked for, where it was read as well."""
    others = (each.reading for each in best.ranked if not each.reason and each.reading.question.is_answered)
    return next((each for each in others if Evidence.ROLE in each.evidence), None)


def _passed_over(text: str, best: Decision) -> Decision | None:
    """The question for the state that the rules read beside a better one, where such words surely ask for its topic."""
    question = best.chosen.reading.question if best.chosen is not None else Absent("")
    if _is_asked_back(best) or not _is_weak(question, best):
        return None
    least = READ if len(text) >= SHORT or question.is_answered else SURELY
    asked = (each.reading for each in best.ranked if _asks_for_the_state(each.reading, text, best, least))
    reading = next(asked, None)
    return _doubted(best, reading) if reading is not None else None


def _asks_for_the_state(reading: Reading, text: str, best: Decision, least: float) -> bool:
    """Whether a reading is a question for the state whose topic has a chance."""
    return isinstance(reading.question, StateAsked) and _chance(text, best, reading.question) >= least


def _is_asked_back(best: Decision) -> bool:
    """Whether the list and the state are both meant of something that is named."""
    frame = best.inquiry.frame
    return best.rival is not None and bool(frame.departments or frame.numbers or frame.sections)


def _is_weak(question: Question, best: Decision) -> bool:
    """Whether what the rules read may give way: nothing, no one body, or an answer that is not sure."""
    if isinstance(question, Absent | Clarify):
        return True
    return question.is_answered and best.certainty is Certainty.LIKELY


def _chance(text: str, best: Decision, asked: StateAsked) -> float:
    """How likely the topic of a question is asked for, or one that is told apart from it by what is named."""
    chances = best.inquiry.desk.topics.of(text)
    return sum(chances.get(each, 0.0) for each in (_ALIKE if asked.topic in _ALIKE else {asked.topic}))


def _doubted(best: Decision, reading: Reading) -> Decision:
    """The same with another reading, as a proposal."""
    doubted = replace(reading, evidence=(*reading.evidence, Evidence.LETTERS))
    return decide(best.inquiry, [doubted], best.refused)


def _weighed(text: str, best: Decision, reading: Reading, asked: StateAsked) -> Decision:
    """The same with the topic that such words mostly ask for, or in doubt where they hardly ever ask for this one."""
    leans = Evidence.LEAN in reading.evidence or best.inquiry.context.question is not None
    if leans or not _is_chinese(text):
        return best
    other = _surely_asked(text, best, asked)
    if other is not None:
        return _doubted(best, replace(reading, question=replace(asked, topic=other)))
    if _chance(text, best, asked) >= HARDLY:
        return best
    of_a_role = _of_a_role(best) if best.inquiry.desk.topics.any_of(text) < HARDLY else None
    return _doubted(best, of_a_role or reading)


def _surely_asked(text: str, best: Decision, asked: StateAsked) -> Topic | None:
    """The other topic that such words surely ask for; None where there is none."""
    chances = best.inquiry.desk.topics.of(text)
    topic = max(Topic, key=lambda each: chances.get(each, 0.0))
    is_alike = topic is asked.topic or {topic, asked.topic} <= _ALIKE
    is_sure = chances.get(topic, 0.0) >= OVERRULES and len(text) >= SHORT
    return topic if is_sure and not is_alike else None


def _is_chinese(text: str) -> bool:
    """Whether a text is Chinese for the most part; of English the model has seen little."""
    return len(_HAN.findall(text)) > len(_LATIN.findall(text))
