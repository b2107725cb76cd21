"""`qingdan diff OLD NEW`: what a newer list keeps, changes, moves, adds and drops, with what has to be confirmed."""

import argparse
from collections.abc import Callable
from pathlib import Path

from bot.commands.file_arguments import written_to
from bot.commands.opening import open_checklist
from bot.commands.pairing import compared
from bot.comparison.page import write_page
from bot.comparison.text import as_text
from bot.comparison.workbook import write_workbook
from bot.errors import FAULTY, CommandFailed
from checklist_data.comparing.difference import Difference
from checklist_data.comparing.outline import outline_of


def run(arguments: argparse.Namespace) -> int:
    """Print what differs, and write it down where that is wanted. Status 1 where something has to be confirmed."""
    if arguments.old is None or arguments.new is None:
        raise CommandFailed("请写明两个清单文件夹 (name two folders): qingdan diff 去年 今年")
    old, new = (outline_of(open_checklist(each)) for each in (arguments.old, arguments.new))
    change = compared(old, new, arguments.pairs)
    wanted: tuple[tuple[Path | None, Callable[[Difference, Path], None]], ...] = (
        (arguments.workbook, write_workbook),
        (arguments.page, write_page),
    )
    for path, write in wanted:
        if path is not None:
            with written_to(path):
                write(change, path)
    print(as_text(change))
    return FAULTY if change.questions else 0
