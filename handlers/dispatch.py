"""What people write: a command said in Chinese, a report, a question, or nothing for the bot."""

from telegram import Message, Update

from handlers.checkins import in_words
from handlers.commands import run, said_in_words
from handlers.office.groups import in_service
from handlers.questions.ask import ask, ask_anew_if_asked
from handlers.telegram.addressing import Heard, Towards, heard
from handlers.work import Context


async def on_message(update: Update, context: Context) -> None:
    """Take a message for what it is."""
    message = update.effective_message
    said = heard(message) if message is not None else None
    if message is None or said is None:
        return
    command = said_in_words(said.text) if said.towards is Towards.BOT else None
    if command is not None:
        await run(command, update, context)
    elif await in_service(message, said, context) and not await in_words.take(message, said, context):
        await _answer(message, said, context)


async def on_edit(update: Update, context: Context) -> None:
    """A message was changed: its answer, or its reports, follow."""
    message = update.edited_message
    said = heard(message) if message is not None else None
    if message is None or said is None or await ask_anew_if_asked(message, said, context):
        return
    if await in_service(message, said, context) and not await in_words.on_changed(message, said, context):
        await _answer(message, said, context)


async def _answer(message: Message, said: Heard, context: Context) -> None:
    """Answer a question, unless it was put to somebody else."""
    if said.towards is not Towards.SOMEBODY:
        await ask(message, said, context)
