"""How everything stood week after week."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.workdays import packaged_calendar
from bot.duties.occurrence import Stage
from bot.lights.light import Light
from bot.standing.facts import Facts
from bot.standing.trend import WEEKS, Past, Point, days_of, trend
from storage.occurrences import Move
from tests.bot.standing.made import TODAY, facts, occurrence

ZONE = ZoneInfo("Asia/Shanghai")


def points(whole: Facts, moves: dict[int, list[Move]] | None = None) -> list[Point]:
    """The trend of what was never reported."""
    return trend(whole, Past([], [], moves or {}), ZONE, packaged_calendar())


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_weeks_end_on_sundays_and_the_last_point_is_today(today: date) -> None:
    days = days_of(today)
    assert len(days) == WEEKS
    assert days[-1] == today
    assert all(each.isoweekday() == 7 for each in days[:-1])
    assert days == sorted(set(days))
    assert timedelta(1) <= days[-1] - days[-2] <= timedelta(7)


def test_what_is_late_was_late_from_the_day_after_it_was_due() -> None:
    sunday = days_of(TODAY)[-3]
    whole = facts(replace(occurrence(1, "甲局", late=True), due=sunday))
    assert [each.late for each in points(whole)] == [0] * (WEEKS - 2) + [1, 1]


def test_what_ended_in_between_was_late_until_then() -> None:
    first, second = days_of(TODAY)[-3:-1]
    done = replace(occurrence(1, "甲局", stage=Stage.CLOSED), due=first - timedelta(days=1), ended_on=second)
    assert [each.late for each in points(facts(done))][-3:] == [1, 0, 0]


def test_what_was_put_off_was_late_by_the_day_it_had_before() -> None:
    first, second = days_of(TODAY)[-3:-1]
    moved = replace(occurrence(1, "甲局"), due=TODAY + timedelta(days=30))
    at = datetime.combine(second, datetime.min.time(), ZONE)
    found = points(facts(moved), {1: [Move(first - timedelta(days=1), moved.due, "", None, at)]})
    assert [each.late for each in found][-3:] == [1, 0, 0]


def test_every_light_has_its_number_even_where_nothing_was_reported() -> None:
    assert all(each.lights == dict.fromkeys(Light, 0) for each in points(facts()))
