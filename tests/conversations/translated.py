"""What happens in the stand-in's world, as values of our own: a second platform's decoding, on plain JSON."""

import re
from datetime import UTC, datetime

from bot.practice.world.people import INSIDE, Json, User
from bot.sensitive import masked
from handlers.incoming import (
    PRIVATE,
    Incoming,
    Joined,
    Left,
    Moved,
    OwnStanding,
    Person,
    Place,
    Pressed,
    Replied,
    Said,
    Towards,
)
from handlers.text_parts import LONGEST_TITLE, name_in_a_line
from storage.evidence import Piece, Sort
from storage.ids import ChatId

_COMMAND = re.compile(r"[/／、]([0-9A-Za-z_]+)(?:@(\w+))?")
FOREIGN = ("forward_origin", "via_bot", "sender_chat", "is_automatic_forward")
"""Fields of what somebody did not write in their own name."""
FILES = {"document": "文件", "audio": "录音", "voice": "语音.ogg", "video_note": "视频消息.mp4"}
"""Fields of files, and what a file is called that has no name."""
MEDIA = {"voice": "voice", "video_note": "voice", "audio": "audio", "location": "location", "contact": "contact"}
"""Fields of what cannot be read, and what the bot calls it; a place of which the name is told has a location too."""
READ = {"text", "caption", "photo", *FILES, *MEDIA}
ELSEWHERE = ("external_reply", "reply_to_story")
"""Fields of what answers something that cannot be seen here."""


def translated(update: Json, bot: User) -> Incoming | None:
    """Return what an update tells; None where it is nothing for the bot."""
    match update:
        case {"message": message}:
            return _message(message, bot)
        case {"edited_message": message}:
            return _said(message, bot, is_edit=True)
        case {"callback_query": query}:
            return _pressed(query)
        case {"my_chat_member": change}:
            return OwnStanding(_place_of(change["chat"]), change["new_chat_member"]["status"] in INSIDE)
        case {"chat_member": change}:
            return _standing(change)
    return None


def author_of(update: Json) -> Json:
    """Return who caused an update: a person, or the group in whose name an administrator wrote."""
    event = next(value for name, value in update.items() if name != "update_id")
    author: Json = event.get("sender_chat") or event["from"]
    return author


def chat_of(update: Json) -> ChatId:
    """Return the id of the chat in which it happened."""
    event = next(value for name, value in update.items() if name != "update_id")
    return str(event.get("message", event)["chat"]["id"])


def _message(message: Json, bot: User) -> Incoming | None:
    place = _place_of(message["chat"])
    match message:
        case {"new_chat_members": came}:
            return Joined(place, tuple(map(_person, came)))
        case {"left_chat_member": gone}:
            return Left(place, _person(gone))
        case {"migrate_to_chat_id": new}:
            return Moved(place.chat, str(new))
        case {"migrate_from_chat_id": old}:
            return Moved(str(old), place.chat)
    return _said(message, bot) if READ & message.keys() else None


def _said(message: Json, bot: User, *, is_edit: bool = False) -> Said | None:
    words = masked(message.get("text") or message.get("caption") or "")
    text: str = words.replace(f"@{bot.username} ", " ").replace(f"@{bot.username}", " ").strip()
    command = _COMMAND.match(text)
    if command is not None and command[2] and command[2] != bot.username:
        return None
    is_own = not message["from"]["is_bot"] and not any(each in message for each in (*FOREIGN, *ELSEWHERE))
    sender = (message.get("sender_chat") or message["from"])["id"]
    at = message["edit_date"] if is_edit else message["date"]
    return Said(
        place=_topic_of(message),
        number=str(message["message_id"]),
        author=_person(message["from"]),
        speaker=str(sender) if "sender_chat" not in message or sender == message["chat"]["id"] else "",
        text=text,
        towards=_towards(message, words, bot),
        sent_at=datetime.fromtimestamp(at, UTC),
        command=command[1].lower() if command else "",
        is_own=is_own,
        is_edit=is_edit,
        replied=_replied(message.get("reply_to_message"), bot),
        file=_piece(message),
        album=message.get("media_group_id"),
        medium=next((name for field, name in MEDIA.items() if field in message), ""),
    )


def _towards(message: Json, words: str, bot: User) -> Towards:
    replied = message.get("reply_to_message")
    is_to_bot = replied is not None and _is_bots(replied, bot)
    if message["chat"]["type"] == PRIVATE or f"@{bot.username}" in words or is_to_bot:
        return Towards.BOT
    is_answer = replied is not None and "forum_topic_created" not in replied
    entities = message.get("entities") or message.get("caption_entities") or ()
    names_somebody = any(each["type"] in ("mention", "text_mention") for each in entities)
    return Towards.SOMEBODY if is_answer or names_somebody or "forward_origin" in message else Towards.EVERYBODY


def _replied(message: Json | None, bot: User) -> Replied | None:
    if message is None:
        return None
    is_by_person = not message["from"]["is_bot"] and not any(each in message for each in FOREIGN)
    says = any(each in message for each in ("text", "caption", "document", "photo"))
    return Replied(str(message["message_id"]), _person(message["from"]), _is_bots(message, bot), is_by_person and says)


def _is_bots(message: Json, bot: User) -> bool:
    return bool(message["from"]["id"] == bot.id)


def _piece(message: Json) -> Piece | None:
    if photo := message.get("photo"):
        return _kept(Sort.PHOTO, "图片", photo[-1])
    for field, name in FILES.items():
        if file := message.get(field):
            return _kept(Sort.FILE, masked(file.get("file_name", name)), file)
    return None


def _kept(sort: Sort, name: str, file: Json) -> Piece:
    return Piece(sort, name, file["file_id"], file["file_unique_id"], file.get("file_size"))


def _pressed(query: Json) -> Pressed:
    author, message = _person(query["from"]), query["message"]
    text = masked(message.get("text", ""))
    return Pressed(query["id"], author, query["data"], _topic_of(message), str(message["message_id"]), text)


def _standing(change: Json) -> Incoming | None:
    """Somebody came or went, as a bot that administers the group is told."""
    place, person = _place_of(change["chat"]), _person(change["new_chat_member"]["user"])
    before, after = (_is_inside(change[each]) for each in ("old_chat_member", "new_chat_member"))
    if place.is_private or (before and after):
        return None
    return Joined(place, (person,)) if after else Left(place, person, before)


def _is_inside(member: Json) -> bool:
    return member["status"] in INSIDE and bool(member.get("is_member", True))


def _person(user: Json) -> Person:
    name = name_in_a_line(masked(user["first_name"])) or str(user["id"])
    return Person(str(user["id"]), name, user.get("language_code"), user["is_bot"])


def _place_of(chat: Json) -> Place:
    return Place(str(chat["id"]), chat["type"], name_in_a_line(masked(chat.get("title", "")), LONGEST_TITLE))


def _topic_of(message: Json) -> Place:
    place = _place_of(message["chat"])
    thread = str(message["message_thread_id"]) if message.get("is_topic_message") else ""
    return Place(place.chat, place.kind, place.title, thread)
