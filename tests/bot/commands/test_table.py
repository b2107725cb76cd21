"""The table of commands agrees with the modules and with the parser."""

from importlib import import_module

from bot.cli import parser
from bot.commands.table import COMMANDS, Argument


def test_every_command_has_a_module_that_runs_it() -> None:
    for command in COMMANDS:
        assert callable(import_module(f"bot.commands.{command.module}").run)


def said(argument: Argument) -> list[str]:
    """An argument as it is written in a call."""
    if argument.takes:
        return [argument.name, "word"]
    return [argument.name if argument.is_flag else "word"]


def test_every_command_and_argument_is_known_to_the_parser() -> None:
    for command in COMMANDS:
        words = [word for each in command.arguments for word in said(each)]
        read = vars(parser().parse_args([command.name, *words]))
        assert read["module"] == command.module
        for each in command.arguments:
            name = each.name.removeprefix("--").replace("-", "_")
            assert read[name] == (True if each.is_flag else each.read("word"))


def test_names_are_there_once() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
