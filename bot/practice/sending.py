"""Methods that send: texts, photos, documents, albums, forwards and copies."""

from bot.practice.parameters import Parameters, Upload
from bot.practice.people import Chat, Json
from bot.practice.places import chat_of, reply_of, thread_of, writable
from bot.practice.refused import bad_request
from bot.practice.texts import caption_of, keyboard_of, text_of
from bot.practice.world import World

ALBUM = range(2, 11)


async def send_message(world: World, parameters: Parameters) -> Json:
    """`sendMessage`."""
    fields = text_of(parameters) | keyboard_of(parameters)
    return _put(world, writable(world, parameters), parameters, fields)


async def send_photo(world: World, parameters: Parameters) -> Json:
    """`sendPhoto`."""
    fields = _media(world, parameters, "photo", parameters.text("photo")) | caption_of(parameters)
    return _put(world, writable(world, parameters), parameters, fields | keyboard_of(parameters))


async def send_document(world: World, parameters: Parameters) -> Json:
    """`sendDocument`."""
    fields = _media(world, parameters, "document", parameters.text("document")) | caption_of(parameters)
    return _put(world, writable(world, parameters), parameters, fields | keyboard_of(parameters))


async def send_media_group(world: World, parameters: Parameters) -> list[Json]:
    """`sendMediaGroup`."""
    media = parameters.loaded("media") or []
    if len(media) not in ALBUM:
        raise bad_request("wrong number of messages to send; must be 2-10")
    made = []
    for each in media:
        caption = caption_of(Parameters({**each, "entities": each.get("caption_entities")}))
        made.append(_media(world, parameters, str(each["type"]), str(each["media"])) | caption)
    chat = writable(world, parameters, len(made))
    group = {"media_group_id": str(13_000_000_000 + world.version)}
    return [_put(world, chat, parameters, fields | group) for fields in made]


async def send_chat_action(world: World, parameters: Parameters) -> bool:
    """`sendChatAction`."""
    chat = chat_of(world, parameters.chat())
    chat.typing_until = world.clock.reading().timestamp() + 5
    world.touch()
    return True


async def forward_message(world: World, parameters: Parameters) -> Json:
    """`forwardMessage`."""
    source = _source(world, parameters)
    origin = {"type": "user", "sender_user": source["from"], "date": source["date"]}
    return _put(world, writable(world, parameters), parameters, _content(source) | {"forward_origin": origin})


async def copy_message(world: World, parameters: Parameters) -> Json:
    """`copyMessage`."""
    source = _source(world, parameters)
    sent = _put(world, writable(world, parameters), parameters, _content(source) | keyboard_of(parameters))
    return {"message_id": sent["message_id"]}


async def pin_chat_message(world: World, parameters: Parameters) -> bool:
    """`pinChatMessage`."""
    chat = chat_of(world, parameters.chat())
    number = parameters.number("message_id")
    if number not in chat.messages:
        raise bad_request("message to pin not found")
    if number not in chat.pinned:
        chat.pinned.append(number)
    world.touch()
    return True


async def unpin_chat_message(world: World, parameters: Parameters) -> bool:
    """`unpinChatMessage`."""
    chat = chat_of(world, parameters.chat())
    number = parameters.number("message_id", chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    world.touch()
    return True


def _source(world: World, parameters: Parameters) -> Json:
    chat = chat_of(world, parameters.number("from_chat_id"))
    message = chat.messages.get(parameters.number("message_id"))
    if message is None:
        raise bad_request("message to forward not found")
    return message


def _content(message: Json) -> Json:
    kept = ("text", "entities", "photo", "document", "caption", "caption_entities")
    return {name: message[name] for name in kept if name in message}


def _media(world: World, parameters: Parameters, kind: str, given: str) -> Json:
    """The fields that carry a file: one that comes along, or one that was sent before."""
    upload = _upload(parameters, kind, given)
    if upload is not None:
        return world.keep_file(upload.data, upload.name, kind)[1]
    known = world.files.by_id(given)
    if known is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return {"photo": known.as_photo()} if kind == "photo" else {"document": known.as_document()}


def _upload(parameters: Parameters, kind: str, given: str) -> Upload | None:
    if given.startswith("attach://"):
        return parameters.uploads.get(given.removeprefix("attach://"))
    return parameters.uploads.get(kind)


def _put(world: World, chat: Chat, parameters: Parameters, fields: Json) -> Json:
    """Put a message of the bot into a chat, in the topic and as the reply that the call asks for."""
    placed = thread_of(chat, parameters) | reply_of(chat, parameters)
    message: Json = {"message_id": chat.next_number(), "from": world.bot.as_json(), "chat": world.chat_json(chat)}
    message |= {"date": world.stamp(), **placed, **fields}
    chat.messages[message["message_id"]] = message
    chat.typing_until = 0
    world.touch()
    return message
