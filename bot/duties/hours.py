"""Working hours: when a day begins where the deployment is, whatever its clocks are put to."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar

_WRITTEN = re.compile(r"(\d{1,2})[:：](\d{2})\s*[-–—~至]\s*(\d{1,2})[:：](\d{2})", re.ASCII)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Hours:
    """From a time of the day to another."""

    opening: time = time(9)
    closing: time = time(17, 30)

    def __str__(self) -> str:
        """As it is written: `09:00-17:30`."""
        return f"{self.opening:%H:%M}-{self.closing:%H:%M}"

    def holds(self, at: time) -> bool:
        """Whether a time lies within; hours that end before they begin go on over midnight."""
        if self.opening <= self.closing:
            return self.opening <= at < self.closing
        return at >= self.opening or at < self.closing


USUAL_HOURS = Hours()


def read_hours(text: str) -> Hours:
    """Hours from how they are written. Raises ValueError where they are none."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"not hours like 9:00-17:30: {text}")
    hours = Hours(time(int(found[1]), int(found[2])), time(int(found[3]), int(found[4])))
    if hours.opening == hours.closing:
        raise ValueError(f"no time between: {text}")
    return hours


def moment_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, at which a time of the day comes.

    A time that the clocks skip is the first moment after the gap; of one that they show twice, it is the first.
    """
    local = datetime.combine(day, at, zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    before, after = local.replace(fold=0).utcoffset(), local.replace(fold=1).utcoffset()
    assert before is not None, "a zone has an offset"  # noqa: S101
    assert after is not None, "a zone has an offset"  # noqa: S101
    return _end_of_gap(local, before, after, zone)


def _end_of_gap(local: datetime, before: timedelta, after: timedelta, zone: ZoneInfo) -> datetime:
    """The moment at which the clocks were put forward: the offset is another one from then on."""
    low, high = (local.replace(tzinfo=UTC) - each for each in (max(before, after), min(before, after)))
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
    return high.replace(microsecond=0)


def is_open(moment: datetime, hours: Hours, zone: ZoneInfo, calendar: WorkCalendar) -> bool:
    """Whether people are at work: within the hours of a working day."""
    local = moment.astimezone(zone)
    return calendar.is_workday(local.date()) and hours.holds(local.time())


def slot_of(day: date, now: datetime, hours: Hours, zone: ZoneInfo, calendar: WorkCalendar) -> datetime:
    """When word for a day is given: as work begins on it.

    Where that has gone by, in time for the first working morning that is still to come.
    """
    day = max(calendar.first_on_or_after(day), calendar.first_on_or_after(now.astimezone(zone).date()))
    slot = moment_of(day, hours.opening, zone)
    return slot if slot >= now - MINUTE else moment_of(calendar.shifted(day, 1), hours.opening, zone)
