"""The month that a circular is about."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bot.calendars.date_reading import Lean
from bot.calendars.period_reading import read_period

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    @property
    def following(self) -> "Month":
        """The month after it."""
        return month_of(self.last + ONE_DAY)

    @property
    def chinese(self) -> str:
        """What a person reads: 2026年11月."""
        return f"{self.year}年{self.number}月"

    def __str__(self) -> str:
        """Write it as it is asked for: 2026-11."""
        return f"{self.year:04}-{self.number:02}"

    def holds(self, day: date | None) -> bool:
        """Return whether a day is in it."""
        return day is not None and self.first <= day <= self.last


def month_of(day: date) -> Month:
    """Return the month of a day."""
    return Month(day.year, day.month)


def last_whole(today: date) -> Month:
    """Return the last month that is over."""
    return month_of(today.replace(day=1) - ONE_DAY)


def read_month(said: str, today: date) -> Month | None:
    """Return the month that is named (2026-11, 11月, 上个月), which has begun by today; the last whole one of nothing.

    None if the text names no month, or one that is still to come.
    """
    if not said.strip():
        return last_whole(today)
    found = _written(said.strip()) or _named(said.strip(), today)
    return found if found is not None and found <= month_of(today) else None


def _written(said: str) -> Month | None:
    found = re.fullmatch(r"(\d{4})\s*[-－—./年]\s*(\d{1,2})\s*月?(?:份)?", said)
    if found is None:
        return None
    year, number = int(found[1]), int(found[2])
    return Month(year, number) if 1 < year < 9999 and 1 <= number <= 12 else None


def _named(said: str, today: date) -> Month | None:
    days = read_period(said.removesuffix("份"), today, Lean.PAST)
    if days is None:
        return None
    month = month_of(days.first)
    return month if (month.first, month.last) == (days.first, days.last) else None
