"""`qingdan check`: what a checklist folder holds, or everything that is wrong with it."""

import argparse

from bot.commands.opening import open_checklist
from checklist_data.summary import summarise


def run(arguments: argparse.Namespace) -> int:
    """Print what was read; faults leave with status 1."""
    print(summarise(open_checklist(arguments.folder or arguments.checklist)))
    return 0
