"""The occasion of an action: in whose transaction something is done, by whom, over which checklist, when and where."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.calendars.workdays import WorkCalendar
from bot.people.rights import Actor
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from storage import audit
from storage.audit import AuditLine
from storage.engine.database import Transaction
from storage.ids import AccountId


@dataclass(frozen=True, slots=True)
class Occasion:
    """The present update or tick, as every action is given it; a tick acts as `NOBODY`."""

    rows: Transaction
    actor: Actor
    checklist: Checklist
    frame: Frame
    owners: frozenset[AccountId] = frozenset()
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

    async def note(self, action: str, subject: str, *, old: str | None = None, new: str | None = None) -> None:
        """Add a line of the audit in the name of the actor."""
        await audit.note(self.rows, AuditLine(self.moment, self.actor.person or None, action, subject, old, new))
