"""Where a call of the bot goes: the chat, the topic, the message replied to, each checked as the platform does."""

from bot.practice.parameters import Parameters
from bot.practice.people import Chat, Json
from bot.practice.refused import Refused, bad_request, forbidden
from bot.practice.world import BOT, World


def chat_of(world: World, number: int) -> Chat:
    """A chat that exists and that the bot may look at. Raises Refused."""
    chat = world.chats.get(number)
    if chat is None:
        raise bad_request("chat not found")
    if chat.moved_to:
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        raise Refused(400, text, {"migrate_to_chat_id": chat.moved_to})
    return chat


def writable(world: World, parameters: Parameters, count: int = 1) -> Chat:
    """The chat of a call that writes. Raises Refused where the bot may not, or writes too fast."""
    chat = chat_of(world, parameters.chat())
    if chat.is_private:
        person = world.user(chat.id)
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")
    _check_member(chat)
    not_too_fast(world, chat, count)
    return chat


def _check_member(chat: Chat) -> None:
    status = chat.members.get(BOT, "left")
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    if status == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")


def not_too_fast(world: World, chat: Chat, count: int = 1) -> None:
    """Raise Refused where the flood rules are broken."""
    seconds = world.flood.refuse_for(chat.id, world.clock.reading(), count)
    if seconds is not None:
        raise Refused(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def thread_of(chat: Chat, parameters: Parameters) -> Json:
    """The fields that put a message into a topic."""
    number = parameters.number("message_thread_id")
    if not number:
        return {}
    topic = chat.topics.get(number)
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed:
        raise bad_request("TOPIC_CLOSED")
    return {"message_thread_id": number, "is_topic_message": True}


def reply_of(chat: Chat, parameters: Parameters) -> Json:
    """The fields that make a message a reply."""
    wanted = parameters.loaded("reply_parameters") or {}
    number = int(wanted.get("message_id") or parameters.number("reply_to_message_id"))
    if not number:
        return {}
    replied = chat.messages.get(number)
    if replied is not None:
        return {"reply_to_message": {name: each for name, each in replied.items() if name != "reply_to_message"}}
    if wanted.get("allow_sending_without_reply") or parameters.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def own_message(chat: Chat, parameters: Parameters, what: str) -> Json:
    """A message of the bot that is to be changed."""
    message = chat.messages.get(parameters.number("message_id"))
    if message is None:
        raise bad_request(f"message to {what} not found")
    if message["from"]["id"] != BOT:
        raise bad_request("message can't be edited")
    return message
