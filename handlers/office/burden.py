"""`/burden` (负担): what the program cost each department this week."""

from datetime import timedelta

from bot.duties.period_names import week_name
from bot.outreach.limits import week_of
from bot.people.rights import Actor
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import burden


async def on_burden(said: Said, context: Context) -> None:
    """Show messages and taps of the week, the most burdened first."""
    message = await message_by(said, "", context)
    week = week_of(context.today)
    found = await burden.in_week(context.work.rows, week)
    if not found:
        await say(message, phrase("burden none", message.language), context)
        return
    days = week_name(context.today - timedelta(days=context.today.weekday()))
    lines = [phrase("burden", message.language, week=days, ceiling=context.services.ceiling)]
    lines += [
        phrase("burden line", message.language, department=each.department, messages=each.messages, taps=each.taps)
        for each in found
    ]
    await say(message, "\n".join(lines), context)


async def count_tap(actor: Actor, context: Context) -> None:
    """A press costs the departments of whoever presses."""
    await burden.count(context.work.rows, actor.departments, week_of(context.today), taps=1)
