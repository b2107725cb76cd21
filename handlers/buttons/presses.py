"""Buttons. What comes back from one is untrusted: anybody can press it, and a changed client can send any data."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from telegram import CallbackQuery, Message, Update

from handlers.buttons.stored import Press, Taken, choices_of, redraw
from handlers.buttons.table import TAKERS
from handlers.office.burden import count_tap
from handlers.outgoing import Body
from handlers.people.actors import actor_of
from handlers.questions import unanswered_list
from handlers.questions.pages import essence, page_of
from handlers.wording.phrases import language_of, phrase
from handlers.work import Context
from storage import chats, outbox, questions, stored_buttons
from storage.outbox import Purpose
from storage.questions import Asked

_OFFERED = re.compile(r"do:(\d{1,15}):(\d{1,9}):(\d{1,4})", re.ASCII)
_DATA = re.compile(r"(page|pick|miss):(\d{1,15}):(\d{1,4})", re.ASCII)
Do = Callable[[CallbackQuery, Message, int, int, Context], Awaitable[str]]
"""What a button does with its two numbers; the name of the phrase that is shown to the person, or nothing."""


async def on_press(update: Update, context: Context) -> None:
    """Do what a button says, if it is still good and this person may; every press is answered."""
    query = update.callback_query
    if query is None:
        return
    taken = await _taken(query, context) if (query.data or "").startswith("do:") else None
    refusal = await _done(query, context) if taken is None else ""
    text = phrase(refusal, query.from_user.language_code) if refusal else taken.toast if taken else ""
    body = Body(text, press=query.id, alert=bool(text))
    await context.work.say(query.from_user.id, body, Purpose.PRESS, f"press:{query.id}")


async def _done(query: CallbackQuery, context: Context) -> str:
    found = _DATA.fullmatch(query.data or "")
    message = query.message
    if found is None or not isinstance(message, Message):
        return "stale"
    name, first, second = found.groups()
    return await _PRESSES[name](query, message, int(first), int(second), context)


async def _taken(query: CallbackQuery, context: Context) -> Taken:
    """Take what an offer offers, if it stands under this very message as it is, and this person may."""
    language = language_of(query.from_user.language_code)
    found = _OFFERED.fullmatch(query.data or "")
    offer = await stored_buttons.by_number(context.work.rows, int(found[1])) if found else None
    if found is None or offer is None or not await _stands(offer.key, query.message, context):
        return Taken(toast=phrase("stale", language))
    assert isinstance(query.message, Message), "it stands there"  # noqa: S101
    if offer.account is not None and offer.account != query.from_user.id:
        return Taken(toast=phrase("not yours", language))
    choices = choices_of(offer)
    if int(found[2]) != offer.revision or int(found[3]) >= len(choices):
        return Taken(toast=phrase("already done", language))
    choice = choices[int(found[3])]
    press = Press(await actor_of(query.from_user, context), language, query.message, offer)
    taken = await TAKERS[choice.do](press, choice, context)
    if taken.view is not None or taken.is_done:
        await count_tap(press.actor, context)
    if taken.view is not None:
        await redraw(context.work, offer, taken.view)
    return taken


async def _stands(key: str, message: object, context: Context) -> bool:
    """Whether a message is the one with a key, in a chat where the bot serves."""
    if not isinstance(message, Message):
        return False
    rows, chat = context.work.rows, message.chat
    known = await outbox.key_of(rows, chat.id, message.message_id)
    if known != key and not (known is None and await outbox.learn(rows, key, chat.id, message.message_id)):
        return False
    there = await chats.find(rows, chat.id)
    return there is not None and (chat.type == chat.PRIVATE or there.adopted_by is not None)


async def _turn_page(query: CallbackQuery, message: Message, number: int, page: int, context: Context) -> str:
    """Everybody in the chat may turn the pages of an answer that stands there."""
    del query
    asked = await _question_under(message, number, context)
    if asked is None:
        return "stale"
    return await _show(asked, page, context)


async def _pick(query: CallbackQuery, message: Message, number: int, place: int, context: Context) -> str:
    """The asker alone may say which was meant."""
    asked = await _question_under(message, number, context)
    if asked is None:
        return "stale"
    if query.from_user.id != asked.asker:
        return "not yours"
    answer = await context.services.recollection.answer_to(context.work.rows, asked)
    if place >= len(answer.choices):
        return "stale"
    text = context.services.assistant.chosen(answer, place)
    chosen = replace(asked, text=text, plain=essence(text))
    await questions.record(context.work.rows, chosen)
    return await _show(chosen, 0, context)


async def _show(asked: Asked, page: int, context: Context) -> str:
    answer = await context.services.recollection.answer_to(context.work.rows, asked)
    body = page_of(answer, context.services.assistant, asked.id, page)
    if body is None:
        return "stale"
    await context.work.say(asked.place.chat, replace(body, edits=asked.reply), Purpose.EDIT)
    return ""


async def _question_under(message: Message, number: int, context: Context) -> Asked | None:
    """The question with this number, if this very message answers it, from this checklist, where the bot serves."""
    rows = context.work.rows
    asked = await questions.by_number(rows, number)
    if asked is None or asked.place.chat != message.chat.id or asked.checklist != context.services.fingerprint:
        return None
    return asked if await _stands(asked.reply, message, context) else None


async def _unanswered(query: CallbackQuery, message: Message, page: int, second: int, context: Context) -> str:
    del second
    return await unanswered_list.turn(query, message, page, context)


_PRESSES: dict[str, Do] = {"page": _turn_page, "pick": _pick, "miss": _unanswered}
