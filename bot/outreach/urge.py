"""Urge (催办): the office has a department reminded of an occurrence, once a day, through the same gate as all else."""

from dataclasses import dataclass
from datetime import datetime

from bot.duties.concern import Over
from bot.duties.occurrence import Stage
from bot.duties.planner import prefix_of
from bot.duties.responsible import addressees, department_of
from bot.duties.task import Task, subject_of
from bot.occasion import Occasion
from bot.outreach.limits import read_limits
from bot.people.rights import Action, require
from bot.timing.ladder import URGE, Audience
from storage import people, reminders
from storage.reminders import Plan


class NobodyResponsible(Exception):
    """The duty has no department: assign one first."""


class WaitsForReview(Exception):
    """The department has said that it is done: it is the office's turn."""


@dataclass(frozen=True, slots=True)
class Urged:
    """The departments that are urged, and when they are told; of those `without` a liaison the office is told."""

    departments: tuple[str, ...]
    at: datetime
    without: tuple[str, ...]


async def urge(occasion: Occasion, task: Task, ceiling: int) -> Urged | None:
    """Plan a reminder for those in charge; None if that was done today.

    Raises NotAllowed, Over, WaitsForReview, NobodyResponsible.
    """
    require(occasion.actor, Action.SET_DUTIES)
    audiences = _in_charge(task)
    frame, today = occasion.frame, occasion.today
    limits = await read_limits(occasion.rows, frame, ceiling, [task.duty.id])
    when = {each: limits.told_until(task.duty.id, each) or frame.slot(today) for each in audiences}
    plans = [
        Plan(f"{prefix_of(task.occurrence)}:{URGE} {today}:{each}", task.occurrence.id, each, URGE, today, at)
        for each, at in when.items()
    ]
    if not await reminders.plan(occasion.rows, plans, only_new=True):
        return None
    departments = tuple(department_of(each) for each in audiences)
    await occasion.note(URGE, subject_of(task), new="、".join(departments))
    without = [each for each in departments if not await people.speakers_of(occasion.rows, each)]
    return Urged(departments, max(when.values()), tuple(without))


def _in_charge(task: Task) -> list[str]:
    """The departments in charge of what is still to be done. Raises Over, WaitsForReview, NobodyResponsible."""
    if not task.is_live:
        raise Over
    if task.stage is Stage.REPORTED:
        raise WaitsForReview
    audiences = [each for each in addressees(task.responsible)[Audience.LEAD] if department_of(each)]
    if not audiences:
        raise NobodyResponsible
    return audiences
