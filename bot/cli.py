"""The command line: one ordered table of commands, and the way into them."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from bot.errors import Told

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a command: a flag (`--json`), or a word that may be left out, read by `read`."""

    name: str
    meaning: str
    read: Callable[[str], object] = str


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, its module in `bot.commands`, what it does in one line, and its arguments."""

    name: str
    module: str
    meaning: str
    arguments: tuple[Argument, ...] = ()


CHECKLIST = Argument("--checklist", "责任清单文件夹,优先于 QINGDAN_CHECKLIST (folder of the checklist)", Path)
"""What every command takes."""
COMMANDS = (
    Command(
        "ask",
        "ask",
        "回答一个问题 (answer a question)",
        (
            Argument("text", "问题 (the question)"),
            Argument("--json", "逐行读问题、逐行写 JSON (lines in, JSON lines out)"),
            Argument("--explain", "说明问题是怎样读懂的 (how the question was read)"),
        ),
    ),
    Command("chat", "chat", "在终端里问答 (a conversation in the terminal)"),
    Command(
        "check",
        "check",
        "检查责任清单文件夹 (check a checklist folder)",
        (Argument("folder", "责任清单文件夹 (folder of the checklist)", Path),),
    ),
    Command("settings", "show_settings", "列出全部设置 (list every setting)"),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status: 0 done, 1 the checklist has faults, 2 the call has to be changed."""
    _speak_utf8()
    try:
        arguments = parser().parse_args([_as_text(word) for word in (sys.argv[1:] if argv is None else argv)], _Given())
        status: int = import_module(f"bot.commands.{arguments.module}").run(arguments)
        sys.stdout.flush()
    except Told as told:
        print(told, file=sys.stderr)
        return told.status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


@dataclass
class _Given(argparse.Namespace):
    """What is known before the arguments are read."""

    checklist: Path | None = None
    module: str = ""


def _as_text(word: str) -> str:
    """A word of the call as UTF-8, whatever the locale took it for; bytes that are no UTF-8 stay as they are."""
    try:
        return os.fsencode(word).decode("utf-8")
    except UnicodeError:
        return word


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    shared = _Parser(add_help=False)
    shared.add_argument(
        CHECKLIST.name, type=CHECKLIST.read, metavar="DIR", default=argparse.SUPPRESS, help=CHECKLIST.meaning
    )
    whole = _Parser(
        prog="qingdan", description="责任清单助手 (the responsibility checklist's assistant)", parents=[shared]
    )
    commands = whole.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    for command in COMMANDS:
        one = commands.add_parser(command.name, help=command.meaning, description=command.meaning, parents=[shared])
        one.set_defaults(module=command.module)
        for each in command.arguments:
            if each.name.startswith("--"):
                one.add_argument(each.name, action="store_true", help=each.meaning)
            else:
                one.add_argument(each.name, nargs="?", type=each.read, help=each.meaning)
    return whole


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are texts for a person."""

    def error(self, message: str) -> NoReturn:
        """Raise Told instead of leaving."""
        raise Told(
            f"{self.format_usage().strip()}\n"
            f"命令有误 (bad call): {message}\n"
            "用 qingdan --help 查看全部命令 (see qingdan --help)"
        )


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="strict" if stream is sys.stdin else "backslashreplace")
