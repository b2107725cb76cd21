"""How a duty recurs and on which day of its period it is due, as a value that is written in one word."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta, weekday

from checklist_data.model import Duty, Period

MONTHS = {
    Period.MONTHLY: 1,
    Period.QUARTERLY: 3,
    Period.HALF_YEARLY: 6,
    Period.YEARLY: 12,
    Period.BIENNIAL: 12,
    Period.NTH_WEEKDAY: 1,
}
"""Months of a period; a biennial duty is due within its one year."""
WEEKDAYS = "一二三四五六日"
NAMES = {
    Period.DAILY: "每个工作日",
    Period.WEEKLY: "每周",
    Period.MONTHLY: "每月",
    Period.QUARTERLY: "每季度",
    Period.HALF_YEARLY: "每半年",
    Period.YEARLY: "每年",
    Period.BIENNIAL: "每两年",
}
USUAL_START = {
    Period.DAILY: 0,
    Period.WEEKLY: 2,
    Period.MONTHLY: 5,
    Period.QUARTERLY: 10,
    Period.HALF_YEARLY: 20,
    Period.YEARLY: 30,
    Period.BIENNIAL: 40,
    Period.NTH_WEEKDAY: 5,
    Period.ONCE: 10,
}
"""Working days before the due day on which work starts, where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A period, and the day in it on which work is due; 0 stands for the last."""

    period: Period
    month: int = 0
    """Of the period, from 1."""
    day: int = 0
    """Of the month, from 1; of a week, from 1 for Monday."""
    nth: int = 0
    """Which of the weekdays of a month: 1 to 4, or -1 for the last."""
    anchor: int = 0
    """A year in which a biennial duty is due."""
    once: date | None = None
    workday: int = 0
    """Which working day of the period, from 1; 0 for none."""

    def __str__(self) -> str:
        """In one word, as it is stored: `yearly`, `yearly@11-30`, `monthly@w1`, `once@2027-03-15`."""
        if self.workday:
            return f"{self.period}@w{self.workday}"
        match self.period:
            case Period.ONCE:
                return f"{self.period}@{self.once}"
            case Period.NTH_WEEKDAY:
                return f"{self.period}@{self.nth}-{self.day}"
            case Period.BIENNIAL:
                return f"{self.period}@{self.month}-{self.day}/{self.anchor}"
            case _ if self.month or self.day:
                return f"{self.period}@{self.month}-{self.day}"
            case _:
                return str(self.period)

    @property
    def chinese(self) -> str:
        """As a person reads it: 每季度第3个月20日."""
        if self.workday:
            return f"{NAMES[self.period]}第{self.workday}个工作日"
        match self.period:
            case Period.ONCE:
                return f"{self.once:%Y}年{self.once.month}月{self.once.day}日前办结（一次性任务）" if self.once else ""
            case Period.NTH_WEEKDAY:
                which = "最后一个" if self.nth < 0 else f"第{'一二三四'[self.nth - 1]}个"
                return f"每月{which}周{WEEKDAYS[self.day - 1]}"
            case Period.WEEKLY:
                return f"每周{WEEKDAYS[self.day - 1]}" if self.day else "每周末前"
            case Period.DAILY:
                return NAMES[self.period]
            case _:
                return f"{NAMES[self.period]}{self._day_within}"

    @property
    def _day_within(self) -> str:
        """The day of a month, or of a month of the period."""
        day = f"{self.day}日" if self.day else "末"
        if self.period is Period.MONTHLY:
            return day
        month = f"{self.month}月" if self.period in {Period.YEARLY, Period.BIENNIAL} else f"第{self.month}个月"
        return f"{month}{day}" if self.month else "末"

    def due_in(self, begin: date) -> date:
        """The day of the period that begins on a day, before weekends and holidays are looked at."""
        if self.once is not None:
            return self.once
        if self.period is Period.DAILY:
            return begin
        if self.period is Period.WEEKLY:
            return begin + timedelta(days=(self.day or 7) - 1)
        month = begin + relativedelta(months=(self.month or MONTHS[self.period]) - 1)
        if self.period is Period.NTH_WEEKDAY:
            start = relativedelta(day=31) if self.nth < 0 else relativedelta(day=1)
            return month + start + relativedelta(weekday=weekday(self.day - 1)(self.nth))
        return month + relativedelta(day=self.day or 31)

    def end_of(self, begin: date) -> date:
        """The last day of the period that begins on a day."""
        if self.period in MONTHS:
            return begin + relativedelta(months=MONTHS[self.period]) - timedelta(days=1)
        return self.once or begin + timedelta(days=6 if self.period is Period.WEEKLY else 0)


_WRITTEN = re.compile(r"([a-z-]+)(?:@(-?\d+)-(\d+)(?:/(\d+))?|@w(\d+))?", re.ASCII)


def rule_of(duty: Duty) -> Rule:
    """The rule of a duty of the checklist: due at the end of its period."""
    return Rule(duty.period, anchor=duty.anchor if duty.period is Period.BIENNIAL else 0)


def read_rule(word: str) -> Rule:
    """A rule from the word that stands for it. Raises ValueError if it is none."""
    name, _, given = word.partition("@")
    if name == Period.ONCE:
        return Rule(Period.ONCE, once=date.fromisoformat(given))
    found = _WRITTEN.fullmatch(word)
    if found is None:
        raise ValueError(f"not a rule: {word}")
    rule = Rule(Period(name), workday=int(found[5] or 0))
    first, day = int(found[2] or 0), int(found[3] or 0)
    if rule.period is Period.NTH_WEEKDAY:
        return replace(rule, nth=first, day=day)
    return replace(rule, month=first, day=day, anchor=int(found[4] or 0))
