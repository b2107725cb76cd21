"""`/quiet 12:00-14:00`: when a group is left alone, and into which topic reminders go."""

from telegram import Update

from bot.planning.hours import read_hours
from handlers.addressing import thread_of
from handlers.context import Context
from handlers.phrases import phrase
from handlers.told import say, told_by
from storage import quiet
from storage.quiet import Quiet

OFF = {"off", "不设", "无"}


async def on_quiet(update: Update, context: Context) -> None:
    """Set it for the group, and for the topic, in which it is said."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    said = " ".join(context.args or ())
    try:
        hours = "" if said.lower() in OFF else str(read_hours(said))
    except ValueError:
        await say(told, phrase("quiet usage", told.tongue), context)
        return
    await quiet.keep(context.work.rows, message.chat.id, Quiet(hours, thread_of(message)))
    await say(told, phrase("quiet set" if hours else "quiet off", told.tongue, hours=hours), context)
