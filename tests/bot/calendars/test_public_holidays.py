"""Public holidays that hold in any year, whether or not its notice is out."""

from datetime import date

import pytest

from bot.calendars.public_holidays import SINCE, public_holidays


def test_before_the_regulation_nothing_is_certain() -> None:
    assert public_holidays(SINCE - 1) == frozenset()


@pytest.mark.parametrize("year", [SINCE, 2026, 2100])
def test_the_days_of_the_solar_calendar_hold_every_year(year: int) -> None:
    fixed = {(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)}
    assert fixed <= {(each.month, each.day) for each in public_holidays(year)}


def test_a_year_of_the_table_has_thirteen_days_off_and_a_later_one_the_fixed_ones() -> None:
    assert len(public_holidays(2026)) == 13
    assert len(public_holidays(2200)) == 6


def test_the_spring_festival_is_off_from_its_eve_to_the_third_day() -> None:
    spring = {each for each in public_holidays(2026) if each.month == 2}
    assert spring == {date(2026, 2, each) for each in (16, 17, 18, 19)}
    assert {date(2026, 4, 5), date(2026, 6, 19), date(2026, 9, 25)} <= public_holidays(2026)
