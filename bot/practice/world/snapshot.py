"""The whole world as JSON, for the page and for tests."""

from itertools import islice
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.practice.world.people import Chat, Json
from bot.practice.world.world import World

ZONE = ZoneInfo("Asia/Shanghai")
V = TypeVar("V")
T = TypeVar("T")


def snapshot(world: World, only: int | None = None, limit: int = 0) -> Json:
    """Users, chats, members, messages; of one chat, or with so many messages each, where this is asked for."""
    chats = [each for each in world.chats.values() if only is None or each.id == only]
    return {
        "clock": world.clock.reading().astimezone(ZONE).isoformat(),
        "version": world.version,
        "bot": world.bot.as_json(),
        "users": [
            {
                **each.as_json(),
                "language_code": each.language_code,
                "started": each.started,
                "blocked": each.blocked,
            }
            for each in world.users.values()
        ],
        "chats": [_chat(world, each, limit) for each in chats],
        "commands": world.menus.as_json(),
        "callbacks": _callbacks(world, limit),
        "pending": len(world.updates),
        "webhook": world.webhook.url,
    }


def _chat(world: World, chat: Chat, limit: int) -> Json:
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title,
        "is_forum": chat.is_forum,
        "moved_to": chat.moved_to,
        "topics": [
            {"message_thread_id": each.thread, "name": each.name, "closed": each.closed}
            for each in chat.topics.values()
        ],
        "members": [{"user": user, "status": status} for user, status in chat.members.items()],
        "messages": [_message(chat, number) for number in _last(chat.messages, limit)],
        "typing": chat.typing_until > world.clock.reading().timestamp(),
        "pinned": chat.pinned,
    }


def _message(chat: Chat, number: int) -> Json:
    reactions = [{"user": user, "emoji": emoji} for user, emoji in chat.reactions.get(number, {}).items()]
    return {**chat.messages[number], "reactions": reactions}


def _callbacks(world: World, limit: int) -> list[Json]:
    found = [world.pressed[each] for each in _last(world.pressed, limit)]
    return [
        {"id": each.id, "user": each.user, "answered": each.answered, "text": each.text, "show_alert": each.show_alert}
        for each in found
    ]


def _last(values: dict[V, T], limit: int) -> list[V]:
    """The last keys in their order; all of them where the limit is 0."""
    return list(islice(reversed(values), limit or None))[::-1]
