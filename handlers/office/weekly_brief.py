"""The weekly brief for the office: due soon, late, returned, waiting for review, points at risk. No ranking."""

from datetime import timedelta

from bot.checkins.light import Light
from bot.duties.occurrence import Stage
from bot.outreach.outlook import week_of
from bot.questions.text import Language
from checklist_data.model import Item
from handlers.checkins.entry_status import known
from handlers.duties.reminder_views import name_of, when_due
from handlers.duties.tasks import Task, tasks_of
from handlers.duties.undecided import undecided
from handlers.office.ranking import compared
from handlers.outgoing import Body
from handlers.people.actors import office_accounts
from handlers.wording.phrases import phrase
from handlers.work import Context, Services, unasked
from storage import occurrences, requests, weekly_briefs
from storage.outbox import Purpose

CHINESE = Language.CHINESE
LINES = 6
NOVEMBER = 11
"""From this month on it is told that next year's calendar is missing."""


async def brief(services: Services) -> None:
    """On the first working morning of a week, once."""
    async with services.database.transaction("brief") as rows:
        context = unasked(services, rows)
        frame = context.frame
        monday = context.today - timedelta(days=context.today.weekday())
        first = frame.calendar.first_on_or_after(monday)
        if (
            frame.is_open
            and first <= context.today
            and await weekly_briefs.give(rows, week_of(context.today), frame.now)
        ):
            await _give(context)


async def _give(context: Context) -> None:
    week = week_of(context.today)
    text = await text_of(context)
    for account in await office_accounts(context.work, context.services.owners):
        await context.work.say(account, Body(text), Purpose.ANNOUNCEMENT, f"brief:{week}:{account}")


async def text_of(context: Context) -> str:
    """The brief as it is today."""
    rows, today = context.work.rows, context.today
    live = await tasks_of(await occurrences.live(rows, until=today + timedelta(days=6 - today.weekday())), context)
    late = [each for each in live if each.standing.light is Light.RED]
    soon = [each for each in live if each not in late and each.stage is not Stage.REPORTED]
    found = (await known(context)).values()
    waiting, returned = sum(each.waits_for_office for each in found), sum(each.is_returned for each in found)
    points = {_item(each, context): _points(each, context) for each in late}
    lines = [phrase("brief", CHINESE, week=week_of(today)), phrase("brief due", CHINESE, count=len(soon))]
    lines += [f"· {name_of(each)}：{when_due(each, context)}" for each in soon[:LINES]]
    lines.append(phrase("brief late", CHINESE, count=len(late), points=sum(points.values())))
    lines += [_late_line(each, context) for each in late[:LINES]]
    waiting += sum(each.stage is Stage.REPORTED for each in live)
    lines.append(phrase("brief review", CHINESE, count=waiting, returned=returned))
    open_count = len(await undecided(context))
    lines.append(phrase("brief requests", CHINESE, count=len(await requests.undecided(rows)), open=open_count))
    if today.month >= NOVEMBER and context.services.calendar.is_provisional(today.year + 1):
        lines.append(phrase("brief calendar", CHINESE, year=today.year + 1))
    return "\n".join([*lines, *await compared(context)])


def _late_line(task: Task, context: Context) -> str:
    values = {"name": name_of(task), "when": when_due(task, context), "points": _points(task, context)}
    return phrase("brief late line", CHINESE, **values)


def _item(task: Task, context: Context) -> str:
    """The item to which an occurrence belongs; its points are lost once, however much of it is late."""
    ref = task.duty.ref
    return context.services.checklist.parents.get(ref, ref) if "." in ref else ref


def _points(task: Task, context: Context) -> int:
    """The score of the item that is late; the provincial list gives its requirements none of their own."""
    entry = context.services.checklist.entries.get(_item(task, context))
    return entry.score if isinstance(entry, Item) else 0
