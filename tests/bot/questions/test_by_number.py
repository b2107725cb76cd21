"""Questions that name an entry by its number."""

from collections.abc import Callable

import pytest

from bot.questions.by_number import by_number, counts_clauses
from bot.questions.question import Figure, Question, Role, Score, Show, Who
from bot.questions.readings import Inquiry

At = Callable[[str], Inquiry]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("第33项和第34项谁牵头", Who(("33", "34"), Role.LEAD)),
        ("26项教体局", Who(("26",), Role.ANY, ("教体局",))),
        ("33.2和33.3", Show(("33.2",), ("33.3",))),
        ("第33项第33项", Show(("33",))),
        ("第六部分多少分", Score(("S6",))),
    ],
)
def test_everything_that_is_numbered_is_asked_about_once(inquiry_of: At, text: str, question: Question) -> None:
    assert by_number(inquiry_of(text)) == question


def test_a_number_that_does_not_exist_is_kept_as_missing_whatever_is_asked_of_it(inquiry_of: At) -> None:
    assert by_number(inquiry_of("第99项多少分")) == Show((), ("99",))
    assert by_number(inquiry_of("第99项谁牵头")) == Show((), ("99",))


def test_a_figure_is_only_looked_for_in_the_entry_that_is_numbered(inquiry_of: At) -> None:
    inquiry = inquiry_of("第37项满意度多少")
    question = by_number(inquiry)
    assert isinstance(question, Figure)
    assert {inquiry.catalogue.figures[int(each.ref)].ref for each in question.found} == {"37.3"}


def test_an_entry_without_the_figure_is_shown(inquiry_of: At) -> None:
    assert by_number(inquiry_of("33项要扣分吗")) == Show(("33",))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("消防归谁管", "no entry is named by number"),
        ("第六部分有哪些任务", "a section is named, not an entry"),
        ("33项食堂订餐", "the rest is not about an entry: 食堂 订餐"),
    ],
)
def test_what_is_left_to_other_readings_is_left_with_its_reason(inquiry_of: At, text: str, reason: str) -> None:
    assert by_number(inquiry_of(text)) == reason


@pytest.mark.parametrize(("text", "counts"), [("第12项有几款", True), ("第12项有几条", True), ("牵头几项", False)])
def test_clauses_are_counted_by_their_own_measure_word(inquiry_of: At, text: str, *, counts: bool) -> None:
    assert counts_clauses(inquiry_of(text).frame) is counts
