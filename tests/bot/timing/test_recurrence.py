"""When duties fall due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.workdays import packaged_calendar
from bot.timing.recurrence import due_dates
from checklist_data.model import Duty, DutyKind, Period

CALENDAR = packaged_calendar()
DAYS = st.dates(date(2020, 1, 1), date(2034, 12, 31))
OF_THE_CHECKLIST = [each for each in Period if each not in {Period.NTH_WEEKDAY, Period.ONCE}]
PERIODS = st.sampled_from(OF_THE_CHECKLIST)


def duty(period: Period, start_days: int = 10, *, standard: bool = False) -> Duty:
    return Duty("key", "1.1", "每年", DutyKind.REPORT, period, start_days, standard, 2022)


def dues(period: Period, first: date, last: date) -> list[tuple[str, date]]:
    return [(each.period, each.due) for each in due_dates(duty(period), first, last, CALENDAR)]


def test_a_yearly_duty_is_due_on_the_last_working_day_of_the_year() -> None:
    assert dues(Period.YEARLY, date(2026, 1, 1), date(2026, 12, 31)) == [("2026", date(2026, 12, 31))]


def test_a_quarter_that_ends_in_a_holiday_is_due_before_it() -> None:
    quarters = dues(Period.QUARTERLY, date(2026, 1, 1), date(2026, 12, 31))
    assert quarters == [
        ("2026Q1", date(2026, 3, 31)),
        ("2026Q2", date(2026, 6, 30)),
        ("2026Q3", date(2026, 9, 30)),
        ("2026Q4", date(2026, 12, 31)),
    ]


def test_a_month_that_ends_on_a_make_up_day_is_due_on_it() -> None:
    assert ("2026-02", date(2026, 2, 28)) in dues(Period.MONTHLY, date(2026, 1, 1), date(2026, 12, 31))


def test_the_29th_of_february_is_the_end_of_its_month() -> None:
    assert dues(Period.MONTHLY, date(2024, 2, 1), date(2024, 2, 29)) == [("2024-02", date(2024, 2, 29))]


def test_every_two_years_keeps_in_step_with_its_anchor() -> None:
    years = [period for period, _ in dues(Period.BIENNIAL, date(2021, 1, 1), date(2030, 12, 31))]
    assert years == ["2022", "2024", "2026", "2028", "2030"]


def test_a_daily_duty_rests_on_days_off() -> None:
    week = dues(Period.DAILY, date(2026, 10, 1), date(2026, 10, 11))
    assert [day for _, day in week] == [date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10)]


def test_a_standard_is_never_due() -> None:
    assert due_dates(duty(Period.DAILY, standard=True), date(2026, 1, 1), date(2026, 12, 31), CALENDAR) == ()


def test_a_year_whose_holidays_are_unknown_is_provisional() -> None:
    (occurrence,) = due_dates(duty(Period.YEARLY), date(2031, 1, 1), date(2031, 12, 31), CALENDAR)
    assert occurrence.provisional


@given(PERIODS, DAYS, st.integers(0, 900), st.integers(0, 60))
def test_due_days_are_sorted_single_working_days_after_their_start(
    period: Period, first: date, length: int, start_days: int
) -> None:
    found = due_dates(duty(period, start_days), first, first + timedelta(days=length), CALENDAR)
    assert [each.due for each in found] == sorted({each.due for each in found})
    assert len({each.period for each in found}) == len(found)
    assert all(CALENDAR.is_workday(each.due) and each.start <= each.due for each in found)


@given(PERIODS, DAYS, st.integers(0, 900), st.integers(0, 900))
def test_it_is_the_same_in_one_go_and_in_pieces(period: Period, first: date, one: int, other: int) -> None:
    middle, last = first + timedelta(days=one), first + timedelta(days=one + other + 1)
    whole = due_dates(duty(period), first, last, CALENDAR)
    parts = due_dates(duty(period), first, middle, CALENDAR) + due_dates(
        duty(period), middle + timedelta(days=1), last, CALENDAR
    )
    assert whole == parts


@pytest.mark.parametrize("period", OF_THE_CHECKLIST)
def test_every_period_of_a_decade_is_due_once(period: Period) -> None:
    expected = {Period.DAILY: 2486, Period.WEEKLY: 520, Period.MONTHLY: 120, Period.QUARTERLY: 40}
    expected |= {Period.HALF_YEARLY: 20, Period.YEARLY: 10, Period.BIENNIAL: 5}
    found = due_dates(duty(period), date(2021, 1, 1), date(2030, 12, 31), CALENDAR)
    assert abs(len(found) - expected[period]) <= (60 if period is Period.DAILY else 6 if period is Period.WEEKLY else 0)
