"""Whether a matter takes reports: what the office has closed takes none, and what it waits for is answered."""

from dataclasses import dataclass

from bot.lights.state import TROUBLED
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


@dataclass(frozen=True, slots=True)
class Accepting:
    """A matter that takes reports: whether the office waits for an answer, and whether a difficulty is unsolved."""

    is_awaited: bool = False
    is_troubled: bool = False


async def require_open(occasion: Occasion, matter: Matter, action: Action = Action.REPORT) -> Accepting:
    """Return what a report on a matter finds there.

    Raises NotAllowed if the actor does not speak for the department, Closed if the matter takes no reports; what
    recurs is never closed for good.
    """
    if not occasion.actor.may(action, matter.department):
        raise NotAllowed(action)
    found = await reviews.on_present(occasion.rows, matter)
    if found is None:
        return Accepting()
    decided = found.review.decision if found.review is not None else None
    is_closed = decided is Decision.CLOSED
    if is_closed and not await duties.on_entries(occasion.rows, [matter.ref]):
        raise Closed(matter)
    is_settled = is_closed or (found.holds and decided is Decision.AGREED)
    return Accepting(found.holds and decided in WANTS_ANSWER, found.state in TROUBLED and not is_settled)
