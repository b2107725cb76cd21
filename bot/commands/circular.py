"""`qingdan circular FILE.docx`: write the monthly circular."""

import argparse
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adopting.recognise import same_list
from bot.calendars.almanac import calendar_of
from bot.circular.content import Circular
from bot.circular.document import write
from bot.circular.drafting import compared_lines, draft
from bot.circular.errors import BadTemplate
from bot.circular.gather import gather_month
from bot.circular.month import Month, read_month
from bot.circular.month_facts import MonthFacts
from bot.commands.file_arguments import written_to
from bot.commands.on_database import reading_database
from bot.commands.opening import open_checklist
from bot.errors import CommandFailed
from bot.settings import Settings, load_settings
from checklist_data.comparing.outline import outline_of
from checklist_data.model import Checklist
from storage import weekly_briefs
from storage.engine.atomic_files import placed
from storage.engine.database import Transaction
from storage.weekly_briefs import Ranking


def run(arguments: argparse.Namespace) -> int:
    """Write the circular of a month to a new file."""
    settings = load_settings()
    if arguments.file is None:
        raise CommandFailed("请写明文件名，如 qingdan circular 通报.docx (name a file)")
    with written_to(arguments.file):
        if arguments.file.exists():
            raise FileExistsError
    checklist = open_checklist(arguments.checklist)
    moment = arguments.front_end.moment().astimezone(ZoneInfo(settings.zone))
    month = read_month(arguments.month or "", moment.date())
    if month is None:
        raise CommandFailed(f"“{arguments.month}”不是已开始的月份，应如 2026-11 (no month that has begun)")
    document = _document(_drafted(settings, checklist, moment, month), settings.circular_template)
    with written_to(arguments.file), placed(arguments.file) as part:
        part.write_bytes(document)
    print(f"已写出 (written): {arguments.file}，{month.chinese}")
    return 0


def _drafted(settings: Settings, checklist: Checklist, moment: datetime, month: Month) -> Circular:
    async def gathered(rows: Transaction) -> tuple[MonthFacts, Ranking | None]:
        await same_list(rows, outline_of(checklist))
        found = await gather_month(rows, checklist, await calendar_of(rows), moment, month)
        return found, await weekly_briefs.ranking_on(rows, moment.date())

    found, allowed = reading_database(settings, gathered)
    return draft(found, checklist, compared_lines(found.facts) if allowed else ())


def _document(circular: Circular, template: Path | None) -> bytes:
    try:
        return write(circular, template)
    except BadTemplate as error:
        raise CommandFailed(str(error)) from None
    except ImportError:
        raise CommandFailed("未安装通报组件，请安装 qingdan[circular] (install qingdan[circular])") from None
