"""The world of the practice ground: what people do in their chats, and what the bot is told of it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.clock import WoundClock
from bot.practice.refusing.faults import Faults
from bot.practice.refusing.flood import Flood
from bot.practice.world.files import File, Files
from bot.practice.world.menus import Menus
from bot.practice.world.messages import as_replied, has_media, without, worded
from bot.practice.world.people import (
    ANONYMOUS,
    GENERAL_TOPIC,
    INSIDE,
    SUPERGROUPS_BELOW,
    Chat,
    Json,
    Topic,
    User,
    type_of,
)
from bot.practice.world.privacy import is_told_of
from bot.practice.world.profile import Profile
from bot.practice.world.rights import change_json, come_or_gone
from bot.practice.world.updates import Updates
from bot.practice.world.webhook import Webhook

BOT = 7_000_000_001
"""The id of the bot until its token names another one."""


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

    def __init__(self, clock: WoundClock, founder: int | None = None, first_words: str = "") -> None:
        """An empty world with the bot in it.

        The founder makes the groups that come into being by being named, and says the first words in them.
        """
        self.clock = clock
        self.founder = founder
        self.first_words = first_words
        self.bot = User(BOT, "清单助手", "qingdan_bot", language_code="", is_bot=True)
        self.users: dict[int, User] = {BOT: self.bot}
        self.chats: dict[int, Chat] = {}
        self.updates = Updates()
        self.webhook = Webhook(self.updates, self.stamp)
        self.files = Files()
        self.menus = Menus()
        self.profile = Profile(self.bot.first_name)
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
        if number in self.chats:
            return self.chats[number]
        chat = Chat(number, type_of(number), "" if number > 0 else f"群{-number}")
        self.chats[number] = chat
        if chat.is_private:
            chat.members = {number: "member", self.bot.id: "member"}
            self.user(number)
        elif self.founder is None:
            chat.members[self.bot.id] = "member"
        else:
            self._found(chat, self.user(self.founder))
        return chat

    def _found(self, chat: Chat, founder: User) -> None:
        """Let the founder bring the bot and say the first words; the bot hears of its standing once they are said."""
        chat.members[founder.id] = "creator"
        if not self.first_words:
            self.set_member(chat, self.bot.id, "member", by=founder.id)
            return
        chat.members[self.bot.id] = "member"
        self.announce(chat, founder, {"new_chat_members": [self.bot.as_json()]})
        self.say(chat, founder, self.first_words)
        self._tell_change(chat, self.bot.id, founder, ("left", "member"))

    def chat_json(self, chat: Chat) -> Json:
        """The chat as messages name it."""
        if chat.is_private:
            person = self.user(chat.id)
            named = {"username": person.username} if person.username else {}
            return {"id": chat.id, "type": "private", "first_name": person.first_name, **named}
        forum = {"is_forum": True} if chat.is_forum else {}
        return {"id": chat.id, "type": chat.type, "title": chat.title, **forum}

    def say(self, chat: Chat, user: User, text: str, words: Words | None = None) -> tuple[Json, int]:
        """A person sends a message; the message and the number of its update (0 if the bot is not told)."""
        words = words or Words()
        if chat.is_private:
            user.started = True
        elif not chat.has(user.id):
            chat.members[user.id] = "member"
        message = self._message(chat, user, words) | worded(text, below_media=bool(words.extra)) | dict(words.extra)
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
        # What is said in a topic replies to the message that opened the topic, unless it replies to another one.
        replied = chat.messages.get(words.reply_to) or chat.messages.get(words.thread)
        return message | as_replied(replied) if replied else message

    def publish(self, chat: Chat, message: Json) -> int:
        """Put a message into a chat and tell the bot of it, where it may see it; the number of the update, or 0."""
        chat.messages[message["message_id"]] = message
        return self._tell(chat, "message", message)

    def announce(self, chat: Chat, actor: User, fields: Json, thread: int = 0) -> Json:
        """Put a service message into a chat."""
        message = self._message(chat, actor, Words(thread=thread)) | fields
        self.publish(chat, message)
        return message

    def edit(self, chat: Chat, number: int, text: str) -> int:
        """A person changes the text of a message; the number of the update, or 0."""
        before = chat.messages[number]
        kept = without(before, "text", "entities", "caption", "caption_entities")
        message = kept | worded(text, below_media=has_media(before)) | {"edit_date": self.stamp()}
        chat.messages[number] = message
        return self._tell(chat, "edited_message", message)

    def _tell(self, chat: Chat, kind: str, message: Json) -> int:
        self.touch()
        is_told = is_told_of(message, chat, self.bot, is_private=self.privacy)
        return self.updates.add({kind: message}) if is_told else 0

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
        change = {"chat": self.chat_json(chat), "message_id": number, "user": user.as_json(), "date": self.stamp()}
        if chat.is_private or self.bot.id in chat.administrators():
            self.updates.add({"message_reaction": change | _reactions(before, emoji)})
        self.touch()

    def set_member(self, chat: Chat, user: int, status: str, *, by: int | None = None) -> None:
        """Somebody comes, goes, or gets other rights; where it is not said by whom, an administrator did it."""
        before, chat.members[user] = chat.members.get(user, "left"), status
        actor = self.user(self._actor(chat, user) if by is None else by)
        self._tell_change(chat, user, actor, (before, status))
        if not chat.is_private and (before in INSIDE) != (status in INSIDE):
            self.announce(chat, actor, come_or_gone(self.user(user), status))
        self.touch()

    def _actor(self, chat: Chat, user: int) -> int:
        """Who did what happened to a user: people come and go by themselves, the bot is brought and taken."""
        if user != self.bot.id:
            return user
        founders = [] if self.founder is None else [self.founder]
        return next((each for each in (*chat.administrators(), *founders, *chat.members) if each != user), user)

    def _tell_change(self, chat: Chat, user: int, actor: User, change: tuple[str, str]) -> None:
        """Tell the bot of its own standing, and as an administrator of that of others."""
        is_own = user == self.bot.id
        if not is_own and self.bot.id not in chat.administrators():
            return
        told = {"chat": self.chat_json(chat), "from": actor.as_json(), "date": self.stamp()}
        changed = told | change_json(self.user(user), *change)
        self.updates.add({"my_chat_member" if is_own else "chat_member": changed})

    def block(self, user: User, *, blocked: bool) -> None:
        """A person blocks the bot or takes it back."""
        user.blocked = blocked
        change = ("member", "kicked") if blocked else ("kicked", "member")
        self._tell_change(self.chat(user.id), self.bot.id, user, change)
        self.touch()

    def migrate(self, chat: Chat) -> Chat:
        """A group becomes a supergroup with another id; both chats tell of it. What was said stays in the old one."""
        new = Chat(SUPERGROUPS_BELOW + chat.id, "supergroup", chat.title, members=dict(chat.members))
        self.chats[new.id] = new
        actor = self.user(self._actor(chat, self.bot.id))
        chat.moved_to = new.id
        self.announce(chat, actor, {"migrate_to_chat_id": new.id})
        self.announce(new, actor, {"migrate_from_chat_id": chat.id})
        return new

    def open_topic(self, chat: Chat, name: str) -> Topic:
        """A new topic in a forum; its number is that of the message that tells of it."""
        chat.is_forum = True
        chat.last_number = max(chat.last_number, GENERAL_TOPIC)
        topic = chat.topics[chat.last_number + 1] = Topic(chat.last_number + 1, name)
        actor = self.user(self._actor(chat, self.bot.id))
        self.announce(chat, actor, {"forum_topic_created": {"name": name, "icon_color": 7322096}}, topic.thread)
        return topic

    def keep_file(self, data: bytes, name: str, kind: str) -> tuple[File, Json]:
        """Take a file in; the file, and the fields of a message that carry it."""
        file = self.files.keep(data, name, kind)
        return file, self.files.carried(file)


def _reactions(before: str, after: str) -> Json:
    old, new = ([{"type": "emoji", "emoji": each}] if each else [] for each in (before, after))
    return {"old_reaction": old, "new_reaction": new}
