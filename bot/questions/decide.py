"""Which reading of a text is taken, and whether anything is said at all."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.questions.certainty import SURE_SHARE, certainty_of
from bot.questions.content import Certainty
from bot.questions.intents import Absent, ClarifyEntry, Figure, Report, Score, Search, Show, StateAsked, Who
from bot.questions.overheard import unasked
from bot.questions.parse.prices import lacks_a_price
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.services import asks_for_a_service
from bot.questions.parse.state_topics import SAID_OF_NOTHING_ELSE, TELLING
from bot.questions.parse.unread import unread
from bot.questions.retrieval.fit import ALL, GENERAL_SHARE, Fit
from bot.questions.spans.span import Kind

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
    Evidence.LETTERS: 2.2,
    Evidence.TOPIC: 3.0,
}
"""What a piece of evidence is worth; a topic as much of it as its chance."""
QUOTED = 3.0
"""What it adds to a topic that it is a longer stretch of one entry, word for word."""
UNREAD = 0.6
"""What each letter costs that a reading leaves unread."""
FLOOR = 0.06
"""The chance below which a topic counts as absent when somebody asked the bot who answers for it, or for a figure."""
SEARCH_FLOOR = 0.15
"""The same where it is not asked who: whoever asks for the entry of a subject alone may have one that is in no list."""
GENERAL_FLOOR, GENERAL_SEARCH_FLOOR = 0.3, 0.5
"""Both where general words that are in no entry make up much of the subject, whatever was found for the rest."""
SOME_GENERAL, SOME_GENERAL_FLOOR = 0.2, 0.25
"""A smaller share of general words in a subject, and the floor where it is not asked who."""
OVERHEARD_FLOOR = 0.7
"""The chance that a topic needs in what was said to nobody: proposals are never made unasked."""
PRESENT = 0.4
"""The chance of a subject's being held at all, below which nothing that was found for it is said."""
HELD, NO_FLOOR = 0.9, 0.05
"""The chance of a subject's being held from which on its entries are shown, whichever of them is meant."""
SURELY_HELD, HELD_FLOOR = 0.95, 0.1
"""The same where words of the subject stay unread."""
HALF, SHORT = 0.5, 0.34
"""The share of a topic that is known, and its length as it is measured, up to which it needs more."""
BESIDE_A_NUMBER = 4
"""Letters that may stay unread beside the number of an entry where nothing else is understood."""
NAMED_BESIDE = 2.4
"""What it costs a question for the state that a department or an entry is named in another part of the text."""
LEAST = -10.0
"""The score of saying that a subject is absent: only where no other reading is in."""
DISPUTED_STATE, DISPUTED_LIST = 1.0, 2.0
"""The lead up to which how things stand, or the list, is not surely what was asked about: it is asked back."""
ADDRESSED_SCORE = 1.0
OVERHEARD_SCORE = 2.5
"""The score that a reading needs."""


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

    @cached_property
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

    @cached_property
    def rival(self) -> Reading | None:
        """The best reading of the other side, of the list or of how things stand, where it is about as good."""
        chosen = self.chosen
        if chosen is None or not _has_a_side(chosen.reading):
            return None
        is_state = isinstance(chosen.reading.question, StateAsked)
        if is_state and TELLING.search(self.inquiry.frame.text):
            return None
        lead = DISPUTED_STATE if is_state else DISPUTED_LIST
        others = (each.reading for each in self.ranked if not each.reason and chosen.score - each.score < lead)
        return next((each for each in others if _is_of_the_other_side(each, is_state=is_state)), None)

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
        answers = self.chosen is not None and self.chosen.reading.question.is_answered
        return answers and self.certainty is Certainty.LIKELY

    @cached_property
    def certainty(self) -> Certainty:
        """Whether the best reading is said as a fact."""
        if self.chosen is None:
            return Certainty.SURE
        found = certainty_of(self.chosen.reading, self.inquiry, self.unread)
        return Certainty.LIKELY if self.rival is not None else found


def _has_a_side(reading: Reading) -> bool:
    """Whether a reading is of the list, of a report, or of how things stand."""
    return isinstance(reading.question, StateAsked | Report) or reading.question.is_answered


def _is_of_the_other_side(reading: Reading, *, is_state: bool) -> bool:
    return _has_a_side(reading) and isinstance(reading.question, StateAsked) is not is_state


def decide(inquiry: Inquiry, readings: Sequence[Reading], refused: Sequence[str]) -> Decision:
    """Rank the readings of a text by their score."""
    ranked = [_ranked(each, inquiry) for each in readings]
    ranked.sort(key=lambda each: -each.score)
    decision = Decision(inquiry, tuple(ranked), tuple(refused))
    if inquiry.addressed or not decision.ranked:
        return decision
    if decision.is_proposal:
        return _kept_back(decision, "it would be a proposal, and nobody asked the bot")
    told = isinstance(decision.ranked[0].reading.question, Report | StateAsked)
    return _kept_back(decision, "how work stands is the check-in's matter") if told else decision


def _kept_back(decision: Decision, reason: str) -> Decision:
    """The same without anything that would be said."""
    ranked = tuple(replace(each, reason=each.reason or reason) for each in decision.ranked)
    return Decision(decision.inquiry, ranked, decision.refused)


def _ranked(reading: Reading, inquiry: Inquiry) -> Ranked:
    if isinstance(reading.question, Absent):
        return Ranked(reading, LEAST, _not_absent(reading, inquiry))
    score = _score(reading, inquiry)
    reason = _too_weak(reading, score, inquiry) or ("" if inquiry.addressed else unasked(reading, inquiry))
    return Ranked(reading, score, reason)


def _not_absent(reading: Reading, inquiry: Inquiry) -> str:
    """Why it is not said that a subject is absent; empty where it may be."""
    if reading.fit is not None and reading.fit.is_printed:
        return "the checklist prints it"
    return "" if inquiry.addressed else "nobody asked the bot"


def _score(reading: Reading, inquiry: Inquiry) -> float:
    """What speaks for a reading, less what it leaves unread."""
    score = sum(WEIGHTS[each] for each in reading.evidence) - UNREAD * reading.unread
    if reading.fit is not None and Evidence.TOPIC in reading.evidence:
        score -= WEIGHTS[Evidence.TOPIC] * (1 - reading.fit.chance)
        score += QUOTED if inquiry.is_quoted and _is_of_the_best(reading, reading.fit, inquiry) else 0.0
    is_narrowed = isinstance(reading.question, StateAsked) and inquiry.is_narrowed_beside
    return score - NAMED_BESIDE if is_narrowed else score


def _is_of_the_best(reading: Reading, fit: Fit, inquiry: Inquiry) -> bool:
    """Whether a reading is about the entry that was quoted, and not about one that tells who leads."""
    best = inquiry.topic.best
    return isinstance(reading.question, Figure) or (best is not None and best.ref in fit.tied)


def _least(reading: Reading, fit: Fit) -> float:
    """The chance that a topic needs: more where little of it is known, as an unknown half makes a short one another."""
    if isinstance(reading.question, Search):
        return _least_of_a_search(fit)
    if _general(fit) >= GENERAL_SHARE:
        return GENERAL_FLOOR if isinstance(reading.question, Who | ClarifyEntry) else GENERAL_SEARCH_FLOOR
    coverage, length = fit.features.get("coverage", 1.0), fit.features.get("length", 1.0)
    is_known = coverage > HALF or (coverage > 0 and length > SHORT)
    return FLOOR if is_known else SEARCH_FLOOR


def _least_of_a_search(fit: Fit) -> float:
    """The same where the entry of a subject alone is asked for."""
    if fit.features.get("coverage", 1.0) > ALL and fit.presence >= HELD:
        return NO_FLOOR
    general = _general(fit)
    if general >= GENERAL_SHARE:
        return GENERAL_SEARCH_FLOOR
    if general >= SOME_GENERAL:
        return SOME_GENERAL_FLOOR
    return HELD_FLOOR if fit.presence >= SURELY_HELD else SEARCH_FLOOR


def _general(fit: Fit) -> float:
    """The share of general words in a subject; none where all of it is accounted for and some of it printed."""
    is_accounted = fit.features.get("coverage", 1.0) > ALL and fit.printed_share > 0
    return 0.0 if is_accounted else fit.features.get("general", 0.0)


def _names_an_entry(reading: Reading) -> bool:
    """Whether an entry is named by its number: it is offered, whatever else was said in a few words (18号念我听听)."""
    if not isinstance(reading.question, Show | Who | Score) or not reading.question.refs or reading.fit is not None:
        return False
    is_numbered = not {Evidence.NUMBER, Evidence.MEASURED_NUMBER}.isdisjoint(reading.evidence)
    return is_numbered and reading.unread <= BESIDE_A_NUMBER


def _names_a_topic(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether it is asked for what is said of nothing else: it is offered, whatever but a body was said beside it."""
    question, frame = reading.question, inquiry.frame
    if not isinstance(question, StateAsked) or question.topic not in SAID_OF_NOTHING_ELSE:
        return False
    return all(each in frame.departments for each in frame.tokens if each.kind in (Kind.DEPARTMENT, Kind.BODY))


def _unheld(fit: Fit) -> str:
    """Why the checklist hardly holds a subject; empty where it may."""
    if fit.is_general:
        return "it names general subjects alone"
    is_held = fit.presence >= PRESENT
    return "" if is_held else f"the checklist holds it with a chance of {fit.presence:.0%}, below {PRESENT:.0%}"


def _too_weak(reading: Reading, score: float, inquiry: Inquiry) -> str:
    """Why a reading is out; empty where it is in."""
    if lacks_a_price(reading, inquiry):
        return "it asks for money, and the entry says nothing of it"
    if asks_for_a_service(reading, inquiry):
        return "it asks where to have something done"
    fit, addressed = reading.fit, inquiry.addressed
    if addressed and fit is not None and fit.is_printed:
        return ""
    unfit = _fits_too_little(reading, fit, addressed=addressed) if fit is not None else ""
    return unfit or _scores_too_little(reading, score, inquiry)


def _scores_too_little(reading: Reading, score: float, inquiry: Inquiry) -> str:
    needed = ADDRESSED_SCORE if inquiry.addressed else OVERHEARD_SCORE
    if score >= needed or (inquiry.addressed and _is_plain(reading, inquiry)):
        return ""
    return f"its score is {score:.1f}, below {needed:.1f}"


def _is_plain(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether a reading is in whatever its score: all of it is read, or it names an entry or a topic."""
    if reading.fit is not None and not reading.unread:
        return True
    return _names_an_entry(reading) or _names_a_topic(reading, inquiry)


def _fits_too_little(reading: Reading, fit: Fit, *, addressed: bool) -> str:
    if unheld := _unheld(fit):
        return unheld
    if not addressed and fit.printed_share < SURE_SHARE:
        return "too little of it is printed to be said unasked"
    floor = _least(reading, fit) if addressed else OVERHEARD_FLOOR
    return f"the topic fits with a chance of {fit.chance:.0%}, below {floor:.0%}" if fit.chance < floor else ""
