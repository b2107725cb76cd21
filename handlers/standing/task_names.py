"""Names of occurrences: entry, work, period, department and due day."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bot.duties.task import Task
from bot.questions.text import Language
from handlers.wording.names import day_beside, shortened
from handlers.wording.phrases import phrase
from handlers.work import Context

CHINESE = Language.CHINESE
MOST_NAMES = 4
"""Departments that are named in a line of it."""


def name_of(task: Task) -> str:
    """What an occurrence is called: its entry, what is to be done, and the period."""
    return named(task.duty.ref, task.duty.quote, task.occurrence.period)


def named(ref: str, what: str, period: str) -> str:
    """Name something that is to be done on an entry in a period."""
    said = period_name(period)
    return f"{ref} {shortened(what, 26)}" + (f"（{said}）" if said else "")


def period_name(written: str) -> str:
    """Name a period as people do: 2026年第4季度, 12月, 12月7日—13日; a single task has none but its day."""
    for pattern, name in _PERIODS:
        found = re.fullmatch(pattern, written)
        if found is not None:
            return name(found)
    return ""


def _week(found: re.Match[str]) -> str:
    monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
    return week_name(monday)


def week_name(monday: date, last: int = 6) -> str:
    """Name the days from a Monday on: 12月7日—13日."""
    end = monday + timedelta(days=last)
    month = "" if end.month == monday.month else f"{end.month}月"
    return f"{monday.month}月{monday.day}日—{month}{end.day}日"


_PERIODS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"(\d{4})", lambda found: f"{found[1]}年"),
    (r"(\d{4})Q(\d)", lambda found: f"{found[1]}年第{found[2]}季度"),
    (r"(\d{4})H(\d)", lambda found: f"{found[1]}年{'上下'[int(found[2]) - 1]}半年"),
    (r"(\d{4})-(\d\d)", lambda found: f"{found[1]}年{int(found[2])}月"),
    (r"(\d{4})-W(\d\d)", _week),
)


def when_due(task: Task, context: Context) -> str:
    """When it is due, seen from today, and whether that is certain."""
    due, today = task.occurrence.due, context.today
    left = context.services.calendar.workdays_between(today, due)
    day = day_beside(due, today, CHINESE)
    name = "due today" if due == today else "due late" if due < today else "due in"
    text = phrase(name, CHINESE, day=day, count=abs(left))
    return text + phrase("provisional", CHINESE) if task.occurrence.provisional else text


def names_of(departments: Sequence[str]) -> str:
    """Name a few departments, and how many there are."""
    who = "、".join(departments[:MOST_NAMES])
    if len(departments) <= MOST_NAMES:
        return who
    return phrase("digest departments", CHINESE, who=who, count=len(departments))
