"""Methods that ask: about the bot, chats, members and files."""

from bot.practice.api.parameters import Parameters
from bot.practice.api.places import reachable, readable
from bot.practice.refusing.refused import bad_request
from bot.practice.world.people import INSIDE, Json
from bot.practice.world.rights import member_json
from bot.practice.world.world import World

GIFTS = "unlimited_gifts limited_gifts unique_gifts premium_subscription gifts_from_channels".split()


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


async def get_chat(world: World, parameters: Parameters) -> Json:
    """`getChat`."""
    chat = readable(world, parameters)
    about: Json = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(GIFTS, False)}
    if chat.pinned:
        about["pinned_message"] = chat.messages[chat.pinned[-1]]
    return {**world.chat_json(chat), **about}


async def get_chat_member(world: World, parameters: Parameters) -> Json:
    """`getChatMember`: of anybody whom the bot has met."""
    number = parameters.number("user_id")
    chat = readable(world, parameters) if number == world.bot.id else reachable(world, parameters)
    if number not in world.users or (chat.is_private and number not in chat.members):
        raise bad_request("member not found")
    return member_json(world.users[number], chat.members.get(number, "left"))


async def get_chat_administrators(world: World, parameters: Parameters) -> list[Json]:
    """`getChatAdministrators`."""
    chat = reachable(world, parameters)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [member_json(world.user(each), chat.members[each]) for each in chat.administrators()]


async def get_chat_member_count(world: World, parameters: Parameters) -> int:
    """`getChatMemberCount`."""
    return sum(status in INSIDE for status in reachable(world, parameters).members.values())


async def leave_chat(world: World, parameters: Parameters) -> bool:
    """`leaveChat`."""
    chat = readable(world, parameters)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    if chat.has(world.bot.id):
        world.set_member(chat, world.bot.id, "left", by=world.bot.id)
    return True


async def get_file(world: World, parameters: Parameters) -> Json:
    """`getFile`."""
    if not parameters.has("file_id"):
        raise bad_request("file_id not specified")
    file = world.files.by_id(parameters.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.is_too_big:
        raise bad_request("file is too big")
    return {**file.as_json(), "file_path": file.path}


async def get_user_profile_photos(world: World, parameters: Parameters) -> Json:
    """`getUserProfilePhotos`: nobody here has any."""
    if parameters.number("user_id") not in world.users:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


async def export_chat_invite_link(world: World, parameters: Parameters) -> str:
    """`exportChatInviteLink`."""
    link: str = (await create_chat_invite_link(world, parameters))["invite_link"]
    return link


async def create_chat_invite_link(world: World, parameters: Parameters) -> Json:
    """`createChatInviteLink`."""
    chat = reachable(world, parameters)
    if chat.is_private or world.bot.id not in chat.administrators():
        raise bad_request("not enough rights to manage chat invite link")
    flags = dict.fromkeys(("creates_join_request", "is_primary", "is_revoked"), False)
    return {"invite_link": f"https://t.me/+practice{abs(chat.id)}", "creator": world.bot.as_json(), **flags}
