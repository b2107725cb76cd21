"""The dispatch table of the Bot API: a method's name and what does it."""

from collections.abc import Awaitable, Callable

from bot.practice import asking, changing, sending
from bot.practice.parameters import Parameters
from bot.practice.refused import Refused
from bot.practice.world import World

Method = Callable[[World, Parameters], Awaitable[object]]

METHODS: dict[str, Method] = {
    "getMe": asking.get_me,
    "getUpdates": asking.get_updates,
    "setWebhook": asking.set_webhook,
    "deleteWebhook": asking.delete_webhook,
    "getWebhookInfo": asking.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "forwardMessage": sending.forward_message,
    "copyMessage": sending.copy_message,
    "pinChatMessage": sending.pin_chat_message,
    "unpinChatMessage": sending.unpin_chat_message,
    "editMessageText": changing.edit_message_text,
    "editMessageCaption": changing.edit_message_caption,
    "editMessageReplyMarkup": changing.edit_message_reply_markup,
    "deleteMessage": changing.delete_message,
    "deleteMessages": changing.delete_messages,
    "answerCallbackQuery": changing.answer_callback_query,
    "setMessageReaction": changing.set_message_reaction,
    "getChat": asking.get_chat,
    "getChatMember": asking.get_chat_member,
    "getChatAdministrators": asking.get_chat_administrators,
    "getChatMemberCount": asking.get_chat_member_count,
    "leaveChat": asking.leave_chat,
    "getFile": asking.get_file,
    "setMyCommands": asking.set_my_commands,
    "getMyCommands": asking.get_my_commands,
    "deleteMyCommands": asking.delete_my_commands,
    "createChatInviteLink": asking.create_chat_invite_link,
    "getUserProfilePhotos": asking.get_user_profile_photos,
    "setMyName": asking.accepted,
    "setMyDescription": asking.accepted,
    "setMyShortDescription": asking.accepted,
    "setChatMenuButton": asking.accepted,
    "logOut": asking.accepted,
    "close": asking.accepted,
}
NAMES = {name.lower(): name for name in METHODS}
"""Methods are found whatever the case of their letters."""


async def call(world: World, name: str, parameters: Parameters) -> object:
    """Do what a call asks for. Raises Refused."""
    method = NAMES.get(name.lower())
    if method is None:
        raise Refused(404, "Not Found: method not found")
    return await METHODS[method](world, parameters)
