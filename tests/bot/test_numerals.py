"""Numbers in digits and Chinese numerals."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.numerals import NUMERAL, number, written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("33", 33),
        ("三十三", 33),
        ("十", 10),
        ("十一", 11),
        ("廿三", 23),
        ("两", 2),
        ("六〇", 60),
        ("一百零五", 105),
        ("四十", 40),
    ],
)
def test_a_numeral_has_its_value(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "项", "三项", "3a", "-3", "³"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert number(text) is None


@given(st.integers(min_value=1, max_value=99))
def test_what_is_written_is_read_again(value: int) -> None:
    assert number(written(value)) == value
    assert re.fullmatch(NUMERAL, written(value))


def test_numerals_are_those_of_headings() -> None:
    said = {1: "一", 9: "九", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九"}
    assert {each: written(each) for each in said} == said
    assert len({written(each) for each in range(1, 100)}) == 99
    for wrong in (0, 100, -1):
        with pytest.raises(ValueError, match=str(wrong)):
            written(wrong)
