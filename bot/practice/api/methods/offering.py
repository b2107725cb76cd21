"""Methods by which the bot offers its commands and presents itself."""

from bot.practice.api.parameters import Parameters
from bot.practice.api.places import known
from bot.practice.refusing.refused import bad_request
from bot.practice.world.people import Json
from bot.practice.world.world import World


async def set_my_commands(world: World, parameters: Parameters) -> bool:
    """`setMyCommands`."""
    commands = parameters.list("commands", "BotCommand")
    world.menus.set(commands, _scope(world, parameters), _language(parameters))
    world.touch()
    return True


async def get_my_commands(world: World, parameters: Parameters) -> list[Json]:
    """`getMyCommands`."""
    return world.menus.get(_scope(world, parameters), _language(parameters))


async def delete_my_commands(world: World, parameters: Parameters) -> bool:
    """`deleteMyCommands`."""
    world.menus.delete(_scope(world, parameters), _language(parameters))
    world.touch()
    return True


async def set_my_name(world: World, parameters: Parameters) -> bool:
    """`setMyName`: the default name is the bot's own."""
    _set(world, parameters, "name")
    world.bot.first_name = world.profile.text("name", "") or world.bot.first_name
    return True


async def set_my_description(world: World, parameters: Parameters) -> bool:
    """`setMyDescription`."""
    return _set(world, parameters, "description")


async def set_my_short_description(world: World, parameters: Parameters) -> bool:
    """`setMyShortDescription`."""
    return _set(world, parameters, "short_description")


async def get_my_name(world: World, parameters: Parameters) -> Json:
    """`getMyName`."""
    return {"name": world.profile.text("name", _language(parameters))}


async def get_my_description(world: World, parameters: Parameters) -> Json:
    """`getMyDescription`."""
    return {"description": world.profile.text("description", _language(parameters))}


async def get_my_short_description(world: World, parameters: Parameters) -> Json:
    """`getMyShortDescription`."""
    return {"short_description": world.profile.text("short_description", _language(parameters))}


async def set_chat_menu_button(world: World, parameters: Parameters) -> bool:
    """`setChatMenuButton`."""
    button = parameters.loaded("menu_button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    world.profile.set_button(parameters.number("chat_id"), button)
    return True


async def get_chat_menu_button(world: World, parameters: Parameters) -> Json:
    """`getChatMenuButton`."""
    return world.profile.button(parameters.number("chat_id"))


async def accepted(world: World, parameters: Parameters) -> bool:
    """Methods that change nothing that can be seen here: `logOut`, `close`."""
    del world, parameters
    return True


def _set(world: World, parameters: Parameters, kind: str) -> bool:
    world.profile.set_text(kind, _language(parameters), parameters.text(kind))
    world.touch()
    return True


def _language(parameters: Parameters) -> str:
    code = parameters.text("language_code")
    if code and not (len(code) == 2 and code.isascii() and code.isalpha() and code.islower()):
        raise bad_request("invalid language code specified")
    return code


def _scope(world: World, parameters: Parameters) -> object:
    """The scope of a menu; a group has to be one that the bot has met."""
    scope = parameters.loaded("scope")
    chat = scope.get("chat_id") if isinstance(scope, dict) else None
    if isinstance(chat, int) and chat < 0:
        known(world, chat)
    return scope
