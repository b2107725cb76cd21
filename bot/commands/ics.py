"""`qingdan ics FILE.ics`: the occurrences of duties as a calendar that any calendar program can subscribe to."""

import argparse
from zoneinfo import ZoneInfo

from bot.adopting.recognise import same_list
from bot.commands.department_argument import department_named
from bot.commands.file_arguments import written_to
from bot.commands.on_database import reading_database
from bot.commands.opening import open_checklist
from bot.duties.calendar_feed import Event, feed
from bot.duties.feed_events import feed_events
from bot.errors import CommandFailed
from bot.settings import load_settings
from checklist_data.comparing.outline import outline_of
from storage.engine.atomic_files import placed
from storage.engine.database import Transaction


def run(arguments: argparse.Namespace) -> int:
    """Write the feed, replacing the file, so that subscribers get the new one."""
    settings = load_settings()
    if arguments.file is None:
        raise CommandFailed("请写明文件名，如 qingdan ics 任务.ics (name a file)")
    checklist = open_checklist(arguments.checklist)
    department = department_named(arguments.department, checklist)
    moment = arguments.front_end.moment().astimezone(ZoneInfo(settings.zone))

    async def taken(rows: Transaction) -> list[Event]:
        await same_list(rows, outline_of(checklist))
        return await feed_events(rows, checklist, (department,) if department else ())

    events = reading_database(settings, taken)
    with written_to(arguments.file), placed(arguments.file, replace=True) as part:
        part.write_bytes(feed(events, moment))
    print(f"已导出 (written): {arguments.file}，{len(events)}项")
    return 0
