"""The month that is named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.circular.month import Month, last_whole, month_of, read_month

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("said", "month"),
    [
        ("", Month(2026, 10)),
        ("2026-11", Month(2026, 11)),
        ("2026-9", Month(2026, 9)),
        ("2026/09", Month(2026, 9)),
        ("2026年9月", Month(2026, 9)),
        ("2026年9月份", Month(2026, 9)),
        ("９月", None),
        ("9月", Month(2026, 9)),
        ("9月份", Month(2026, 9)),
        ("十月", Month(2026, 10)),
        ("上个月", Month(2026, 10)),
        ("本月", Month(2026, 11)),
        ("12月", Month(2025, 12)),
        ("2026-12", None),
        ("2026-13", None),
        ("2026-00", None),
        ("0000-01", None),
        ("9999-12", None),
        ("本周", None),
        ("第三季度", None),
        ("教体局", None),
        ("2026-11-01", None),
    ],
)
def test_a_month_is_read_where_it_has_begun(said: str, month: Month | None) -> None:
    assert read_month(said, TODAY) == month


@given(st.dates(date(1900, 2, 1), date(2900, 1, 1)))
def test_a_month_is_read_as_it_is_written_and_the_last_whole_one_is_over(day: date) -> None:
    month = month_of(day)
    assert read_month(str(month), day) == month
    assert read_month(month.chinese, day) == month
    assert month.first <= day <= month.last
    assert last_whole(day).last < month.first
    assert last_whole(day).following == month
