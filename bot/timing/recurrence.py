"""When a duty falls due: pure arithmetic over periods and working days."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule

from bot.calendars.workdays import ONE_DAY, WorkCalendar
from bot.timing.rule import Rule, rule_of
from checklist_data.model import Duty, Period

JANUARY = 1


@dataclass(frozen=True, slots=True)
class DueDate:
    """One occurrence of a duty: its period (`2027`, `2027Q1`, `2027-03`), and the working days of start and due."""

    duty: str
    period: str
    start: date
    due: date
    provisional: bool
    """Whether a day of it lies in a year whose holidays are not known yet (暂定)."""


@dataclass(frozen=True, slots=True)
class _Cycle:
    """How a period recurs: the frequency and interval of its first days, and its length."""

    frequency: Literal[0, 1, 2, 3]
    interval: int
    length: relativedelta
    label: str


_CYCLES = {
    Period.DAILY: _Cycle(DAILY, 1, relativedelta(days=1), "%Y-%m-%d"),
    Period.WEEKLY: _Cycle(WEEKLY, 1, relativedelta(weeks=1), "%G-W%V"),
    Period.MONTHLY: _Cycle(MONTHLY, 1, relativedelta(months=1), "%Y-%m"),
    Period.QUARTERLY: _Cycle(MONTHLY, 3, relativedelta(months=3), "%YQ{quarter}"),
    Period.HALF_YEARLY: _Cycle(MONTHLY, 6, relativedelta(months=6), "%YH{half}"),
    Period.YEARLY: _Cycle(YEARLY, 1, relativedelta(years=1), "%Y"),
    Period.BIENNIAL: _Cycle(YEARLY, 2, relativedelta(years=1), "%Y"),
    Period.NTH_WEEKDAY: _Cycle(MONTHLY, 1, relativedelta(months=1), "%Y-%m"),
}


def due_dates(duty: Duty, first: date, last: date, calendar: WorkCalendar) -> tuple[DueDate, ...]:
    """The occurrences of a duty of the checklist that fall due from `first` to `last`, both included, in order.

    Such a duty is due on the last working day of its period and starts `start_days` working days before; a day without
    any working day has no daily occurrence, and a standard has none at all.
    """
    if duty.standard:
        return ()
    return series(duty.key, rule_of(duty), duty.start_days, (first, last), calendar)


def series(
    key: str, rule: Rule, start_days: int, between: tuple[date, date], calendar: WorkCalendar
) -> tuple[DueDate, ...]:
    """The occurrences by a rule that fall due between two days, both included, in order."""
    first, last = between
    found = (_occurrence(key, rule, start_days, begin, calendar) for begin in _beginnings(rule, first, last))
    return tuple(each for each in found if each is not None and first <= each.due <= last)


def _beginnings(rule: Rule, first: date, last: date) -> list[date]:
    """The first days of every period that could fall due between the days."""
    if rule.once is not None:
        return [rule.once]
    cycle = _CYCLES[rule.period]
    length = cycle.length
    anchor = _anchor(rule, first - length - length)
    until = datetime.combine(last, time())
    days = rrule(cycle.frequency, interval=cycle.interval, dtstart=datetime.combine(anchor, time()), until=until)
    return [day.date() for day in days]


def _anchor(rule: Rule, early: date) -> date:
    """The beginning of a period that is not later than a day, in step with the series."""
    match rule.period:
        case Period.DAILY:
            return early
        case Period.WEEKLY:
            return early - early.weekday() * ONE_DAY
        case Period.BIENNIAL:
            return date(early.year - (early.year - rule.anchor) % 2, JANUARY, 1)
        case _:
            return date(early.year, JANUARY, 1)


def _occurrence(key: str, rule: Rule, start_days: int, begin: date, calendar: WorkCalendar) -> DueDate | None:
    due = _workday_for(rule, begin, calendar)
    if due is None:
        return None
    start = calendar.shifted(due, -start_days)
    provisional = calendar.is_provisional(due.year) or calendar.is_provisional(start.year)
    return DueDate(key, _label(rule, begin), start, due, provisional)


def _workday_for(rule: Rule, begin: date, calendar: WorkCalendar) -> date | None:
    """The working day before a day off, or where the period has none before, the first one after it.

    A period without any working day has no due day; work that is set for one day always has one.
    """
    if rule.workday:
        due = min(calendar.shifted(begin - ONE_DAY, rule.workday), calendar.last_on_or_before(rule.end_of(begin)))
        return due if due >= begin else None
    wanted = rule.due_in(begin)
    due = calendar.last_on_or_before(wanted)
    if due >= begin or rule.once is not None:
        return due
    due = calendar.shifted(wanted, 1)
    return due if due <= rule.end_of(begin) else None


def _label(rule: Rule, begin: date) -> str:
    if rule.once is not None:
        return rule.once.isoformat()
    label = begin.strftime(_CYCLES[rule.period].label)
    return label.format(quarter=(begin.month + 2) // 3, half=(begin.month + 5) // 6)
