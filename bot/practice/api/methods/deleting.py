"""Methods that delete messages, within the platform's rules."""

from bot.practice.api.parameters import Parameters
from bot.practice.api.places import reachable
from bot.practice.refusing.refused import bad_request
from bot.practice.world.messages import is_service
from bot.practice.world.people import Chat, Json
from bot.practice.world.world import World

LASTING = frozenset({"forum_topic_created", "migrate_from_chat_id"})
"""With these a message of the chat itself stays where it is."""
TOO_OLD = 2 * 86_400
"""Seconds after which a bot can no longer delete a message."""
MOST_AT_ONCE = 100


async def delete_message(world: World, parameters: Parameters) -> bool:
    """`deleteMessage`."""
    if not parameters.has("chat_id"):
        raise bad_request("chat identifier is not specified")
    if not parameters.has("message_id"):
        raise bad_request("message identifier is not specified")
    chat = reachable(world, parameters)
    number = parameters.number("message_id")
    if number not in chat.messages:
        raise bad_request("message to delete not found")
    return _delete(world, chat, [number])


async def delete_messages(world: World, parameters: Parameters) -> bool:
    """`deleteMessages`: those that are not there are passed over; where one cannot go, all stay."""
    given = parameters.list("message_ids", "message identifiers")
    if not given:
        raise bad_request("message identifiers are not specified")
    if len(given) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    numbers = [int(each) for each in given if str(each).isdecimal()]
    if len(numbers) < len(given):
        raise bad_request("invalid message identifier specified")
    chat = reachable(world, parameters)
    return _delete(world, chat, [each for each in numbers if each in chat.messages])


def _delete(world: World, chat: Chat, numbers: list[int]) -> bool:
    for each in numbers:
        reason = _why_not(world, chat, chat.messages[each])
        if reason:
            raise bad_request(reason)
    for each in numbers:
        chat.remove(each)
    world.touch()
    return True


def _why_not(world: World, chat: Chat, message: Json) -> str:
    """Why a message cannot be deleted; empty if it can."""
    is_old = world.stamp() - message["date"] > TOO_OLD
    may = _is_own(world, message) or world.bot.id in chat.administrators()
    if chat.type == "supergroup":
        stays = is_old or not LASTING.isdisjoint(message)
        return "message can't be deleted" if stays or not may else ""
    may = may or chat.is_private
    return "" if may and not is_old else "message can't be deleted for everyone"


def _is_own(world: World, message: Json) -> bool:
    """Whether the bot has written a message."""
    return message.get("from", {}).get("id") == world.bot.id and not is_service(message)
