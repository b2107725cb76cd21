"""Questions that name an entry by its number."""

from collections.abc import Callable

import pytest

from bot.questions.intents import Figure, Question, Score, Show, Who
from bot.questions.parse.numbered import counts_clauses, numbered
from bot.questions.parse.reading import Inquiry
from bot.questions.selection import RoleAsked
from tests.bot.questions.offered import question, readings, reason

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("第33项和第34项谁牵头", Who(("33", "34"), RoleAsked.LEAD)),
        ("26项教体局", Who(("26",), RoleAsked.ANY, ("教体局",))),
        ("33.2和33.3", Show(("33.2",), ("33.3",))),
        ("第33项第33项", Show(("33",))),
        ("第六部分多少分", Score(("S6",))),
    ],
)
def test_everything_that_is_numbered_is_asked_about_once(inquiry_of: At, text: str, asked: Question) -> None:
    assert question(numbered, inquiry_of(text)) == asked


def test_a_number_that_does_not_exist_is_kept_as_missing_whatever_is_asked_of_it(inquiry_of: At) -> None:
    assert question(numbered, inquiry_of("第99项多少分")) == Show((), ("99",))
    assert question(numbered, inquiry_of("第99项谁牵头")) == Show((), ("99",))


def test_a_figure_is_only_looked_for_in_the_entry_that_is_numbered(inquiry_of: At) -> None:
    inquiry = inquiry_of("第37项满意度多少")
    asked = question(numbered, inquiry)
    assert isinstance(asked, Figure)
    assert {inquiry.catalogue.figures[int(each.ref)].ref for each in asked.found} == {"37.3"}


def test_an_entry_without_the_figure_is_shown(inquiry_of: At) -> None:
    assert question(numbered, inquiry_of("33项要扣分吗")) == Show(("33",))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("消防归谁管", "no entry is named by number"),
        ("第六部分有哪些任务", "a section is named, not an entry"),
    ],
)
def test_what_is_left_to_other_readings_is_left_with_its_reason(inquiry_of: At, text: str, why: str) -> None:
    assert reason(numbered, inquiry_of(text)) == why


def test_what_is_said_beside_the_number_and_not_printed_in_the_entry_stays_unread(inquiry_of: At) -> None:
    (other,), (own,) = readings(numbered, inquiry_of("33项食堂订餐")), readings(numbered, inquiry_of("33项网络设施"))
    assert (other.unread, own.unread) == (4, 0)


@pytest.mark.parametrize(("text", "counts"), [("第12项有几款", True), ("第12项有几条", True), ("牵头几项", False)])
def test_clauses_are_counted_by_their_own_measure_word(inquiry_of: At, text: str, *, counts: bool) -> None:
    assert counts_clauses(inquiry_of(text).frame) is counts
