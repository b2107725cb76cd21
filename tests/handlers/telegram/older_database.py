"""The bot of today on a database that an earlier version has left, and the platform with what that one had shown."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.practice.world.world import Pressed, World
from bot.questions.assistant import Assistant
from bot.richtext import template
from handlers.outgoing import body_of
from storage.engine.connection import Row
from tests.conversations.channel import as_shown
from tests.conversations.live import Live, open_live
from tests.conversations.stage import STRANGER

KEPT = Path(__file__).parents[2] / "storage" / "databases"
MANY = 100
"""More than there were."""


@asynccontextmanager
async def open_older(name: str, path: Path, assistant: Assistant, at: datetime) -> AsyncIterator[Live]:
    """Open a live stage at a moment, with the database that is kept under a name."""
    file = sqlite3.connect(path)
    file.executescript((KEPT / name).read_text(encoding="utf-8"))
    file.close()
    async with open_live(path, assistant, at=at) as opened:
        _go_on_counting(opened.world)
        for row in await opened.rows("SELECT * FROM outbox WHERE state = 'sent' AND purpose <> 'press' ORDER BY id"):
            _show_again(opened.world, row)
        for chat in opened.world.chats.values():
            chat.last_number += MANY
        yield opened


def _go_on_counting(world: World) -> None:
    """Let updates and presses have other numbers than those that the database knows."""
    for number in range(MANY):
        world.updates.queue({})
        world.pressed[f"before {number}"] = Pressed(f"before {number}", int(STRANGER), answered=True)
    world.updates.clear()


def _show_again(world: World, row: Row) -> None:
    """Put a message of the bot where the platform had it, or change it as it was changed.

    That version marked what stands out by 【】 in its texts.
    """
    chat, kept = world.chat(int(row["chat"])), body_of(row["body"])
    body = replace(kept, text=template(kept.text))
    if chat.is_private:
        world.user(chat.id).started = True
    number = _number_of(world, body.edits) if body.edits else int(row["message_id"])
    about = {"message_id": number, "date": 1, "from": world.bot.as_json(), "chat": world.chat_json(chat)}
    before = chat.messages.get(number, {"key": row["key"]} | about)
    chat.messages[number] = {name: each for name, each in before.items() if name != "reply_markup"} | as_shown(body)
    chat.last_number = max(chat.last_number, number)


def _number_of(world: World, key: str) -> int:
    return next(number for chat in world.chats.values() for number, each in chat.messages.items() if each["key"] == key)


def number_of(live: Live, chat: str, words: str) -> int:
    """The number of the message of the bot that begins so."""
    return int(next(each["message_id"] for each in live.own(chat) if each["text"].startswith(words)))
