"""Messages as the Bot API has them: pure functions from their parts to JSON."""

from bot.practice.markup.formatted import formatted
from bot.practice.world.people import Json

MEDIA = ("photo", "document")
CONTENT = ("text", "entities", *MEDIA, "caption", "caption_entities")
SERVICE = frozenset(
    """
    new_chat_members left_chat_member migrate_to_chat_id migrate_from_chat_id pinned_message
    forum_topic_created forum_topic_closed forum_topic_reopened forum_topic_edited
    """.split()
)
"""What happened to the chat itself."""


def worded(text: str, *, below_media: bool) -> Json:
    """The fields of what a person says: a text or a caption, with the entities that the platform finds in it."""
    found = formatted(text, None, None)
    words, marks = ("caption", "caption_entities") if below_media else ("text", "entities")
    fields: Json = {words: found.text} if found.text else {}
    return fields | ({marks: list(found.entities)} if found.entities else {})


def content(message: Json) -> Json:
    """What a message says, without where and by whom."""
    return {name: message[name] for name in CONTENT if name in message}


def without(message: Json, *names: str) -> Json:
    """A message without some of its fields."""
    return {name: each for name, each in message.items() if name not in names}


def as_replied(message: Json) -> Json:
    """The field that makes another message a reply to this one; replies are given one level deep."""
    return {"reply_to_message": without(message, "reply_to_message")}


def origin(message: Json) -> Json:
    """Where a forwarded message comes from: the first of all, however often it was forwarded."""
    if "forward_origin" in message:
        known: Json = message["forward_origin"]
        return known
    if "sender_chat" in message:
        return {"type": "chat", "sender_chat": message["sender_chat"], "date": message["date"]}
    return {"type": "user", "sender_user": message["from"], "date": message["date"]}


def is_service(message: Json) -> bool:
    """Whether a message tells what happened to the chat."""
    return not SERVICE.isdisjoint(message)


def has_media(message: Json) -> bool:
    """Whether a message carries a file, so that its words are a caption."""
    return any(name in message for name in MEDIA)
