"""Answers in words to messages of the bot: each is what the message was kept with (`handlers.presses.replies`)."""

from bot.checkins.model import ReportReading
from bot.people.rights import Action
from bot.questions.content import Kind
from handlers.checkins.asking_back import departments_of
from handlers.checkins.reading import read_report
from handlers.checkins.report_buttons import AnswerOn, Attach, Revise
from handlers.checkins.revising import change
from handlers.checkins.submitting import submit
from handlers.message import Message
from handlers.standing.entry_status import known_one
from handlers.work import Context
from storage import evidence, reports
from storage.reports import Matter
from storage.stored_buttons import StoredButtons

NOTHING = ReportReading((), (), is_sure=False)


async def correct(message: Message, stored: StoredButtons, meaning: Revise, context: Context) -> bool:
    """In answer to an acknowledgement: what it acknowledges is corrected."""
    del meaning
    made = await reports.by_reply(context.work.rows, stored.key)
    own = any(message.actor.may(Action.REPORT, each.matter.department) for each in made)
    refs = tuple(each.matter.ref for each in made)
    services = context.services
    if not made or services.assistant.ask(message.text, addressed=False).kind is not Kind.NONE:
        return False
    if read_report(message, context, refs=refs, is_own=own) is None:
        return False  # a colleague says something about it
    await change(message, made, context, whole=False)
    return True


async def report_on(message: Message, stored: StoredButtons, meaning: AnswerOn, context: Context) -> bool:
    """In answer to what the bot said about entries; what tells no state is asked back where it would set one."""
    del stored
    reading = read_report(message, context, refs=meaning.refs, forced=True)
    plainly = read_report(message, context, refs=meaning.refs)
    if plainly is not None and not plainly.drafts and not await _keeps_a_state(message, meaning, context):
        reading = plainly
    await submit(message, reading or NOTHING, context, answers=meaning)
    return True


async def _keeps_a_state(message: Message, meaning: AnswerOn, context: Context) -> bool:
    """Whether the entries of an answer keep the state they have: it was pressed, the office asks, or it is trouble."""
    if meaning.state is not None:
        return True
    matters = [Matter(each, ref) for ref in meaning.refs for each in departments_of(message.actor, ref, context)]
    known = [await known_one(each, context) for each in matters]
    return any(each is not None and (each.asks is not None or each.is_troubled) for each in known)


async def attach_to(message: Message, stored: StoredButtons, meaning: Attach, context: Context) -> bool:
    """In answer to the question to what a file belongs."""
    del stored
    chat = message.said.place.chat
    found = await evidence.of_message(context.work.rows, chat, meaning.message, meaning.album)
    pieces, refs = tuple(each.id for each in found), meaning.answers.refs if meaning.answers else ()
    reading = read_report(message, context, refs=refs, forced=True)
    await submit(message, reading or NOTHING, context, pieces=pieces, answers=meaning.answers)
    return True
