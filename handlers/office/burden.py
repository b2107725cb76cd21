"""`/burden` (负担): what the program cost each department this week."""

from telegram import Update

from bot.people.rights import Actor
from handlers.duties.reminders import week_of
from handlers.incoming import say, told_by
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import burden


async def on_burden(update: Update, context: Context) -> None:
    """Show messages and taps of the week, the most burdened first."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    week = week_of(context.today)
    found = await burden.in_week(context.work.rows, week)
    if not found:
        await say(told, phrase("burden none", told.language), context)
        return
    lines = [phrase("burden", told.language, week=week, ceiling=context.services.ceiling)]
    lines += [
        phrase("burden line", told.language, department=each.department, messages=each.messages, taps=each.taps)
        for each in found
    ]
    await say(told, "\n".join(lines), context)


async def count_tap(actor: Actor, context: Context) -> None:
    """A press costs the departments of whoever presses."""
    await burden.count(context.work.rows, actor.departments, week_of(context.today), taps=1)
