"""The daily poll: no department is asked the same in two groups, and nobody outside of working hours."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.calendars.workdays import packaged_calendar
from bot.outreach.limits import Limits
from bot.outreach.polling import bearable, once_a_day, reminding_time
from bot.timing.frame import Frame
from bot.timing.hours import read_hours
from storage.daily_polls import DailyPoll, Mode

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
DAILY, OTHER = (DailyPoll(each, Mode.DAILY, time(9), "") for each in ("-1", "-2"))
WHEN_DUE, LATER = (DailyPoll(each, Mode.WHEN_DUE, time(9), "") for each in ("-3", "-4"))
OFF = DailyPoll("-5", Mode.OFF, time(9), "")


@pytest.mark.parametrize(
    ("polls", "asked"),
    [
        ([WHEN_DUE, DAILY, OFF, OTHER], [DAILY, OTHER]),
        ([OFF, WHEN_DUE, LATER], [WHEN_DUE]),
        ([OFF], []),
        ([], []),
    ],
)
def test_daily_groups_alone_are_asked_or_the_first_of_the_others(
    polls: list[DailyPoll], asked: list[DailyPoll]
) -> None:
    assert once_a_day(polls) == asked


@pytest.mark.parametrize(
    ("hours", "at"),
    [("8:30-17:30", "16:00"), ("8:00-12:00", "11:00"), ("18:00-00:30", "23:30"), ("16:00-20:00", "16:00")],
)
def test_who_has_not_answered_is_reminded_in_the_afternoon_or_before_work_ends(hours: str, at: str) -> None:
    assert reminding_time(read_hours(hours)) == time.fromisoformat(at)


def test_who_was_disturbed_enough_this_week_is_not_asked_and_nobody_while_work_rests() -> None:
    frame = Frame(NOW, ZoneInfo("Asia/Shanghai"), packaged_calendar())
    limits = Limits(frame, frozenset(), frozenset({"教体局"}), None)
    assert bearable(["教体局", "卫健局"], limits) == ["卫健局"]
    closed = Limits(frame, frozenset(), frozenset(), NOW + timedelta(hours=1))
    assert bearable(["教体局", "卫健局"], closed) == []
