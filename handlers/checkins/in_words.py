"""Check-ins in words: by line, or by changing a message."""

from dataclasses import replace

from bot.checkins.model import ReportReading
from bot.checkins.reading.telling import tells_how_far
from handlers.checkins.completing import answer_next
from handlers.checkins.evidence.files import ask_which
from handlers.checkins.reading import read_report
from handlers.checkins.revising import change
from handlers.checkins.submitting import submit
from handlers.checkins.unfinished import waiting
from handlers.incoming import Said
from handlers.message import Message, message_by
from handlers.questions.ask import leans_on
from handlers.questions.state_answers import asks_for_the_state
from handlers.work import Context
from storage import reports


async def take(message: Message, context: Context) -> bool:
    """Take a message as a report, if it is one; whether it was taken."""
    said = message.said
    if not said.is_edit:
        message = replace(message, asked=await waiting(message, context))
        if await answer_next(message, context):
            return True
    reading = read_report(message, context)
    reports_to_bot = said.is_addressed and bool(message.actor.departments)
    if reading is None:
        return reports_to_bot and await _take_alone(message, context)
    if not (reading.is_sure or reports_to_bot) or await _is_a_question(reading, said, context):
        return False
    await submit(message, reading, context)
    return True


async def _take_alone(message: Message, context: Context) -> bool:
    """Ask what a file proves that comes without a report; whether there is one."""
    if message.said.file is None:
        return False
    await ask_which(message, context)
    return True


async def _is_a_question(reading: ReportReading, said: Said, context: Context) -> bool:
    """Whether what could tell how work stands asks for it; or is a number of those that an answer has just named."""
    if not said.is_addressed or reading.drafts:
        return False
    if any(said.text.strip() in each.refs for each in reading.faults):
        return await leans_on(said, context) is not None
    return not tells_how_far(said.text) and asks_for_the_state(said.text, context)


async def on_changed(said: Said, context: Context) -> bool:
    """A message was changed: its reports follow; whether it has made any."""
    made = await reports.by_message(context.work.rows, said.place.chat, said.number)
    if not made:
        return False
    text = said.text.split(maxsplit=1)[-1] if said.text.startswith("/") else said.text
    await change(await message_by(said, text, context), made, context, whole=True)
    return True
