"""What the use cases of this room are given: in whose transaction, by whom, over which checklist, when and where."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.calendars.workdays import WorkCalendar
from bot.duties.planner import Frame, keep
from bot.duties.task import Task
from bot.people.rights import Actor
from checklist_data.model import Checklist
from storage import audit
from storage.audit import Line
from storage.engine.database import Transaction


@dataclass(frozen=True, slots=True)
class DutyOccasion:
    """The present update or tick; a tick acts as nobody, `Actor(0)`."""

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

    @property
    def calendar(self) -> WorkCalendar:
        """The working days as they are known now."""
        return self.frame.calendar


async def plan_anew(occasion: DutyOccasion) -> None:
    """Plan at once what follows from a change that a person has made."""
    await keep(occasion.rows, occasion.checklist, occasion.frame)


async def note(occasion: DutyOccasion, action: str, subject: str, new: str, old: str | None = None) -> None:
    """Add a line of the audit in the name of the actor."""
    person = occasion.actor.person or None
    await audit.note(occasion.rows, Line(occasion.moment, person, action, subject, old, new))


def subject_of(task: Task) -> str:
    """Name an occurrence as the audit does."""
    return f"occurrence {task.occurrence.id} {task.duty.key} {task.occurrence.period}"
