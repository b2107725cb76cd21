"""Command menus: one for each scope and language."""

import pytest

from bot.practice.refusing.refused import Refused
from bot.practice.world.menus import LONGEST_COMMAND, LONGEST_DESCRIPTION, MOST_COMMANDS, Menus

ASK = {"command": "/ask", "description": "问"}


def test_a_menu_holds_for_its_scope_and_language_alone() -> None:
    menus = Menus()
    menus.set([ASK], {"type": "chat", "chat_id": -5}, "en")
    assert menus.get({"type": "chat", "chat_id": "-5"}, "en") == [{"command": "ask", "description": "问"}]
    others = [(None, "en"), ({"type": "chat", "chat_id": -6}, "en"), ({"type": "chat", "chat_id": -5}, "")]
    assert [menus.get(scope, language) for scope, language in others] == [[], [], []]


def test_no_scope_is_the_default_one() -> None:
    menus = Menus()
    menus.set([ASK], None, "")
    assert menus.get({"type": "default"}, "") == menus.get(None, "") != []
    assert [each["scope"] for each in menus.as_json()] == [{"type": "default"}]


def test_a_menu_without_commands_is_taken_away() -> None:
    menus = Menus()
    menus.set([ASK], None, "")
    menus.set([], None, "")
    assert menus.as_json() == []
    menus.set([ASK], None, "")
    menus.delete(None, "")
    assert menus.as_json() == []


@pytest.mark.parametrize(
    "scope", [[], "default", {"type": "everywhere"}, {}, {"type": "chat"}, {"type": "chat_member", "chat_id": 1}]
)
def test_a_scope_that_is_not_well_formed_is_refused(scope: object) -> None:
    for call in (
        lambda: Menus().get(scope, ""),
        lambda: Menus().set([ASK], scope, ""),
        lambda: Menus().delete(scope, ""),
    ):
        with pytest.raises(Refused, match="BotCommandScope"):
            call()


@pytest.mark.parametrize(
    "command",
    [
        "ask",
        {"command": "ask"},
        {"command": "", "description": "问"},
        {"command": "ask", "description": " "},
        {"command": "Ask", "description": "问"},
        {"command": "问", "description": "问"},
        {"command": "a" * (LONGEST_COMMAND + 1), "description": "问"},
        {"command": "ask", "description": "问" * (LONGEST_DESCRIPTION + 1)},
    ],
)
def test_a_command_that_is_not_well_formed_is_refused(command: object) -> None:
    with pytest.raises(Refused):
        Menus().set([command], None, "")


def test_a_menu_has_so_many_commands_at_most() -> None:
    longest = {"command": "a" * LONGEST_COMMAND, "description": "问" * LONGEST_DESCRIPTION}
    menus = Menus()
    menus.set([longest] * MOST_COMMANDS, None, "")
    assert len(menus.get(None, "")) == MOST_COMMANDS
    with pytest.raises(Refused, match="TOO_MUCH"):
        menus.set([longest] * (MOST_COMMANDS + 1), None, "")
