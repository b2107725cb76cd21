"""The weekly brief for the office: due soon, late, returned, waiting for review, points at risk. No ranking."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.duties.occurrence import Stage
from bot.duties.period_names import week_name
from bot.duties.responsible import NOBODY
from bot.outreach.gate import GateFacts, decide
from bot.outreach.limits import opening_after, week_of
from bot.questions.text import Language
from bot.standing.counting import overall
from checklist_data.model import Item
from handlers.actors import office_accounts
from handlers.duties.undecided import undecided
from handlers.office.briefs.ranking import compared
from handlers.outgoing import Body
from handlers.standing.facts import facts_of
from handlers.standing.task_names import name_of, names_of, when_due
from handlers.standing.tasks import Task, tasks_of
from handlers.wording.phrases import phrase
from handlers.work import Context, unasked
from storage import occurrences, requests, weekly_briefs
from storage.outbox import Purpose

if TYPE_CHECKING:
    from handlers.services import Services

CHINESE = Language.CHINESE
LINES = 6
NOVEMBER = 11
"""From this month on it is told that next year's calendar is missing."""


async def brief(services: "Services") -> None:
    """On the first working morning of a week, once."""
    async with services.database.transaction("brief") as rows:
        context = unasked(services, rows)
        frame = context.frame
        monday = context.today - timedelta(days=context.today.weekday())
        is_begun = frame.calendar.first_on_or_after(monday) <= context.today
        facts = GateFacts(closed_until=None if frame.is_open else opening_after(frame))
        if is_begun and decide(facts).is_now and await weekly_briefs.give(rows, week_of(context.today), frame.now):
            await _give(context)


async def _give(context: Context) -> None:
    week = week_of(context.today)
    text = await text_of(context)
    for account in await office_accounts(context.work, context.services.owners):
        await context.work.say(account, Body(text), Purpose.ANNOUNCEMENT, f"brief:{week}:{account}")


async def text_of(context: Context) -> str:
    """The brief as it is today."""
    rows, today = context.work.rows, context.today
    monday = today - timedelta(days=today.weekday())
    live = await tasks_of(await occurrences.live(rows, until=monday + timedelta(days=6)), context)
    late = [each for each in live if each.is_late]
    soon = [each for each in live if each not in late and each.stage is not Stage.REPORTED]
    lines = [phrase("brief", CHINESE, week=week_name(monday, _last(monday, context))), *_due(soon, late, context)]
    counts = overall(await facts_of(context))
    lines.append(phrase("brief review", CHINESE, count=counts.waiting, returned=counts.returned))
    open_count = len(await undecided(context))
    lines.append(phrase("brief requests", CHINESE, count=len(await requests.undecided(rows)), open=open_count))
    return "\n".join([*lines, *_missing_years(context), *await compared(context)])


def _last(monday: date, context: Context) -> int:
    """The last working day of a week, in days from Monday on; Sunday where nobody works."""
    days = [each for each in range(7) if context.services.calendar.is_workday(monday + timedelta(days=each))]
    return days[-1] if days else 6


def _due(soon: list[Task], late: list[Task], context: Context) -> list[str]:
    """What is due and what is late; how many more there are than are shown."""
    if not soon and not late:
        return [phrase("brief nothing", CHINESE)]
    lines = [phrase("brief due", CHINESE, count=len(soon))]
    lines += [_line(each, context) for each in soon[:LINES]] + _more(soon)
    points = sum({_item(each, context): _points(each, context) for each in late}.values())
    name = "brief none late" if not late else "brief late points" if points else "brief late"
    lines.append(phrase(name, CHINESE, count=len(late), points=points))
    return lines + [_line(each, context) for each in late[:LINES]] + _more(late)


def _more(found: list[Task]) -> list[str]:
    return [phrase("brief more", CHINESE, count=len(found) - LINES)] if len(found) > LINES else []


def _missing_years(context: Context) -> list[str]:
    """The years whose holidays should be known by now."""
    today, calendar = context.today, context.services.calendar
    years = (today.year, *((today.year + 1,) if today.month >= NOVEMBER else ()))
    return [phrase("brief calendar", CHINESE, year=each) for each in years if calendar.is_provisional(each)]


def _line(task: Task, context: Context) -> str:
    who = names_of(task.responsible.leads) or NOBODY
    points = _points(task, context) if task.is_late else 0
    text = phrase("brief line", CHINESE, who=who, name=name_of(task), when=when_due(task, context))
    return text + (phrase("brief points", CHINESE, points=points) if points else "")


def _item(task: Task, context: Context) -> str:
    """The item to which an occurrence belongs; its points are lost once, however much of it is late."""
    ref = task.duty.ref
    return context.services.checklist.parents.get(ref, ref) if "." in ref else ref


def _points(task: Task, context: Context) -> int:
    """The score of the item that is late; 0 if the source gives it none."""
    entry = context.services.checklist.entries.get(_item(task, context))
    return entry.score if isinstance(entry, Item) else 0
