"""No reader of people's text takes longer than its length warrants: one that looks back from each place fails here."""

import re
import signal
from collections import deque
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import bot
import handlers
from bot.questions.assistant import Assistant
from torture.fragments import FRAGMENTS, HARD, Growing
from torture.readers import Read, Reader, readers
from torture.reading_time import timed, worst_of

SHORT, LONG = 256, 1_024
ENDLESS = 5.0
"""Seconds of the processor for a short text."""
NOTICED, LEAST = 4e-6, 1e-3
"""Seconds for a character, and in all, below which a reading is not looked at: it is in time whatever its growth."""
STEEPEST = 10.0
"""Four times the text may take so many times as long; where each place is looked at from each other, it is 16 times."""
EXEMPT = (
    *("bot.practice", "bot.doctor", "bot.commands", "bot.fonts", "bot.__main__"),  # over what programs write
    "bot.questions",  # over six hundred characters at most: the readers of questions are tried as a whole
    "bot.sensitive",  # the mask is tried as a whole
)
AT_A_PLACE = {
    "bot.timing.hours._ONE",
    "bot.timing.hours._SPAN",
    "handlers.commands.command._ENTRY",
    "handlers.commands.spoken._WISHED",
    "bot.checkins.claims.completion._SUPPOSED",
    "bot.checkins.reading.greetings.BEFORE",
    "bot.checkins.reading.greetings.MARK",
    "bot.checkins.reading.heads._ALONG",
    "bot.checkins.reading.heads._JOINT",
    "bot.checkins.reading.heads._MORE_CLAUSES",
    "bot.checkins.reading.heads._STRETCH",
    "bot.checkins.reading.mentions._ADDED",
    "bot.checkins.reading.mentions._GOES_ON",
    "bot.checkins.reading.mentions._ITEM",
    "bot.checkins.reading.mentions._LIKEWISE",
    "bot.checkins.reading.anywhere.ABOUT_IT",
    "bot.checkins.reading.anywhere.POINTED_AT",
    "bot.checkins.reading.openings.ABOUT_IT",
    "bot.checkins.reading.remarks._ANNOUNCED",
    "bot.checkins.reading.openings.BEFORE",
    "bot.checkins.reading.openings.MARK",
    "bot.checkins.claims.progress._BOUND",
    "bot.checkins.claims.percentages._OF_IT",
    "bot.checkins.claims.progress._SHORT",
    "bot.checkins.claims.progress._UNDONE",
    "bot.checkins.claims.claiming._OF_A_CLAUSE",
    "bot.checkins.claims.difficulty.NONE",
    "bot.checkins.claims.difficulty._MENDING",
    "bot.checkins.claims.difficulty._STILL_THERE",
    "bot.checkins.reading.disowning._INSTEAD",
    "bot.checkins.reading.disowning._NOT_OURS",
    "bot.checkins.reading.disowning._NOT_THAT",
    "bot.wordings.reading._SAID",
    "bot.checkins.reading.speakers._BODY",
    "bot.checkins.reading.special._PLANNED_AFTER",
    "bot.checkins.reading.special._TO_BE_DONE",
    "bot.checkins.reading.telling.ABOUT_IT",
    "bot.checkins.claims.needs.NONE",
    "bot.checkins.reading.countings._AND_MORE",
    "bot.checkins.reading.remarks._CONDITION",
    "bot.checkins.reading.remarks._REMARK",
    "bot.checkins.reading.kept_words._CLOSED",
    "bot.checkins.claims.progress._TO_RECORD",
    "bot.checkins.reading.numeral_lists._LIST",
    "bot.checkins.reading.numeral_lists._SPOKEN",
    "bot.checkins.reading.openings.POINTED_AT",
    "bot.checkins.reading.parts._NUMBER_ALONE",
    "bot.checkins.reading.special._PAPER",
    "bot.checkins.reading.telling.POINTED_AT",
    "bot.checkins.spans.shares._SURELY",
    "handlers.telegram.receive.masking.MADE_BY_PLATFORM",
    "bot.lights.names._LATE",
}
"""These are never searched for, only looked for at one place."""


@pytest.fixture(scope="module")
def table(assistant: Assistant) -> tuple[Reader, ...]:
    return readers(assistant)


def too_steep(read: Read, text: Growing, short: int, long: int) -> bool:
    """Whether four times the text takes far more than four times as long, in every one of three measurements."""
    if timed(read, text.text(long), 1) < max(LEAST, NOTICED * long):
        return False
    ratios = (timed(read, text.text(long), 2) / timed(read, text.text(short), 2) for _ in range(3))
    return all(each > STEEPEST for each in ratios)


def never_ends(read: Read, text: str) -> bool:
    """Whether a text is not read within seconds: what takes exponential time would stop the tests as well."""

    def interrupted(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGVTALRM, interrupted)
    signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)
    try:
        read(text)
    except TimeoutError:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


def test_every_reader_takes_four_times_as_long_for_four_times_the_text(table: tuple[Reader, ...]) -> None:
    found = [
        (each.name, str(text))
        for each in table
        for text in HARD
        if too_steep(each.read, text, each.longest // 4, each.longest)
    ]
    assert found == []


def expressions() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every expression that a module over people's text keeps."""
    for package in (bot, handlers):
        for each in walk_packages(package.__path__, f"{package.__name__}."):
            if not each.name.startswith(EXEMPT):
                for name, value in vars(import_module(each.name)).items():
                    yield from ((f"{each.name}.{name}", pattern) for pattern in patterns_in(value))


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from patterns_in(each)


def finding(name: str, pattern: re.Pattern[str]) -> Callable[[str], object]:
    return pattern.match if name in AT_A_PLACE else lambda text: deque(pattern.finditer(text), 0)


def own_texts(pattern: re.Pattern[str]) -> Iterator[Growing]:
    """Blanks, digits, and the expression's own words, alone and behind one another."""
    words = re.findall(r"[\u4e00-\u9fff]+|[a-z]{2,}|[〔（【(:：、,/@#.-]", pattern.pattern)[:12]
    for each in dict.fromkeys((" ", "1", "a", "\n", *words)):
        yield Growing((each,))
    for each in dict.fromkeys(words):
        yield from (Growing((blank,), each, "x") for blank in (" ", "1"))


def test_no_expression_looks_back_from_each_place() -> None:
    found = {
        (name, str(text))
        for name, pattern in expressions()
        for text in own_texts(pattern)
        if never_ends(finding(name, pattern), text.text(SHORT)) or too_steep(finding(name, pattern), text, SHORT, LONG)
    }
    assert found == set()


def test_the_expressions_of_reports_and_of_names_are_among_them() -> None:
    names = {name for name, _ in expressions()}
    assert {
        "bot.checkins.spans.shares._RANGES",
        "bot.checkins.spans.days._FORMS",
        "handlers.questions.unanswered._RUN",
    } <= names
    assert len(names) > 30


@pytest.mark.parametrize("pattern", [r"\s*$x", r"[a-z@.-]*\d{5,}", r"(?:、|\s)*[,、]\s*(?=。)x"])
def test_the_search_finds_a_reader_that_looks_back_from_each_place(pattern: str) -> None:
    slow = re.compile(pattern)
    worst = worst_of(Reader("slow", slow.search, 512), seconds=0.2)
    assert worst.growth > 3


@pytest.mark.parametrize("length", [1, 7, 256, 4_096])
def test_a_growing_text_has_the_length_that_is_asked_for(length: int) -> None:
    text = Growing(("\n \n",), "49", "x").text(length)
    assert len(text) == length
    assert "49".startswith(text[:2])


def test_the_fragments_hold_no_halves_of_characters() -> None:
    assert all(each.encode() for each in FRAGMENTS)
