"""The row of buttons that turns pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.text import Language
from handlers.buttons.pager import on_page, pager, within


@pytest.mark.parametrize(
    ("page", "count", "turns"), [(0, 3, [0, 1]), (1, 3, [0, 1, 2]), (2, 3, [1, 2]), (1, 2, [0, 1])]
)
def test_there_is_a_way_back_and_on_where_there_is_a_page(page: int, count: int, turns: list[int]) -> None:
    (row,) = pager(lambda each: each, page, count, Language.CHINESE)
    assert [each.do for each in row] == turns
    assert f"{page + 1}/{count}" in [each.text for each in row]


@pytest.mark.parametrize("count", [0, 1])
def test_a_single_page_is_not_turned(count: int) -> None:
    assert pager(lambda each: each, 0, count, Language.ENGLISH) == ()


@given(st.lists(st.integers(), max_size=40), st.integers(1, 9))
def test_the_pages_of_a_list_hold_each_of_its_items_once_in_its_order(items: list[int], size: int) -> None:
    *_, count = on_page(items, 0, size)
    assert [each for page in range(count) for each in on_page(items, page, size)[0]] == items


@given(st.integers(0, 40), st.integers(-3, 99), st.integers(1, 9))
def test_of_a_list_that_became_shorter_the_last_page_is_shown(length: int, page: int, size: int) -> None:
    shown, at, count = on_page(range(length), page, size)
    assert at == within(page, count) == max(0, min(page, count - 1))
    assert bool(shown) == bool(length)
    assert len(shown) <= size
