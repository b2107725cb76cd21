"""The chat that a call of the bot goes to, checked as the platform does."""

from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import Refused, bad_request, forbidden
from bot.practice.world.people import Chat
from bot.practice.world.world import World


def readable(world: World, parameters: Parameters, name: str = "chat_id") -> Chat:
    """A chat that the bot may look at. Raises Refused."""
    chat = known(world, parameters.chat(name))
    if chat.type == "supergroup":
        _check_member(world, chat)
    return chat


def reachable(world: World, parameters: Parameters) -> Chat:
    """A chat in which the bot may act. Raises Refused."""
    chat = known(world, parameters.chat())
    if chat.moved_to:
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        raise Refused(400, text, {"migrate_to_chat_id": chat.moved_to})
    if chat.is_private:
        _check_person(world, chat)
    else:
        _check_member(world, chat)
    return chat


def writable(world: World, parameters: Parameters, what: str = "text messages") -> Chat:
    """A chat into which the bot may write such messages. Raises Refused."""
    chat = reachable(world, parameters)
    if chat.members.get(world.bot.id) == "restricted":
        raise bad_request(f"not enough rights to send {what} to the chat")
    return chat


def known(world: World, number: int) -> Chat:
    """A chat that the bot has met, or the private one with a person whom it has met elsewhere. Raises Refused."""
    chat = world.chats.get(number)
    if chat is None and number in world.users:
        return Chat(number, "private")
    if chat is None:
        raise bad_request("chat not found")
    return chat


def not_too_fast(world: World, chat: Chat, count: int = 1) -> None:
    """Raise Refused if the flood rules are broken. To be asked last: what is refused otherwise does not count."""
    seconds = world.flood.refuse_for(chat.id, world.clock.reading(), count)
    if seconds is not None:
        raise Refused(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def _check_person(world: World, chat: Chat) -> None:
    person = world.user(chat.id)
    if person.is_bot:
        raise forbidden("bots can't send messages to bots")
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")


def _check_member(world: World, chat: Chat) -> None:
    if chat.members.get(world.bot.id) == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if not chat.has(world.bot.id):
        raise forbidden(f"bot is not a member of the {chat.type} chat")
