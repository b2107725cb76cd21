"""Snooze: remind again on the next working day."""

from datetime import date

from bot.duties.concern import require_concerned
from bot.duties.planner import prefix_of
from bot.duties.task import Task, subject_of
from bot.occasion import Occasion
from bot.timing.ladder import SNOOZE
from storage import reminders
from storage.reminders import Plan


async def snooze(occasion: Occasion, task: Task, audience: str) -> date:
    """Plan one more reminder; the day of it. Twice on a day is once. Raises Over, NotAllowed."""
    require_concerned(occasion.actor, task, audience)
    day = occasion.calendar.shifted(occasion.today, 1)
    key = f"{prefix_of(task.occurrence)}:{SNOOZE} {day}:{audience}"
    plan = Plan(key, task.occurrence.id, audience, SNOOZE, day, occasion.frame.slot(day))
    if await reminders.plan(occasion.rows, [plan], only_new=True):
        await occasion.note(SNOOZE, subject_of(task), new=f"{day} {audience}")
    return day
