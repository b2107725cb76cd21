"""`qingdan ledger FILE.xlsx`, `qingdan ledger FILE.csv`: take the ledger out."""

import argparse
from datetime import date
from zoneinfo import ZoneInfo

from bot.adopting.recognise import same_list
from bot.calendars.almanac import calendar_of
from bot.commands.department_argument import department_named
from bot.commands.file_arguments import written_to
from bot.commands.on_database import reading_database
from bot.commands.opening import open_checklist
from bot.errors import CommandFailed
from bot.ledger.gather import Wanted, current_ledger
from bot.ledger.rows import Ledger
from bot.ledger.table import write_table
from bot.ledger.workbook import write_workbook
from bot.settings import load_settings
from bot.standing.counting import count
from checklist_data.comparing.outline import outline_of
from storage.engine.database import Transaction


def run(arguments: argparse.Namespace) -> int:
    """Write the ledger to a new file."""
    settings = load_settings()
    if arguments.file is None:
        raise CommandFailed("请写明文件名，如 qingdan ledger 台账.xlsx (name a file)")
    with written_to(arguments.file):
        if arguments.file.exists():
            raise FileExistsError
    checklist = open_checklist(arguments.checklist)
    today = arguments.front_end.moment().astimezone(ZoneInfo(settings.zone)).date()
    department = department_named(arguments.department, checklist)
    wanted = Wanted(today, ZoneInfo(settings.zone), department, _day(arguments.since))

    async def taken(rows: Transaction) -> Ledger:
        await same_list(rows, outline_of(checklist))
        return await current_ledger(rows, checklist, await calendar_of(rows), wanted)

    ledger = reading_database(settings, taken)
    with written_to(arguments.file):
        if arguments.file.suffix.lower() == ".csv":
            write_table(ledger, arguments.file)
        else:
            write_workbook(ledger, arguments.file, whole=arguments.whole)
    reported = count(row.fact for row in ledger.rows).reported
    print(f"已导出 (written): {arguments.file}，{len(ledger.rows)}行，已填报{reported}行")
    return 0


def _day(said: str | None) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise CommandFailed(f"“{said}”不是日期，应如 2026-11-01 (not a date)") from None
