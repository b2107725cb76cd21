"""Working days, holidays and make-up days."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.public_holidays import public_holidays
from bot.calendars.workdays import BadCalendar, WorkCalendar, packaged_calendar, read_table

CALENDAR = packaged_calendar()
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_a_holiday_on_a_weekday_is_off_and_a_make_up_day_is_worked() -> None:
    assert not CALENDAR.is_workday(date(2026, 10, 1))
    assert CALENDAR.is_workday(date(2026, 10, 10))
    assert not CALENDAR.is_workday(date(2026, 10, 11))


def test_the_packaged_table_says_what_the_library_says() -> None:
    library = WorkCalendar({})
    days = [date.fromordinal(date(2026, 1, 1).toordinal() + each) for each in range(365)]
    assert [CALENDAR.is_workday(day) for day in days] == [library.is_workday(day) for day in days]


def test_a_year_without_any_table_is_provisional() -> None:
    assert CALENDAR.is_provisional(2031)
    assert not CALENDAR.is_provisional(2026)
    assert not CALENDAR.is_provisional(2024)
    assert CALENDAR.is_workday(date(2031, 9, 30))


@pytest.mark.parametrize(
    "day",
    [
        *("2027-01-01", "2031-05-01", "2031-05-02", "2031-10-01", "2031-10-02", "2031-10-03"),
        *("2028-01-25", "2028-01-26", "2028-01-27", "2028-01-28"),
        *("2027-04-05", "2028-04-04", "2027-06-09", "2027-09-15", "2028-10-03"),
    ],
)
def test_a_public_holiday_is_off_before_its_years_notice_is_out(day: str) -> None:
    assert not WorkCalendar({}).is_workday(date.fromisoformat(day))


def test_what_the_regulation_says_is_off_in_every_year_whose_notice_is_known() -> None:
    library = WorkCalendar({})
    assert not [day for year in (2025, 2026) for day in public_holidays(year) if library.is_workday(day)]
    assert all(len(public_holidays(year)) in {12, 13} for year in range(2025, 2089))


def test_a_notice_is_followed_even_against_the_regulation() -> None:
    table = read_table('{"year": 2027, "notice": "通知", "off": [], "work": []}')
    assert CALENDAR.with_table(table).is_workday(date(2027, 1, 1))


def test_counting_back_skips_holidays_and_takes_make_up_days() -> None:
    assert CALENDAR.shifted(date(2026, 10, 8), -1) == date(2026, 9, 30)
    assert CALENDAR.shifted(date(2026, 10, 9), 1) == date(2026, 10, 10)


@given(DAYS, st.integers(min_value=0, max_value=60))
def test_counting_forth_and_back_comes_home(day: date, workdays: int) -> None:
    day = CALENDAR.last_on_or_before(day)
    assert CALENDAR.shifted(CALENDAR.shifted(day, workdays), -workdays) == day


@given(DAYS)
def test_the_last_working_day_is_worked_and_not_later(day: date) -> None:
    last = CALENDAR.last_on_or_before(day)
    assert CALENDAR.is_workday(last)
    assert last <= day


def test_a_bad_table_is_refused_with_every_fault() -> None:
    table = {"year": 2027, "off": ["2027-13-01", "2027-01-02", "2026-01-01"], "work": ["2027-01-04"]}
    with pytest.raises(BadCalendar) as refused:
        read_table(json.dumps(table))
    assert len(refused.value.faults) == 5


@given(st.one_of(st.text(), st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps)))
def test_any_text_is_a_table_or_refused(text: str) -> None:
    with pytest.raises(BadCalendar):
        read_table(text)
