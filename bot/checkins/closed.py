"""Whether a matter takes reports: what the office has closed takes none, and what it waits for is answered."""

from bot.occasion import Occasion
from bot.people.rights import Action, NotAllowed
from storage import duties, reviews
from storage.reports import Matter
from storage.reviews import Decision

WANTS_ANSWER = frozenset({Decision.RETURNED, Decision.ASKED, Decision.REOPENED})
"""Decisions to which the department has to say something."""


class Closed(Exception):
    """The office has closed the matter: nothing is stored until it opens it again."""

    def __init__(self, matter: Matter) -> None:
        """Name the matter."""
        super().__init__(f"{matter.ref} {matter.department}")
        self.matter = matter


async def require_open(occasion: Occasion, matter: Matter, action: Action = Action.REPORT) -> bool:
    """Return whether the office waits for an answer on a matter.

    Raises NotAllowed if the actor does not speak for the department, Closed if the matter takes no reports; what
    recurs is never closed for good.
    """
    if not occasion.actor.may(action, matter.department):
        raise NotAllowed(action)
    found = await reviews.on_present(occasion.rows, matter)
    if found is None:
        return False
    decided, holds = found
    is_closed = decided.decision is Decision.CLOSED
    if is_closed and not await duties.on_entries(occasion.rows, [matter.ref]):
        raise Closed(matter)
    return holds and decided.decision in WANTS_ANSWER
