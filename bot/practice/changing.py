"""Methods that change what was sent, react to it, and answer presses of buttons."""

from bot.practice.parameters import Parameters
from bot.practice.people import Chat, Json
from bot.practice.places import chat_of, not_too_fast, own_message, writable
from bot.practice.refused import bad_request
from bot.practice.texts import caption_of, keyboard_of, text_of
from bot.practice.world import BOT, World

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)
REACTIONS = set(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)
"""The emoji that a bot may react with."""


async def edit_message_text(world: World, parameters: Parameters) -> Json:
    """`editMessageText`."""
    fields = text_of(parameters)
    return _change(world, parameters, fields, ("text", "entities"))


async def edit_message_caption(world: World, parameters: Parameters) -> Json:
    """`editMessageCaption`."""
    return _change(world, parameters, caption_of(parameters), ("caption", "caption_entities"))


async def edit_message_reply_markup(world: World, parameters: Parameters) -> Json:
    """`editMessageReplyMarkup`."""
    return _change(world, parameters, {}, ())


def _change(world: World, parameters: Parameters, fields: Json, replaced: tuple[str, ...]) -> Json:
    chat = chat_of(world, parameters.chat())
    before = own_message(chat, parameters, "edit")
    kept = {name: each for name, each in before.items() if name not in {*replaced, "reply_markup", "edit_date"}}
    after = kept | fields | keyboard_of(parameters)
    if after == {name: each for name, each in before.items() if name != "edit_date"}:
        raise bad_request(UNCHANGED)
    writable(world, parameters)
    chat.messages[before["message_id"]] = after | {"edit_date": world.stamp()}
    world.touch()
    return chat.messages[before["message_id"]]


async def delete_message(world: World, parameters: Parameters) -> bool:
    """`deleteMessage`."""
    _delete(chat_of(world, parameters.chat()), parameters.number("message_id"))
    world.touch()
    return True


async def delete_messages(world: World, parameters: Parameters) -> bool:
    """`deleteMessages`."""
    chat = chat_of(world, parameters.chat())
    for number in parameters.loaded("message_ids") or []:
        chat.messages.pop(int(number), None)
    world.touch()
    return True


def _delete(chat: Chat, number: int) -> None:
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to delete not found")
    if message["from"]["id"] != BOT and BOT not in chat.administrators():
        raise bad_request("message can't be deleted")
    del chat.messages[number]


async def answer_callback_query(world: World, parameters: Parameters) -> bool:
    """`answerCallbackQuery`."""
    pressed = world.pressed.get(parameters.text("callback_query_id"))
    if pressed is None or pressed.answered:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    pressed.answered = True
    pressed.text = parameters.text("text")[:200]
    pressed.show_alert = parameters.flag("show_alert")
    world.touch()
    return True


async def set_message_reaction(world: World, parameters: Parameters) -> bool:
    """`setMessageReaction`."""
    chat = chat_of(world, parameters.chat())
    number = parameters.number("message_id")
    if number not in chat.messages:
        raise bad_request("message to react not found")
    emoji = [str(each.get("emoji", "")) for each in parameters.loaded("reaction") or []]
    if len(emoji) > 1 or any(each.strip("\ufe0f") not in REACTIONS for each in emoji):
        raise bad_request("REACTION_INVALID")
    not_too_fast(world, chat)
    own = chat.reactions.setdefault(number, {})
    own.pop(BOT, None)
    if emoji:
        own[BOT] = emoji[0]
    world.touch()
    return True
