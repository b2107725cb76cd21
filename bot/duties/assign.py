"""Assign: the office makes a department responsible for a duty."""

from dataclasses import dataclass, replace

from bot.duties.planner import plan_anew
from bot.duties.requests.decide import Decided, asker_of, settle
from bot.duties.task import Task, subject_of
from bot.occasion import Occasion
from bot.people.rights import Action, require
from storage import duties, requests


@dataclass(frozen=True, slots=True)
class Assigned:
    """The departments that are responsible now, and the request that is granted by it."""

    departments: tuple[str, ...]
    granted: Decided | None = None


async def assign(occasion: Occasion, task: Task, to: str, number: int = 0) -> Assigned:
    """Make a department responsible, alone or in the place of the one whose request has this number.

    Raises NotAllowed.
    """
    require(occasion.actor, Action.SET_DUTIES)
    request = await requests.by_number(occasion.rows, number) if number else None
    before = task.responsible.everybody
    kept = [each for each in before if each not in {to, request.department}] if request is not None else []
    named = (to, *kept)
    person = occasion.actor.person or None
    await duties.set_by_office(
        occasion.rows, replace(task.duty, departments=named, set_by=person, since=occasion.today)
    )
    granted = None
    if request is not None and await settle(occasion, request, granted=True):
        granted = Decided(request, task, granted=True, tell=await asker_of(occasion, request))
    await occasion.note("assign", subject_of(task), old="、".join(before), new="、".join(named))
    await plan_anew(occasion)
    return Assigned(named, granted)
