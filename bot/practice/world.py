"""The world of the practice ground: what people do in their chats, and what the bot is told of it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.clock import WoundClock
from bot.practice.faults import Faults
from bot.practice.files import File, Files
from bot.practice.flood import Flood
from bot.practice.markup import formatted
from bot.practice.menus import Menus
from bot.practice.people import ANONYMOUS, Chat, Json, Topic, User, type_of
from bot.practice.updates import Updates
from bot.practice.webhook import Webhook

BOT = 7_000_000_001


@dataclass(frozen=True, slots=True)
class Words:
    """What a person sends besides the text."""

    reply_to: int = 0
    thread: int = 0
    forward: bool = False
    anonymous: bool = False
    extra: Mapping[str, object] = field(default_factory=dict)
    """Fields of the message that carry a photo, a document, an album."""


@dataclass(slots=True)
class Pressed:
    """A press of a button, and what the bot answered."""

    id: str
    user: int
    answered: bool = False
    text: str = ""
    show_alert: bool = False


class World:
    """Users, chats and messages; everything that happens bumps `version` and wakes who waits for `changed`."""

    def __init__(self, clock: WoundClock, founder: int | None = None) -> None:
        """An empty world with the bot in it. The founder makes the groups that come into being by being named."""
        self.clock = clock
        self.founder = founder
        self.bot = User(BOT, "清单助手", "qingdan_bot", is_bot=True)
        self.users: dict[int, User] = {BOT: self.bot}
        self.chats: dict[int, Chat] = {}
        self.updates = Updates()
        self.webhook = Webhook(self.updates)
        self.files = Files()
        self.menus = Menus()
        self.flood = Flood()
        self.faults = Faults()
        self.pressed: dict[str, Pressed] = {}
        self.privacy = False
        self.version = 0
        self.changed = asyncio.Event()
        self.closed = asyncio.Event()

    def touch(self) -> None:
        """Tell the page that something has changed."""
        self.version += 1
        self.changed.set()

    def stamp(self) -> int:
        """The time as messages have it."""
        return int(self.clock.reading().timestamp())

    def user(self, number: int) -> User:
        """The user with this id, who comes into being by being named."""
        if number not in self.users:
            self.users[number] = User(number, f"用户{number}")
        return self.users[number]

    def chat(self, number: int) -> Chat:
        """The chat with this id, which comes into being by being named, with the bot in it."""
        known = self.chats.get(number)
        if known is not None:
            return known
        chat = Chat(number, type_of(number), "" if number > 0 else f"群{-number}")
        self.chats[number] = chat
        if chat.is_private:
            chat.members = {number: "member", BOT: "member"}
            self.user(number)
        else:
            self._found(chat)
        return chat

    def _found(self, chat: Chat) -> None:
        if self.founder is None:
            chat.members[BOT] = "member"
            return
        chat.members = {self.founder: "creator"}
        self.set_member(chat, BOT, "member", by=self.founder)

    def chat_json(self, chat: Chat) -> Json:
        """The chat as messages name it."""
        if chat.is_private:
            person = self.user(chat.id)
            named = {"username": person.username} if person.username else {}
            return {"id": chat.id, "type": "private", "first_name": person.first_name, **named}
        forum = {"is_forum": True} if chat.is_forum else {}
        return {"id": chat.id, "type": chat.type, "title": chat.title, **forum}

    def say(self, chat: Chat, user: User, text: str, words: Words | None = None) -> tuple[Json, int]:
        """A person sends a message; the message and the number of its update (0 where the bot is not told)."""
        words = words or Words()
        if chat.is_private:
            user.started = True
        elif not chat.has(user.id):
            chat.members[user.id] = "member"
        message = self._message(chat, user, words)
        found = formatted(text, None, None)
        key, entities = ("caption", "caption_entities") if words.extra else ("text", "entities")
        if found.text:
            message[key] = found.text
        if found.entities:
            message[entities] = list(found.entities)
        message.update(words.extra)
        return message, self.publish(chat, message)

    def _message(self, chat: Chat, user: User, words: Words) -> Json:
        message: Json = {"message_id": chat.next_number(), "from": user.as_json(), "chat": self.chat_json(chat)}
        message["date"] = self.stamp()
        if words.anonymous:
            message["sender_chat"] = self.chat_json(chat)
            message["from"] = {"id": ANONYMOUS, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
        if words.forward:
            message["forward_origin"] = {"type": "hidden_user", "sender_user_name": "某人", "date": message["date"]}
        if words.thread:
            message |= {"message_thread_id": words.thread, "is_topic_message": True}
        replied = chat.messages.get(words.reply_to)
        if replied is not None:
            message["reply_to_message"] = {name: each for name, each in replied.items() if name != "reply_to_message"}
        return message

    def publish(self, chat: Chat, message: Json) -> int:
        """Put a message into a chat and tell the bot of it, where it may see it; the number of the update, or 0."""
        chat.messages[message["message_id"]] = message
        self.touch()
        return self.updates.add({"message": message}) if self._sees(chat, message) else 0

    def edit(self, chat: Chat, number: int, text: str) -> int:
        """A person changes the text of a message."""
        message = dict(chat.messages[number])
        found = formatted(text, None, None)
        key, entities = ("caption", "caption_entities") if "caption" in message else ("text", "entities")
        message.pop(entities, None)
        message |= {key: found.text, "edit_date": self.stamp()}
        if found.entities:
            message[entities] = list(found.entities)
        chat.messages[number] = message
        self.touch()
        return self.updates.add({"edited_message": message}) if self._sees(chat, message) else 0

    def press(self, chat: Chat, user: User, number: int, data: str) -> str:
        """A person presses a button, or a changed client says that they did; the id of the press."""
        name = str(4_000_000_000_000 + len(self.pressed))
        self.pressed[name] = Pressed(name, user.id)
        message = chat.messages.get(number) or {"message_id": number, "date": 0, "chat": self.chat_json(chat)}
        query = {"id": name, "from": user.as_json(), "message": message, "chat_instance": str(chat.id), "data": data}
        self.updates.add({"callback_query": query})
        self.touch()
        return name

    def react(self, chat: Chat, user: User, number: int, emoji: str) -> None:
        """A person reacts to a message; an empty emoji takes the reaction back."""
        before = chat.reactions.setdefault(number, {}).pop(user.id, "")
        if emoji:
            chat.reactions[number][user.id] = emoji
        self.updates.add(
            {
                "message_reaction": {
                    "chat": self.chat_json(chat),
                    "message_id": number,
                    "user": user.as_json(),
                    "date": self.stamp(),
                    "old_reaction": _reactions(before),
                    "new_reaction": _reactions(emoji),
                }
            }
        )
        self.touch()

    def set_member(self, chat: Chat, user: int, status: str, *, by: int | None = None) -> None:
        """Somebody comes, goes, or gets other rights."""
        before, chat.members[user] = chat.members.get(user, "left"), status
        actor = self.user(by if by is not None else user)
        change = {
            "chat": self.chat_json(chat),
            "from": actor.as_json(),
            "date": self.stamp(),
            "old_chat_member": self.member_json(chat, user, before),
            "new_chat_member": self.member_json(chat, user, status),
        }
        self.updates.add({"my_chat_member" if user == BOT else "chat_member": change})
        inside = {"creator", "administrator", "member", "restricted"}
        if not chat.is_private and (before in inside) != (status in inside):
            key = "new_chat_members" if status in inside else "left_chat_member"
            person = self.user(user).as_json()
            self.announce(chat, actor, {key: [person] if status in inside else person})
        self.touch()

    def announce(self, chat: Chat, actor: User, fields: Json) -> Json:
        """Put a service message into a chat."""
        message = self._message(chat, actor, Words()) | fields
        self.publish(chat, message)
        return message

    def member_json(self, chat: Chat, user: int, status: str | None = None) -> Json:
        """A member as the Bot API gives it."""
        known = status or chat.members.get(user, "left")
        found: Json = {"user": self.user(user).as_json(), "status": known}
        return found | _RIGHTS.get(known, {})

    def block(self, user: User, *, blocked: bool) -> None:
        """A person blocks the bot or takes it back."""
        user.blocked = blocked
        chat = self.chat(user.id)
        chat.members[BOT] = "member" if blocked else "kicked"  # what it was before, for the update
        self.set_member(chat, BOT, "kicked" if blocked else "member", by=user.id)

    def migrate(self, chat: Chat) -> Chat:
        """A group becomes a supergroup with another id; both chats tell of it."""
        new = Chat(-1_000_000_000_000 + chat.id, "supergroup", chat.title, members=dict(chat.members))
        self.chats[new.id] = new
        actor = self.user(next(iter(chat.administrators()), self.founder or BOT))
        chat.moved_to = new.id
        self.announce(chat, actor, {"migrate_to_chat_id": new.id})
        self.announce(new, actor, {"migrate_from_chat_id": chat.id})
        return new

    def open_topic(self, chat: Chat, name: str) -> Topic:
        """A new topic in a forum."""
        chat.is_forum = True
        number = chat.next_number()
        chat.topics[number] = Topic(number, name)
        self.touch()
        return chat.topics[number]

    def keep_file(self, data: bytes, name: str, kind: str) -> tuple[File, Json]:
        """Take a file in; the file, and the fields of a message that carry it."""
        if kind == "photo":
            photo = self.files.keep(data, name, "photos")
            return photo, {"photo": photo.as_photo()}
        document = self.files.keep(data, name, "documents")
        return document, {"document": document.as_document()}

    def _sees(self, chat: Chat, message: Json) -> bool:
        """Whether the bot is told of a message: with privacy on, only of what concerns it."""
        if not chat.is_private and not chat.has(BOT):
            return "left_chat_member" in message and message["left_chat_member"]["id"] == BOT
        if not self.privacy or chat.is_private or BOT in chat.administrators():
            return True
        replied = message.get("reply_to_message", {}).get("from", {}).get("id") == BOT
        text = str(message.get("text") or message.get("caption") or "")
        marks: Sequence[Json] = message.get("entities") or message.get("caption_entities") or ()
        command = any(each["type"] == "bot_command" and each["offset"] == 0 for each in marks)
        service = not text and "photo" not in message and "document" not in message
        return replied or command or service or f"@{self.bot.username}" in text


_MAY = """
can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes
can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_change_info
can_invite_users can_pin_messages can_manage_topics
""".split()
_RIGHTS: dict[str, Json] = {
    "creator": {"is_anonymous": False},
    "administrator": {
        "can_be_edited": False,
        "is_anonymous": False,
        "can_manage_chat": True,
        "can_delete_messages": True,
        "can_manage_video_chats": True,
        "can_restrict_members": True,
        "can_promote_members": False,
        "can_change_info": True,
        "can_invite_users": True,
        "can_pin_messages": True,
        "can_post_stories": False,
        "can_edit_stories": False,
        "can_delete_stories": False,
    },
    "restricted": dict.fromkeys(_MAY, False) | {"is_member": True, "until_date": 0},
    "kicked": {"until_date": 0},
}


def _reactions(emoji: str) -> list[Json]:
    return [{"type": "emoji", "emoji": emoji}] if emoji else []
