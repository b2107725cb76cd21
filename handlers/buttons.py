"""Buttons. What comes back from one is untrusted: anybody can press it, and a changed client can send any data."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from telegram import CallbackQuery, Message, Update

from handlers import misses
from handlers.context import Context
from handlers.payloads import Body
from handlers.phrases import phrase
from handlers.replies import essence, page_of
from storage import chats, outbox, questions
from storage.outbox import Purpose
from storage.questions import Asked

_DATA = re.compile(r"(page|pick|miss):(\d{1,15}):(\d{1,4})", re.ASCII)
Press = Callable[[CallbackQuery, Message, int, int, Context], Awaitable[str]]
"""What a button does with its two numbers; the name of the phrase that is shown to the person, or nothing."""


async def on_press(update: Update, context: Context) -> None:
    """Do what a button says, if it is still good and this person may; every press is answered."""
    query = update.callback_query
    if query is None:
        return
    refusal = await _done(query, context)
    text = phrase(refusal, query.from_user.language_code) if refusal else ""
    body = Body(text, press=query.id, alert=bool(refusal))
    await context.work.say(query.from_user.id, body, Purpose.PRESS, f"press:{query.id}")


async def _done(query: CallbackQuery, context: Context) -> str:
    found = _DATA.fullmatch(query.data or "")
    message = query.message
    if found is None or not isinstance(message, Message):
        return "stale"
    name, first, second = found.groups()
    return await _PRESSES[name](query, message, int(first), int(second), context)


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
    key = await outbox.key_of(rows, message.chat.id, message.message_id)
    arrived = key is None and await outbox.learn(rows, asked.reply, message.chat.id, message.message_id)
    if key != asked.reply and not arrived:
        return None
    chat = await chats.find(rows, message.chat.id)
    serves = chat is not None and (message.chat.type == message.chat.PRIVATE or chat.adopted_by is not None)
    return asked if serves else None


async def _misses(query: CallbackQuery, message: Message, page: int, second: int, context: Context) -> str:
    del second
    return await misses.turn(query, message, page, context)


_PRESSES: dict[str, Press] = {"page": _turn_page, "pick": _pick, "miss": _misses}
