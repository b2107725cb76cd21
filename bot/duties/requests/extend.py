"""Extend: an occurrence gets another due day; the old one stays on record."""

from bot.duties.planner import ANOTHER_PLAN, plan_anew, tell_of_move
from bot.duties.responsible import addressees, department_of
from bot.duties.task import Task
from bot.occasion import Occasion
from storage import occurrences, reminders
from storage.occurrences import Move
from storage.requests import Request


async def extend(occasion: Occasion, task: Task, request: Request, *, knows: str = "") -> None:
    """Move the due day; what is not yet said is planned anew, and word of the move to those concerned.

    `knows` is a department that hears of it anyhow, because it has asked.
    """
    assert request.new_due is not None, "an extension has a day"
    rows, person = occasion.rows, occasion.actor.person or None
    move = Move(task.occurrence.due, request.new_due, request.reason, person, occasion.moment)
    await occurrences.move(rows, task.occurrence.id, move)
    moved = await occurrences.by_number(rows, task.occurrence.id)
    assert moved is not None, "it is there"
    await reminders.drop_wishes(rows, task.occurrence.id, ANOTHER_PLAN, occasion.moment)
    told = {
        audience: tuple(each for each in names if not knows or department_of(each) != knows)
        for audience, names in addressees(task.responsible).items()
    }
    await tell_of_move(rows, moved, request.new_due, told, occasion.frame)
    await plan_anew(occasion)
