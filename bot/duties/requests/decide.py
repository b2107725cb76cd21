"""Decide: the office grants or refuses what a department asks for, once."""

from dataclasses import dataclass

from bot.duties.requests.extend import extend
from bot.duties.requests.waive import waive
from bot.duties.task import Task, Tasks, subject_of
from bot.occasion import Occasion
from bot.people.in_charge import can_be_written_to
from bot.people.rights import Action, require
from storage import people, requests
from storage.ids import AccountId
from storage.requests import Kind, Request


@dataclass(frozen=True, slots=True)
class Decided:
    """A request with what the office said of it, and the accounts that are to hear of it."""

    request: Request
    task: Task
    granted: bool
    tell: tuple[AccountId, ...]


async def decide(occasion: Occasion, number: int, *, granted: bool) -> Decided | None:
    """Grant or refuse; None where that was decided before. Raises NotAllowed."""
    require(occasion.actor, Action.SET_DUTIES)
    rows = occasion.rows
    request = await requests.by_number(rows, number)
    task = await Tasks(rows, occasion.checklist, occasion.frame).by_number(request.occurrence) if request else None
    if request is None or task is None or not await settle(occasion, request, granted=granted):
        return None
    tell = await asker_of(occasion, request)
    if granted and task.is_live and request.kind is Kind.EXTENSION:
        await extend(occasion, task, request, knows=request.department if tell else "")
    elif granted and task.is_live:
        await waive(occasion, task, request.reason)
    await occasion.note(f"{'grant' if granted else 'refuse'} {request.kind}", subject_of(task), new=request.reason)
    return Decided(request, task, granted, tell)


async def settle(occasion: Occasion, request: Request, *, granted: bool) -> bool:
    """Put the office's word on record; False where there was one."""
    person = occasion.actor.person
    return await requests.decide(occasion.rows, request.id, person, occasion.moment, granted=granted)


async def asker_of(occasion: Occasion, request: Request) -> tuple[AccountId, ...]:
    """Return the account of whoever asked, if they can be written to."""
    person = await people.by_number(occasion.rows, request.person)
    able = person is not None and person.account and await can_be_written_to(occasion.rows, person.account)
    return (person.account,) if able and person is not None and person.account else ()
