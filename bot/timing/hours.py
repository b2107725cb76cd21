"""Working hours: when a day begins where the deployment is, whatever its clocks are put to."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.calendars.workdays import WorkCalendar
from bot.numerals import number

_N = r"(\d{1,2}|[一二两三四五六七八九十]{1,3})"
_TIME = rf"(上午|早上?|中午|下午|晚上?)?\s*{_N}(?::(\d{{2}})|[点时](?:{_N}分?|(半)|整)?)"
_SPAN = re.compile(rf"{_TIME}\s*[-—–―~至到]+\s*{_TIME}", re.ASCII)
_ONE = re.compile(rf"{_TIME}", re.ASCII)
_PARTS = 5
"""Groups of a time."""
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
    """Hours from how they are written: 9:00-17:30, 12点—14点半. Raises ValueError if they are none."""
    found = _SPAN.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        raise ValueError(f"not hours like 9:00-17:30: {text}")
    hours = Hours(_time_of(found.groups()[:_PARTS]), _time_of(found.groups()[_PARTS:]))
    if hours.opening == hours.closing:
        raise ValueError(f"no time between: {text}")
    return hours


def read_time(text: str) -> time | None:
    """A time of the day from how it is written: 9:30, 9点半, 下午3点, 9; None if it is none."""
    written = unicodedata.normalize("NFKC", text).strip()
    found = _ONE.fullmatch(f"{written}点" if written.isascii() and written.isdigit() else written)
    try:
        return _time_of(found.groups()) if found is not None else None
    except ValueError:
        return None


def _time_of(written: Sequence[str | None]) -> time:
    """Raises ValueError if there is no such time."""
    part, hour, minute, minutes, half = written
    hours = number(hour or "") or 0
    is_afternoon = part is not None and part[0] in "下晚" and hours < 12
    return time(hours + 12 * is_afternoon, 30 if half else (number(minute or minutes or "") or 0))


def moment_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, at which a time of the day comes.

    A time that the clocks skip is the first moment after the gap; of one that they show twice, it is the first.
    """
    local = datetime.combine(day, at, zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    before, after = local.replace(fold=0).utcoffset(), local.replace(fold=1).utcoffset()
    assert before is not None, "a zone has an offset"
    assert after is not None, "a zone has an offset"
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
    """When word for a day is given: as work begins on it, or at once where that has gone by and work goes on.

    Where it has ended, as work begins on the next working day.
    """
    day = max(calendar.first_on_or_after(day), calendar.first_on_or_after(now.astimezone(zone).date()))
    slot = moment_of(day, hours.opening, zone)
    if slot >= now - MINUTE:
        return slot
    return now if is_open(now, hours, zone, calendar) else moment_of(calendar.shifted(day, 1), hours.opening, zone)
