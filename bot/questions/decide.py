"""Which reading of a text is taken, how surely, and whether anything is said at all: every number of that is here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from bot.questions.intents import (
    Absent,
    Clarify,
    ClarifyEntry,
    Count,
    Departments,
    Figure,
    Help,
    Incomplete,
    Report,
    Score,
    Search,
    Show,
    State,
    Tasks,
    UnknownBody,
    Who,
)
from bot.questions.parse.frame import ASKS, ROLES, Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.unread import ANSWERING, unread
from bot.questions.retrieval.query import WORDS
from bot.questions.spans.cues import Sign

WEIGHTS = {
    Evidence.NUMBER: 4.0,
    Evidence.MEASURED_NUMBER: 3.2,
    Evidence.BARE_NUMBER: 1.6,
    Evidence.DEPARTMENT: 2.4,
    Evidence.SECTION: 2.4,
    Evidence.SCOPE: 1.6,
    Evidence.ROLE: 1.5,
    Evidence.WHO: 1.5,
    Evidence.WHICH: 0.7,
    Evidence.TASK: 1.0,
    Evidence.COUNT: 1.0,
    Evidence.THING: 1.6,
    Evidence.SCORE: 1.5,
    Evidence.FIGURE: 1.2,
    Evidence.EXTREME: 2.6,
    Evidence.CONDITION: 2.0,
    Evidence.TEXT: 0.5,
    Evidence.TITLE: 3.0,
    Evidence.LEAN: 3.5,
    Evidence.COURTESY: 2.6,
    Evidence.STATE: 2.2,
    Evidence.BODY: 2.6,
    Evidence.TOPIC: 3.0,
}
"""What a piece of evidence is worth; a topic as much of it as its chance."""
QUOTED = 3.0
"""What it adds to a topic that it is a longer stretch of one entry, word for word."""
UNREAD = 0.6
"""What each letter costs that a reading leaves unread."""
FLOOR = 0.12
"""The chance below which a topic counts as absent when it was said to the bot."""
SURE = 0.7
"""The chance from which on an answer on a topic is said as a fact."""
SURE_FIGURE = 0.85
"""The same for a figure, which nobody looks up again."""
OVERHEARD_FLOOR = 0.7
"""The chance that a topic needs in what was said to nobody: proposals are never made unasked."""
GENERAL = 0.9
"""The share of general words from which on a subject is surely absent."""
SURE_SHARE = 0.4
"""The share of a topic that the entry prints itself from which on an answer can be a fact: lay words are an opinion."""
SURE_UNREAD = 4
"""Letters that may stay unread in what is said as a fact."""
SURE_UNREAD_OF_A_SET = 1
"""The same where a set is answered: what stays unread could have narrowed it."""
LEAST = -10.0
"""The score of saying that a subject is absent: only where no other reading is in."""
ADDRESSED_SCORE = 1.0
OVERHEARD_SCORE = 2.5
"""The score that a reading needs."""
BARE_COVERAGE = 0.65
ASKED_COVERAGE = 0.5
"""The share of an overheard topic that an entry must hold, standing alone or plainly asked for."""
SHORTEST_BARE_TOPIC = 3
SURE_STRENGTH = 4
OVERHEARD_UNREAD = 2
OVERHEARD_UNREAD_BESIDE_A_ROLE = 7
OVERHEARD_UNREAD_BESIDE_A_NUMBER = 1
ENDINGS_OF_STATEMENTS = ("了", "啦", "过", "中", "着", "完", "好")


_TOLD_WITH_A_COUNT = re.compile(r"了(?:一|两|几|好几|\d+)(?:个|次|下|回|家|处|起|遍|天|条|场)$")


class Certainty(StrEnum):
    """Whether an answer is said as a fact, or as a proposal that a person confirms."""

    SURE = "sure"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Ranked:
    """A reading with its score, and why it is out; an empty reason leaves it in."""

    reading: Reading
    score: float
    reason: str = ""


@dataclass(frozen=True)
class Decision:
    """What was decided on one stretch of a text."""

    inquiry: Inquiry
    ranked: tuple[Ranked, ...]
    refused: tuple[str, ...]
    """Why other families of readings had nothing to offer."""

    @property
    def chosen(self) -> Ranked | None:
        """The best reading that is in."""
        return next((each for each in self.ranked if not each.reason), None)

    @property
    def score(self) -> float:
        """The score of the best reading; less than any where there is none."""
        return self.chosen.score if self.chosen is not None else float("-inf")

    @property
    def margin(self) -> float:
        """By how much the best reading leads the next one that is in."""
        inside = [each.score for each in self.ranked if not each.reason]
        return inside[0] - inside[1] if len(inside) > 1 else float("inf")

    @property
    def threshold(self) -> float:
        """The score that was needed."""
        return ADDRESSED_SCORE if self.inquiry.addressed else OVERHEARD_SCORE

    @cached_property
    def unread(self) -> tuple[str, ...]:
        """Words of the question that could make the answer another one, and that it takes no account of."""
        return unread(self.chosen.reading, self.inquiry) if self.chosen is not None else ()

    @property
    def is_proposal(self) -> bool:
        """Whether the best reading is an answer that a person has to confirm."""
        answers = self.chosen is not None and isinstance(self.chosen.reading.question, ANSWERING)
        return answers and self.certainty is Certainty.LIKELY

    @property
    def _is_little(self) -> bool:
        """Whether the entry accounts for a letter or two of the topic only."""
        best = self.inquiry.topic.best
        return best is None or self.inquiry.topic.strength(best) < SURE_STRENGTH

    @property
    def certainty(self) -> Certainty:
        """Whether the best reading is said as a fact."""
        chosen = self.chosen
        if chosen is None:
            return Certainty.SURE
        if self.unread or self.inquiry.is_mended:
            return Certainty.LIKELY
        fit, letters = chosen.reading.fit, chosen.reading.unread
        match chosen.reading.question:
            case Clarify() | ClarifyEntry() | Incomplete():
                return Certainty.LIKELY
            case UnknownBody(naming=naming):
                return Certainty.SURE if naming.known else Certainty.LIKELY
            case Figure() if letters or (fit is not None and fit.chance < SURE_FIGURE):
                return Certainty.LIKELY
            case Absent():
                general = fit.features.get("general", 0.0) if fit is not None else 0.0
                return Certainty.SURE if general >= GENERAL else Certainty.LIKELY
        if isinstance(chosen.reading.question, Search) and self.inquiry.frame.has(Sign.FIGURE, Sign.DEDUCT, Sign.COUNT):
            return Certainty.LIKELY  # a figure was asked for, and none is given
        listed = isinstance(chosen.reading.question, Search) and fit is not None and fit.is_printed
        vague = fit is not None and (fit.chance < SURE or fit.printed_share < SURE_SHARE)
        exact = fit is None and isinstance(chosen.reading.question, ANSWERING)
        allowed = SURE_UNREAD_OF_A_SET if exact else SURE_UNREAD
        if fit is not None and self.inquiry.is_part and self._is_little:
            return Certainty.LIKELY
        doubtful = (vague and not listed) or letters > allowed
        return Certainty.LIKELY if doubtful else Certainty.SURE


def decide(inquiry: Inquiry, readings: Sequence[Reading], refused: Sequence[str]) -> Decision:
    """Rank the readings of a text by their score."""
    ranked = [_ranked(each, inquiry) for each in readings]
    ranked.sort(key=lambda each: -each.score)
    decision = Decision(inquiry, tuple(ranked), tuple(refused))
    if inquiry.addressed or not decision.ranked:
        return decision
    if decision.is_proposal:
        return _kept_back(decision, "it would be a proposal, and nobody asked the bot")
    told = isinstance(decision.ranked[0].reading.question, Report | State)
    return _kept_back(decision, "how work stands is the check-in's matter") if told else decision


def _kept_back(decision: Decision, reason: str) -> Decision:
    """The same without anything that would be said."""
    ranked = tuple(replace(each, reason=each.reason or reason) for each in decision.ranked)
    return Decision(decision.inquiry, ranked, decision.refused)


def _ranked(reading: Reading, inquiry: Inquiry) -> Ranked:
    score = sum(WEIGHTS[each] for each in reading.evidence) - UNREAD * reading.unread
    if reading.fit is not None and Evidence.TOPIC in reading.evidence:
        score -= WEIGHTS[Evidence.TOPIC] * (1 - reading.fit.chance)
        score += QUOTED if inquiry.is_quoted else 0.0
    if isinstance(reading.question, Absent):
        printed = reading.fit is not None and reading.fit.is_printed
        reason = "the checklist prints it" if printed else "" if inquiry.addressed else "nobody asked the bot"
        return Ranked(reading, LEAST, reason)
    reason = _too_weak(reading, score, inquiry) or ("" if inquiry.addressed else _unasked(reading, inquiry))
    return Ranked(reading, score, reason)


def _too_weak(reading: Reading, score: float, inquiry: Inquiry) -> str:
    floor, needed = (FLOOR, ADDRESSED_SCORE) if inquiry.addressed else (OVERHEARD_FLOOR, OVERHEARD_SCORE)
    if inquiry.addressed and reading.fit is not None and reading.fit.is_printed:
        return ""
    if not inquiry.addressed and reading.fit is not None and reading.fit.printed_share < SURE_SHARE:
        return "too little of it is printed to be said unasked"
    if reading.fit is not None and reading.fit.chance < floor:
        return f"the topic fits with a chance of {reading.fit.chance:.0%}, below {floor:.0%}"
    if inquiry.addressed and reading.fit is not None and not reading.unread:
        return ""
    return f"its score is {score:.1f}, below {needed:.1f}" if score < needed else ""


def _unasked(reading: Reading, inquiry: Inquiry) -> str:  # noqa: PLR0911
    """Why a reading of something overheard is kept to oneself."""
    frame = inquiry.frame
    match reading.question:
        case Help() | State() | Report() | Absent() | ClarifyEntry() | Departments():
            return "nobody asked the bot"
        case Tasks() | UnknownBody() | Clarify():
            allowed = OVERHEARD_UNREAD_BESIDE_A_ROLE if _is_beyond_doubt(frame) else OVERHEARD_UNREAD
            if frame.has(Sign.CHATTER) and reading.unread:
                return "it is talk about something else"
            return f"{reading.unread} letters stay unread" if reading.unread > allowed else ""
        case Search():
            return _statement(inquiry)
        case Figure() | Score() | Who() | Count() if reading.fit is not None:
            best = inquiry.topic.best
            covered = best is not None and inquiry.topic.coverage(best) == 1
            return "it asks for something else" if frame.has(Sign.CHATTER) and not covered else ""
        case Who() if (
            not frame.has(Sign.WHO, Sign.WHICH, Sign.DEPARTMENT) and not frame.asks and not frame.ends_as_a_noun
        ):
            return "it tells, it does not ask"
        case Show() | Who() | Score():
            if frame.has(Sign.CHATTER) or Evidence.BARE_NUMBER in reading.evidence:
                return "the number belongs to something else"
            return "too much beside the number" if reading.unread > OVERHEARD_UNREAD_BESIDE_A_NUMBER else ""
        case _:
            return ""


def _is_beyond_doubt(frame: Frame) -> bool:
    work = frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.TASK)
    return work and frame.has(Sign.WHICH, Sign.COUNT) and not frame.has(Sign.CHATTER)


def _statement(inquiry: Inquiry) -> str:
    frame, topic = inquiry.frame, inquiry.topic
    best = topic.best
    if best is None:
        return ""
    coverage, strength = topic.coverage(best, *WORDS), topic.strength(best)
    asks_for_a_file = _wants_something_sent(frame)
    plainly = frame.has(Sign.WHO, Sign.WHICH, Sign.COUNT, Sign.SCORE, Sign.FIGURE) or frame.text.endswith("?")
    floor = ASKED_COVERAGE if frame.asks and not asks_for_a_file else BARE_COVERAGE
    is_talk = frame.has(Sign.CHATTER) and (coverage < 1 or not plainly or asks_for_a_file)
    checks = (
        (coverage < floor or strength < OVERHEARD_UNREAD, "too little of it is printed"),
        (is_talk, "it is talk about something else"),
        (frame.has(Sign.THANKS, Sign.GREETING) and not plainly, "it thanks or greets"),
        (
            frame.has(Sign.WHO) and not frame.has(*ROLES) and not (coverage == 1 and strength >= SURE_STRENGTH),
            "it asks for a person",
        ),
        (not frame.asks and strength < SHORTEST_BARE_TOPIC and not best.in_title, "too little is said"),
        (not plainly and _ends_as_told(frame.text), "it tells, it does not ask"),
        (bool(frame.departments) and _beside_departments(inquiry) < OVERHEARD_UNREAD, "little more than a department"),
    )
    return next((reason for fails, reason in checks if fails), "")


def _ends_as_told(text: str) -> bool:
    """Whether a text ends as a statement does (…坏了, …坏了一个)."""
    said = text.rstrip("。!.~ ")
    return said.endswith(ENDINGS_OF_STATEMENTS) or bool(_TOLD_WITH_A_COUNT.search(said))


def _wants_something_sent(frame: Frame) -> bool:
    """Whether the only word of asking is one that people also ask for files with."""
    words = [each.said for each in frame.tokens if each.signs & ASKS]
    return bool(words) and all(each.startswith("发") for each in words)


def _beside_departments(inquiry: Inquiry) -> int:
    """How many characters match beside those of departments' names."""
    frame, topic = inquiry.frame, inquiry.topic
    names = {place for each in frame.departments for place in range(each.start, each.end)}
    left_over = {place for each in frame.residue for place in range(each.start, each.end)}
    return len((topic.places(topic.found[0]) & left_over) - names)
