"""`qingdan settings`: every setting, its value, and where it came from."""

import argparse

from bot.commands.running_list import running_list
from bot.doctor.running_list import described
from bot.errors import CommandFailed
from bot.settings import Settings, load_settings, shown


def run(arguments: argparse.Namespace) -> int:
    """Print the settings, and the list that is in force; secrets are masked."""
    settings = load_settings()
    for each in shown(settings, arguments.checklist):
        print(f"{each.variable} = {each.value}  [{each.source}]\n    {each.meaning}")
    if arguments.checklist is None:
        print(_in_force(settings))
    return 0


def _in_force(settings: Settings) -> str:
    try:
        return described(running_list(settings), settings)
    except CommandFailed as error:
        return str(error)
