"""The tick that reminds: planned words whose time has come go out, one message for each person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.duties.catching_up import Due, End, fold
from bot.duties.hours import moment_of, read_hours
from bot.duties.occurrence import Stage
from bot.duties.planner import is_for_departments
from bot.duties.responsible import department_of
from handlers.buttons.stored import Spot, show
from handlers.duties.reminder_views import Word, digest, one
from handlers.duties.tasks import Task, tasks_of
from handlers.office.recipients import spots_for
from handlers.work import Context, Work, begin
from storage import acknowledgements, burden, occurrences, quiet_hours, reminders, requests
from storage.outbox import Purpose
from storage.reminders import Reminder
from storage.requests import Kind

MOST = 20_000
"""Planned words that are looked at in one tick."""
NOBODY = "无人可送达"
OUTAGE = "停机后补发，原定{day}"
PUT_OFF = "顺延，原定{day}"


@dataclass(slots=True)
class Parcel:
    """What one chat is told in one message."""

    spot: Spot
    words: list[Word] = field(default_factory=list)


async def reminder(context: Context) -> None:
    """Say what is due, in working hours; all of it is stored together."""
    database, clock = context.services.database, context.services.clock
    async with database.transaction("nudge") as rows:
        begin(Work(rows, 0, clock.reading()))
        if context.frame.is_open:
            await _say_what_is_due(context)


async def _say_what_is_due(context: Context) -> None:
    rows, moment = context.work.rows, context.work.moment
    await reminders.take_back(rows)
    found = {each.id: each for each in await reminders.due(rows, moment, MOST)}
    if not found:
        return
    tasks = await _tasks(found.values(), context)
    folded = fold(await _dues(found.values(), tasks, context))
    for each, end, reason in folded.ended:
        await reminders.end(rows, [each.id], end, moment, reason=reason)
    kept = await _not_twice_a_day([found[each.id] for each in folded.said], tasks, context)
    kept = await _within_ceiling(kept, context)
    for parcel in await _parcels(kept, tasks, context):
        await _send(parcel, found, context)


async def _tasks(found: Iterable[Reminder], context: Context) -> dict[int, Task]:
    numbers = {each.plan.occurrence for each in found}
    there = await occurrences.by_numbers(context.work.rows, numbers)
    return {each.occurrence.id: each for each in await tasks_of(there.values(), context)}


async def _dues(found: Iterable[Reminder], tasks: dict[int, Task], context: Context) -> list[Due]:
    rows = context.work.rows
    days = await acknowledgements.days_of(rows, tasks)
    disputed = {
        (each.occurrence, each.department) for each in await requests.undecided(rows) if each.kind is Kind.NOT_OURS
    }
    made = []
    for each in found:
        plan, spot = each.plan, (each.plan.occurrence, department_of(each.plan.audience))
        stage = Stage(tasks[plan.occurrence].occurrence.stage)
        what = (each.id, plan.occurrence, plan.audience, plan.rung, plan.day, stage)
        made.append(Due(*what, days.get(spot), disputed=spot in disputed))
    return made


async def _not_twice_a_day(said: Sequence[Reminder], tasks: dict[int, Task], context: Context) -> list[Reminder]:
    """What was told of a duty today is told of it again tomorrow at the earliest."""
    told = await reminders.said_since(
        context.work.rows, moment_of(context.today, datetime.min.time(), context.services.zone)
    )
    again = [each for each in said if (tasks[each.plan.occurrence].duty.id, each.plan.audience) in told]
    if again:
        await reminders.put_off(context.work.rows, [each.id for each in again], _next_morning(context))
    return [each for each in said if each not in again]


async def _within_ceiling(said: Sequence[Reminder], context: Context) -> list[Reminder]:
    """A department that has had enough messages this week hears the rest next week, together."""
    rows, services = context.work.rows, context.services
    spent = {each.department: each.messages for each in await burden.in_week(rows, week_of(context.today))}
    over = [each for each in said if spent.get(department_of(each.plan.audience), 0) >= services.ceiling]
    if over:
        monday = context.today + timedelta(days=7 - context.today.weekday())
        morning = moment_of(services.calendar.first_on_or_after(monday), services.hours.opening, services.zone)
        await reminders.put_off(rows, [each.id for each in over], morning)
    return [each for each in said if each not in over]


async def _parcels(said: Sequence[Reminder], tasks: dict[int, Task], context: Context) -> list[Parcel]:
    """Who is told what; in the order of the ladder: those in charge before those who take part."""
    rows, moment = context.work.rows, context.work.moment
    by_spot: dict[Spot, Parcel] = {}
    known: dict[str, list[Spot]] = {}
    for each in sorted(said, key=lambda reminder: (reminder.plan.audience, reminder.id)):
        audience = each.plan.audience
        if audience not in known:
            known[audience] = await spots_for(audience, context)
        if not known[audience]:
            await reminders.end(rows, [each.id], End.WAIVED, moment, reason=NOBODY)
            continue
        rest = [await _quiet_until(spot, context) for spot in known[audience]]
        if all(rest):
            await reminders.put_off(rows, [each.id], max(until for until in rest if until))
            continue
        word = Word(tasks[each.plan.occurrence], audience, each.plan.rung, each.id)
        for spot, until in zip(known[audience], rest, strict=True):
            if until is None:
                by_spot.setdefault(spot, Parcel(spot)).words.append(word)
    return list(by_spot.values())


async def _quiet_until(spot: Spot, context: Context) -> datetime | None:
    """When a group may be spoken to again, where it wants to be left alone now."""
    wanted = await quiet_hours.of(context.work.rows, spot.chat) if spot.chat < 0 else quiet_hours.Quiet()
    if not wanted.hours:
        return None
    services, hours = context.services, read_hours(wanted.hours)
    local = context.work.moment.astimezone(services.zone)
    if not hours.holds(local.time()):
        return None
    over = local.date() + timedelta(days=int(hours.closing <= hours.opening and local.time() >= hours.opening))
    return moment_of(over, hours.closing, services.zone)


async def _send(parcel: Parcel, found: dict[int, Reminder], context: Context) -> None:
    words = parcel.words
    view = await one(words[0], context) if len(words) == 1 else digest(words, context)
    key = f"nudge:{words[0].reminder}:{parcel.spot.chat}"
    await show(context.work, view, parcel.spot, key=key, purpose=Purpose.REMINDER)
    for each in words:
        await _end(found[each.reminder], key, context, alone=len(words) == 1)
    told = {each.department for each in words if is_for_departments(each.audience)}
    await burden.count(context.work.rows, told, week_of(context.today), messages=1)


async def _end(said: Reminder, key: str, context: Context, *, alone: bool) -> None:
    state, reason = End.SENT if alone else End.MERGED, ""
    if said.plan.day < context.today:
        slot = said.plan.due_at.astimezone(context.services.zone).date()
        state, reason = End.LATE, (OUTAGE if slot < context.today else PUT_OFF).format(day=said.plan.day)
    await reminders.end(context.work.rows, [said.id], state, context.work.moment, reason=reason, message=key)


def _next_morning(context: Context) -> datetime:
    services = context.services
    return moment_of(services.calendar.shifted(context.today, 1), services.hours.opening, services.zone)


def week_of(day: date) -> str:
    """The week of a day, as `2026-W49`."""
    return day.strftime("%G-W%V")
