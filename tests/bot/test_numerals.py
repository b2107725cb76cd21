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


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "一"),
        (10, "十"),
        (19, "十九"),
        (20, "二十"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1_010, "一千零一十"),
    ],
)
def test_a_number_is_written_as_headings_have_it(value: int, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize("value", [0, 10_000, 820_000])
def test_what_nobody_spells_is_written_in_digits(value: int) -> None:
    assert written(value) == str(value)


@given(st.integers(min_value=1, max_value=9_999))
def test_what_is_written_is_read_again(value: int) -> None:
    assert number(written(value)) == value
    assert re.fullmatch(NUMERAL, written(value))
