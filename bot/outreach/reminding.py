"""Reminding: the outcome of every reminder that is due, merged into one message for each chat."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.duties.occurrence import Stage
from bot.duties.responsible import department_of
from bot.duties.task import Task, Tasks
from bot.outreach.due_reminders import DueReminder, End, fold
from bot.outreach.gate import GateFacts, GateVerdict, decide
from bot.outreach.limits import Limits, quiet_until, read_limits, week_of
from bot.outreach.recipients import Recipient, Recipients, recipients_on
from bot.timing.frame import Frame
from bot.timing.ladder import is_for_departments
from checklist_data.model import Checklist
from storage import acknowledgements, burden, occurrences, reminders, requests
from storage.engine.database import Transaction
from storage.ids import AccountId, ChatId
from storage.reminders import Reminder
from storage.requests import Kind

MOST = 20_000
"""Planned words that are looked at in one tick."""
OUTAGE = "停机后补发，原定{day}"
PUT_OFF = "顺延，原定{day}"


@dataclass(frozen=True, slots=True)
class TaskReminder:
    """A reminder of a task: its audience and rung, and its number if it is due."""

    task: Task
    audience: str
    rung: str
    number: int = 0

    @property
    def department(self) -> str:
        """Its department; empty for the office or the leader."""
        return department_of(self.audience)


@dataclass(slots=True)
class ReminderParcel:
    """What one chat is told in one message."""

    to: Recipient
    told: list[TaskReminder] = field(default_factory=list)


class Reminding:
    """One tick: decides what is due and records what goes out, in one transaction."""

    def __init__(self, rows: Transaction, checklist: Checklist, frame: Frame, owners: frozenset[AccountId]) -> None:
        """Remind now, over a checklist."""
        self._rows = rows
        self._tasks = Tasks(rows, checklist, frame)
        self._frame = frame
        self._owners = owners
        self._quiet: dict[ChatId, datetime | None] = {}
        self._due: dict[int, Reminder] = {}

    async def parcels(self, ceiling: int) -> list[ReminderParcel]:
        """Return the reminders to send now; others that are due are postponed, or end with their reason.

        `ceiling` is the number of messages that a department may have in a week.
        """
        rows, now = self._rows, self._frame.now
        if not self._frame.is_open:
            return []
        await reminders.take_back(rows)
        self._due = {each.id: each for each in await reminders.due(rows, now, MOST)}
        if not self._due:
            return []
        tasks = await self._about(self._due.values())
        folded = fold(await self._dues(self._due.values(), tasks))
        await self._end((end, reason, each.id) for each, end, reason in folded.ended)
        kept = [TaskReminder(tasks[each.occurrence], each.audience, each.rung, each.id) for each in folded.said]
        about = {each.task.duty.id for each in kept}
        return await self._addressed(kept, await read_limits(rows, self._frame, ceiling, about))

    async def put_on_record(self, parcel: ReminderParcel, key: str) -> None:
        """A parcel goes out as the message with this key: its reminders end, and it counts for the departments."""
        alone, said = len(parcel.told) == 1, [self._due[each.number] for each in parcel.told]
        await self._end(((*self._end_of(each, alone=alone), each.id) for each in said), key)
        told = {each.department for each in parcel.told if is_for_departments(each.audience)}
        await burden.count(self._rows, told, week_of(self._frame.today), messages=1)

    async def _about(self, found: Iterable[Reminder]) -> dict[int, Task]:
        there = await occurrences.by_numbers(self._rows, {each.plan.occurrence for each in found})
        return {each.occurrence.id: each for each in await self._tasks.of(there.values())}

    async def _dues(self, found: Iterable[Reminder], tasks: Mapping[int, Task]) -> list[DueReminder]:
        days = await acknowledgements.days_of(self._rows, tasks)
        open_ones = await requests.undecided(self._rows)
        disputed = {(each.occurrence, each.department) for each in open_ones if each.kind is Kind.NOT_OURS}
        made = []
        for each in found:
            plan, spot = each.plan, (each.plan.occurrence, department_of(each.plan.audience))
            stage = Stage(tasks[plan.occurrence].occurrence.stage)
            what = (each.id, plan.occurrence, plan.audience, plan.rung, plan.day, stage)
            made.append(DueReminder(*what, days.get(spot), disputed=spot in disputed))
        return made

    async def _addressed(self, kept: Sequence[TaskReminder], limits: Limits) -> list[ReminderParcel]:
        """Who is told what; in the order of the ladder: those in charge before those who take part."""
        recipients = await recipients_on(self._rows, self._owners, self._frame.today)
        parcels: dict[Recipient, ReminderParcel] = {}
        verdicts: dict[GateVerdict, list[int]] = {}
        judged: dict[tuple[str, bool], tuple[list[Recipient], GateVerdict]] = {}
        for each in sorted(kept, key=lambda told: (told.audience, told.number)):
            alike = (each.audience, (each.task.duty.id, each.audience) in limits.told)
            if alike not in judged:
                judged[alike] = await self._judged(each, limits, recipients)
            reached, verdict = judged[alike]
            verdicts.setdefault(verdict, []).append(each.number)
            for recipient in reached if verdict.is_now else ():
                parcels.setdefault(recipient, ReminderParcel(recipient)).told.append(each)
        for verdict, numbers in verdicts.items():
            if verdict.until is not None:
                await reminders.put_off(self._rows, numbers, verdict.until)
        await self._end(
            (End.WAIVED, verdict.reason, each)
            for verdict, numbers in verdicts.items()
            if verdict.is_never
            for each in numbers
        )
        return list(parcels.values())

    async def _end(self, ended: Iterable[tuple[End, str, int]], message: str = "") -> None:
        """End reminders, each in a state and for a reason; those that end alike together."""
        alike: dict[tuple[End, str], list[int]] = {}
        for state, reason, number in ended:
            alike.setdefault((state, reason), []).append(number)
        for (state, reason), numbers in alike.items():
            await reminders.end(self._rows, numbers, state, self._frame.now, reason=reason, message=message)

    async def _judged(
        self, told: TaskReminder, limits: Limits, recipients: Recipients
    ) -> tuple[list[Recipient], GateVerdict]:
        wanted = await recipients.of(told.audience)
        rest = {each: await self._quiet_until(each.chat) for each in wanted}
        resting = [until for until in rest.values() if until is not None]
        facts = GateFacts(
            closed_until=limits.closed_until,
            told_until=limits.told_until(told.task.duty.id, told.audience),
            ceiling_until=limits.ceiling_until(told.department),
            quiet_until=max(resting) if resting and len(resting) == len(wanted) else None,
            has_recipient=bool(wanted),
        )
        return [each for each, until in rest.items() if until is None], decide(facts)

    async def _quiet_until(self, chat: ChatId) -> datetime | None:
        if chat not in self._quiet:
            self._quiet[chat] = await quiet_until(self._rows, chat, self._frame)
        return self._quiet[chat]

    def _end_of(self, said: Reminder, *, alone: bool) -> tuple[End, str]:
        today = self._frame.today
        if said.plan.day >= today:
            return (End.SENT if alone else End.MERGED), ""
        slot = said.plan.due_at.astimezone(self._frame.zone).date()
        return End.LATE, (OUTAGE if slot < today else PUT_OFF).format(day=said.plan.day)
