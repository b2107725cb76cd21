"""Days in words."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.spans.days import dates_in

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("昨天", date(2026, 11, 22)),
        ("上周五", date(2026, 11, 20)),
        ("周五", date(2026, 11, 20)),
        ("本周一", MONDAY),
        ("上上周三", date(2026, 11, 11)),
        ("11月20日", date(2026, 11, 20)),
        ("十一月二十日", date(2026, 11, 20)),
        ("11.20", date(2026, 11, 20)),
        ("11·20", date(2026, 11, 20)),
        ("26-11-20", date(2026, 11, 20)),
        ("26.11.20", date(2026, 11, 20)),
        ("2026年11月20日", date(2026, 11, 20)),
        ("上个月底", date(2026, 10, 31)),
        ("上月5号", date(2026, 10, 5)),
        ("3天前", date(2026, 11, 20)),
        ("两周前", date(2026, 11, 9)),
        ("last friday", date(2026, 11, 20)),
        ("2月30日", None),
    ],
)
def test_a_day_in_words_is_counted_from_today(said: str, day: date | None) -> None:
    (found,) = dates_in(said, MONDAY)
    assert (found.said, found.day) == (said, day)


@pytest.mark.parametrize("said", ["1-10月", "这周三件事", "周二期工程", "11.20%", "3.5万元"])
def test_what_only_looks_like_a_day_is_none(said: str) -> None:
    assert dates_in(said, MONDAY) == []


def test_a_day_without_a_year_is_the_last_one_or_comes_soon() -> None:
    assert dates_in("3月1日", date(2026, 1, 10))[0].day == date(2026, 3, 1)
    assert dates_in("12月20日", date(2026, 1, 10))[0].day == date(2025, 12, 20)
    assert dates_in("2月29日", date(2025, 3, 1))[0].day == date(2024, 2, 29)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from("一二三四五六日"))
def test_a_weekday_is_within_the_week_before_today(today: date, weekday: str) -> None:
    (found,) = dates_in(f"周{weekday}", today)
    assert found.day is not None
    assert timedelta() <= today - found.day < timedelta(days=7)
    (last,) = dates_in(f"上周{weekday}", today)
    assert last.day is not None
    assert 1 <= (today - last.day).days <= 13


@given(st.text(max_size=80), st.dates(date(1000, 1, 1), date(9000, 1, 1)))
def test_any_text_has_its_dates_in_order(text: str, today: date) -> None:
    found = dates_in(text, today)
    assert all(one.end <= other.start for one, other in pairwise(found))
