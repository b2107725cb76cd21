"""Whom a message speaks to: the bot plainly, everybody, or somebody else."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from telegram import Message, MessageEntity
from telegram.constants import ChatType

ANONYMOUS = 1087968824
"""The account in whose name anonymous administrators of groups write (documented by the platform)."""


class Towards(Enum):
    """Whom a message speaks to."""

    BOT = auto()
    EVERYBODY = auto()
    SOMEBODY = auto()


@dataclass(frozen=True, slots=True)
class Heard:
    """What a person said, without the bot's name, and whom they spoke to."""

    text: str
    towards: Towards
    speaker: int
    replies_to: int = 0
    """The bot's own message that this replies to; 0 where it replies to none."""


def heard(message: Message) -> Heard | None:
    """What was said; None where it is nobody's own words: a bot's, a channel's, a picture without a text."""
    text = message.text or message.caption or ""
    speaker = speaker_of(message)
    if not text.strip() or speaker is None or message.is_automatic_forward or message.via_bot:
        return None
    towards = _towards(message)
    own = message.reply_to_message if _replies_to_bot(message) else None
    return Heard(without_name(text, message.get_bot().username), towards, speaker, own.message_id if own else 0)


def is_addressed(message: Message) -> bool:
    """Whether a message speaks to the bot plainly."""
    return _towards(message) is Towards.BOT


def speaker_of(message: Message) -> int | None:
    """The id of the person, or of the group for an anonymous administrator."""
    if message.sender_chat is not None:
        return message.sender_chat.id if message.sender_chat.id == message.chat.id else None
    person = message.from_user
    return person.id if person is not None and not person.is_bot else None


def is_by_person(message: Message) -> bool:
    """Whether the person whose name is shown wrote it: nothing passed on, made by a bot, or sent in a chat's name."""
    foreign = (message.forward_origin, message.via_bot, message.sender_chat, message.is_automatic_forward)
    person = message.from_user
    return person is not None and not person.is_bot and not any(foreign)


def is_own(message: Message) -> bool:
    """Whether a person says it in their own name and about this chat; only that is acted upon.

    What answers a message or a story that is elsewhere may mean something that cannot be seen here.
    """
    return is_by_person(message) and message.external_reply is None and message.reply_to_story is None


def thread_of(message: Message) -> int:
    """The topic in which a message stands; 0 outside of topics."""
    return message.message_thread_id or 0 if message.is_topic_message else 0


def _towards(message: Message) -> Towards:
    if message.chat.type == ChatType.PRIVATE or _replies_to_bot(message) or _names_bot(message):
        return Towards.BOT
    elsewhere = message.forward_origin is not None or _replies_to_somebody(message)
    return Towards.SOMEBODY if elsewhere or _mentions(message) else Towards.EVERYBODY


def _replies_to_bot(message: Message) -> bool:
    own = message.reply_to_message
    return own is not None and own.from_user is not None and own.from_user.id == message.get_bot().id


def _replies_to_somebody(message: Message) -> bool:
    other = message.reply_to_message
    return other is not None and other.forum_topic_created is None


def _names_bot(message: Message) -> bool:
    """Whether the bot's name is in the text; behind a Chinese character the platform sees no mention in it."""
    return bool(_mention_of(message.get_bot().username).search(message.text or message.caption or ""))


def _mentions(message: Message) -> bool:
    entities = message.entities or message.caption_entities
    return any(each.type in (MessageEntity.MENTION, MessageEntity.TEXT_MENTION) for each in entities)


def without_name(text: str, name: str) -> str:
    """The text with a blank in place of each mention of a name, and of what stands around it."""
    *before, last = _mention_of(name).split(text)
    return " ".join([*(each.rstrip(" \t") for each in before), last]).strip()


def _mention_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(name)}(?![0-9A-Za-z_])[,，:： \t]*", re.IGNORECASE)
