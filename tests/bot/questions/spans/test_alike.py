"""How a piece of text and a name can be alike, or tell two bodies apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.spans.alike import ends_with, is_of_another_level, is_of_another_place, is_shortened, is_stuttered

NAME = "市场监督管理局"


@pytest.mark.parametrize(
    ("said", "alias", "is_another"),
    [
        ("高新区综治办", "新区综治办", True),
        ("新区综治办", "新区综治办", False),
        ("袁州区应急局", "应急局", True),
        ("综治办", "新区综治办", False),
    ],
)
def test_a_name_that_begins_with_another_place_is_that_of_another_body(said: str, alias: str, is_another: bool) -> None:  # noqa: FBT001
    assert is_of_another_place(said, alias) == is_another


def test_a_body_of_a_higher_level_is_another_one() -> None:
    assert is_of_another_level("公安部", "公安分局")
    assert not is_of_another_level("公安局", "公安分局")
    assert not is_shortened("公安部", "公安分局")


@pytest.mark.parametrize("said", ["市监局", "市场局", NAME])
def test_three_letters_of_a_name_in_their_order_shorten_it(said: str) -> None:
    assert is_shortened(said, NAME)


@pytest.mark.parametrize("said", ["市局", "监管局", "市局监", "市监委"])
def test_fewer_letters_another_order_or_another_beginning_do_not(said: str) -> None:
    assert not is_shortened(said, NAME)


@given(st.integers(0, len(NAME) - 1))
def test_a_name_with_any_letter_struck_twice_is_stuttered(place: int) -> None:
    assert is_stuttered(NAME[:place] + NAME[place] + NAME[place:], NAME)
    assert not is_stuttered(NAME[:place] + "县" + NAME[place:], NAME)
    assert not is_stuttered(NAME, NAME)


def test_the_end_of_a_name() -> None:
    assert ends_with("分局", "公安分局")
    assert not ends_with("公安", "公安分局")
