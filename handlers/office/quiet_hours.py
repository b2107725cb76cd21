"""`/quiet 12:00-14:00`: when a group is left alone, and into which topic reminders go."""

from bot.duties.hours import read_hours
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import quiet_hours
from storage.quiet_hours import Quiet

OFF = {"off", "不设", "无"}


async def on_quiet(said: Said, context: Context) -> None:
    """Set it for the group, and for the topic, in which it is said."""
    message = await message_by(said, "", context)
    words = " ".join(said.words)
    try:
        hours = "" if words.lower() in OFF else str(read_hours(words))
    except ValueError:
        await say(message, phrase("quiet usage", message.language), context)
        return
    await quiet_hours.keep(context.work.rows, said.place.chat, Quiet(hours, said.place.thread))
    await say(message, phrase("quiet set" if hours else "quiet off", message.language, hours=hours), context)
