"""The answer to what was asked back: by a press, in reply, or in the person's next words."""

from dataclasses import replace

from bot.checkins.closed import Closed
from bot.checkins.model import ReportReading
from bot.checkins.reading.completing import (
    complete,
    denies,
    doubted,
    is_meant_for_others,
    proposed,
    says_how,
    wonders,
)
from bot.people.rights import NotAllowed
from bot.questions.content import Kind
from handlers.buttons.stored import Press, Taken, View, reply_of
from handlers.checkins.asking_back import foreign_to, not_yours
from handlers.checkins.filing import acknowledged, file
from handlers.checkins.reading import read_report
from handlers.checkins.submitting import Writer, prepared, submit
from handlers.checkins.unfinished import (
    AsProposed,
    LeaveUnrecorded,
    Unfinished,
    ask_back,
    end,
    forget,
    question,
)
from handlers.incoming import Towards
from handlers.message import Message, say
from handlers.people.refusals import not_liaison, refused
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import stored_buttons
from storage.reports import Source
from storage.stored_buttons import StoredButtons


async def answer_question(message: Message, stored: StoredButtons, unfinished: Unfinished, context: Context) -> bool:
    """In reply to what was asked back: complete the report, or ask once more; False if it is a question itself."""
    if wonders(message.text):
        return False
    if not message.is_own or not message.actor.departments:
        await submit(message, unfinished.asked, context)
        return True
    if await _completed(message, stored, unfinished, context):
        return True
    other = read_report(message, context)
    if other is not None and other.drafts:
        await submit(message, other, context)
    else:
        await ask_back(message, unfinished, context)
    return True


async def answer_next(message: Message, context: Context) -> bool:
    """Take a person's next words as the answer to what waits for one; whether they were. Nothing waits from then on."""
    stored = await stored_buttons.by_key(context.work.rows, message.asked) if message.asked else None
    meaning = reply_of(stored) if stored is not None else None
    if stored is None or meaning is None or not isinstance(meaning.do, Unfinished):
        return False
    if _may_answer(message) and await _completed(message, stored, meaning.do, context, replies=False):
        return True
    if not _is_chatter(message):
        await forget(message, context)
    return False


async def as_proposed(press: Press, chosen: AsProposed, context: Context) -> Taken:
    """Record what was asked back in the state that was pressed; what is open beside it is asked on."""
    meaning = reply_of(press.stored)
    if meaning is None or not isinstance(meaning.do, Unfinished):
        return Taken(toast=phrase("already done", press.language))
    if not press.actor.departments:
        return Taken(toast=not_liaison(press.actor, press.language))
    unfinished, reading = meaning.do, proposed(meaning.do.asked, chosen.state)
    if reading.faults:
        left = replace(unfinished, drafts=reading.drafts, faults=reading.faults)
        return Taken(question(left, press.language, context))
    foreign = foreign_to(press.actor, [each.ref for each in reading.drafts], context)
    if foreign:
        return Taken(toast=not_yours(context.services.checklist, foreign, press.actor, press.language))
    writer = Writer(press.actor, press.language, unfinished.said, unfinished.pieces, unfinished.answers)
    ready = await prepared(writer, reading.drafts, context)
    if isinstance(ready, View):
        return Taken(ready)
    try:
        made = await file(ready, Source(press.place.chat, unfinished.said, press.stored.key), press.actor, context)
    except (NotAllowed, Closed) as no:
        return Taken(View(refused(no, press.actor, press.language, context)))
    return Taken(await acknowledged("filed", made, press.language, context))


async def leave_unrecorded(press: Press, leave: LeaveUnrecorded, context: Context) -> Taken:
    """Record nothing of what was asked back."""
    del leave, context
    meaning = reply_of(press.stored)
    if meaning is None or not isinstance(meaning.do, Unfinished):
        return Taken(toast=phrase("already done", press.language))
    return Taken(View(phrase("left unrecorded", press.language)))


def _may_answer(message: Message) -> bool:
    """Whether words that reply to nothing may answer; among people a bare 好的 may be for somebody else."""
    said = message.said
    if not message.is_own or said.towards is Towards.SOMEBODY or said.replied is not None:
        return False
    return not _is_chatter(message)


def _is_chatter(message: Message) -> bool:
    """Whether it is a 好的 or 不用了 among people, which may be for somebody else."""
    is_loose = is_meant_for_others(message.text) or denies(message.text)
    return is_loose and not message.said.is_addressed


async def _completed(
    message: Message, stored: StoredButtons, unfinished: Unfinished, context: Context, *, replies: bool = True
) -> bool:
    if denies(message.text):
        await end("left unrecorded", message, stored, context)
        return True
    reading = _read(message, unfinished, context, replies=replies)
    if reading is None:
        return False
    foreign = foreign_to(message.actor, [each.ref for each in reading.drafts], context)
    if foreign:
        await say(message, not_yours(context.services.checklist, foreign, message.actor, message.language), context)
        return True
    await end("asked back over", message, stored, context)
    await submit(message, reading, context, pieces=unfinished.pieces, answers=unfinished.answers)
    return True


def _read(message: Message, unfinished: Unfinished, context: Context, *, replies: bool) -> ReportReading | None:
    """Read an answer; of words that reply to nothing, what does not say how the work stands is asked once more."""
    services, asked = context.services, unfinished.asked
    written = message.said.sent_at.astimezone(services.zone).date()
    reading = complete(services.check_ins, asked, message.text, written, departments=message.actor.departments)
    if reading is None or replies or says_how(asked, reading, message.text):
        return reading
    is_meant = message.said.is_addressed and services.assistant.ask(message.text).kind is not Kind.HELP
    return doubted(asked, reading) if is_meant else None
