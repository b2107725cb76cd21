"""`qingdan calendar import FILE` and `qingdan calendar show [YEAR]`: the working days of a year."""

import argparse
from pathlib import Path

from bot.calendars.almanac import calendar_of
from bot.calendars.workdays import BadCalendar, packaged_calendar, read_table
from bot.commands.file_arguments import named_file
from bot.commands.on_database import on_database, reading_database
from bot.errors import FAULTY, CommandFailed
from bot.settings import load_settings
from storage import calendars
from storage.engine.database import Transaction
from storage.engine.location import is_there

EXAMPLE = "qingdan calendar import 2027.json"
LARGEST = 1_000_000
"""Bytes of a table: a year's takes a few hundred."""


def run(arguments: argparse.Namespace) -> int:
    """Load a table, or show what is known of a year."""
    if arguments.action == "import":
        return _load(arguments)
    if arguments.action == "show":
        return _show(arguments)
    raise CommandFailed(f"请写 import 或 show，如 {EXAMPLE} (import or show)")


def _load(arguments: argparse.Namespace) -> int:
    file = named_file(Path(arguments.what) if arguments.what else None, EXAMPLE)
    if file.stat().st_size > LARGEST:
        raise CommandFailed(f"文件超过{LARGEST // 1000}KB，不是日历 (too large for a calendar): {file}", FAULTY)
    try:
        body = file.read_text(encoding="utf-8-sig")
        table = read_table(body)
    except UnicodeDecodeError:
        raise CommandFailed("文件不是 UTF-8 编码 (the file is not UTF-8)", FAULTY) from None
    except BadCalendar as error:
        raise CommandFailed(
            f"日历有{len(error.faults)}处需要改正 ({len(error.faults)} faults):\n{error}", FAULTY
        ) from None
    moment = arguments.front_end.moment()

    async def kept(rows: Transaction) -> bool:
        return await calendars.keep(rows, table.year, body, moment)

    is_new = on_database(load_settings(), "keep calendar", kept)
    what = f"{table.year}年：休息{len(table.off)}天，补班{len(table.work)}天，依据 {table.notice}"
    print(f"已导入 (loaded): {what}" if is_new else f"没有变化 (nothing new): {what}")
    return 0


def _show(arguments: argparse.Namespace) -> int:
    settings = load_settings()
    calendar = reading_database(settings, calendar_of) if is_there(settings.database) else packaged_calendar()
    year = arguments.what or str(arguments.front_end.moment().year)
    if not year.isdigit() or not 1900 <= int(year) <= 9000:
        raise CommandFailed(f"“{year}”不是年份，应如 2027 (not a year)")
    table = calendar.tables.get(int(year))
    if table is not None:
        print(f"{year}年，依据 {table.notice}")
        print("休息 (off): " + "、".join(map(str, sorted(table.off))))
        print("补班 (work): " + "、".join(map(str, sorted(table.work))))
    elif calendar.is_provisional(int(year)):
        print(f"{year}年没有节假日安排，按周一至周五暂定 (unknown yet: Monday to Friday)")
    else:
        print(f"{year}年按程序库中的节假日安排 (as the calendar library has it)")
    return 0
