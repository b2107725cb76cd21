"""The gate: one verdict for everything that is said unasked, and the first thing in the way decides."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendars.workdays import packaged_calendar
from bot.outreach.gate import CEILING, HOURS, NOBODY, QUIET, TOLD_TODAY, GateFacts, decide
from bot.outreach.limits import Limits, leaves_time, opening_after, speaking_time
from bot.timing.frame import Frame
from bot.timing.hours import Hours
from handlers.services import SHANGHAI

NOW = datetime(2026, 12, 2, 2, tzinfo=UTC)
LATER = NOW + timedelta(hours=4)
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
HOURS_OF_A_DAY = st.tuples(TIMES, TIMES).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Hours(*pair))


@pytest.mark.parametrize(
    ("facts", "reason", "until"),
    [
        (GateFacts(), "", None),
        (GateFacts(pointless="已办结", closed_until=LATER), "已办结", None),
        (GateFacts(closed_until=LATER, has_recipient=False), HOURS, LATER),
        (GateFacts(told_until=LATER, ceiling_until=LATER), TOLD_TODAY, LATER),
        (GateFacts(ceiling_until=LATER, quiet_until=LATER), CEILING, LATER),
        (GateFacts(has_recipient=False, quiet_until=LATER), NOBODY, None),
        (GateFacts(quiet_until=LATER), QUIET, LATER),
    ],
)
def test_the_first_thing_in_the_way_decides(facts: GateFacts, reason: str, until: datetime | None) -> None:
    verdict = decide(facts)
    assert (verdict.reason, verdict.until) == (reason, until)


@given(*(st.sampled_from([None, LATER]) for _ in range(4)), st.booleans(), st.sampled_from(["", "已办结"]))
def test_every_word_is_said_put_off_or_dropped_and_only_one_of_them(
    closed: datetime | None,
    told: datetime | None,
    ceiling: datetime | None,
    quiet: datetime | None,
    reached: bool,  # noqa: FBT001 - drawn
    pointless: str,
) -> None:
    verdict = decide(GateFacts(closed, told, ceiling, quiet, reached, pointless))
    assert verdict.is_now + verdict.is_never + (verdict.until is not None) == 1
    assert verdict.is_now is not any([closed, told, ceiling, quiet, not reached, pointless])


@given(TIMES, HOURS_OF_A_DAY, HOURS_OF_A_DAY)
def test_a_time_that_is_confirmed_is_one_at_which_something_can_be_said(at: time, hours: Hours, quiet: Hours) -> None:
    later = speaking_time(at, hours, quiet)
    if later is not None:
        assert hours.holds(later)
        assert not quiet.holds(later)


@given(HOURS_OF_A_DAY, HOURS_OF_A_DAY)
def test_quiet_hours_leave_time_where_a_minute_of_work_is_outside_of_them(hours: Hours, quiet: Hours) -> None:
    minutes = [time(each // 60, each % 60) for each in range(24 * 60)]
    assert leaves_time(hours, quiet) is any(hours.holds(each) and not quiet.holds(each) for each in minutes)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))  # noqa: DTZ001 - given a zone
def test_the_next_opening_is_to_come_and_at_work(at: datetime) -> None:
    frame = Frame(at.replace(tzinfo=SHANGHAI).astimezone(UTC), SHANGHAI, packaged_calendar())
    opening = opening_after(frame)
    assert opening > frame.now
    assert Frame(opening, SHANGHAI, packaged_calendar()).is_open


def test_who_was_told_today_or_has_had_enough_hears_later() -> None:
    frame = Frame(NOW, SHANGHAI, packaged_calendar())
    outlook = Limits(frame, frozenset({(1, "lead:教体局")}), frozenset({"妇联"}), None)
    assert outlook.told_until(1, "lead:教体局") == datetime(2026, 12, 3, 1, tzinfo=UTC)
    assert outlook.told_until(2, "lead:教体局") is None
    assert outlook.ceiling_until("妇联") == datetime(2026, 12, 7, 1, tzinfo=UTC)
    assert outlook.ceiling_until("教体局") is None
    assert frame.today == date(2026, 12, 2)
