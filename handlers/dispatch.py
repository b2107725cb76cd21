"""What comes in goes to the conversation that it belongs to."""

from dataclasses import replace

from bot.sensitive import found_in
from handlers.admission import is_admitted
from handlers.checkins import in_words, outright
from handlers.checkins.evidence import files
from handlers.checkins.unfinished import let_go
from handlers.commands.running import on_command, run
from handlers.commands.spoken import behind_stroke, said_in_words
from handlers.incoming import Incoming, Joined, Left, Moved, OwnStanding, Pressed, Said, Towards
from handlers.message import message_by
from handlers.office import holidays
from handlers.office.drafts import draft
from handlers.office.groups import in_service, on_own_standing
from handlers.office.ledger import returning as ledger_return
from handlers.people.membership import on_joined, on_left
from handlers.presses.on_press import on_press
from handlers.presses.replies import take_reply
from handlers.questions.ask import ask, ask_anew_if_asked
from handlers.work import Context
from storage import chats


async def dispatch(incoming: Incoming, context: Context) -> None:
    """Handle what came in, unless its author has used up their share."""
    if not await is_admitted(incoming, context):
        return
    match incoming:
        case Said():
            await _on_said(incoming, context)
        case Pressed():
            await on_press(incoming, context)
        case Joined():
            await on_joined(incoming, context)
        case Left():
            await on_left(incoming, context)
        case Moved(old, new):
            await chats.move(context.work.rows, old, new, context.work.moment)
        case OwnStanding():
            await on_own_standing(incoming, context)


async def _turn_from_report(command: str, said: Said, context: Context) -> None:
    """A command speaks of something else than the report that was asked back, unless it takes that back."""
    if command != "undo":
        await let_go(said, context)


async def _on_said(said: Said, context: Context) -> None:
    if said.is_edit:
        await _on_edit(said, context)
    elif said.command:
        await _turn_from_report(said.command, said, context)
        await on_command(said, context)
    elif await _brings_to_office(said, context):
        return
    elif said.text:
        await _on_words(said, context)
    elif said.file is not None:
        await files.on_file(said, context)
    else:
        await files.say_not_taken(said, context)


async def _brings_to_office(said: Said, context: Context) -> bool:
    """Whether somebody in charge sends what is for the office: holidays, a checklist, a ledger."""
    for take in (holidays.take, draft.take, ledger_return.take):
        if await take(said, context):
            return True
    return False


async def _on_words(said: Said, context: Context) -> None:
    """A command said in Chinese, a report, a question, or nothing for the bot."""
    if not said.speaker:
        return
    behind = behind_stroke(said.text) if said.towards is not Towards.SOMEBODY else None
    command = said_in_words(said.text) if said.is_addressed and behind is None else None
    if behind is not None:
        await _turn_from_report(behind[0].name, said, context)
        await run(behind[0], replace(said, text=behind[1]), context)
    elif command is not None:
        await _turn_from_report(command.name, said, context)
        await run(command, said, context)
    elif await in_service(said, context) and not await _is_taken(said, context):
        await _answer(said, context)


async def _on_edit(said: Said, context: Context) -> None:
    """A message was changed: its answer, or its reports, follow."""
    if not said.speaker or not said.text or await ask_anew_if_asked(said, context):
        return
    if not await in_service(said, context) or await in_words.on_changed(said, context):
        return
    if not await _is_taken(said, context):
        await _answer(said, context)


async def _is_taken(said: Said, context: Context) -> bool:
    """Whether words are an answer to a message of the bot, or a report; what must not be kept is neither."""
    message = await message_by(said, said.text, context)
    if found_in(said.text):
        return await outright.refused(message, context, to_bot=said.is_addressed)
    answered = await take_reply(message, context)
    return await in_words.take(message, context) if answered is None else answered


async def _answer(said: Said, context: Context) -> None:
    """Answer a question, unless it was put to somebody else."""
    if said.towards is not Towards.SOMEBODY:
        await ask(said, context)
