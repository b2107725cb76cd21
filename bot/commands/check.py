"""`qingdan check`: what a checklist folder holds, or everything that is wrong with it."""

import argparse

from bot.commands.opening import open_checklist
from checklist_data.importing.writing.short_names import short_names_to_add
from checklist_data.summary import summarise


def run(arguments: argparse.Namespace) -> int:
    """Print what was read; faults leave with status 1."""
    checklist = open_checklist(arguments.folder or arguments.checklist)
    print(summarise(checklist))
    if names := short_names_to_add(checklist.departments):
        print("没有简称的单位，可在 departments.toml 里写上 short_names (short names that can be added)：")
        print("\n".join(f"  {name}：{'、'.join(words)}" for name, words in names.items()))
    return 0
