"""Whom a message of the platform speaks to, and who speaks."""

import re

from telegram import Message, MessageEntity
from telegram.constants import ChatType

from handlers.incoming import Towards

ANONYMOUS = 1087968824
"""The account in whose name anonymous administrators of groups write (documented by the platform)."""
_COMMAND = re.compile(r"[/／、]([0-9A-Za-z_]{1,32})(?:[@＠]([0-9A-Za-z_]{1,64}))?(?![\w/])")
"""A command; the strokes of Chinese keyboards count."""
_SLIPS = re.compile(r"^(?:[/／]{2}|[/／] )(?=[A-Za-z])")
"""A stroke that is doubled, or has a blank behind it."""
_UNSEEN = " \t\u3000\u200b\u200c\u200d\u2060\ufeff"
_PAUSE = re.compile(r"^([/／、][A-Za-z_]{1,32}(?:[@＠][0-9A-Za-z_]{1,64})?)(?:[,，:：、;；]\s*|(?=\d))")
"""A command with a comma or a number right behind it."""


class NotForUs(Exception):
    """A command is for another bot: leave it."""


def speaker_of(message: Message) -> int | None:
    """Return the person, or the group for an anonymous administrator; None where these are nobody's own words."""
    if message.is_automatic_forward or message.via_bot:
        return None
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
    """Whether a person says it in their own name and about this chat.

    What answers a message or a story that is elsewhere may mean something that cannot be seen here.
    """
    return is_by_person(message) and message.external_reply is None and message.reply_to_story is None


def towards(message: Message) -> Towards:
    """Return whom a message speaks to."""
    if message.chat.type == ChatType.PRIVATE or _replies_to_bot(message) or _names_bot(message):
        return Towards.BOT
    elsewhere = message.forward_origin is not None or _replies_to_somebody(message)
    return Towards.SOMEBODY if elsewhere or _mentions(message) else Towards.EVERYBODY


def command_in(text: str, name: str) -> str:
    """Return the command that a text begins with, in small letters. Raises NotForUs if it is for another bot."""
    found = _COMMAND.match(text)
    if found is None:
        return ""
    word, addressee = found.groups()
    if addressee is not None and addressee.lower() != name.lower():
        raise NotForUs
    return word.lower()


def with_plain_command(text: str) -> str:
    """Return a text with its command normalised: `/checkin，49` becomes `/checkin 49`."""
    begins = text.lstrip(_UNSEEN)
    if not begins.startswith(("/", "／", "、")):
        return text
    return _PAUSE.sub(r"\1 ", _SLIPS.sub("/", begins, count=1), count=1)


def without_name(text: str, *names: str) -> str:
    """The text with a blank in place of each mention of a name, and of what stands around it."""
    *before, last = _mention_of(*names).split(text)
    return " ".join([*(each.rstrip(" \t") for each in before), last]).strip()


def _replies_to_bot(message: Message) -> bool:
    own = message.reply_to_message
    return own is not None and own.from_user is not None and own.from_user.id == message.get_bot().id


def _replies_to_somebody(message: Message) -> bool:
    other = message.reply_to_message
    return other is not None and other.forum_topic_created is None


def names_of(message: Message) -> tuple[str, ...]:
    """Return what the bot is called: its username, and the name that people see, as far as the platform told them."""
    bot = message.get_bot()
    said: tuple[object, ...] = (bot.username, bot.first_name)
    return tuple(each for each in said if isinstance(each, str))


def _names_bot(message: Message) -> bool:
    """Whether the bot's name is in the text; behind a Chinese character the platform sees no mention in it."""
    return bool(_mention_of(*names_of(message)).search(message.text or message.caption or ""))


def _mentions(message: Message) -> bool:
    entities = message.entities or message.caption_entities
    return any(each.type in (MessageEntity.MENTION, MessageEntity.TEXT_MENTION) for each in entities)


def _mention_of(*names: str) -> re.Pattern[str]:
    either = "|".join(re.escape(each) for each in names if each)
    return re.compile(rf"[@＠](?:{either})(?![0-9A-Za-z_])[,，:： \t]*", re.IGNORECASE)
