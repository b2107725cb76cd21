"""`/calendar`: the year as a picture, months by duties, in colours of how they stand."""

import asyncio
from datetime import date
from pathlib import Path

from telegram import Update

from bot.planning.picture import Field, Line, draw
from bot.rights import Action
from handlers.context import Context
from handlers.ledgers import folder_of
from handlers.payloads import Body
from handlers.phrases import phrase
from handlers.tasks import Task, tasks_of
from handlers.told import say, told_by
from handlers.wording import shortened
from storage import occurrences

MOST = 30
"""Duties in the picture."""


async def on_calendar(update: Update, context: Context) -> None:
    """Send the picture of this year or of another one: of one's own departments, or of all to those in charge."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    word = (context.args or [""])[0]
    year = int(word) if word.isascii() and word.isdigit() and 1900 < int(word) < 9000 else context.today.year
    own = () if told.actor.may(Action.SET_DUTIES) else told.actor.departments
    lines = await _lines(year, own, context)
    path = folder_of(context) / f"{context.work.update_id}.png"
    try:
        await asyncio.to_thread(_draw, year, lines, context.today, path)
    except ImportError:
        await say(told, phrase("calendar missing", told.tongue), context)
        return
    text = phrase("calendar caption", told.tongue, year=year)
    body = Body(text, file=str(path), file_name=f"{year}.png", thread=told.spot.thread)
    await context.work.say(told.spot.chat, body)


async def _lines(year: int, own: tuple[str, ...], context: Context) -> list[Line]:
    found = await occurrences.due_between(context.work.rows, date(year, 1, 1), date(year, 12, 31))
    by_duty: dict[int, list[Task]] = {}
    for each in await tasks_of(found, context):
        if not each.duty.stopped and (not own or set(own) & set(each.responsible.everybody)):
            by_duty.setdefault(each.duty.id, []).append(each)
    return [_line(tasks) for _, tasks in sorted(by_duty.items())][:MOST]


def _line(tasks: list[Task]) -> Line:
    duty = tasks[0].duty
    fields = [
        Field(each.occurrence.due, each.stage, each.standing.light, each.occurrence.provisional) for each in tasks
    ]
    return Line(f"{duty.ref} {shortened(duty.quote, 15)}", fields)


def _draw(year: int, lines: list[Line], today: date, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(draw(year, lines, today))
