"""Methods that send: texts, photos, documents, albums, forwards and copies."""

from bot.practice.api.keyboards import keyboard_of
from bot.practice.api.media import media_of
from bot.practice.api.parameters import Parameters
from bot.practice.api.places import not_too_fast, reachable, readable, writable
from bot.practice.api.placing import placed
from bot.practice.api.texts import caption_of, text_of
from bot.practice.refusing.refused import bad_request
from bot.practice.world.messages import content, is_service, origin, without
from bot.practice.world.people import Chat, Json
from bot.practice.world.world import World

SMALLEST_ALBUM, LARGEST_ALBUM = 2, 10
TYPING_SECONDS = 5
ACTIONS = frozenset(
    """
    typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker
    find_location record_video_note upload_video_note
    """.split()
)


async def send_message(world: World, parameters: Parameters) -> Json:
    """`sendMessage`."""
    return _send(world, parameters, "text messages", text_of(parameters) | keyboard_of(parameters))


async def send_photo(world: World, parameters: Parameters) -> Json:
    """`sendPhoto`."""
    return _send_file(world, parameters, "photo")


async def send_document(world: World, parameters: Parameters) -> Json:
    """`sendDocument`."""
    return _send_file(world, parameters, "document")


def _send_file(world: World, parameters: Parameters, sort: str) -> Json:
    carried = media_of(world, parameters, sort, parameters.text(sort))
    if carried is None:
        raise bad_request(f"there is no {sort} in the request")
    return _send(world, parameters, f"{sort}s", carried | caption_of(parameters) | keyboard_of(parameters))


async def send_media_group(world: World, parameters: Parameters) -> list[Json]:
    """`sendMediaGroup`."""
    media = parameters.list("media", "InputMedia")
    _check_album(media)
    made = [_album_part(world, parameters, each) for each in media]
    chat = writable(world, parameters, f"{media[0]['type']}s")
    place = _placed(world, chat, parameters)
    not_too_fast(world, chat, len(made))
    group = {"media_group_id": str(13_000_000_000 + world.version)}
    return [_put(world, chat, place | fields | group) for fields in made]


def _check_album(media: list[Json]) -> None:
    if not media:
        raise bad_request("there are no messages to send")
    if len(media) > LARGEST_ALBUM:
        raise bad_request("too many messages to send as an album")
    if len(media) < SMALLEST_ALBUM:
        raise bad_request("an album has at least 2 items")
    sorts = {str(each.get("type")) if isinstance(each, dict) else "" for each in media}
    if sorts == {"photo", "document"}:
        raise bad_request("document can't be mixed with other media types")
    if strange := sorts - {"photo", "document"}:
        raise bad_request(f'can\'t parse InputMedia: type "{strange.pop()}" is unsupported')


def _album_part(world: World, parameters: Parameters, item: Json) -> Json:
    carried = media_of(world, parameters, str(item["type"]), str(item.get("media", "")))
    if carried is None:
        raise bad_request("can't parse InputMedia: media not found")
    return carried | caption_of(Parameters(item))


async def forward_message(world: World, parameters: Parameters) -> Json:
    """`forwardMessage`."""
    source = _source(world, parameters, "forward")
    return _send(world, parameters, "text messages", content(source) | {"forward_origin": origin(source)})


async def copy_message(world: World, parameters: Parameters) -> Json:
    """`copyMessage`: with another caption where one is given, and with buttons only where some are given."""
    fields = content(_source(world, parameters, "copy"))
    if "caption" in parameters.values and "text" not in fields:
        fields = without(fields, "caption", "caption_entities") | caption_of(parameters)
    sent = _send(world, parameters, "text messages", fields | keyboard_of(parameters))
    return {"message_id": sent["message_id"]}


def _source(world: World, parameters: Parameters, what: str) -> Json:
    chat = readable(world, parameters, "from_chat_id")
    message = chat.messages.get(parameters.number("message_id"))
    if message is None:
        raise bad_request(f"message to {what} not found")
    if is_service(message):
        raise bad_request(f"the message can't be {'copied' if what == 'copy' else 'forwarded'}")
    return message


async def send_chat_action(world: World, parameters: Parameters) -> bool:
    """`sendChatAction`."""
    if parameters.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = reachable(world, parameters)
    chat.typing_until = world.clock.reading().timestamp() + TYPING_SECONDS
    world.touch()
    return True


def _send(world: World, parameters: Parameters, what: str, fields: Json) -> Json:
    """Check where a message goes, and put it there."""
    chat = writable(world, parameters, what)
    place = _placed(world, chat, parameters)
    not_too_fast(world, chat)
    return _put(world, chat, place | fields)


def _placed(world: World, chat: Chat, parameters: Parameters) -> Json:
    return placed(chat, parameters, may_reopen=world.bot.id in chat.administrators())


def _put(world: World, chat: Chat, fields: Json) -> Json:
    message: Json = {"message_id": chat.next_number(), "from": world.bot.as_json(), "chat": world.chat_json(chat)}
    message |= {"date": world.stamp(), **fields}
    chat.messages[message["message_id"]] = message
    chat.typing_until = 0
    world.touch()
    return message
