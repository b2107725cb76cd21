"""The limits on what is said unasked: when it may be said next."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.outreach.limits import Limits, leaves_time, opening_after, speaking_time, week_of
from bot.timing.frame import Frame
from bot.timing.hours import read_hours

ZONE = ZoneInfo("Asia/Shanghai")
WORK = read_hours("08:30-17:30")


def frame_at(day: int, hour: int) -> Frame:
    """A moment of November 2026, whose 23rd is a Monday."""
    moment = datetime(2026, 11, day, hour, tzinfo=ZONE).astimezone(UTC)
    return Frame(moment, ZONE, packaged_calendar(), WORK)


def local(moment: datetime) -> str:
    """A moment as people there write it."""
    return f"{moment.astimezone(ZONE):%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("day", "hour", "opening"),
    [(23, 7, "11-23 08:30"), (23, 12, "11-24 08:30"), (27, 18, "11-30 08:30"), (28, 12, "11-30 08:30")],
)
def test_work_begins_next_on_a_working_morning_to_come(day: int, hour: int, opening: str) -> None:
    assert local(opening_after(frame_at(day, hour))) == opening


def test_who_was_told_today_or_too_much_this_week_is_left_alone_until_work_begins_again() -> None:
    limits = Limits(frame_at(27, 9), frozenset({(1, "lead")}), frozenset({"教体局"}), None)
    assert limits.told_until(1, "office") is None
    assert limits.ceiling_until("卫健局") is None
    told, full = limits.told_until(1, "lead"), limits.ceiling_until("教体局")
    assert told is not None
    assert full is not None
    assert (local(told), local(full)) == ("11-30 08:30", "11-30 08:30")


def test_next_week_begins_on_its_first_working_day() -> None:
    limits = Limits(frame_at(23, 9), frozenset(), frozenset(), None)
    assert (local(limits.next_morning), local(limits.next_week)) == ("11-24 08:30", "11-30 08:30")


@pytest.mark.parametrize(
    ("at", "quiet", "said"),
    [
        ("09:00", "", "09:00"),
        ("07:00", "", None),
        ("12:30", "12:00-14:00", "14:00"),
        ("09:00", "12:00-14:00", "09:00"),
        ("17:00", "16:00-18:00", None),
    ],
)
def test_a_message_waits_for_the_end_of_quiet_hours_within_working_hours(at: str, quiet: str, said: str | None) -> None:
    found = speaking_time(time.fromisoformat(at), WORK, read_hours(quiet) if quiet else None)
    assert found == (time.fromisoformat(said) if said else None)


def test_quiet_hours_that_take_all_of_the_work_leave_no_time() -> None:
    assert leaves_time(WORK, read_hours("12:00-14:00"))
    assert leaves_time(WORK, read_hours("08:31-17:30"))
    assert not leaves_time(WORK, read_hours("08:00-18:00"))


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    assert [week_of(date(2026, 12, 31)), week_of(date(2027, 1, 3)), week_of(date(2027, 1, 4))] == [
        "2026-W53",
        "2026-W53",
        "2027-W01",
    ]
