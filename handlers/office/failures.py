"""When a handler fails: the log has everything, the person an apology with a number, those in charge a note."""

import logging

from telegram import Update

from handlers.outgoing import Body
from handlers.telegram.addressing import is_addressed, thread_of
from handlers.wording.phrases import phrase
from handlers.work import Context, Work
from storage.outbox import Purpose

_log = logging.getLogger(__name__)
NOTES_EVERY = 3600
"""Seconds during which those in charge get one note about one kind of failure."""


async def note_failure(update: object, context: Context) -> None:
    """Tell the present work that it failed; what it did is undone (the library's last error handler)."""
    if update is None:
        _log.error("a tick has failed; the next one comes", exc_info=context.error)
    elif isinstance(context.error, Exception):
        context.work.failure = context.error


async def answer_failure(work: Work, update: Update, number: str, error: Exception, owners: frozenset[int]) -> None:
    """Apologise once to whoever spoke to the bot, and write to those in charge."""
    message, query = update.effective_message, update.callback_query
    language = update.effective_user.language_code if update.effective_user else None
    apology = phrase("failure", language, number=number)
    if query is not None and message is not None:
        await work.say(message.chat.id, Body(apology, press=query.id, alert=True), Purpose.PRESS, f"press:{query.id}")
    elif message is not None and is_addressed(message):
        await work.say(message.chat.id, Body(apology, thread=thread_of(message), reply_to=message.message_id))
    await note_to_owners(work, number, error, owners)


async def note_to_owners(work: Work, number: str, error: Exception, owners: frozenset[int]) -> None:
    """Write to those in charge that something failed, once an hour for each kind of failure."""
    hour = int(work.moment.timestamp()) // NOTES_EVERY
    for owner in sorted(owners):
        note = phrase("failure note", None, number=number, kind=type(error).__name__)
        await work.say(owner, Body(note), Purpose.NOTICE, f"failure:{type(error).__name__}:{hour}:{owner}")
