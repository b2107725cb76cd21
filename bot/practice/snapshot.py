"""The whole world as JSON, for the page and for tests."""

from zoneinfo import ZoneInfo

from bot.practice.people import Chat, Json
from bot.practice.world import World

ZONE = ZoneInfo("Asia/Shanghai")


def snapshot(world: World, only: int | None = None, limit: int = 0) -> Json:
    """Users, chats, members, messages; of one chat, or with so many messages each, where this is asked for."""
    chats = [each for each in world.chats.values() if only is None or each.id == only]
    return {
        "clock": world.clock.reading().astimezone(ZONE).isoformat(),
        "version": world.version,
        "bot": world.bot.as_json(),
        "users": [
            {**each.as_json(), "started": each.started, "blocked": each.blocked} for each in world.users.values()
        ],
        "chats": [_chat(world, each, limit) for each in chats],
        "commands": world.menus.as_json(),
        "callbacks": [
            {
                "id": each.id,
                "user": each.user,
                "answered": each.answered,
                "text": each.text,
                "show_alert": each.show_alert,
            }
            for each in list(world.pressed.values())[-50:]
        ],
        "pending": len(world.updates),
        "webhook": world.webhook.url,
    }


def _chat(world: World, chat: Chat, limit: int) -> Json:
    numbers = sorted(chat.messages)[-limit:]
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
        "messages": [_message(chat, number) for number in numbers],
        "typing": chat.typing_until > world.clock.reading().timestamp(),
        "pinned": chat.pinned,
    }


def _message(chat: Chat, number: int) -> Json:
    reactions = [{"user": user, "emoji": emoji} for user, emoji in chat.reactions.get(number, {}).items()]
    return {**chat.messages[number], "reactions": reactions}
