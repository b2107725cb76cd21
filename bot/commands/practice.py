"""`qingdan practice`: a local stand-in for the platform, with a page on which anybody can try the bot."""

import argparse

from bot.commands.opening import open_checklist
from bot.errors import CommandFailed
from bot.front_end import FrontEnd
from bot.settings import load_settings

DEFAULT_PORT = 8470
"""Where the page is found unless another port is given; the next free one where it is taken."""


def run(arguments: argparse.Namespace) -> int:
    """Open the practice ground until told to stop."""
    front_end: FrontEnd = arguments.front_end
    checklist = None if arguments.api_only else open_checklist(arguments.checklist, is_trial=True)
    return front_end.practise(load_settings(), checklist, _port(arguments.port))


def _port(given: str | None) -> int:
    if given is None:
        return DEFAULT_PORT
    if not given.isascii() or not given.isdigit() or int(given) > 65535:
        raise CommandFailed(f"端口应是 0 至 65535 的数字 (a port is a number up to 65535): {given}")
    return int(given)
