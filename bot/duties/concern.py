"""Who may act on an occurrence after a reminder: the department that was reminded, and those in charge."""

from bot.duties.responsible import department_of
from bot.duties.task import Task
from bot.people.rights import Action, Actor, NotAllowed
from bot.timing.ladder import is_for_departments


class Over(Exception):
    """The occurrence has ended or is no longer stored."""


def is_concerned(actor: Actor, audience: str) -> bool:
    """Return whether a person may act for those who were told: for their department, or in charge."""
    speaks = is_for_departments(audience) and actor.may(Action.REPORT, department_of(audience))
    return speaks or actor.may(Action.SET_DUTIES)


def require_concerned(actor: Actor, task: Task, audience: str) -> str:
    """Return the department that was reminded, empty for the office. Raises Over, NotAllowed."""
    if not task.is_live:
        raise Over
    if not is_concerned(actor, audience):
        raise NotAllowed(Action.REPORT if is_for_departments(audience) else Action.SET_DUTIES)
    return department_of(audience)
