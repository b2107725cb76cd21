"""Working hours in every zone: gaps and folds of its clocks, and nights."""

import functools
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.workdays import packaged_calendar
from bot.timing.hours import USUAL_HOURS, Hours, is_open, moment_of, read_hours, read_time, slot_of

CALENDAR = packaged_calendar()
SHANGHAI = ZoneInfo("Asia/Shanghai")
FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2041, 1, 1, tzinfo=UTC)
LOOK, FINE = timedelta(days=5), timedelta(minutes=15)
PARTS = 4


def offset_at(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def changes_of(zone: ZoneInfo) -> list[datetime]:
    """The moments between 2020 and 2040 after which the clocks of a zone have changed, to a quarter of an hour."""
    days = [FIRST + number * LOOK for number in range((LAST - FIRST) // LOOK + 2)]
    offsets = [offset_at(each, zone) for each in days]
    windows = zip(pairwise(days), pairwise(offsets), strict=True)
    return [last_before(*days, zone) for days, (before, after) in windows if before != after]


def last_before(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """The last quarter of an hour before the clocks change, which they do between two moments."""
    while high - low > FINE:
        middle = low + (high - low) // 2
        low, high = (middle, high) if offset_at(middle, zone) == offset_at(low, zone) else (low, middle)
    return low


@functools.cache
def different_zones() -> dict[str, list[datetime]]:
    """Every zone with its changes; of those whose clocks always show the same, one: most names are other names."""
    found: dict[tuple[object, ...], str] = {}
    for name in sorted(available_timezones() - {"localtime", "Factory"}):
        zone = ZoneInfo(name)
        changes = changes_of(zone)
        found.setdefault((offset_at(FIRST, zone), *((each, offset_at(each + FINE, zone)) for each in changes)), name)
    return {name: changes_of(ZoneInfo(name)) for name in found.values()}


@pytest.mark.parametrize("part", range(PARTS))
def test_in_every_zone_every_time_of_every_day_comes_once_and_in_order(part: int) -> None:
    for name, changes in list(different_zones().items())[part::PARTS]:
        zone = ZoneInfo(name)
        for day in [(each + timedelta(days=ahead)).astimezone(zone).date() for each in changes for ahead in (-1, 0, 1)]:
            moments = [moment_of(day, time(hour, minute), zone) for hour in range(24) for minute in (0, 30)]
            assert moments == sorted(moments), (name, day)
            for each, at in zip(moments, ((h, m) for h in range(24) for m in (0, 30)), strict=True):
                local = each.astimezone(zone)
                is_there = (local.hour, local.minute) == at and local.date() == day
                in_gap = local.replace(tzinfo=None) >= datetime.combine(day, time(*at))
                assert is_there or in_gap, (name, day, at, local)


def test_a_time_in_a_gap_is_the_first_moment_after_it_and_of_a_fold_the_first() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert moment_of(date(2027, 3, 28), time(2, 30), berlin) == datetime(2027, 3, 28, 1, tzinfo=UTC)
    assert moment_of(date(2027, 10, 31), time(2, 30), berlin) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.integers(0, 30))  # noqa: DTZ001 - given a zone
def test_a_slot_is_never_past_and_always_in_working_hours(at: datetime, ahead: int) -> None:
    now = at.replace(tzinfo=SHANGHAI).astimezone(UTC)
    slot = slot_of(at.date() + timedelta(days=ahead), now, USUAL_HOURS, SHANGHAI, CALENDAR)
    assert slot >= now - timedelta(minutes=1)
    assert is_open(slot, USUAL_HOURS, SHANGHAI, CALENDAR)


@given(st.integers(0, 24 * 60 - 1))
def test_word_for_today_is_given_at_once_within_hours_and_never_later_than_needed(minute: int) -> None:
    now = (datetime(2026, 12, 2, tzinfo=SHANGHAI) + timedelta(minutes=minute)).astimezone(UTC)
    slot = slot_of(date(2026, 12, 2), now, USUAL_HOURS, SHANGHAI, CALENDAR)
    if is_open(now, USUAL_HOURS, SHANGHAI, CALENDAR):
        assert now - timedelta(minutes=1) <= slot <= now
    else:
        assert slot.astimezone(SHANGHAI).time() == USUAL_HOURS.opening


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9", time(9)),
        ("9:30", time(9, 30)),
        ("9点半", time(9, 30)),
        ("下午3点", time(15)),
        ("１０：１５", time(10, 15)),
    ],
)
def test_a_time_is_read(text: str, at: time) -> None:
    assert read_time(text) == at


@pytest.mark.parametrize("text", ["", "25", "9:60", "早上", "二十五点", "-1", "9:3"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_time(text) is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9:00-17:30", USUAL_HOURS),
        ("22:00至6:30", Hours(time(22), time(6, 30))),
        ("12:00—14:00", Hours(time(12), time(14))),
        ("12：00～14：00", Hours(time(12), time(14))),
        ("12点到14点半", Hours(time(12), time(14, 30))),
        ("中午12点-下午2点", Hours(time(12), time(14))),
        ("１２：００——１４：００", Hours(time(12), time(14))),
    ],
)
def test_hours_are_read(text: str, hours: Hours) -> None:
    assert read_hours(text) == hours
    assert read_hours(str(hours)) == hours


@pytest.mark.parametrize("text", ["", "9-17", "25:00-26:00", "9:00-9:00", "早上"])
def test_what_are_no_hours_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"hour|time|minute"):
        read_hours(text)


def test_hours_over_midnight_hold_on_both_sides() -> None:
    night = Hours(time(22), time(6))
    assert night.holds(time(23))
    assert night.holds(time(5, 59))
    assert not night.holds(time(6))
