"""The control calls by which people act: they write, press, react, block."""

from collections.abc import Callable

from bot.practice.api.methods.marking import is_reaction
from bot.practice.api.texts import LONGEST_TEXT, units
from bot.practice.control.fields import Fields, WrongCall
from bot.practice.world.people import Chat, Json, User
from bot.practice.world.world import Words, World

MOST_FILES = 10


def message(world: World, fields: Fields) -> Json:
    """`/sim/message`: somebody writes."""
    text = fields.text("text")
    if not text.strip():
        raise WrongCall("text must not be empty")
    return _said(world, fields, text, {})


def photo(world: World, fields: Fields) -> Json:
    """`/sim/photo`: somebody sends a picture."""
    return _file(world, fields, "photo")


def document(world: World, fields: Fields) -> Json:
    """`/sim/document`: somebody sends a file."""
    return _file(world, fields, "document")


def album(world: World, fields: Fields) -> Json:
    """`/sim/album`: somebody sends several files; photos and documents make two albums, as in the platform's apps."""
    files = fields.list("files")
    if not 1 <= len(files) <= MOST_FILES or not all(isinstance(each, dict) for each in files):
        raise WrongCall(f"files must be 1 to {MOST_FILES} objects such as {{data, filename, kind}}")
    first = 13_000_000_000 + 2 * world.version
    groups = {"photo": str(first), "document": str(first + 1)}
    sent: list[Json] = []
    for each in files:
        kind = Fields(each).text("kind", "photo")
        if kind not in groups:
            raise WrongCall("kind must be photo or document")
        caption = "" if sent else fields.text("caption", "")
        part = {**fields.values, "caption": caption, **each, "media_group_id": groups[kind]}
        sent.append(_file(world, Fields(part), kind))
    return {"messages": sent}


def _file(world: World, fields: Fields, kind: str) -> Json:
    file, carried = world.keep_file(fields.data("data"), fields.text("filename", "file.bin"), kind)
    group = fields.text("media_group_id", "")
    extra = carried | ({"media_group_id": group} if group else {})
    return {**_said(world, fields, fields.text("caption", ""), extra), "file_id": file.id}


def _said(world: World, fields: Fields, text: str, extra: Json) -> Json:
    if units(text) > LONGEST_TEXT:
        raise WrongCall(f"text must have at most {LONGEST_TEXT} characters: the platform's apps send longer ones apart")
    chat, user = _scene(world, fields)
    words = Words(
        reply_to=_reply_to(chat, fields),
        thread=_thread(chat, user, fields),
        forward=fields.flag("forward", default=False),
        anonymous=fields.flag("anonymous", default=False),
        extra=extra,
    )
    if chat.is_private and user.blocked:
        world.block(user, blocked=False)  # the platform's apps let nobody write to a bot that they block
    said, update = world.say(chat, user, text, words)
    return {"message_id": said["message_id"], "update_id": update}


def _scene(world: World, fields: Fields) -> tuple[Chat, User]:
    """The chat and the person of a call; both come into being by being named."""
    number, place = fields.number("user"), fields.number("chat")
    if number <= 0 or (number in world.users and world.users[number].is_bot):
        raise WrongCall("user must be the id of a person: a positive number, and not the bot's")
    if place > 0 and place != number:
        raise WrongCall(f"chat must be {number}, the person's private chat, or the negative id of a group")
    chat = world.chat(place)
    if chat.moved_to:
        raise WrongCall(f"chat must be {chat.moved_to}: the group became a supergroup")
    if chat.members.get(number) == "kicked":
        raise WrongCall(f"user {number} was removed from this chat: make them a member with /sim/member first")
    return chat, world.user(number)


def _reply_to(chat: Chat, fields: Fields) -> int:
    number = fields.number("reply_to", 0)
    if number and number not in chat.messages:
        raise WrongCall("reply_to must be the number of a message of this chat")
    return number


def _thread(chat: Chat, user: User, fields: Fields) -> int:
    number = fields.number("thread", 0)
    if number and number not in chat.topics:
        raise WrongCall("thread must be the number of a topic of this chat: open one with /sim/topic")
    if number and chat.topics[number].closed and user.id not in chat.administrators():
        raise WrongCall("thread must be a topic that is open")
    return number


def start(world: World, fields: Fields) -> Json:
    """`/sim/start`: somebody opens the private chat, perhaps by a link with a payload."""
    number = fields.number("user")
    text = f"/start {fields.text('payload', '')}".strip()
    return _said(world, Fields({"chat": number, "user": number}), text, {})


def edit(world: World, fields: Fields) -> Json:
    """`/sim/edit`: somebody changes what they wrote."""
    chat, user = _scene(world, fields)
    number = fields.number("message_id")
    if number not in chat.messages or chat.messages[number]["from"]["id"] != user.id:
        raise WrongCall("message_id must be a message of this user in this chat")
    return {"update_id": world.edit(chat, number, fields.text("text"))}


def press(world: World, fields: Fields) -> Json:
    """`/sim/press`: somebody presses a button, or a changed client says that they did."""
    chat, user = _scene(world, fields)
    return {"callback_query_id": world.press(chat, user, fields.number("message_id"), fields.text("data"))}


def react(world: World, fields: Fields) -> Json:
    """`/sim/react`: somebody reacts to a message; an empty emoji takes the reaction back."""
    chat, user = _scene(world, fields)
    number, emoji = fields.number("message_id"), fields.text("emoji", "")
    if number not in chat.messages:
        raise WrongCall("message_id must be a message of this chat")
    if emoji and not is_reaction(emoji):
        raise WrongCall("emoji must be one that the platform takes as a reaction")
    world.react(chat, user, number, emoji)
    return {}


def block(world: World, fields: Fields) -> Json:
    """`/sim/block`: somebody blocks the bot, or takes it back."""
    user, blocked = world.user(fields.number("user")), fields.flag("blocked", default=True)
    if user.is_bot:
        raise WrongCall("user must be a person")
    if user.blocked != blocked:
        world.block(user, blocked=blocked)
    return {}


Act = Callable[[World, Fields], Json]
ACTS: dict[str, Act] = {
    "message": message,
    "photo": photo,
    "document": document,
    "album": album,
    "start": start,
    "edit": edit,
    "press": press,
    "react": react,
    "block": block,
}
