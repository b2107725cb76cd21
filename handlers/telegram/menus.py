"""The menus of commands that the platform shows, made from the table: by scope and by language."""

from collections.abc import Iterable
from dataclasses import dataclass

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from bot.people.rights import Actor
from handlers.commands.command import Command
from handlers.commands.table import offered_in
from handlers.telegram.ids import number_of
from handlers.wording.phrases import language_of
from storage.ids import AccountId
from storage.people import Role


@dataclass(frozen=True, slots=True)
class Menu:
    """What the platform offers in a scope, in a language; without one, to everybody else."""

    scope: BotCommandScope
    language: str
    commands: tuple[BotCommand, ...]


ANYBODY = Actor("", posts=((Role.READER, ""), (Role.LIAISON, "-")))
"""A menu is for whoever is in a chat, and most of those who write are liaisons."""
IN_CHARGE = Actor("", posts=((Role.OWNER, ""),))


def menus(those_in_charge: Iterable[AccountId]) -> list[Menu]:
    """Every menu; the people in charge have one of their own in their private chat."""
    scopes: list[tuple[BotCommandScope, tuple[Command, ...]]] = [
        (BotCommandScopeAllPrivateChats(), offered_in(ANYBODY, is_group=False)),
        (BotCommandScopeAllGroupChats(), offered_in(ANYBODY, is_group=True)),
        (BotCommandScopeAllChatAdministrators(), offered_in(IN_CHARGE, is_group=True)),
    ]
    own = offered_in(IN_CHARGE, is_group=False)
    scopes += [(BotCommandScopeChat(number_of(each)), own) for each in sorted(those_in_charge)]
    return [
        Menu(scope, language, tuple(BotCommand(each.name, each.meaning(language_of(language))) for each in offered))
        for scope, offered in scopes
        for language in ("", "zh", "en")
    ]
