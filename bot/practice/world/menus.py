"""Command menus by scope and language."""

import json
import re
from collections.abc import Sequence

from bot.practice.refusing.refused import bad_request
from bot.practice.world.people import Json

SCOPES: dict[str, tuple[str, ...]] = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
"""The sorts of scopes, and what each has to name."""
LONGEST_COMMAND, LONGEST_DESCRIPTION, MOST_COMMANDS = 32, 256, 100


class Menus:
    """The menus that the bot has set."""

    def __init__(self) -> None:
        """None is set."""
        self._menus: dict[tuple[str, str], tuple[Json, list[Json]]] = {}

    def set(self, commands: Sequence[object], scope: object, language: str) -> None:
        """Set a menu; one without commands is taken away. Raises Refused if a command or the scope is not well formed.

        A scope of None is the default one.
        """
        checked = [_command(each) for each in commands]
        if len(checked) > MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        whole = _whole(scope)
        key = _key(whole), language
        if checked:
            self._menus[key] = (whole, checked)
        else:
            self._menus.pop(key, None)

    def get(self, scope: object, language: str) -> list[Json]:
        """The commands of a menu, empty if none is set. Raises Refused if the scope is not well formed."""
        return self._menus.get((_key(_whole(scope)), language), ({}, []))[1]

    def delete(self, scope: object, language: str) -> None:
        """Take a menu away. Raises Refused if the scope is not well formed."""
        self._menus.pop((_key(_whole(scope)), language), None)

    def as_json(self) -> list[Json]:
        """Every menu."""
        return [
            {"scope": scope, "language_code": language, "commands": commands}
            for (_, language), (scope, commands) in self._menus.items()
        ]


def _command(given: object) -> Json:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if not isinstance(given.get(name), str):
            raise bad_request(f"can't parse BotCommand: Can't find field \"{name}\"")
    command, description = given["command"].strip().removeprefix("/"), given["description"].strip()
    _check_length(command, "command", LONGEST_COMMAND)
    _check_length(description, "command description", LONGEST_DESCRIPTION)
    if not re.fullmatch(r"[a-z0-9_]+", command):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": command, "description": description}


def _check_length(text: str, what: str, longest: int) -> None:
    if not text:
        raise bad_request(f"{what} must be non-empty")
    if len(text) > longest:
        raise bad_request(f"{what} length must not exceed {longest}")


def _whole(scope: object) -> Json:
    found = {"type": "default"} if scope is None else scope
    if not isinstance(found, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    return dict(found)


def _key(found: Json) -> str:
    kind = str(found.get("type"))
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    for name in SCOPES[kind]:
        if not found.get(name):
            raise bad_request(f"can't parse BotCommandScope: Can't find field \"{name}\"")
    return json.dumps({"type": kind, **{name: str(found[name]) for name in SCOPES[kind]}})
