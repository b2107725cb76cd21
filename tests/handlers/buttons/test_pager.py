"""The row of buttons that turns pages."""

import pytest

from bot.questions.text import Language
from handlers.buttons.pager import pager


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
