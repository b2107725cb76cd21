"""Percentages in all spellings, never rounded up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.spans.shares import shares_in
from bot.numerals import written


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("80%", 80),
        ("99.6%", 99),
        ("0.5%", 0),
        ("100%", 100),
        ("八成", 80),
        ("八成五", 85),
        ("九成九", 99),
        ("六成半", 65),
        ("8成", 80),
        ("7成5", 75),
        ("两成", 20),
        ("百分之八十", 80),
        ("百分之九十九点六", 99),
        ("百分之百", 100),
        ("百分之呃七十", 70),
        ("进度六十五个百分点", 65),
        ("三分之二", 66),
        ("四分之三", 75),
        ("完成9/12", 75),
        ("一半", 50),
        ("half", 50),
        ("two thirds", 66),
        ("80 percent", 80),
        ("80 per cent", 80),
    ],
)
def test_a_spelling_is_read(said: str, value: int) -> None:
    assert [each.value for each in shares_in(said)] == [value]


@pytest.mark.parametrize("said", ["七八成", "60%-70%", "六成到七成", "十成", "百分之七八十", "五成还是六成", "一半多"])
def test_what_can_be_two_values_is_none(said: str) -> None:
    assert [each.is_range for each in shares_in(said)] == [True]


@pytest.mark.parametrize(
    "said", ["成立", "完成", "八成立", "大半", "过半", "一大半", "另一半", "12分", "120", "十分之好"]
)
def test_what_is_no_share_is_left_alone(said: str) -> None:
    assert shares_in(said) == []


@pytest.mark.parametrize("said", ["120%", "-5%", "百分之一百二十"])
def test_what_is_beyond_has_no_value(said: str) -> None:
    assert [each.value for each in shares_in(said)] == [None]


@given(st.integers(0, 100), st.integers(0, 99))
def test_a_decimal_is_cut_and_what_is_left_is_cut_too(whole: int, hundredths: int) -> None:
    (found,) = shares_in(f"{whole}.{hundredths:02}%")
    if whole == 100 and hundredths:
        assert found.value is None
        return
    assert found.value == whole
    assert found.rest == 100 - whole - bool(hundredths)
    assert found.is_exact == (hundredths == 0)


@given(st.integers(1, 99))
def test_chinese_numerals_say_the_same_as_digits(value: int) -> None:
    assert [each.value for each in shares_in(f"百分之{written(value)}")] == [value]
