"""Names of occurrences: entry, work, period, department and due day."""

from collections.abc import Sequence

from bot.duties.period_names import period_name
from bot.duties.task import Task
from bot.questions.text import Language
from handlers.wording.names import day_beside, shortened
from handlers.wording.phrases import phrase
from handlers.work import Context

CHINESE = Language.CHINESE
MOST_NAMES = 4
"""Departments that are named in a line of it."""


def name_of(task: Task, language: Language = CHINESE) -> str:
    """What an occurrence is called: its entry, what is to be done, and the period."""
    return named(task.duty.ref, task.duty.quote, task.occurrence.period, language)


def named(ref: str, what: str, period: str, language: Language = CHINESE) -> str:
    """Name something that is to be done on an entry in a period."""
    name, said = f"{ref} {shortened(what, 26)}", period_name(period, language)
    if language is Language.ENGLISH:
        return f"{name} ({said})" if said else name
    return f"{name}（{said}）" if said else name


def when_due(task: Task, context: Context, language: Language = CHINESE) -> str:
    """When it is due, seen from today, and whether that is certain."""
    due, today = task.occurrence.due, context.today
    left = context.services.calendar.workdays_between(today, due)
    day = day_beside(due, today, language)
    name = "due today" if due == today else "due late" if due < today else "due in"
    text = phrase(name, language, day=day, count=abs(left))
    return text + phrase("provisional", language) if task.occurrence.provisional else text


def names_of(departments: Sequence[str], language: Language = CHINESE) -> str:
    """Name a few departments, and how many there are."""
    who = "、".join(departments[:MOST_NAMES])
    if len(departments) <= MOST_NAMES:
        return who
    return phrase("digest departments", language, who=who, count=len(departments))
