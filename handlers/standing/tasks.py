"""Occurrences as conversations look them up: see `bot.duties.task`."""

from collections.abc import Iterable

from bot.duties.occurrence import Stage
from bot.duties.task import Task, Tasks
from bot.lights.light import Light
from bot.standing.facts import is_in
from handlers.work import Context
from storage import acknowledgements, duties
from storage.occurrences import Occurrence

__all__ = ["Task", "expected", "live_in", "live_of", "live_on", "task_of", "tasks_in", "tasks_of"]


def tasks_in(context: Context) -> Tasks:
    """Return where tasks are read."""
    return Tasks(context.work.rows, context.services.checklist, context.frame)


async def task_of(number: int, context: Context) -> Task | None:
    """The occurrence with this number."""
    return await tasks_in(context).by_number(number)


async def tasks_of(found: Iterable[Occurrence], context: Context) -> list[Task]:
    """Occurrences with their duties, in the same order."""
    return await tasks_in(context).of(found)


async def live_on(department: str, ref: str, context: Context) -> list[Task]:
    """What has begun on an entry and is still to be done by a department, the earliest first."""
    found = await duties.on_entries(context.work.rows, [ref])
    return await tasks_in(context).begun(department, duties=[each.id for each in found]) if found else []


async def live_in(ref: str, context: Context) -> list[Task]:
    """What has begun on an entry or its clauses and is still to be done by anybody, the earliest first."""
    return [each for each in await tasks_in(context).begun() if is_in(each.duty.ref, [ref])]


async def live_of(department: str, context: Context) -> list[Task]:
    """Everything that has begun and is still to be done by a department, the earliest first."""
    return await tasks_in(context).begun(department)


async def expected(department: str, context: Context) -> list[Task]:
    """Return what is near or late for a department; near and being done, as somebody has said, is left alone."""
    live = [each for each in await live_of(department, context) if each.standing.light is not Light.GREEN]
    waiting = [each for each in live if each.stage is Stage.OPEN]
    said = await acknowledgements.days_of(context.work.rows, [each.occurrence.id for each in waiting])
    return [
        each for each in waiting if each.standing.light is Light.RED or (each.occurrence.id, department) not in said
    ]
