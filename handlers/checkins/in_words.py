"""Check-ins in words: by line, by command, in answer to the bot, by a file, or by changing a message."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from telegram import Message, Update

from bot.checkins.model import Reading
from bot.people.rights import Action
from bot.questions.answer import Kind
from bot.sensitive import found_in
from handlers.buttons.stored import Choice, Press, View, redraw, reply_of, show, under
from handlers.checkins.asking_back import kinds_in
from handlers.checkins.review import decide
from handlers.checkins.revising import change
from handlers.checkins.submitting import submit
from handlers.duties.extending import in_words
from handlers.incoming import Told, say, told_by
from handlers.telegram.addressing import Heard, Towards, heard, is_addressed
from handlers.telegram.attachments import is_too_large, kept, piece_in
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence, reports
from storage.reports import Report
from storage.reviews import Decision
from storage.stored_buttons import Offer

NOTHING = Reading((), (), is_sure=False)


async def take(message: Message, said: Heard, context: Context) -> bool:
    """Take a message as a report, if it is one; whether it was taken."""
    told = await told_by(message, said.text, context)
    to_bot = said.towards is Towards.BOT
    if found_in(said.text):
        return await _refused(told, context, to_bot=to_bot)
    offer = await under(message.reply_to_message, context) if said.replies_to and message.reply_to_message else None
    meaning = reply_of(offer) if offer is not None else None
    if offer is not None and meaning is not None:
        if offer.account not in {None, told.actor.account}:
            await say(told, phrase("not asked", told.language), context)
            return True
        return await REPLIES[meaning.do](told, offer, meaning.values, context)
    reading = context.services.check_ins.read(said.text, context.today)
    if reading is None and to_bot and piece_in(message) is not None and told.actor.departments:
        await _ask_which(told, context)
        return True
    if reading is None or not (reading.is_sure or (to_bot and told.actor.departments)):
        return False
    await submit(told, reading, context)
    return True


async def on_command(update: Update, context: Context) -> None:
    """`/checkin 49 …`: surely a report, whatever it looks like."""
    message = update.effective_message
    said = heard(message) if message is not None else None
    if message is None or said is None:
        return
    words = said.text.split(maxsplit=1)[1:]
    told = await told_by(message, words[0] if words else said.text, context)
    if not words:
        await say(told, phrase("usage", told.language), context)
    elif not await _refused(told, context, to_bot=True):
        reading = context.services.check_ins.read(told.text, context.today, forced=True)
        await submit(told, reading or NOTHING, context)


async def on_file(update: Update, context: Context) -> None:
    """A file without a word: it belongs to its album, to what it answers, or its sender is asked to what."""
    message = update.effective_message
    if message is None or piece_in(message) is None:
        return
    told = await told_by(message, "文件", context)
    if not told.actor.departments or not told.is_own:
        return
    rows = context.work.rows
    offer = await under(message.reply_to_message, context) if message.reply_to_message else None
    made = await reports.by_reply(rows, offer.key) if offer else []
    if made:
        await _add_pieces(told, made, context)
    elif message.media_group_id:
        await _join_album(told, message.media_group_id, context)
    elif is_addressed(message):
        await _ask_which(told, context)


async def _join_album(told: Told, album: str, context: Context) -> None:
    """A file proves what the rest of its album proves."""
    rows, message = context.work.rows, told.message
    proved = await evidence.proved_by_album(rows, message.chat.id, album)
    before = await evidence.of_message(rows, message.chat.id, message.message_id, album)
    if is_too_large(message) and (proved or before or is_addressed(message)):
        await say(told, phrase("too large", told.language), context)
        return
    pieces = await kept(message, told.actor, context)
    for each in proved:
        await evidence.prove(rows, each, pieces)
    if not proved and not before and is_addressed(message):
        await _ask_which(told, context)


async def on_changed(message: Message, said: Heard, context: Context) -> bool:
    """A message was changed: its reports follow; whether it has made any, or makes some now."""
    made = await reports.by_message(context.work.rows, message.chat.id, message.message_id)
    if not made:
        return await take(message, said, context)
    text = said.text.split(maxsplit=1)[-1] if said.text.startswith("/") else said.text
    await change(await told_by(message, text, context), made, context, whole=True)
    return True


async def _refused(told: Told, context: Context, *, to_bot: bool) -> bool:
    """Refuse what must not be kept, where it is told to the bot or by somebody who reports."""
    if not found_in(told.text) or not (to_bot or told.actor.departments):
        return False
    await say(told, kinds_in(told.text, told.language), context)
    return True


async def _ask_which(told: Told, context: Context) -> None:
    """A file came with no entry."""
    if is_too_large(told.message):
        await say(told, phrase("too large", told.language), context)
        return
    await kept(told.message, told.actor, context)
    values = {"message": told.message.message_id, "album": told.message.media_group_id}
    view = View(phrase("which entry", told.language), (), Choice("", "attach", values))
    await show(context.work, view, told.spot, account=told.actor.account)


async def _add_pieces(told: Told, made: Sequence[Report], context: Context) -> None:
    """A file in answer to an acknowledgement proves those of its reports that are the sender's to prove."""
    own = [each for each in made if told.actor.may(Action.REPORT, each.matter.department)]
    if not own or is_too_large(told.message):
        await say(told, phrase("too large" if own else "not your evidence", told.language), context)
        return
    pieces = await kept(told.message, told.actor, context)
    for each in own:
        await evidence.prove(context.work.rows, each.id, pieces)
        context.work.note(each.matter.ref)
    titles = "、".join(each.matter.ref for each in own)
    await say(told, phrase("pieces added", told.language, count=len(pieces), titles=titles), context)


async def _revise(told: Told, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to an acknowledgement."""
    del values
    made = await reports.by_reply(context.work.rows, offer.key)
    own = any(told.actor.may(Action.REPORT, each.matter.department) for each in made)
    refs = tuple(each.matter.ref for each in made)
    services = context.services
    if not made or services.assistant.ask(told.text, addressed=False).kind is not Kind.NONE:
        return False
    if not own and services.check_ins.read(told.text, context.today, refs=refs) is None:
        return False  # a colleague says something about it
    await change(told, made, context, whole=False)
    return True


async def _answer(told: Told, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to what the bot said about entries."""
    del offer
    reading = context.services.check_ins.read(told.text, context.today, refs=tuple(values["refs"]), forced=True)
    await submit(told, reading or NOTHING, context)
    return True


async def _attach(told: Told, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to the question to what a file belongs."""
    del offer
    chat = told.message.chat.id
    pieces = await evidence.of_message(context.work.rows, chat, values["message"], values["album"])
    reading = context.services.check_ins.read(told.text, context.today, forced=True)
    await submit(told, reading or NOTHING, context, [each.id for each in pieces])
    return True


async def _give_reason(told: Told, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to the question why the office decides so."""
    press = Press(told.actor, told.language, told.message, offer)
    taken = await decide(press, Choice("", "review", values), context, told.text)
    if taken.view is not None:
        await redraw(context.work, offer, taken.view)
    await say(told, taken.toast or phrase(Decision(values["decision"]).name, told.language), context)
    return True


async def _say_in_words(told: Told, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to the question why more time is needed, and until when."""
    meaning = reply_of(offer)
    assert meaning is not None, "it was answered"  # noqa: S101
    press = Press(told.actor, told.language, told.message, offer)
    taken = await in_words(press, Choice("", meaning.do, values), context, told.text)
    if taken.view is not None:
        await redraw(context.work, offer, taken.view)
    await say(told, taken.toast or (taken.view.text if taken.view else ""), context)
    return True


_Reply = Callable[[Told, Offer, Mapping[str, Any], Context], Awaitable[bool]]
REPLIES: Mapping[str, _Reply] = {
    "revise": _revise,
    "answer": _answer,
    "attach": _attach,
    "review": _give_reason,
    "nudge when": _say_in_words,
    "nudge ask": _say_in_words,
}
