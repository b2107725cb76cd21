"""How surely an answer is said: as a fact, or as a proposal that a person confirms."""

import re
from collections.abc import Sequence

from bot.questions.content import Certainty
from bot.questions.intents import (
    Absent,
    Clarify,
    ClarifyEntry,
    DepartmentRanking,
    EntryRanking,
    Figure,
    Incomplete,
    Question,
    Score,
    Search,
    Show,
    StateAsked,
    Tasks,
    UnknownBody,
    Who,
)
from bot.questions.parse.places import place_in
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.parse.state_heard import is_of_the_state
from bot.questions.retrieval.fit import Fit
from bot.questions.retrieval.topic import WORDS
from bot.questions.selection import Selection
from bot.questions.spans.cues import Cue

SURE = 0.7
"""The chance from which on an answer on a topic is said as a fact."""
SURE_FIGURE = 0.85
"""The same for a figure, which nobody looks up again."""
GENERAL = 0.9
"""The share of general words from which on a subject is surely absent."""
SURE_SHARE = 0.4
"""The share of a topic that the entry prints itself from which on an answer can be a fact: lay words are an opinion."""
SURE_UNREAD = 4
"""Letters that may stay unread in what is said as a fact."""
SHORTEST_BESIDE = 4
"""Letters behind a heading from which on they are what is asked."""
SURE_STRENGTH = 4
"""Letters of a topic that an entry accounts for in a part of a text, from which on an answer can be a fact."""


OF_THE_LIST = Search | Show | Who | Tasks | DepartmentRanking | EntryRanking
"""Questions that the text of the list alone answers."""
_HOW_MUCH = re.compile(r"how (?:much|many)|多少(?![项条款个家])|几[成%]|百分之几")
"""What asks for a figure, which the text of an entry holds at the most."""
_ONE = re.compile(r"[那这]一?[条项](?!条|项)")
"""What points at one entry, which a list of several does not give."""
_WHETHER = re.compile(r"(?:吗|么|没有?|否)[\s?。!呢啊呀]*$")
"""How a text ends that asks whether something is so, which the text of an entry does not answer (38项还走着吗)."""


def _is_exact(question: Question) -> bool:
    """Whether nothing may stay unread: it could have named a role, or narrowed a set."""
    return question.is_of_a_set or isinstance(question, Who)


def certainty_of(reading: Reading, inquiry: Inquiry, unread: Sequence[str]) -> Certainty:
    """How surely a reading is said; `unread` are the words that it takes no account of."""
    is_guessed = inquiry.is_corrected or inquiry.frame.is_guessed or Evidence.LETTERS in reading.evidence
    sure = not unread and not is_guessed and not _leans_on_a_proposal(reading, inquiry) and _is_sure(reading, inquiry)
    return Certainty.SURE if sure else Certainty.LIKELY


def _leans_on_a_proposal(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether it is asked about the first of what was only proposed, and that was not chosen by its place."""
    match reading.question:
        case Who(refs=refs) | Score(refs=refs) | Show(refs=refs):
            is_first = refs == inquiry.context.refs[:1]
            return (
                inquiry.context.is_proposed
                and is_first
                and not inquiry.frame.numbers
                and place_in(inquiry.frame) is None
            )
        case _:
            return False


def _is_sure(reading: Reading, inquiry: Inquiry) -> bool:
    match reading.question:
        case Clarify() | ClarifyEntry() | Incomplete():
            return False
        case UnknownBody(naming=naming):
            return naming.known
        case Absent():
            return _is_surely_absent(reading.fit)
        case _:
            return _is_found(reading, inquiry) and _is_plain(reading, inquiry)


def _is_plain(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether nothing in an answer that was found leaves it open if it is meant."""
    match reading.question:
        case Figure():
            return _is_a_sure_figure(reading)
        case StateAsked(beside=beside):
            return not beside and (reading.fit is None or reading.fit.is_printed)
        case question if isinstance(question, OF_THE_LIST):
            return not _asks_whether_it_is_so(reading, inquiry)
        case _:
            return True


def _is_surely_absent(fit: Fit | None) -> bool:
    """Whether a subject is made of general words, and the lexicon knows none of them for what is printed."""
    if fit is None or fit.features.get("synonym", 0.0):
        return False
    return fit.features.get("general", 0.0) >= GENERAL


def _is_a_sure_figure(reading: Reading) -> bool:
    return not reading.unread and (reading.fit is None or reading.fit.chance >= SURE_FIGURE)


def _asks_whether_it_is_so(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether it is asked how things are with an entry, which its text does not tell."""
    whether = reading.fit is None and reading.unread and _WHETHER.search(inquiry.frame.text)
    best = inquiry.topic.best
    printed = inquiry.topic.places(best, *WORDS) if reading.fit is not None and best is not None else ()
    return bool(whether) or is_of_the_state(inquiry, printed)


def _is_found(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether little enough stays unread, and the topic, if there is one, was found surely enough."""
    fit = reading.fit
    if _lacks_its_figure(reading, inquiry) or _is_asked_otherwise_beside(reading.question, inquiry):
        return False
    if fit is None:
        return reading.unread <= (0 if _is_exact(reading.question) else SURE_UNREAD)
    if reading.unread > SURE_UNREAD or (inquiry.beside and _is_little(inquiry)):
        return False
    return _is_close(fit) or (fit.is_printed and _is_listed(reading, inquiry))


def _is_listed(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether the entries of a subject are shown, whichever of them is meant."""
    return isinstance(reading.question, Search) and not _asks_for_one(inquiry)


def _is_asked_otherwise_beside(question: Question, inquiry: Inquiry) -> bool:
    """Whether what stands beside a part of a text narrows, or widens, what the part alone asks for."""
    if inquiry.is_narrowed_beside and (question.is_of_a_set or isinstance(question, Show)):
        return True
    if inquiry.asks_for_more_beside and isinstance(question, Show | Search | Tasks | Figure):
        return True
    return (question.is_of_a_set and _is_a_heading(inquiry)) or _is_a_kind_beside_more(question, inquiry.beside)


def _asks_for_one(inquiry: Inquiry) -> bool:
    """Whether one entry is asked for, and not which entries there are (志愿者那条)."""
    return _ONE.search(inquiry.frame.text) is not None and not inquiry.frame.has(Cue.WHICH)


def _lacks_its_figure(reading: Reading, inquiry: Inquiry) -> bool:
    """Whether a figure is asked for, and none is given."""
    match reading.question:
        case Search():
            return inquiry.frame.asks_for_a_figure or inquiry.frame.has(Cue.SCORE)
        case Show() | Who():
            return inquiry.frame.has(Cue.SCORE, Cue.DEDUCT) or _HOW_MUCH.search(inquiry.frame.text) is not None
        case _:
            return False


def _is_a_kind_beside_more(question: Question, beside: str) -> bool:
    """Whether entries are chosen by a kind, a time or their rank alone, in a part of what was said (…,文件怎么说)."""
    match question:
        case EntryRanking() | Tasks(selection=Selection(terms=(), section="", scope=None, gaps=(), points=None)):
            return sum(map(str.isalnum, beside)) >= SHORTEST_BESIDE
        case _:
            return False


def _is_close(fit: Fit) -> bool:
    return fit.chance >= SURE and fit.printed_share >= SURE_SHARE


def _is_little(inquiry: Inquiry) -> bool:
    """Whether the entry accounts for a letter or two of the topic only."""
    best = inquiry.topic.best
    return best is None or inquiry.topic.strength(best) < SURE_STRENGTH


def _is_a_heading(inquiry: Inquiry) -> bool:
    """Whether a part of a text says no more than what the rest is about (负面清单:…)."""
    letters = sum(map(str.isalnum, inquiry.beside))
    return inquiry.frame.text.endswith((":", ",")) and not inquiry.frame.asks and letters >= SHORTEST_BESIDE
