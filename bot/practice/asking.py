"""Methods that ask: about the bot, chats, members, files, menus; and those by which updates are fetched."""

from urllib.parse import urlsplit

from bot.practice.parameters import Parameters
from bot.practice.people import Json
from bot.practice.places import chat_of
from bot.practice.refused import Refused, bad_request
from bot.practice.world import BOT, World


async def get_me(world: World, parameters: Parameters) -> Json:
    """`getMe`."""
    del parameters
    return {
        **world.bot.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(world: World, parameters: Parameters) -> list[Json]:
    """`getUpdates`: held until something happens, 50 seconds at the most."""
    if world.webhook.url:
        text = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        raise Refused(409, f"Conflict: {text}")
    world.updates.allow(parameters.loaded("allowed_updates"))
    limit = min(max(parameters.number("limit", 100), 1), 100)
    seconds = min(float(parameters.text("timeout") or 0), 50.0)
    return await world.updates.poll(parameters.number("offset"), limit, seconds)


async def set_webhook(world: World, parameters: Parameters) -> bool:
    """`setWebhook`: on loopback http is taken too."""
    url = parameters.text("url")
    if url and urlsplit(url).scheme not in {"http", "https"}:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.updates.allow(parameters.loaded("allowed_updates"))
    return _use_webhook(world, parameters, url)


async def delete_webhook(world: World, parameters: Parameters) -> bool:
    """`deleteWebhook`."""
    return _use_webhook(world, parameters, "")


def _use_webhook(world: World, parameters: Parameters, url: str) -> bool:
    if parameters.flag("drop_pending_updates"):
        world.updates.clear()
    world.webhook.use(url, parameters.text("secret_token"))
    return True


async def get_webhook_info(world: World, parameters: Parameters) -> Json:
    """`getWebhookInfo`."""
    del parameters
    found: Json = {
        "url": world.webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if world.webhook.last_error:
        found |= {"last_error_date": world.stamp(), "last_error_message": world.webhook.last_error}
    return found


async def get_chat(world: World, parameters: Parameters) -> Json:
    """`getChat`."""
    chat = chat_of(world, parameters.chat())
    about = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
    return {**world.chat_json(chat), **about}


async def get_chat_member(world: World, parameters: Parameters) -> Json:
    """`getChatMember`."""
    chat = chat_of(world, parameters.chat())
    user = parameters.number("user_id")
    if user not in world.users:
        raise bad_request("user not found")
    return world.member_json(chat, user)


async def get_chat_administrators(world: World, parameters: Parameters) -> list[Json]:
    """`getChatAdministrators`."""
    chat = chat_of(world, parameters.chat())
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [world.member_json(chat, user) for user in chat.administrators()]


async def get_chat_member_count(world: World, parameters: Parameters) -> int:
    """`getChatMemberCount`."""
    chat = chat_of(world, parameters.chat())
    return sum(chat.has(user) for user in chat.members)


async def leave_chat(world: World, parameters: Parameters) -> bool:
    """`leaveChat`."""
    world.set_member(chat_of(world, parameters.chat()), BOT, "left", by=BOT)
    return True


async def get_file(world: World, parameters: Parameters) -> Json:
    """`getFile`."""
    file = world.files.by_id(parameters.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.is_too_big:
        raise bad_request("file is too big")
    return {**file.as_json(), "file_path": file.path}


async def set_my_commands(world: World, parameters: Parameters) -> bool:
    """`setMyCommands`."""
    commands = parameters.loaded("commands") or []
    world.menus.set(commands, parameters.loaded("scope"), parameters.text("language_code"))
    world.touch()
    return True


async def get_my_commands(world: World, parameters: Parameters) -> list[Json]:
    """`getMyCommands`."""
    return world.menus.get(parameters.loaded("scope"), parameters.text("language_code"))


async def delete_my_commands(world: World, parameters: Parameters) -> bool:
    """`deleteMyCommands`."""
    world.menus.delete(parameters.loaded("scope"), parameters.text("language_code"))
    world.touch()
    return True


async def create_chat_invite_link(world: World, parameters: Parameters) -> Json:
    """`createChatInviteLink`."""
    chat = chat_of(world, parameters.chat())
    link = f"https://t.me/+practice{abs(chat.id)}"
    return {
        "invite_link": link,
        "creator": world.bot.as_json(),
        "creates_join_request": False,
        "is_primary": False,
        "is_revoked": False,
    }


async def get_user_profile_photos(world: World, parameters: Parameters) -> Json:
    """`getUserProfilePhotos`: nobody here has any."""
    del world, parameters
    return {"total_count": 0, "photos": []}


async def accepted(world: World, parameters: Parameters) -> bool:
    """Methods that change nothing that can be seen here: names, descriptions, the menu button, `logOut`, `close`."""
    del world, parameters
    return True


_NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}
