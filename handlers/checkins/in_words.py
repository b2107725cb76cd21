"""Check-ins in words: by line, by command, in answer to the bot, by a file, or by changing a message."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.checkins.model import Reading
from bot.people.rights import Action
from bot.questions.answer import Kind
from bot.sensitive import found_in
from handlers.buttons.stored import Choice, Press, View, redraw, reply_of, show, under_replied
from handlers.checkins.asking_back import kinds_in
from handlers.checkins.attachments import is_too_large, kept
from handlers.checkins.review import decide
from handlers.checkins.revising import change
from handlers.checkins.submitting import submit
from handlers.duties.extending import say_in_words
from handlers.duties.objecting import TellOffice, object_in_words
from handlers.duties.reminder_buttons import AskDay, AskOffice
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import evidence, reports
from storage.reports import Report
from storage.reviews import Decision
from storage.stored_buttons import Offer

NOTHING = Reading((), (), is_sure=False)


async def take(said: Said, context: Context) -> bool:
    """Take a message as a report, if it is one; whether it was taken."""
    message = await message_by(said, said.text, context)
    to_bot = said.is_addressed
    if found_in(said.text):
        return await _refused(message, context, to_bot=to_bot)
    offer = await under_replied(said, context) if said.replies_to else None
    meaning = reply_of(offer) if offer is not None else None
    if offer is not None and meaning is not None:
        if offer.account not in {None, message.actor.account}:
            await say(message, phrase("not asked", message.language), context)
            return True
        if not isinstance(meaning.do, str):
            return await TYPED_REPLIES[type(meaning.do)](message, offer, meaning.do, context)
        return await REPLIES[meaning.do](message, offer, meaning.values, context)
    reading = context.services.check_ins.read(said.text, context.today)
    if reading is None and to_bot and said.file is not None and message.actor.departments:
        await _ask_which(message, context)
        return True
    if reading is None or not (reading.is_sure or (to_bot and message.actor.departments)):
        return False
    await submit(message, reading, context)
    return True


async def on_command(said: Said, context: Context) -> None:
    """`/checkin 49 …`: surely a report, whatever it looks like."""
    words = said.text.split(maxsplit=1)[1:]
    message = await message_by(said, words[0] if words else said.text, context)
    if not words:
        await say(message, phrase("usage", message.language), context)
    elif not await _refused(message, context, to_bot=True):
        reading = context.services.check_ins.read(message.text, context.today, forced=True)
        await submit(message, reading or NOTHING, context)


async def on_file(said: Said, context: Context) -> None:
    """A file without a word: it belongs to its album, to what it answers, or its sender is asked to what."""
    message = await message_by(said, "文件", context)
    if not message.actor.departments or not message.is_own:
        return
    rows = context.work.rows
    offer = await under_replied(said, context)
    made = await reports.by_reply(rows, offer.key) if offer else []
    if made:
        await _add_pieces(message, made, context)
    elif said.album:
        await _join_album(message, said.album, context)
    elif said.is_addressed:
        await _ask_which(message, context)


async def _join_album(message: Message, album: str, context: Context) -> None:
    """A file proves what the rest of its album proves."""
    rows, said = context.work.rows, message.said
    proved = await evidence.proved_by_album(rows, said.place.chat, album)
    before = await evidence.of_message(rows, said.place.chat, said.number, album)
    if is_too_large(said) and (proved or before or said.is_addressed):
        await say(message, phrase("too large", message.language), context)
        return
    pieces = await kept(said, message.actor, context)
    for each in proved:
        await evidence.prove(rows, each, pieces)
    if not proved and not before and said.is_addressed:
        await _ask_which(message, context)


async def on_changed(said: Said, context: Context) -> bool:
    """A message was changed: its reports follow; whether it has made any, or makes some now."""
    made = await reports.by_message(context.work.rows, said.place.chat, said.number)
    if not made:
        return await take(said, context)
    text = said.text.split(maxsplit=1)[-1] if said.text.startswith("/") else said.text
    await change(await message_by(said, text, context), made, context, whole=True)
    return True


async def _refused(message: Message, context: Context, *, to_bot: bool) -> bool:
    """Refuse what must not be kept, where it is told to the bot or by somebody who reports."""
    if not found_in(message.text) or not (to_bot or message.actor.departments):
        return False
    await say(message, kinds_in(message.text, message.language), context)
    return True


async def _ask_which(message: Message, context: Context) -> None:
    """A file came with no entry."""
    if is_too_large(message.said):
        await say(message, phrase("too large", message.language), context)
        return
    await kept(message.said, message.actor, context)
    values = {"message": message.said.number, "album": message.said.album}
    view = View(phrase("which entry", message.language), (), Choice("", "attach", values))
    await show(context.work, view, message.spot, account=message.actor.account)


async def _add_pieces(message: Message, made: Sequence[Report], context: Context) -> None:
    """A file in answer to an acknowledgement proves those of its reports that are the sender's to prove."""
    own = [each for each in made if message.actor.may(Action.REPORT, each.matter.department)]
    if not own or is_too_large(message.said):
        await say(message, phrase("too large" if own else "not your evidence", message.language), context)
        return
    pieces = await kept(message.said, message.actor, context)
    for each in own:
        await evidence.prove(context.work.rows, each.id, pieces)
        context.work.note(each.matter.ref)
    titles = "、".join(each.matter.ref for each in own)
    await say(message, phrase("pieces added", message.language, count=len(pieces), titles=titles), context)


async def _revise(message: Message, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to an acknowledgement."""
    del values
    made = await reports.by_reply(context.work.rows, offer.key)
    own = any(message.actor.may(Action.REPORT, each.matter.department) for each in made)
    refs = tuple(each.matter.ref for each in made)
    services = context.services
    if not made or services.assistant.ask(message.text, addressed=False).kind is not Kind.NONE:
        return False
    if not own and services.check_ins.read(message.text, context.today, refs=refs) is None:
        return False  # a colleague says something about it
    await change(message, made, context, whole=False)
    return True


async def _answer(message: Message, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to what the bot said about entries."""
    del offer
    reading = context.services.check_ins.read(message.text, context.today, refs=tuple(values["refs"]), forced=True)
    await submit(message, reading or NOTHING, context)
    return True


async def _attach(message: Message, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to the question to what a file belongs."""
    del offer
    chat = message.said.place.chat
    pieces = await evidence.of_message(context.work.rows, chat, values["message"], values["album"])
    reading = context.services.check_ins.read(message.text, context.today, forced=True)
    await submit(message, reading or NOTHING, context, [each.id for each in pieces])
    return True


async def _give_reason(message: Message, offer: Offer, values: Mapping[str, Any], context: Context) -> bool:
    """In answer to the question why the office decides so."""
    press = Press(message.actor, message.language, message.said.place, offer)
    taken = await decide(press, Choice("", "review", values), context, message.text)
    if taken.view is not None:
        await redraw(context.work, offer, taken.view)
    await say(message, taken.toast or phrase(Decision(values["decision"]).name, message.language), context)
    return True


_Reply = Callable[[Message, Offer, Mapping[str, Any], Context], Awaitable[bool]]
REPLIES: Mapping[str, _Reply] = {
    "revise": _revise,
    "answer": _answer,
    "attach": _attach,
    "review": _give_reason,
}
TYPED_REPLIES: Mapping[type, Callable[[Message, Offer, Any, Context], Awaitable[bool]]] = {
    AskDay: say_in_words,
    AskOffice: say_in_words,
    TellOffice: object_in_words,
}
