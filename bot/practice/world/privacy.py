"""Privacy: which messages of a group a bot is told of that may not read them all."""

import re

from bot.practice.world.messages import is_service
from bot.practice.world.people import Chat, Json, User

_COMMAND = re.compile(r"/\w+(?:@(\w+))?", re.ASCII)


def concerns(message: Json, bot: User) -> bool:
    """Whether a message is a command, names the bot, replies to it, or tells what happened to the chat."""
    if is_service(message):
        return True
    replied = message.get("reply_to_message", {}).get("from", {}).get("id") == bot.id
    return replied or _is_command(message, bot) or _names(message, bot)


def is_told_of(message: Json, chat: Chat, bot: User, *, is_private: bool) -> bool:
    """Whether a bot is told of a message: with privacy on, only of what concerns it, unless it administers the group.

    Of a group in which it is not, it is told that it left.
    """
    if not chat.is_private and not chat.has(bot.id):
        return bool(message.get("left_chat_member", {}).get("id") == bot.id)
    reads_all = not is_private or chat.is_private or bot.id in chat.administrators()
    return reads_all or concerns(message, bot)


def _is_command(message: Json, bot: User) -> bool:
    found = _COMMAND.match(_text(message))
    starts = any(each["type"] == "bot_command" and each["offset"] == 0 for each in _entities(message))
    return starts and found is not None and (found[1] or bot.username).lower() == bot.username.lower()


def _names(message: Json, bot: User) -> bool:
    units = _text(message).encode("utf-16-le")
    for each in _entities(message):
        start, end = 2 * each["offset"], 2 * (each["offset"] + each["length"])
        if each["type"] == "mention" and units[start:end].decode("utf-16-le").lower() == f"@{bot.username}".lower():
            return True
    return False


def _text(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def _entities(message: Json) -> list[Json]:
    found: list[Json] = message.get("entities") or message.get("caption_entities") or []
    return found
