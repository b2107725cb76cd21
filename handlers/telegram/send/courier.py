"""Carrying one message to the platform."""

import asyncio
from pathlib import Path

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters, WebAppInfo
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.questions.text import Language
from bot.richtext import as_plain
from handlers.outgoing import Body, Button
from handlers.telegram.ids import number_of, number_or_none, text_of
from handlers.telegram.send.markup import marked
from handlers.text_parts import clean
from handlers.wording.phrases import phrase
from storage.ids import MessageId
from storage.outbox import ClaimedMessage, Purpose

LONGEST_TOAST = 200
"""The most characters in the platform's answer to a press."""
PICTURE = ".png"
"""A picture, shown in the chat instead of as a document."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Courier:
    """Makes the request that a message stands for."""

    def __init__(self, bot: Bot) -> None:
        """Carry through this bot."""
        self._bot = bot

    async def carry(
        self, message: ClaimedMessage, body: Body, *, to: MessageId | None, formatted: bool = True
    ) -> MessageId | None:
        """Send, change or answer; the platform's number of the message, where there is one.

        `to` is the number of the message that is changed or replied to. Raises the library's errors.
        """
        if message.purpose is Purpose.PRESS:
            await self._bot.answer_callback_query(
                body.press, text=clean(as_plain(body.text))[:LONGEST_TOAST] or None, show_alert=body.alert
            )
            return None
        chat, number = number_of(message.chat), number_or_none(to)
        if message.purpose is Purpose.EDIT:
            await self._edit(chat, body, number, formatted=formatted)
            return None
        return text_of(await self._send(chat, body, number, formatted=formatted))

    async def _send(self, chat: int, body: Body, reply_to: int | None, *, formatted: bool) -> int:
        if body.platform_file:
            return await self._send_known(chat, body)
        if body.file:
            return await self._send_file(chat, body)
        sent = await self._bot.send_message(
            chat,
            marked(body.text) if formatted else clean(as_plain(body.text)),
            parse_mode=ParseMode.HTML if formatted else None,
            message_thread_id=number_or_none(body.thread),
            reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
            reply_markup=_keyboard(body),
            link_preview_options=NO_PREVIEW,
        )
        return sent.message_id

    async def _send_known(self, chat: int, body: Body) -> int:
        """Send a file by the platform's id; if it is gone there, the stored copy, or a note that there is none."""
        caption, thread = clean(as_plain(body.text)), number_or_none(body.thread)
        try:
            if body.is_picture:
                return (
                    await self._bot.send_photo(chat, body.platform_file, caption=caption, message_thread_id=thread)
                ).message_id
            sent = await self._bot.send_document(chat, body.platform_file, caption=caption, message_thread_id=thread)
        except BadRequest as error:
            if not _is_about_file(error):
                raise
            if body.file and Path(body.file).exists():
                return await self._send_file(chat, body)
            gone = phrase("file out of reach", Language.CHINESE, text=body.text)
            return (await self._bot.send_message(chat, clean(as_plain(gone)), message_thread_id=thread)).message_id
        return sent.message_id

    async def _send_file(self, chat: int, body: Body) -> int:
        content = await asyncio.to_thread(Path(body.file).read_bytes)
        caption, thread = clean(as_plain(body.text)), number_or_none(body.thread)
        if body.file_name.endswith(PICTURE):
            seen = await self._bot.send_photo(
                chat, content, caption=caption, filename=body.file_name, message_thread_id=thread
            )
            return seen.message_id
        sent = await self._bot.send_document(
            chat, content, caption=caption, filename=body.file_name, message_thread_id=thread
        )
        return sent.message_id

    async def _edit(self, chat: int, body: Body, message_id: int | None, *, formatted: bool) -> None:
        await self._bot.edit_message_text(
            marked(body.text) if formatted else clean(as_plain(body.text)),
            chat_id=chat,
            message_id=message_id,
            parse_mode=ParseMode.HTML if formatted else None,
            reply_markup=_keyboard(body),
            link_preview_options=NO_PREVIEW,
        )


def _is_about_file(error: BadRequest) -> bool:
    """Whether the platform refuses the id of a file, and not the chat."""
    return any(each in error.message.lower() for each in ("file", "photo", "document"))


def _keyboard(body: Body) -> InlineKeyboardMarkup | None:
    if not body.keyboard:
        return None
    return InlineKeyboardMarkup([[_button(each) for each in row] for row in body.keyboard])


def _button(button: Button) -> InlineKeyboardButton:
    if button.app:
        return InlineKeyboardButton(button.text, web_app=WebAppInfo(button.app))
    if button.url:
        return InlineKeyboardButton(button.text, url=button.url)
    return InlineKeyboardButton(button.text, callback_data=button.data)
