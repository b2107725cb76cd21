"""Waive: an occurrence does not apply this time; the series goes on."""

from bot.duties.occurrence import Stage
from bot.duties.task import Task
from bot.occasion import Occasion
from storage import occurrences, reminders


async def waive(occasion: Occasion, task: Task, reason: str) -> None:
    """End an occurrence, and everything that was still to be said of it."""
    rows, number = occasion.rows, task.occurrence.id
    await occurrences.end(rows, number, Stage.WAIVED, reason, occasion.moment)
    await reminders.waive(rows, number, Stage.WAIVED.chinese, occasion.moment)
