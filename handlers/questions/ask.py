"""Questions: who hears an answer, on what it leans, and what happens when the question is changed."""

from dataclasses import replace
from datetime import timedelta

from telegram import Message

from bot.questions.answer import Answer, Kind
from handlers.outgoing import Body
from handlers.questions.pages import essence, page_of
from handlers.questions.unanswered import note_unanswered
from handlers.telegram.addressing import Heard, Towards, thread_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import outbox, questions
from storage.outbox import Purpose
from storage.questions import Asked, Place

LONGEST = 4_096
"""Characters of a question, as many as the platform allows in a message."""
REMEMBERED = timedelta(minutes=10)
"""How long a person's next words can lean on the last answer."""
AGAIN = timedelta(minutes=1)
"""How long the same question is pointed to its answer."""


async def ask_anew_if_asked(message: Message, said: Heard, context: Context) -> bool:
    """Answer a changed question anew, in the place of the first answer; whether the message was a question."""
    asked = await questions.by_message(context.work.rows, message.chat.id, message.message_id)
    if asked is not None:
        await _ask_anew(message, said, asked, context)
    return asked is not None


async def ask(message: Message, said: Heard, context: Context) -> None:
    """Answer what was said, if it asks or speaks to the bot plainly."""
    before = await _leans_on(message, said, context)
    leaning = await context.services.recollection.leaning_on(context.work.rows, before)
    addressed = said.towards is Towards.BOT
    answer = context.services.assistant.ask(said.text[:LONGEST], leaning, addressed=addressed)
    if answer.kind is Kind.NONE and not addressed:
        return
    if await _has_used_up(context) or await _is_said_again(message, said, answer, context):
        return
    await note_unanswered(answer, said, context)
    await _reply(message, _asked(message, said, before, context), answer, context)


async def _reply(message: Message, asked: Asked, answer: Answer, context: Context) -> None:
    number = await questions.record(context.work.rows, asked)
    context.services.recollection.remember(number, asked.text, answer.context)
    body = _body(message, answer, number, context)
    in_reply_to = message.message_id if message.chat.type != message.chat.PRIVATE else 0
    body = replace(body, thread=thread_of(message), reply_to=in_reply_to)
    await context.work.say(message.chat.id, body, Purpose.ANSWER, asked.reply)


async def _ask_anew(message: Message, said: Heard, asked: Asked, context: Context) -> None:
    rows = context.work.rows
    if essence(said.text) == asked.plain:
        return
    changed = replace(asked, text=said.text, plain=essence(said.text))
    addressed = said.towards is Towards.BOT
    answer = await context.services.recollection.answer_to(rows, changed, addressed=addressed)
    number = await questions.record(rows, changed)
    if answer.kind is Kind.NONE and not addressed:
        body = Body(phrase("withdrawn", _language(message)))
    else:
        body = _body(message, answer, number, context)
    await context.work.say(message.chat.id, replace(body, edits=asked.reply), Purpose.EDIT)


async def _has_used_up(context: Context) -> bool:
    """Whether the person has used up their share, and is told so; their question is then not begun."""
    share = context.work.share
    if share is None or not await share.is_used_up():
        return False
    await share.tell_to_wait()
    return True


async def _is_said_again(message: Message, said: Heard, answer: Answer, context: Context) -> bool:
    """Whether the same was asked here a moment ago: what surely has arrived is pointed to, what waits will come."""
    if answer.kind is Kind.NONE:
        return False
    rows, since = context.work.rows, context.work.moment - AGAIN
    place, plain = _place(message), essence(said.text)
    arrived = await questions.answered(rows, place, plain, since)
    if arrived is not None and await _says(arrived, answer, context):
        body = Body(phrase("answered", answer.language), thread=place.thread, reply_to_key=arrived.reply)
        await context.work.say(place.chat, body)
        return True
    waits = await questions.waiting(rows, place, plain, since)
    return waits is not None and waits.asker == said.speaker and await _says(waits, answer, context)


async def _says(asked: Asked, answer: Answer, context: Context) -> bool:
    """Whether an answer says what another question's says."""
    return (await context.services.recollection.answer_to(context.work.rows, asked)).content == answer.content


async def _leans_on(message: Message, said: Heard, context: Context) -> Asked | None:
    rows = context.work.rows
    if said.replies_to:
        key = await outbox.key_answered(rows, message.chat.id, said.replies_to)
        return await questions.by_reply(rows, key) if key else None
    if said.towards is Towards.BOT:
        return await questions.last(rows, _place(message), said.speaker, context.work.moment - REMEMBERED)
    return None


def _body(message: Message, answer: Answer, number: int, context: Context) -> Body:
    hint = Body(phrase("hint", _language(message)))
    return page_of(answer, context.services.assistant, number) or hint


def _asked(message: Message, said: Heard, before: Asked | None, context: Context) -> Asked:
    return Asked(
        place=_place(message),
        message_id=message.message_id,
        asker=said.speaker,
        text=said.text,
        plain=essence(said.text),
        leans_on=before.id if before else None,
        reply=f"{Purpose.ANSWER}:{context.work.update_id}",
        checklist=context.services.fingerprint,
        asked_at=context.work.moment,
    )


def _place(message: Message) -> Place:
    return Place(message.chat.id, thread_of(message))


def _language(message: Message) -> str | None:
    return message.from_user.language_code if message.from_user else None
