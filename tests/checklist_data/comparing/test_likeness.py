"""How like two entries are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.comparing.likeness import (
    LONG,
    MANY,
    Unit,
    are_headings,
    folded,
    is_perhaps,
    is_within,
    likeness,
    only_figures_differ,
    pieces,
    share_enough,
    swaps_a_name,
)
from tests.checklist_data.comparing.lists import texts


def unit(title: str, body: str = "") -> Unit:
    """An entry."""
    return Unit("1", "S1", title, body, frozenset())


UNITS = st.builds(unit, texts(), st.just("") | texts())


def test_what_prints_differently_from_year_to_year_does_not_count() -> None:
    assert folded(" １２. 消防，安全（Ａ）；") == folded("12消防安全a")


@given(UNITS, UNITS)
def test_likeness_does_not_depend_on_which_is_older(one: Unit, other: Unit) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 100
    assert likeness(one, one) == 100


@given(texts(20, 40), texts(20, 40))
def test_texts_that_are_surely_the_same_are_never_passed_over_at_the_first_look(one: str, other: str) -> None:
    before, after = unit(one), unit(other)
    assert share_enough(pieces(before), pieces(before))
    assert share_enough(pieces(before), pieces(after)) or likeness(before, after) < 88


def test_short_texts_are_never_passed_over() -> None:
    assert pieces(unit("消" * (MANY - 1))) == 0
    assert share_enough(0, pieces(unit("消防安全检查" * 20)))


def test_of_short_titles_more_has_to_be_alike() -> None:
    long, short = unit("消" * LONG), unit("消" * (LONG - 1))
    assert is_perhaps(long, long, 60.0)
    assert not is_perhaps(long, short, 65.9)
    assert is_perhaps(long, short, 66.0)


def test_an_entry_that_another_has_taken_in_stands_there_in_its_order() -> None:
    part = unit("开展学校周边消防安全隐患排查整治")
    assert is_within(part, unit("年度重点", f"{part.title}，并于年底前报告"))
    assert not is_within(part, part)
    assert not is_within(unit("消防"), unit("开展消防安全检查和培训并报告"))


@pytest.mark.parametrize(
    ("old", "new", "swapped"),
    [
        ("检查教体局", "检查卫健局", True),
        ("检查应急局", "检查应急管理局", False),
        ("检查教体局", "检查教体局和卫健局", False),
        ("检查", "检查卫健局", False),
    ],
)
def test_one_body_in_the_place_of_another_makes_another_entry(old: str, new: str, *, swapped: bool) -> None:
    who = {"教体局": "教体局", "卫健局": "卫健局", "应急局": "应急局", "应急管理局": "应急局"}
    assert swaps_a_name(old, new, who) is swapped


def test_a_target_of_another_year_differs_in_figures_alone() -> None:
    assert only_figures_differ("2025年达到98%", "2026年达到99.5%") is False
    assert only_figures_differ("2025年达到98%", "2026年达到100%")
    assert are_headings("2026年重点任务", "2027年重点任务")
    assert not are_headings("重点任务", "负面清单")
