"""Methods that change what was sent, and answer presses of buttons."""

from bot.practice.api.keyboards import keyboard_of, only_inline
from bot.practice.api.parameters import Parameters
from bot.practice.api.places import not_too_fast, reachable
from bot.practice.api.texts import caption_of, text_of
from bot.practice.refusing.refused import bad_request
from bot.practice.world.messages import is_service, without
from bot.practice.world.people import Chat, Json
from bot.practice.world.world import World

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)
LONGEST_ANSWER = 200


async def edit_message_text(world: World, parameters: Parameters) -> Json:
    """`editMessageText`."""
    fields = text_of(parameters)
    chat, before = _own(world, parameters)
    if "text" not in before:
        raise bad_request("there is no text in the message to edit")
    return _change(world, parameters, chat, (before, without(before, "text", "entities") | fields))


async def edit_message_caption(world: World, parameters: Parameters) -> Json:
    """`editMessageCaption`: without a caption it takes the caption away."""
    fields = caption_of(parameters)
    chat, before = _own(world, parameters)
    if "text" in before:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, parameters, chat, (before, without(before, "caption", "caption_entities") | fields))


async def edit_message_reply_markup(world: World, parameters: Parameters) -> Json:
    """`editMessageReplyMarkup`."""
    chat, before = _own(world, parameters)
    return _change(world, parameters, chat, (before, before))


def _own(world: World, parameters: Parameters) -> tuple[Chat, Json]:
    """The message of the bot that is to be changed. Raises Refused."""
    if not parameters.has("chat_id") and not parameters.has("message_id"):
        raise bad_request("message identifier is not specified")
    chat = reachable(world, parameters)
    message = chat.messages.get(parameters.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.get("from", {}).get("id") != world.bot.id or "forward_origin" in message or is_service(message):
        raise bad_request("message can't be edited")
    return chat, message


def _change(world: World, parameters: Parameters, chat: Chat, change: tuple[Json, Json]) -> Json:
    """Put the new message in the place of the one before; buttons that are not given anew are gone."""
    before, wanted = change
    only_inline(parameters)
    after = without(wanted, "reply_markup", "edit_date") | keyboard_of(parameters)
    if after == without(before, "edit_date"):
        raise bad_request(UNCHANGED)
    not_too_fast(world, chat)
    after["edit_date"] = world.stamp()
    chat.messages[after["message_id"]] = after
    world.touch()
    return after


async def answer_callback_query(world: World, parameters: Parameters) -> bool:
    """`answerCallbackQuery`."""
    pressed = world.pressed.get(parameters.text("callback_query_id"))
    if pressed is None or pressed.answered:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = parameters.text("text")
    if len(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    pressed.answered, pressed.text, pressed.show_alert = True, text, parameters.flag("show_alert")
    world.touch()
    return True
