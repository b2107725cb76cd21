"""The control call that sets the clock: to a moment, by seconds, or to the next working day."""

from datetime import datetime, time, timedelta
from functools import cache

from bot.calendars.workdays import WorkCalendar, packaged_calendar
from bot.practice.control.fields import Fields, WrongCall
from bot.practice.world.people import Json
from bot.practice.world.snapshot import ZONE
from bot.practice.world.world import World

YEARS = range(1971, 2200)
"""Where the clock can be set to: a clock at the end of time could not be read any more."""
FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})
"""Months and days that are off every year, by the regulation on public holidays (全国年节及纪念日放假办法, 2024)."""


def clock(world: World, fields: Fields) -> Json:
    """`/sim/clock`: set the clock to a moment, forwards by seconds, or to a time of the next working day."""
    moment = _moment(world.clock.reading(), fields)
    if moment.year not in YEARS:
        raise WrongCall(f"the clock goes from {YEARS[0]} to {YEARS[-1]}: give a moment within these years")
    world.clock.wind_to(moment)
    world.touch()
    return {"clock": world.clock.reading().astimezone(ZONE).isoformat()}


def _moment(now: datetime, fields: Fields) -> datetime:
    try:
        if fields.has("workday"):
            return _next_workday(now, time.fromisoformat(fields.text("workday")))
        if not fields.has("to"):
            return now + timedelta(seconds=fields.real("advance"))
        moment = datetime.fromisoformat(fields.text("to"))
    except (ValueError, OverflowError):
        raise WrongCall(
            "give to as 2026-12-01T09:00, advance as a number of seconds, or workday as a time such as 09:00"
        ) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)


def _next_workday(now: datetime, at: time) -> datetime:
    """A time of the first working day after today."""
    calendar = _calendar()
    day = calendar.shifted(now.astimezone(ZONE).date(), 1)
    while (day.month, day.day) in FIXED_HOLIDAYS:
        day = calendar.shifted(day, 1)
    return datetime.combine(day, at, ZONE)


@cache
def _calendar() -> WorkCalendar:
    return packaged_calendar()
