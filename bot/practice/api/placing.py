"""Where in its chat a message of the bot goes: the topic, and the message that it replies to."""

from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import bad_request
from bot.practice.world.messages import as_replied
from bot.practice.world.people import Chat, Json


def placed(chat: Chat, parameters: Parameters, *, may_reopen: bool) -> Json:
    """The fields that put a message into a topic and make it a reply. Raises Refused.

    `may_reopen`: whether the bot has the rights to write into closed topics.
    """
    replied = _replied(chat, parameters)
    thread = _thread(chat, parameters, replied)
    if thread and chat.topics[thread].closed and not may_reopen:
        raise bad_request("TOPIC_CLOSED")
    fields: Json = {"message_thread_id": thread, "is_topic_message": True} if thread else {}
    root = replied or chat.messages.get(thread)
    return fields | (as_replied(root) if root else {})


def _thread(chat: Chat, parameters: Parameters, replied: Json | None) -> int:
    """The topic that is named, or else that of the message replied to; 0 for none. Raises Refused."""
    thread = parameters.number("message_thread_id")
    if thread and thread not in chat.topics:
        raise bad_request("message thread not found")
    if not thread and replied and replied.get("message_thread_id") in chat.topics:
        return int(replied["message_thread_id"])
    return thread


def _replied(chat: Chat, parameters: Parameters) -> Json | None:
    wanted = _reply_parameters(parameters)
    number = wanted.get("message_id") or parameters.number("reply_to_message_id")
    if not number:
        return None
    if str(wanted.get("chat_id", chat.id)) != str(chat.id):
        raise bad_request("replies to messages of other chats cannot be practised here")
    found = chat.messages.get(int(number))
    optional = wanted.get("allow_sending_without_reply") or parameters.flag("allow_sending_without_reply")
    if found is None and not optional:
        raise bad_request("message to be replied not found")
    return found


def _reply_parameters(parameters: Parameters) -> Json:
    wanted = parameters.loaded("reply_parameters")
    if wanted is None or wanted == {}:
        return {}
    if not isinstance(wanted, dict):
        raise bad_request("object expected as reply parameters")
    if not isinstance(wanted.get("message_id"), int):
        raise bad_request('can\'t find field "message_id"')
    return wanted
