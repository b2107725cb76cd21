"""Carrying one message to the platform."""

import asyncio
from pathlib import Path

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from handlers.outgoing import Body
from handlers.telegram.send.markup import clean, marked
from storage.outbox import Claimed, Purpose

LONGEST_TOAST = 200
"""Characters that the platform shows to whoever presses a button."""
PICTURE = ".png"
"""A file that is shown rather than handed over."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Courier:
    """Makes the request that a message stands for."""

    def __init__(self, bot: ExtBot[None]) -> None:
        """Carry through this bot."""
        self._bot = bot

    async def carry(self, message: Claimed, body: Body, *, to: int | None, formatted: bool = True) -> int | None:
        """Send, change or answer; the platform's number of the message, where there is one.

        `to` is the number of the message that is changed or replied to. Raises the library's errors.
        """
        if message.purpose is Purpose.PRESS:
            await self._bot.answer_callback_query(
                body.press, text=clean(body.text)[:LONGEST_TOAST] or None, show_alert=body.alert
            )
            return None
        if message.purpose is Purpose.EDIT:
            return await self._edit(message.chat, body, to, formatted=formatted)
        return await self._send(message.chat, body, to, formatted=formatted)

    async def _send(self, chat: int, body: Body, reply_to: int | None, *, formatted: bool) -> int:
        if body.file:
            return await self._send_file(chat, body)
        sent = await self._bot.send_message(
            chat,
            marked(body.text) if formatted else clean(body.text),
            parse_mode=ParseMode.HTML if formatted else None,
            message_thread_id=body.thread or None,
            reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
            reply_markup=_keyboard(body),
            link_preview_options=NO_PREVIEW,
        )
        return sent.message_id

    async def _send_file(self, chat: int, body: Body) -> int:
        content = await asyncio.to_thread(Path(body.file).read_bytes)
        if body.file_name.endswith(PICTURE):
            seen = await self._bot.send_photo(
                chat, content, caption=clean(body.text), filename=body.file_name, message_thread_id=body.thread or None
            )
            return seen.message_id
        sent = await self._bot.send_document(
            chat, content, caption=clean(body.text), filename=body.file_name, message_thread_id=body.thread or None
        )
        return sent.message_id

    async def _edit(self, chat: int, body: Body, message_id: int | None, *, formatted: bool) -> int | None:
        await self._bot.edit_message_text(
            marked(body.text) if formatted else clean(body.text),
            chat_id=chat,
            message_id=message_id,
            parse_mode=ParseMode.HTML if formatted else None,
            reply_markup=_keyboard(body),
            link_preview_options=NO_PREVIEW,
        )
        return None


def _keyboard(body: Body) -> InlineKeyboardMarkup | None:
    if not body.keyboard:
        return None
    rows = [[InlineKeyboardButton(each.text, callback_data=each.data) for each in row] for row in body.keyboard]
    return InlineKeyboardMarkup(rows)
