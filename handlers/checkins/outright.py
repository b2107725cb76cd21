"""Check-ins by command: what is surely a report, and what must not be kept whatever it is."""

from bot.checkins.model import ReportReading
from bot.sensitive import found_in
from handlers.checkins.asking_back import kinds_in
from handlers.checkins.reading import read_report
from handlers.checkins.submitting import submit
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.people.refusals import not_liaison
from handlers.wording.examples import with_examples
from handlers.work import Context

NOTHING = ReportReading((), (), is_sure=False)


async def on_command(said: Said, context: Context) -> None:
    """`/checkin 49 …`: surely a report, whatever it looks like."""
    words = said.text.split(maxsplit=1)[1:]
    message = await message_by(said, words[0] if words else "", context)
    if not words and not message.actor.departments:
        await say(message, not_liaison(message.actor, message.language), context)
    elif not words:
        usage = with_examples("usage", message.language, context.services.checklist, message.actor.departments)
        await say(message, usage, context)
    elif not await refused(message, context, to_bot=True):
        reading = read_report(message, context, forced=True)
        await submit(message, reading or NOTHING, context)


async def refused(message: Message, context: Context, *, to_bot: bool) -> bool:
    """Refuse what must not be kept, where it is told to the bot or by somebody who reports."""
    if not found_in(message.text) or not (to_bot or message.actor.departments):
        return False
    await say(message, kinds_in(message.text, message.language), context)
    return True
