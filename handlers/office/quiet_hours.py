"""`/quiet 12:00-14:00`, `/here`: when a group is left alone, and whether and into which topic reminders go."""

from bot.outreach.limits import leaves_time
from bot.outreach.polling import time_of
from bot.questions.text import Language
from bot.timing.hours import read_hours
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import quiet_hours
from storage.daily_polls import Mode, daily_poll_of
from storage.ids import ChatId
from storage.quiet_hours import Quiet

OFF = {"off", "不设", "无"}


async def on_quiet(said: Said, context: Context) -> None:
    """Set it for the group, and for the topic, in which it is said."""
    message = await message_by(said, "", context)
    words = "".join(said.words)
    try:
        hours = "" if words.lower() in OFF else str(read_hours(words))
    except ValueError:
        present = (await quiet_hours.of(context.work.rows, said.place.chat)).hours
        now = phrase("quiet set" if present else "quiet off", message.language, hours=present)
        await say(message, phrase("quiet usage", message.language) + now, context)
        return
    if hours and not leaves_time(context.services.hours, read_hours(hours)):
        text = phrase("quiet leaves none", message.language, hours=hours, work=context.services.hours)
        await say(message, text, context)
        return
    await quiet_hours.keep(context.work.rows, said.place.chat, Quiet(hours, said.place.thread))
    text = phrase("quiet set" if hours else "quiet off", message.language, hours=hours)
    await say(message, text + await _of_the_poll(said.place.chat, message.language, context), context)


async def _of_the_poll(chat: ChatId, language: Language, context: Context) -> str:
    """What quiet hours do to the time at which the group is asked."""
    poll = await daily_poll_of(context.work.rows, chat)
    at = await time_of(context.work.rows, poll, context.services.hours)
    if poll.mode is Mode.OFF or at == poll.at:
        return ""
    name = "quiet stops poll" if at is None else "quiet moves poll"
    return phrase(name, language, at=f"{poll.at:%H:%M}", later=f"{at:%H:%M}" if at else "")


async def on_here(said: Said, context: Context) -> None:
    """`/here`: reminders of departments that cannot be reached in private come to this group, and to this topic."""
    message = await message_by(said, "", context)
    await quiet_hours.name(context.work.rows, said.place.chat, said.place.thread)
    topic = phrase("this topic", message.language) if said.place.thread else ""
    await say(message, phrase("here set", message.language, topic=topic), context)
