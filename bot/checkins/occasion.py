"""What the use cases of this room are given, and what they say when something cannot be done."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.duties.planner import Frame
from bot.people.change import NotAllowed
from bot.people.rights import Action, Actor
from checklist_data.model import Checklist
from storage import duties, reviews
from storage.engine.database import Transaction
from storage.reports import Matter
from storage.reviews import Decision


@dataclass(frozen=True, slots=True)
class CheckInOccasion:
    """In whose transaction something is done, by whom, over which checklist, when and where."""

    rows: Transaction
    actor: Actor
    checklist: Checklist
    frame: Frame
    owners: frozenset[int] = frozenset()
    """The accounts that the settings name: in charge where nobody of the office can be written to."""

    @property
    def moment(self) -> datetime:
        """When it is done."""
        return self.frame.now

    @property
    def today(self) -> date:
        """The day where the deployment is."""
        return self.frame.today


WANTS_ANSWER = frozenset({Decision.RETURNED, Decision.ASKED, Decision.REOPENED})
"""Decisions to which the department has to say something."""


class Closed(Exception):
    """The office has closed the matter: nothing is stored until it opens it again."""

    def __init__(self, matter: Matter) -> None:
        """Name the matter."""
        super().__init__(f"{matter.ref} {matter.department}")
        self.matter = matter


async def require_open(occasion: CheckInOccasion, matter: Matter, action: Action = Action.REPORT) -> bool:
    """Return whether the office waits for an answer on a matter.

    Raises NotAllowed where the actor does not speak for the department, Closed where the matter takes no reports; what
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
