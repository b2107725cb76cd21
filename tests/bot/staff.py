"""The staff of a deployment: an owner, the office, a liaison and a deputy, and what each of them does to its rows."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.calendars.workdays import packaged_calendar
from bot.duties.planner import keep_duties
from bot.duties.task import Task, Tasks
from bot.lights.state import State
from bot.occasion import Occasion
from bot.people.acting import actor_with
from bot.timing.frame import Frame
from checklist_data.model import Checklist
from storage import audit, chats, duties, members, occurrences, people, reports
from storage.duties import Duty
from storage.engine.database import Transaction
from storage.people import Person, Role
from storage.reports import Matter, Report, Source, Words

NOW = datetime(2026, 12, 2, 2, tzinfo=UTC)
TODAY = date(2026, 12, 2)
ZONE = ZoneInfo("Asia/Shanghai")
OWNER, LIAISON, DEPUTY, OFFICE, NEWCOMER, STRANGER = "1", "11", "12", "13", "14", "15"
DEPARTMENT, ENTRY = "教体局", "51"
GROUP, OTHER_GROUP = "-100", "-200"
OWNERS = frozenset({OWNER})


@dataclass(frozen=True, slots=True)
class Staff:
    """Acts in one transaction, over one checklist."""

    rows: Transaction
    checklist: Checklist

    async def begin(self) -> None:
        """Appoint everybody in a group in service, each with a private chat; nobody knows newcomer and stranger."""
        await chats.meet(self.rows, GROUP, "supergroup", "", NOW)
        await chats.adopt(self.rows, GROUP, OWNER, NOW)
        await people.meet(self.rows, OWNER, "主", NOW)
        for account, role, department in (
            (LIAISON, Role.LIAISON, DEPARTMENT),
            (DEPUTY, Role.DEPUTY, DEPARTMENT),
            (OFFICE, Role.OFFICE, ""),
        ):
            person = await people.meet(self.rows, account, f"名{account}", NOW)
            await people.appoint(self.rows, person.id, role, department, NOW)
            await members.see(self.rows, GROUP, account)
        for account in (OWNER, LIAISON, DEPUTY, OFFICE):
            await chats.meet(self.rows, account, "private", "", NOW)

    async def by(self, account: str, at: datetime = NOW) -> Occasion:
        """The occasion of what somebody does, at a moment."""
        actor = await actor_with(self.rows, account, OWNERS)
        return Occasion(self.rows, actor, self.checklist, Frame(at, ZONE, packaged_calendar()), OWNERS)

    async def person(self, account: str) -> Person:
        """Somebody of the staff."""
        found = await people.find(self.rows, account)
        assert found is not None
        return found

    async def roles(self, account: str) -> list[Role]:
        """The present roles of somebody."""
        return [each.role for each in (await people.with_roles(self.rows, account))[1]]

    async def audited(self, subject: str) -> list[tuple[str, str | None, str | None]]:
        """What the audit says of a subject: what was done, the old and the new."""
        return [(each.action, each.old, each.new) for each in await audit.about(self.rows, subject)]

    async def duty(self, rule: str = "once@2026-12-31", start_days: int = 30) -> Duty:
        """A duty that the office has set on the entry, with what is planned of it, and begun."""
        what = ("office-check", ENTRY, "检查一次", "inspection", rule, start_days, "7,1/1", ())
        office = await self.person(OFFICE)
        made = await duties.set_by_office(
            self.rows, Duty(0, *what, stopped=False, set_by=office.id, since=TODAY, planned_to=None)
        )
        await keep_duties(self.rows, [made], self.checklist, (await self.by(OFFICE)).frame)
        await occurrences.begin(self.rows, TODAY)
        return made

    async def task(self) -> Task:
        """The first period of the duty, under way."""
        duty = await duties.by_key(self.rows, "office-check") or await self.duty()
        occasion = await self.by(OFFICE)
        first, *_ = await occurrences.of(self.rows, duty.id)
        found = await Tasks(self.rows, self.checklist, occasion.frame).by_number(first.id)
        assert found is not None
        return found

    async def report(self, ref: str = ENTRY, state: State = State.ON_PLAN, text: str = "", by: str = LIAISON) -> Report:
        """A report of the department on an entry."""
        words, source = Words(TODAY, state, None, text), Source("", "", f"reply to {ref}")
        return await reports.file(self.rows, Matter(DEPARTMENT, ref), source, words, (await self.person(by)).id, NOW)
