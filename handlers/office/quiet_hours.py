"""`/quiet 12:00-14:00`: when a group is left alone, and into which topic reminders go."""

from telegram import Update

from bot.duties.hours import read_hours
from handlers.incoming import say, told_by
from handlers.telegram.addressing import thread_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import quiet_hours
from storage.quiet_hours import Quiet

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
        await say(told, phrase("quiet usage", told.language), context)
        return
    await quiet_hours.keep(context.work.rows, message.chat.id, Quiet(hours, thread_of(message)))
    await say(told, phrase("quiet set" if hours else "quiet off", told.language, hours=hours), context)
