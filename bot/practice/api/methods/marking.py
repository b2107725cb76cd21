"""Methods that mark messages: reactions and pins."""

from bot.practice.api.parameters import Parameters
from bot.practice.api.places import reachable, readable
from bot.practice.refusing.refused import bad_request
from bot.practice.world.messages import is_service, without
from bot.practice.world.people import Chat, Json
from bot.practice.world.world import World

VARIATION = "\ufe0f"
"""Asks for the coloured form of an emoji; it makes no difference here."""
JOINED = {"❤\u200d🔥", "👨\u200d💻", "🤷\u200d♂", "🤷\u200d♀"}
REACTIONS = JOINED.union(
    """
    👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓
    🍾 💋 🖕 😈 😴 😭 🤓 👻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷 😡
    """.split()
)
"""The emoji that can be reacted with."""


def is_reaction(emoji: str) -> bool:
    """Whether the platform takes an emoji as a reaction."""
    return emoji.replace(VARIATION, "") in REACTIONS


async def set_message_reaction(world: World, parameters: Parameters) -> bool:
    """`setMessageReaction`: one reaction, or none to take it back."""
    emoji = [_emoji(each) for each in parameters.list("reaction", "ReactionType")]
    chat = readable(world, parameters)
    number = parameters.number("message_id")
    if number not in chat.messages:
        raise bad_request("message to react not found")
    if len(emoji) > 1 or is_service(chat.messages[number]) or not all(map(is_reaction, emoji)):
        raise bad_request("REACTION_INVALID")
    own = chat.reactions.setdefault(number, {})
    own.pop(world.bot.id, None)
    own |= dict.fromkeys([world.bot.id], "".join(emoji)) if emoji else {}
    world.touch()
    return True


def _emoji(reaction: object) -> str:
    if not isinstance(reaction, dict):
        raise bad_request("can't parse ReactionType: expected an Object")
    if reaction.get("type") not in ("emoji", "custom_emoji"):
        raise bad_request("can't parse ReactionType: invalid reaction type specified")
    return str(reaction.get("emoji", ""))


async def pin_chat_message(world: World, parameters: Parameters) -> bool:
    """`pinChatMessage`: the chat is told of it."""
    chat = _pinnable(world, parameters)
    number = parameters.number("message_id")
    if number not in chat.messages:
        raise bad_request("message to pin not found")
    if number not in chat.pinned:
        chat.pinned.append(number)
        pinned: Json = {"pinned_message": without(chat.messages[number], "reply_to_message")}
        world.announce(chat, world.bot, pinned)
    return True


async def unpin_chat_message(world: World, parameters: Parameters) -> bool:
    """`unpinChatMessage`: the message that is named, or the one that was pinned last."""
    chat = _pinnable(world, parameters)
    number = parameters.number("message_id", chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.messages or not chat.pinned:
        raise bad_request("message to unpin not found")
    if number in chat.pinned:
        chat.pinned.remove(number)
    world.touch()
    return True


def _pinnable(world: World, parameters: Parameters) -> Chat:
    chat = reachable(world, parameters)
    if not chat.is_private and world.bot.id not in chat.administrators():
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat
