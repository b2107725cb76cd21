"""Periods as people name them, and the days that they have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.date_reading import Lean
from bot.calendars.period_days import Days
from bot.calendars.period_reading import find_period, read_period

TODAY = date(2026, 11, 23)
"""A Monday."""
DAYS = st.dates(date(2000, 2, 1), date(2150, 1, 1))


@pytest.mark.parametrize(
    ("text", "said", "first", "last"),
    [
        ("本周到期的有哪些", "本周", "2026-11-23", "2026-11-29"),
        ("上周报的", "上周", "2026-11-16", "2026-11-22"),
        ("11月上半月没报的", "11月上半月", "2026-11-01", "2026-11-15"),
        ("上个月下半月逾期的", "上个月下半月", "2026-10-16", "2026-10-31"),
        ("周五下班前要交的", "周五下班前", "2026-11-23", "2026-11-27"),
        ("下周三要交什么", "下周三", "2026-12-02", "2026-12-02"),
        ("这个月要交什么", "这个月", "2026-11-01", "2026-11-30"),
        ("月底前要完成的", "月底前", "2026-11-01", "2026-11-30"),
        ("十二月份到期的", "十二月份", "2026-12-01", "2026-12-31"),
        ("1月要交什么", "1月", "2027-01-01", "2027-01-31"),
        ("去年12月办结的", "去年12月", "2025-12-01", "2025-12-31"),
        ("第三季度", "第三季度", "2026-07-01", "2026-09-30"),
        ("上半年", "上半年", "2026-01-01", "2026-06-30"),
        ("年底前要完成的", "年底前", "2026-01-01", "2026-12-31"),
        ("12月5日之前要交的", "12月5日之前", "2026-11-23", "2026-12-05"),
        ("11月25日到12月10日到期的", "11月25日到12月10日", "2026-11-25", "2026-12-10"),
        ("本周一条都没报", "本周", "2026-11-23", "2026-11-29"),
        ("本周一没报", "本周一", "2026-11-23", "2026-11-23"),
        ("上周一到上周日办结的", "上周一到上周日", "2026-11-16", "2026-11-22"),
        ("下周一到下周五到期的", "下周一到下周五", "2026-11-30", "2026-12-04"),
        ("due between december 1 and december 10?", "between december 1 and december 10", "2026-12-01", "2026-12-10"),
        ("due december 5 to 9", "december 5 to 9", "2026-12-05", "2026-12-09"),
        ("12.1-12.10到期的", "12.1-12.10", "2026-12-01", "2026-12-10"),
        ("11.25到11.30之间到期的", "11.25到11.30之间", "2026-11-25", "2026-11-30"),
        ("12.5前到期的", "12.5前", "2026-11-23", "2026-12-05"),
        ("未来三天到期的", "未来三天", "2026-11-23", "2026-11-26"),
        ("11月1日至今提请协调的", "11月1日至今", "2026-11-01", "2026-11-23"),
        ("11月15日以来办结的", "11月15日以来", "2026-11-15", "2026-11-23"),
        ("自10月20日起至今退回的", "自10月20日起至今", "2026-10-20", "2026-11-23"),
        ("今日起至月底到期的", "今日起至月底", "2026-11-23", "2026-11-30"),
        ("2027年1至3月到期的", "2027年1至3月", "2027-01-01", "2027-03-31"),
        ("大后天到期的", "大后天", "2026-11-26", "2026-11-26"),
        (
            "due between december 3 and december 20 2027",
            "between december 3 and december 20 2027",
            "2027-12-03",
            "2027-12-20",
        ),
        ("what is due next month?", "next month", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_period_is_found_and_has_its_days(text: str, said: str, first: str, last: str) -> None:
    found = find_period(text)
    assert found is not None
    assert found.said == said
    assert read_period(found.said, TODAY) == Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["每月要报的", "33项进展", "49.1推进到哪了", "12.1推进到哪了", "两年一次", "哪些逾期了", ""]
)
def test_what_names_no_period_has_none(text: str) -> None:
    assert find_period(text) is None


@pytest.mark.parametrize("text", ["13月", "2月30日之前", "第五季度", "0月"])
def test_a_period_that_does_not_exist_has_no_days(text: str) -> None:
    assert read_period(text, TODAY) is None


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("前年", "2024-01-01", "2024-12-31"),
        ("大前年", "2023-01-01", "2023-12-31"),
        ("10号以前", "2026-11-01", "2026-11-10"),
        ("本月15号以前", "2026-11-01", "2026-11-15"),
        ("11月10日之前", "2026-01-01", "2026-11-10"),
        ("5月1日前", "2026-01-01", "2026-05-01"),
        ("三个月", "2026-08-25", "2026-11-23"),
        ("最近一周", "2026-11-16", "2026-11-23"),
        ("未来三天", "2026-11-23", "2026-11-26"),
    ],
)
def test_of_what_is_past_days_that_have_gone_by_are_meant(said: str, first: str, last: str) -> None:
    assert read_period(said, TODAY, Lean.PAST) == Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("11月1日至11月15日", "2026-11-01", "2026-11-15"),
        ("11月1号到15号", "2026-11-01", "2026-11-15"),
        ("11月5日", "2026-11-05", "2026-11-05"),
        ("november 1 to 15", "2026-11-01", "2026-11-15"),
        ("1月5日到1月10日", "2027-01-05", "2027-01-10"),
        ("5号", "2026-12-05", "2026-12-05"),
    ],
)
def test_days_of_a_named_month_are_the_nearest_of_what_is_to_come(said: str, first: str, last: str) -> None:
    assert read_period(said, TODAY) == Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["目前年度任务", "三年前的", "以前年度"])
def test_a_year_before_the_last_is_not_seen_in_other_words(text: str) -> None:
    found = find_period(text)
    assert found is None or found.said != "前年度"


def test_a_month_without_a_year_is_the_last_one_where_the_past_is_asked_for() -> None:
    assert read_period("12月", TODAY, Lean.PAST) == Days(date(2025, 12, 1), date(2025, 12, 31))


@given(DAYS)
def test_a_week_and_a_month_hold_the_day_on_which_they_are_named(today: date) -> None:
    for said in ("本周", "本月", "本季度", "今年"):
        days = read_period(said, today)
        assert days is not None
        assert days.first <= today <= days.last


@given(DAYS)
def test_the_next_week_and_month_begin_where_this_one_ends(today: date) -> None:
    for this, following in (("本周", "下周"), ("本月", "下月"), ("上月", "本月"), ("今年", "明年")):
        days, after = read_period(this, today), read_period(following, today)
        assert days is not None
        assert after is not None
        assert after.first == days.last + timedelta(days=1)


@given(st.text(max_size=40), DAYS)
def test_any_text_has_days_in_order_or_none(text: str, today: date) -> None:
    found = find_period(text)
    days = read_period(found.said, today) if found is not None else None
    assert days is None or days.first <= days.last
