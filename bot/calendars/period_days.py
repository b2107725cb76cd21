"""The days that the name of a period stands for: a reader for each of its forms."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from bot.calendars.date_reading import Lean, day_in, read_day
from bot.calendars.period_words import (
    FESTIVALS,
    IN_ITS_MONTH,
    IN_POINTS,
    MONTHS,
    STEPS,
    TOLD_FROM_TODAY,
    WEEKDAYS,
    YEARS,
    N,
)
from bot.numerals import number

_MOST_AWAY = 400
_OF_A_MONTH = re.compile(rf"{N} ?月|{IN_POINTS}")
_HALF_A_YEAR = timedelta(days=183)


class Days(NamedTuple):
    """The first and the last day of a period."""

    first: date
    last: date


Read = Callable[[re.Match[str], date, Lean], Days | None]
"""Tells the days of what was matched on a day; None where these do not exist."""


def of_days(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return the days from one that is named to another."""
    first = _nearest(found[1], day_in(found[1], today, lean), today)
    last = day_in(found[2], today if TOLD_FROM_TODAY.match(found[2]) else first or today, Lean.FUTURE)
    return Days(first, last) if first is not None and last is not None and first <= last else None


def _nearest(said: str, day: date | None, today: date) -> date | None:
    """A day of a named month in the year in which it is nearest, where it is to come and no year is said."""
    if day is None or not _OF_A_MONTH.match(said) or day - today <= _HALF_A_YEAR:
        return day
    return day - relativedelta(years=1)


def of_months(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return the days from the first of one month to the last of another, of a year that is named or the nearest."""
    first, last = month(found[3], today, lean), month(found[4], today, lean)
    if first is None or last is None:
        return None
    if found[1] or found[2]:
        year = int(found[1]) if found[1] else today.year + YEARS[found[2]]
        first, last = first.replace(year=year), last.replace(year=year)
    return Days(first, _end(last)) if first <= last else Days(first, _end(last + relativedelta(years=1)))


def until(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return the days up to one that is named: from today, or of what is past from the beginning of its month."""
    past = day_in(found[1], today, lean) if lean is Lean.PAST else None
    if past is not None and past <= today:
        return Days(past.replace(day=1) if IN_ITS_MONTH.fullmatch(found[1]) else past.replace(month=1, day=1), past)
    month, _, day = found[1].partition(" ")
    said = f"{MONTHS.index(month) + 1}月{day}日" if month in MONTHS else found[1]
    last = day_in(said, today, Lean.FUTURE)
    return Days(today, last) if last is not None and last >= today else None


def until_day_of_month(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return the days from today up to the next day of this number."""
    del lean
    last = day_in(f"{found[1]}日", today, Lean.FUTURE)
    return Days(today, last) if last is not None else None


def until_festival(found: re.Match[str], today: date, lean: Lean) -> Days:
    """Return the days from today up to the eve of a festival."""
    del lean
    month, day = FESTIVALS[found[1]]
    begins = date(today.year, month, day)
    return Days(today, (begins if begins > today else begins.replace(year=today.year + 1)) - timedelta(days=1))


def one_day(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return a single day."""
    said = re.sub(r"(?:当天|这天|那天|之内|以内|内)$", "", found[0])
    named = {"今儿": "今天", "明儿": "明天", "当日": "今天", "当天": "今天"}.get(found[0], said)
    day = _nearest(named, read_day(named, today, lean), today)
    return Days(day, day) if day is not None else None


def weekday(found: re.Match[str], today: date, lean: Lean) -> Days:
    """The day of this week, or of the next; of neither, the one that is to come, or of what is past, the last."""
    away = WEEKDAYS.index(found[2]) - today.weekday()
    weeks = 1 if found[1] == "next " else 0
    if found[1] != "this " and not weeks:
        weeks = -1 if lean is Lean.PAST and away > 0 else 1 if lean is Lean.FUTURE and away < 0 else 0
    day = today + timedelta(days=away, weeks=weeks)
    return Days(day, day)


def week(found: re.Match[str], today: date, lean: Lean) -> Days:
    """Return a week from Monday to Sunday."""
    del lean
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=STEPS.get(found[1] or "", 0))
    return Days(monday, monday + timedelta(days=6))


def month_by_step(found: re.Match[str], today: date, lean: Lean) -> Days:
    """Return this month, or one that is told from it."""
    del lean
    first = today.replace(day=1) + relativedelta(months=STEPS.get(found[1] or "", 0))
    return Days(first, _end(first))


def quarter_by_step(found: re.Match[str], today: date, lean: Lean) -> Days:
    """Return this quarter, or one that is told from it."""
    del lean
    begin = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    first = begin + relativedelta(months=3 * STEPS.get(found[1] or "", 0))
    return Days(first, _end(first + relativedelta(months=2)))


def named_quarter(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return a quarter by its number."""
    place = number(found[3])
    if place is None or not 1 <= place <= 4:
        return None
    year = int(found[1]) if found[1] else today.year + YEARS.get(found[2] or "", 0)
    first = date(year, 3 * place - 2, 1)
    if not (found[1] or found[2]) and lean is Lean.PAST and first > today:
        first -= relativedelta(years=1)
    return Days(first, _end(first + relativedelta(months=2)))


def half(found: re.Match[str], today: date, lean: Lean) -> Days:
    """Return half of this year."""
    del lean
    first, last = ((1, 6), (7, 12))[found[1] == "下"]
    return Days(date(today.year, first, 1), _end(date(today.year, last, 1)))


def year(found: re.Match[str], today: date, lean: Lean) -> Days:
    """Return a year."""
    del lean
    steps = {"大前": -3, "前": -2, "去": -1, "上": -1, "last ": -1, "明": 1, "下": 1, "next ": 1}
    year = int(found[2]) if found[2] else today.year + steps.get(found[1] or "", 0)
    return Days(date(year, 1, 1), date(year, 12, 31))


def dated_month(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return a month of a year that is named."""
    del lean
    month = number(found[3])
    if month is None:
        return None
    year = int(found[1]) if found[1] else today.year + YEARS[found[2]]
    first = date(year, month, 1)
    return Days(first, _end(first))


def named_month(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return the nearest month of a name; of what is past, the last."""
    first = month(found[1], today, lean)
    return Days(first, _end(first)) if first is not None else None


def part_of_month(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return a third or a half of a month."""
    by_step = today.replace(day=1) + relativedelta(months=STEPS.get(found[1] or "", 0))
    first = by_step if found[1] else month(found[2], today, lean)
    if first is None:
        return None
    begin, end = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上半月": (1, 15), "下半月": (16, 31)}[found[3]]
    return Days(first.replace(day=begin), first.replace(day=min(end, _end(first).day)))


def month(said: str, today: date, lean: Lean) -> date | None:
    """The nearest month of this name; of what is past, the last."""
    month = MONTHS.index(said) + 1 if said in MONTHS else number(said)
    if month is None or not 1 <= month <= 12:
        return None
    this = today.replace(day=1)
    away = (month - this.month) % 12
    back = lean is Lean.PAST or away > 6
    return this + relativedelta(months=away - 12 if back and away else away)


def around(found: re.Match[str], today: date, lean: Lean) -> Days | None:
    """Return so many days, weeks or months before or behind today."""
    count = number(found[2])
    if count is None or not 0 < count <= _MOST_AWAY:
        return None
    unit = found[3]
    size = {"天": 1, "日": 1, "周": 7, "月": 30}[unit.lstrip("个").replace("星期", "周").replace("礼拜", "周")]
    back = found[1] in {"过去", "前"} or (lean is Lean.PAST and found[1] in {None, "近", "最近", "这"})
    span = timedelta(days=count * size)
    return Days(today - span, today) if back else Days(today, today + span)


def two_days(found: re.Match[str], today: date, lean: Lean) -> Days:
    """Return two days, of which one is told from today."""
    del lean
    first = {"今明": 0, "明后": 1, "昨今": -1, "前": -2}[found[1]]
    return Days(today + timedelta(days=first), today + timedelta(days=first + 1))


def _end(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
