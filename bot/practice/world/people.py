"""Who and what there is on the practice ground: users, chats, members, topics. State that the world changes."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
"""A value as the Bot API has it."""

INSIDE = {"creator", "administrator", "member", "restricted"}
SUPERGROUPS_BELOW = -1_000_000_000_000
ANONYMOUS = 1087968824
"""The account in whose name anonymous administrators of groups write."""
GENERAL_TOPIC = 1
"""The number that the platform keeps for the topic of what is in no topic."""


@dataclass(slots=True)
class User:
    """A person, or the bot."""

    id: int
    first_name: str
    username: str = ""
    language_code: str = "zh-hans"
    is_bot: bool = False
    started: bool = False
    """Whether the private chat with the bot was opened."""
    blocked: bool = False
    """Whether the bot was blocked."""

    def as_json(self) -> Json:
        """The user as the Bot API gives it."""
        found: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            found["username"] = self.username
        if not self.is_bot:
            found["language_code"] = self.language_code
        return found


@dataclass(slots=True)
class Topic:
    """A topic of a forum."""

    thread: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A chat with its members and messages, by their numbers."""

    id: int
    type: str
    title: str = ""
    is_forum: bool = False
    members: dict[int, str] = field(default_factory=dict)
    """Status by user: creator, administrator, member, restricted, left, kicked."""
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    reactions: dict[int, dict[int, str]] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    last_number: int = 0
    moved_to: int = 0
    typing_until: float = 0.0

    @property
    def is_private(self) -> bool:
        """Whether it is the private chat of a person with the bot."""
        return self.type == "private"

    def next_number(self) -> int:
        """The number of a new message."""
        self.last_number += 1
        return self.last_number

    def has(self, user: int) -> bool:
        """Whether a user is in it."""
        return self.members.get(user, "left") in INSIDE

    def administrators(self) -> list[int]:
        """Who has rights in it."""
        return [user for user, status in self.members.items() if status in {"creator", "administrator"}]

    def remove(self, number: int) -> None:
        """Take a message away with all that hangs on it."""
        self.messages.pop(number, None)
        self.reactions.pop(number, None)
        if number in self.pinned:
            self.pinned.remove(number)


def type_of(chat: int) -> str:
    """The type that the platform gives to chats with such an id."""
    if chat > 0:
        return "private"
    return "supergroup" if chat < SUPERGROUPS_BELOW else "group"
