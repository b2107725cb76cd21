"""Acknowledge: a department says that it is at work on an occurrence."""

from bot.duties.concern import require_concerned
from bot.duties.task import Task, subject_of
from bot.occasion import Occasion
from storage import acknowledgements


async def acknowledge(occasion: Occasion, task: Task, audience: str) -> bool:
    """Record the acknowledgement of the day; False if there is one. Raises Over, NotAllowed."""
    department = require_concerned(occasion.actor, task, audience)
    number, person = task.occurrence.id, occasion.actor.person
    if not await acknowledgements.see(occasion.rows, number, department, occasion.today, person):
        return False
    await occasion.note("seen", subject_of(task), new=department)
    return True
