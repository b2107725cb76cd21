"""`qingdan settings`: every setting, its value, and where it came from."""

import argparse

from bot.settings import load_settings, shown


def run(arguments: argparse.Namespace) -> int:
    """Print the settings; secrets are masked."""
    for each in shown(load_settings(), arguments.checklist):
        print(f"{each.variable} = {each.value}  [{each.source}]\n    {each.meaning}")
    return 0
