"""The dispatch table of the Bot API: a method's name and what does it."""

from collections.abc import Awaitable, Callable

from bot.practice.api.methods import asking, changing, deleting, fetching, marking, offering, sending
from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import Refused
from bot.practice.world.world import World

Method = Callable[[World, Parameters], Awaitable[object]]

METHODS: dict[str, Method] = {
    "getUpdates": fetching.get_updates,
    "setWebhook": fetching.set_webhook,
    "deleteWebhook": fetching.delete_webhook,
    "getWebhookInfo": fetching.get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "forwardMessage": sending.forward_message,
    "copyMessage": sending.copy_message,
    "editMessageText": changing.edit_message_text,
    "editMessageCaption": changing.edit_message_caption,
    "editMessageReplyMarkup": changing.edit_message_reply_markup,
    "answerCallbackQuery": changing.answer_callback_query,
    "deleteMessage": deleting.delete_message,
    "deleteMessages": deleting.delete_messages,
    "setMessageReaction": marking.set_message_reaction,
    "pinChatMessage": marking.pin_chat_message,
    "unpinChatMessage": marking.unpin_chat_message,
    "getMe": asking.get_me,
    "getChat": asking.get_chat,
    "getChatMember": asking.get_chat_member,
    "getChatAdministrators": asking.get_chat_administrators,
    "getChatMemberCount": asking.get_chat_member_count,
    "leaveChat": asking.leave_chat,
    "getFile": asking.get_file,
    "getUserProfilePhotos": asking.get_user_profile_photos,
    "exportChatInviteLink": asking.export_chat_invite_link,
    "createChatInviteLink": asking.create_chat_invite_link,
    "setMyCommands": offering.set_my_commands,
    "getMyCommands": offering.get_my_commands,
    "deleteMyCommands": offering.delete_my_commands,
    "setMyName": offering.set_my_name,
    "getMyName": offering.get_my_name,
    "setMyDescription": offering.set_my_description,
    "getMyDescription": offering.get_my_description,
    "setMyShortDescription": offering.set_my_short_description,
    "getMyShortDescription": offering.get_my_short_description,
    "setChatMenuButton": offering.set_chat_menu_button,
    "getChatMenuButton": offering.get_chat_menu_button,
    "logOut": offering.accepted,
    "close": offering.accepted,
}
_NAMES = {name.lower(): name for name in METHODS}


def canonical(name: str) -> str:
    """The name of a method as it is documented, whatever the case of its letters; unknown ones stay as they are."""
    return _NAMES.get(name.lower(), name)


async def call(world: World, name: str, parameters: Parameters) -> object:
    """Do what a call asks for; the name is canonical. Raises Refused."""
    method = METHODS.get(name)
    if method is None:
        raise Refused(404, "Not Found: method not found")
    return await method(world, parameters)
