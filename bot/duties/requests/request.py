"""Request: a department asks the office for more time, for none this time, or says that a duty is not its own."""

from dataclasses import dataclass
from datetime import date

from bot.duties.concern import require_concerned
from bot.duties.requests.decide import Decided, decide
from bot.duties.task import Task
from bot.occasion import Occasion
from bot.people.in_charge import accounts_in_charge
from bot.people.rights import Action
from storage import requests
from storage.ids import AccountId
from storage.requests import Kind, Request


class TooEarly(Exception):
    """The new day is not later than the present one and today: ask for another."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is requested, and why; only an extension has a day."""

    kind: Kind
    reason: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Requested:
    """A request with the accounts of the office that decide, or its immediate result."""

    request: Request
    tell: tuple[AccountId, ...] = ()
    decided: Decided | None = None


async def ask(occasion: Occasion, task: Task, audience: str, wish: Wish) -> Requested | None:
    """Store a request; None if the same is with the office already. Raises Over, NotAllowed, TooEarly.

    What the office itself wants is granted at once.
    """
    department = require_concerned(occasion.actor, task, audience)
    day = occasion.calendar.last_on_or_before(wish.day) if wish.day else None
    if wish.kind is Kind.EXTENSION and (day is None or day <= max(task.occurrence.due, occasion.today)):
        raise TooEarly
    number, person = task.occurrence.id, occasion.actor.person
    wanted = Request(0, number, wish.kind, department, wish.reason, day, person, occasion.moment)
    kept = await requests.ask(occasion.rows, wanted)
    if kept is None:
        return None
    if occasion.actor.may(Action.SET_DUTIES) and kept.kind is not Kind.NOT_OURS:
        return Requested(kept, decided=await decide(occasion, kept.id, granted=True))
    return Requested(kept, tuple(await accounts_in_charge(occasion.rows, occasion.owners)))
