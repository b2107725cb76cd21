"""The command line: from the words of a call to a command, and from what goes wrong to an exit status."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from bot.commands.table import CHECKLIST, COMMANDS, CliCommand
from bot.errors import USAGE, CommandFailed
from bot.terminal import prepare_streams, silence
from storage.engine.address import without_passwords

if TYPE_CHECKING:
    from bot.front_end import FrontEnd  # not needed for --help, and what it imports takes its time

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it."""


def main(argv: Sequence[str] | None = None, front_end: "FrontEnd | None" = None) -> int:
    """Run a command and give its exit status: 0 done, 1 something has faults, 2 the call has to be changed.

    The front end is what `run` and `practice` open, and where the time comes from.
    """
    prepare_streams()
    try:
        return _run(argv, front_end)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        silence(sys.stdout, sys.stderr)
        return 0
    except OSError as error:
        silence(sys.stdout)
        print(without_passwords(f"无法读写 (cannot read or write): {error}"), file=sys.stderr)
        return USAGE


def _run(argv: Sequence[str] | None, front_end: "FrontEnd | None") -> int:
    try:
        arguments = parser().parse_args(argv)
        arguments.front_end = front_end
        status: int = import_module(f"bot.commands.{arguments.module}").run(arguments)
        sys.stdout.flush()
    except CommandFailed as told:
        print(without_passwords(str(told)), file=sys.stderr, flush=True)  # a call may have one in a wrong place
        return told.status
    return status


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    whole = _Parser(
        prog="qingdan", description="责任清单助手 (the responsibility checklist's assistant)", allow_abbrev=False
    )
    _take_checklist(whole, None)
    commands = whole.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    for command in COMMANDS:
        one = commands.add_parser(command.name, help=command.meaning, description=command.meaning, allow_abbrev=False)
        one.set_defaults(module=command.module)
        _take_checklist(one, argparse.SUPPRESS)
        _take_arguments(one, command)
    return whole


def _take_checklist(one: argparse.ArgumentParser, default: str | None) -> None:
    # The option stands before or after the command: the command's own default must not undo what stood before it.
    one.add_argument(CHECKLIST.name, type=Path, metavar="DIR", default=default, help=CHECKLIST.meaning)


def _take_arguments(one: argparse.ArgumentParser, command: CliCommand) -> None:
    for each in command.arguments:
        if each.takes:
            one.add_argument(each.name, metavar=each.takes, type=each.read, help=each.meaning)
        elif each.is_flag:
            one.add_argument(each.name, action="store_true", help=each.meaning)
        else:
            one.add_argument(each.name, nargs="?", type=each.read, help=each.meaning)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are texts for a person."""

    def error(self, message: str) -> NoReturn:
        """Raise CommandFailed instead of leaving."""
        raise CommandFailed(
            f"{self.format_usage().strip()}\n"
            f"命令有误 (bad call): {message}\n"
            "用 qingdan --help 查看全部命令 (see qingdan --help)"
        )

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Leave after the help, which is written by then: a reader who has gone is noticed here."""
        sys.stdout.flush()
        super().exit(status, message)
