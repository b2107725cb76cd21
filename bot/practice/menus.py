"""Command menus by scope and language."""

import json
import re
from collections.abc import Mapping, Sequence

from bot.practice.people import Json
from bot.practice.refused import bad_request

SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
}


class Menus:
    """The menus that the bot has set."""

    def __init__(self) -> None:
        """None is set."""
        self._menus: dict[tuple[str, str], tuple[Json, list[Json]]] = {}

    def set(self, commands: Sequence[Json], scope: Mapping[str, object] | None, language: str) -> None:
        """Set a menu. Raises Refused where a command is not well formed."""
        for each in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", str(each.get("command", ""))):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(str(each.get("description", ""))) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._menus[_key(scope), language] = (dict(scope or {"type": "default"}), [dict(each) for each in commands])

    def get(self, scope: Mapping[str, object] | None, language: str) -> list[Json]:
        """The commands of a menu, empty where none is set."""
        return self._menus.get((_key(scope), language), ({}, []))[1]

    def delete(self, scope: Mapping[str, object] | None, language: str) -> None:
        """Take a menu away."""
        self._menus.pop((_key(scope), language), None)

    def as_json(self) -> list[Json]:
        """Every menu."""
        return [
            {"scope": scope, "language_code": language, "commands": commands}
            for (_, language), (scope, commands) in self._menus.items()
        ]


def _key(scope: Mapping[str, object] | None) -> str:
    found = dict(scope or {"type": "default"})
    if found.get("type") not in SCOPES:
        raise bad_request("unsupported BotCommandScope type specified")
    return json.dumps(found, sort_keys=True)
