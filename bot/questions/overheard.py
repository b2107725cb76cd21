"""What is kept to oneself of what was overheard: talk, reports, and what asks for something else."""

import re

from bot.questions.certainty import SURE_STRENGTH
from bot.questions.intents import (
    Absent,
    Clarify,
    ClarifyEntry,
    Count,
    Departments,
    Figure,
    Help,
    Report,
    Score,
    Search,
    Show,
    StateAsked,
    Tasks,
    UnknownBody,
    Who,
)
from bot.questions.parse.frame import ASKS, ROLES, Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.retrieval.index import Found
from bot.questions.retrieval.topic import WORDS
from bot.questions.spans.cues import Cue

BARE_COVERAGE = 0.65
ASKED_COVERAGE = 0.5
"""The share of an overheard topic that an entry must hold, standing alone or plainly asked for."""
SHORTEST_BARE_TOPIC = 3
UNREAD = 2
UNREAD_BESIDE_A_ROLE = 7
UNREAD_BESIDE_A_NUMBER = 1
ENDINGS_OF_STATEMENTS = ("了", "啦", "过", "中", "着", "完", "好")
_UNIT = re.compile(r"^\D{0,6}\d+(?:\.\d+)?(?:度|[℃%万亿元米斤吨块岁]|分钟|小时|公里)")
"""A number with the unit of something else (33.2度)."""
_TOLD_WITH_A_COUNT = re.compile(r"了(?:一|两|几|好几|\d+)(?:个|次|下|回|家|处|起|遍|天|条|场)$")


def unasked(reading: Reading, inquiry: Inquiry) -> str:
    """Why a reading of something overheard is kept to oneself."""
    frame = inquiry.frame
    match reading.question:
        case Help() | StateAsked() | Report() | Absent() | ClarifyEntry() | Departments():
            return "nobody asked the bot"
        case Tasks() | UnknownBody() | Clarify():
            return _selection(reading, frame)
        case Search():
            return _statement(inquiry)
        case Figure() | Score() | Who() | Count() if reading.fit is not None:
            return "it asks for something else" if _is_talk(inquiry) else ""
        case Who() if not _asks_for_bodies(frame):
            return "it tells, it does not ask"
        case Show() | Who() | Score():
            return _number(reading, frame)
        case _:
            return ""


def _is_talk(inquiry: Inquiry) -> bool:
    """Whether there are words of talk, and the best entry does not hold all that is said."""
    best = inquiry.topic.best
    return inquiry.frame.has(Cue.CHATTER) and (best is None or inquiry.topic.coverage(best) != 1)


def _asks_for_bodies(frame: Frame) -> bool:
    return frame.has(Cue.WHO, Cue.WHICH, Cue.DEPARTMENT) or frame.asks or frame.ends_as_a_noun


def _number(reading: Reading, frame: Frame) -> str:
    if frame.has(Cue.CHATTER) or Evidence.BARE_NUMBER in reading.evidence or _UNIT.search(frame.text):
        return "the number belongs to something else"
    return "too much beside the number" if reading.unread > UNREAD_BESIDE_A_NUMBER else ""


def _selection(reading: Reading, frame: Frame) -> str:
    if isinstance(reading.question, UnknownBody) and not reading.question.naming.known:
        return "words of talk may stand before the name"
    if frame.has(Cue.CHATTER) and reading.unread:
        return "it is talk about something else"
    allowed = UNREAD_BESIDE_A_ROLE if _is_beyond_doubt(frame) else UNREAD
    return f"{reading.unread} letters stay unread" if reading.unread > allowed else ""


def _is_beyond_doubt(frame: Frame) -> bool:
    work = frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.TASK)
    return work and frame.has(Cue.WHICH, Cue.COUNT) and not frame.has(Cue.CHATTER)


def _statement(inquiry: Inquiry) -> str:
    """Why the entry of a subject is not told of; empty where it may be."""
    frame, best = inquiry.frame, inquiry.topic.best
    if best is None:
        return ""
    is_plain = _asks_plainly(frame)
    checks = (
        (_is_hardly_printed(inquiry, best), "too little of it is printed"),
        (frame.has(Cue.CHATTER) and not _is_wholly_asked(inquiry, best), "it is talk about something else"),
        (frame.has(Cue.THANKS, Cue.GREETING) and not is_plain, "it thanks or greets"),
        (_asks_for_a_person(frame) and not _is_surely_printed(inquiry, best), "it asks for a person"),
        (_is_a_bare_word(inquiry, best), "too little is said"),
        (not is_plain and _ends_as_told(frame.text), "it tells, it does not ask"),
        (bool(frame.departments) and _beside_departments(inquiry) < UNREAD, "little more than a department"),
    )
    return next((reason for fails, reason in checks if fails), "")


def _is_hardly_printed(inquiry: Inquiry, best: Found) -> bool:
    """Whether the best entry holds less of a subject than is needed, which is less where it is asked for."""
    is_asked = inquiry.frame.asks and not _wants_something_sent(inquiry.frame)
    floor = ASKED_COVERAGE if is_asked else BARE_COVERAGE
    return inquiry.topic.coverage(best, *WORDS) < floor or inquiry.topic.strength(best) < UNREAD


def _is_wholly_asked(inquiry: Inquiry, best: Found) -> bool:
    """Whether it is plainly asked for what the best entry holds word for word."""
    is_whole = inquiry.topic.coverage(best, *WORDS) >= 1
    return is_whole and _asks_plainly(inquiry.frame) and not _wants_something_sent(inquiry.frame)


def _is_surely_printed(inquiry: Inquiry, best: Found) -> bool:
    return inquiry.topic.coverage(best, *WORDS) >= 1 and inquiry.topic.strength(best) >= SURE_STRENGTH


def _is_a_bare_word(inquiry: Inquiry, best: Found) -> bool:
    """Whether a word or two are said and nothing is asked, which are no title."""
    return not inquiry.frame.asks and inquiry.topic.strength(best) < SHORTEST_BARE_TOPIC and not best.in_title


def _asks_plainly(frame: Frame) -> bool:
    return frame.has(Cue.WHO, Cue.WHICH, Cue.COUNT, Cue.SCORE, Cue.FIGURE) or frame.text.endswith("?")


def _asks_for_a_person(frame: Frame) -> bool:
    return frame.has(Cue.WHO) and not frame.has(*ROLES)


def _ends_as_told(text: str) -> bool:
    """Whether a text ends as a statement does (…坏了, …坏了一个)."""
    said = text.rstrip("。!.~ ")
    return said.endswith(ENDINGS_OF_STATEMENTS) or bool(_TOLD_WITH_A_COUNT.search(said))


def _wants_something_sent(frame: Frame) -> bool:
    """Whether the only word of asking is one that people also ask for files with."""
    words = [each.said for each in frame.tokens if each.cues & ASKS]
    return bool(words) and all(each.startswith("发") for each in words)


def _beside_departments(inquiry: Inquiry) -> int:
    """How many characters match beside those of departments' names."""
    frame, topic = inquiry.frame, inquiry.topic
    names = {place for each in frame.departments for place in range(each.start, each.end)}
    left_over = {place for each in frame.residue for place in range(each.start, each.end)}
    return len((topic.places(topic.found[0]) & left_over) - names)
