"""`/quiet 12:00-14:00`, `/here`: when a group is left alone, and whether and into which topic reminders go."""

from bot.duties.hours import read_hours
from bot.outreach.outlook import leaves_time
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
    words = "".join(said.words)
    try:
        hours = "" if words.lower() in OFF else str(read_hours(words))
    except ValueError:
        await say(message, phrase("quiet usage", message.language), context)
        return
    if hours and not leaves_time(context.services.hours, read_hours(hours)):
        text = phrase("quiet leaves none", message.language, hours=hours, work=context.services.hours)
        await say(message, text, context)
        return
    await quiet_hours.keep(context.work.rows, said.place.chat, Quiet(hours, said.place.thread))
    await say(message, phrase("quiet set" if hours else "quiet off", message.language, hours=hours), context)


async def on_here(said: Said, context: Context) -> None:
    """`/here`: reminders of departments that cannot be reached in private come to this group, and to this topic."""
    message = await message_by(said, "", context)
    await quiet_hours.name(context.work.rows, said.place.chat, said.place.thread)
    await say(message, phrase("here set", message.language), context)
