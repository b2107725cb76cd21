"""Decide: the office grants or refuses what a department asks for, once.

An extension moves the due day, and the old one stays on record; anything else ends the occurrence, not its series.
"""

from dataclasses import dataclass, replace

from bot.duties.occurrence import Stage
from bot.duties.planner import ANOTHER_PLAN, plan_anew, tell_of_move
from bot.duties.responsible import addressees, department_of
from bot.duties.task import Task, Tasks, subject_of
from bot.occasion import Occasion
from bot.people.in_charge import can_be_written_to
from bot.people.rights import Action, require
from storage import occurrences, people, reminders, requests
from storage.ids import AccountId
from storage.occurrences import Move
from storage.requests import Kind, Request


@dataclass(frozen=True, slots=True)
class Decided:
    """A request with what the office said of it, and the accounts that are to hear of it."""

    request: Request
    task: Task
    granted: bool
    tell: tuple[AccountId, ...]


async def decide(occasion: Occasion, number: int, *, granted: bool) -> Decided | None:
    """Grant or refuse; None if that was decided before. Raises NotAllowed."""
    require(occasion.actor, Action.SET_DUTIES)
    rows = occasion.rows
    request = await requests.by_number(rows, number)
    task = await Tasks(rows, occasion.checklist, occasion.frame).by_number(request.occurrence) if request else None
    if request is None or task is None or not await settle(occasion, request, granted=granted):
        return None
    tell = await asker_of(occasion, request)
    if granted and task.is_live:
        request = await _grant(occasion, task, request, asker_hears=bool(tell))
    await occasion.note(f"{'grant' if granted else 'refuse'} {request.kind}", subject_of(task), new=request.reason)
    return Decided(request, task, granted, tell)


async def _grant(occasion: Occasion, task: Task, request: Request, *, asker_hears: bool) -> Request:
    """Give more time, or end the occurrence; return the request with the day that holds."""
    if request.kind is not Kind.EXTENSION:
        await _waive(occasion, task, request.reason)
        return request
    knows = asker_hears or occasion.actor.may(Action.REPORT, request.department)
    return await _extended(occasion, task, request, knows=request.department if knows else "")


async def settle(occasion: Occasion, request: Request, *, granted: bool) -> bool:
    """Record the decision; False if there is one."""
    person = occasion.actor.person
    return await requests.decide(occasion.rows, request.id, person, occasion.moment, granted=granted)


async def asker_of(occasion: Occasion, request: Request) -> tuple[AccountId, ...]:
    """Return the account of the person who asked, if they can be written to; whoever decides reads it where they do."""
    if request.person == occasion.actor.person:
        return ()
    person = await people.by_number(occasion.rows, request.person)
    able = person is not None and person.account and await can_be_written_to(occasion.rows, person.account)
    return (person.account,) if able and person is not None and person.account else ()


async def _extended(occasion: Occasion, task: Task, request: Request, *, knows: str) -> Request:
    """Move the due day, plan the reminders anew, and tell those concerned; return the request with the day that holds.

    Where more time has been given meanwhile, the present day does. `knows` is a department that hears of it anyway
    because it asked; empty if there is none.
    """
    assert request.new_due is not None, "an extension has a day"
    if request.new_due <= task.occurrence.due:
        return replace(request, new_due=task.occurrence.due)
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
    return request


async def _waive(occasion: Occasion, task: Task, reason: str) -> None:
    """End an occurrence and its reminders."""
    number = task.occurrence.id
    await occurrences.end(occasion.rows, number, Stage.WAIVED, reason, occasion.moment)
    await reminders.waive(occasion.rows, number, Stage.WAIVED.chinese, occasion.moment)
