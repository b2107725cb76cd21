"""What comes in, as the conversations see it: values of our own, whichever platform brought them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from storage.evidence import Piece
from storage.ids import AccountId, ChatId, MessageId, ThreadId

PRIVATE = "private"
"""The kind of a chat with one person; every other kind is a group."""


class Towards(Enum):
    """Whom a message speaks to."""

    BOT = auto()
    EVERYBODY = auto()
    SOMEBODY = auto()


@dataclass(frozen=True, slots=True)
class Person:
    """An account, what it is called, and the language code of its app."""

    account: AccountId
    name: str
    code: str | None = None
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A chat and the topic in it; an empty topic is outside of topics."""

    chat: ChatId
    kind: str = PRIVATE
    title: str = ""
    thread: ThreadId = ""

    @property
    def is_private(self) -> bool:
        """Whether nobody else reads it."""
        return self.kind == PRIVATE


@dataclass(frozen=True, slots=True)
class Replied:
    """The message that a message replies to."""

    number: MessageId
    author: Person | None = None
    is_bots: bool = False
    """Whether the bot wrote it."""
    shows_author: bool = False
    """Whether it shows by itself who wrote it: no service message, nothing passed on."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message, or a message as it was changed."""

    place: Place
    number: MessageId
    author: Person | None
    """Whose name is shown."""
    speaker: AccountId
    """The person, or the group in whose name an administrator wrote; empty where these are nobody's own words."""
    text: str
    """What was said, without the bot's name; also below a file."""
    towards: Towards
    sent_at: datetime
    """When it was first written, also where it was changed since."""
    command: str = ""
    """The word behind the stroke that the message begins with, where it is for this bot."""
    is_own: bool = False
    """Whether a person says it in their own name and about this chat; only that is acted upon."""
    is_edit: bool = False
    replied: Replied | None = None
    file: Piece | None = None
    album: str | None = None
    medium: str = ""
    """What came that cannot be read: `voice`, `audio`, `location`, `contact`, …; a file may be kept all the same."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words behind the first."""
        return tuple(self.text.split()[1:])

    @property
    def code(self) -> str | None:
        """The language code of its author's app."""
        return self.author.code if self.author else None

    @property
    def is_by_person(self) -> bool:
        """Whether a person speaks, and not a group."""
        return self.author is not None and self.speaker == self.author.account

    @property
    def is_addressed(self) -> bool:
        """Whether it speaks to the bot plainly."""
        return self.towards is Towards.BOT

    @property
    def replies_to(self) -> MessageId:
        """The bot's own message that it replies to; empty if there is none."""
        return self.replied.number if self.replied is not None and self.replied.is_bots else ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was pressed. Its data is untrusted: anybody can press it, and a changed client can send any."""

    id: str
    author: Person
    data: str
    place: Place | None = None
    """Where its message is; None if the platform does not show it."""
    number: MessageId = ""
    text: str = ""
    administers: bool | None = None
    """Whether the person administers the group; None if nobody has asked the platform yet."""


class StandingUnknown(Exception):
    """What is to be done depends on whether somebody administers the group: ask the platform, then handle it again."""


@dataclass(frozen=True, slots=True)
class Joined:
    """People have come into a group."""

    place: Place
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody is in a group no more."""

    place: Place
    person: Person
    was_inside: bool = True


@dataclass(frozen=True, slots=True)
class Moved:
    """A group has got another id."""

    old: ChatId
    new: ChatId


@dataclass(frozen=True, slots=True)
class OwnStanding:
    """The bot was brought into a chat or removed from it."""

    place: Place
    is_inside: bool


Incoming = Said | Pressed | Joined | Left | Moved | OwnStanding


def place_of(incoming: Incoming) -> Place | None:
    """Return where it happened, if that is known."""
    return None if isinstance(incoming, Moved) else incoming.place


def person_of(incoming: Incoming) -> Person | None:
    """Return who wrote or pressed."""
    return incoming.author if isinstance(incoming, Said | Pressed) else None


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as it lies in the inbox: its number, whose share of what is said it uses up, and how it is read."""

    number: int
    chat: ChatId
    author: AccountId
    code: str | None
    """The language code of the author's app."""
    read: Callable[[], Incoming | None]
    """Returns what it tells; None if it is nothing for the bot. May raise: then it is buried."""
