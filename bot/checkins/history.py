"""History: what happened on an entry, and by whom in which role, for those who may see how things stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.occasion import Occasion
from bot.people.rights import Action, Actor, require
from storage import history, people
from storage.history import Event
from storage.people import Appointment

OWN = frozenset({"report", "withdraw", "request", "seen"})
"""What a department does itself."""


@dataclass(frozen=True, slots=True)
class Entered:
    """Something that happened, the roles that its author had then, and their name where the reader may know it."""

    event: Event
    roles: tuple[Appointment, ...]
    name: str = ""


async def history_of(occasion: Occasion, ref: str, most: int | None = None) -> list[Entered]:
    """Return what happened on an entry and its clauses, the newest first, at most so much of it. Raises NotAllowed.

    Names are told to those in charge, and to the department of what it has done and of reviews; else roles alone.
    """
    require(occasion.actor, Action.SEE_STATUS)
    refs = [ref, *(each.ref for each in getattr(occasion.checklist.entries.get(ref), "clauses", ()))]
    return [await _entered(occasion, each) for each in await history.on_entries(occasion.rows, refs, most)]


async def _entered(occasion: Occasion, event: Event) -> Entered:
    if event.person is None:
        return Entered(event, ())
    held = await people.roles_at(occasion.rows, event.person, event.at)
    roles = _fitting(held, event)
    person = await people.by_number(occasion.rows, event.person)
    return Entered(event, roles, person.name if person and _may_know(occasion.actor, event) else "")


def _fitting(held: Sequence[Appointment], event: Event) -> tuple[Appointment, ...]:
    """The roles in which it was done: for the department it is about where there is one, else all."""
    own = tuple(each for each in held if each.department == event.department and event.department)
    return own if own and event.kind in OWN else tuple(held)


def _may_know(actor: Actor, event: Event) -> bool:
    is_told = event.kind in OWN or event.kind == "review"
    return actor.may(Action.REVIEW) or (is_told and event.department in actor.departments)
