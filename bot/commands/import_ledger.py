"""`qingdan import-ledger FILE.xlsx`: read a ledger back; first to see what would change, then with --apply."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adopting.recognise import same_list
from bot.calendars.almanac import calendar_of
from bot.commands.on_database import on_database, reading_database
from bot.commands.opening import open_checklist
from bot.commands.targets import named_file
from bot.errors import FAULTY, CommandFailed
from bot.ledger.applying import Overtaken, apply_changes
from bot.ledger.faults import Unreadable
from bot.ledger.preview import line_of
from bot.ledger.reading import Change, Reading, read_ledger
from bot.ledger.rows import Ledger
from bot.ledger.taking import Wanted, take_ledger
from bot.settings import Settings, load_settings
from checklist_data.comparing.outline import outline_of
from checklist_data.model import Checklist
from storage import people
from storage.engine.database import Transaction


def run(arguments: argparse.Namespace) -> int:
    """Show what a ledger would change, or change it."""
    settings = load_settings()
    file = named_file(arguments.file, "qingdan import-ledger 台账.xlsx")
    if arguments.apply and not str(arguments.by or "").isdigit():
        raise CommandFailed("请用 --by 写明由谁读回，即综治办人员的平台账号数字编号 (say who: --by ACCOUNT)")
    moment = arguments.conversation.moment()
    reading = _read(file, settings, open_checklist(arguments.checklist), moment)
    if arguments.apply:
        _store(reading.changes, int(arguments.by), settings, moment)
    for each in reading.notes:
        print(f"注意 (note)：{each}")
    for change in reading.changes:
        print(line_of(change))
    done = "已更改 (changed)" if arguments.apply else "将更改 (would change)"
    print(f"{done}: {len(reading.changes)}")
    if reading.changes and not arguments.apply:
        print("核对无误后加 --apply --by 账号 写入 (add --apply --by ACCOUNT to store it)")
    return 0


def _read(file: Path, settings: Settings, checklist: Checklist, moment: datetime) -> Reading:
    """What the file says, read while nobody waits."""
    wanted = Wanted(moment.astimezone(ZoneInfo(settings.zone)).date(), ZoneInfo(settings.zone))

    async def taken(rows: Transaction) -> Ledger:
        await same_list(rows, outline_of(checklist))
        return await take_ledger(rows, checklist, await calendar_of(rows), wanted)

    ledger = reading_database(settings, taken)
    try:
        return read_ledger(file, ledger, wanted.today)
    except Unreadable as error:
        raise CommandFailed("文件有误，没有作任何更改 (nothing was changed):\n" + str(error), FAULTY) from None


def _store(changes: Sequence[Change], account: int, settings: Settings, moment: datetime) -> None:
    async def stored(rows: Transaction) -> None:
        person = await _person(rows, account, settings.owners, moment)
        await apply_changes(rows, changes, person, moment)

    try:
        on_database(settings, "import ledger", stored)
    except Overtaken as error:
        raise CommandFailed(
            f"读取期间有新的填报或销号，没有作任何更改，请重新导出 (nothing was changed): {error}", FAULTY
        ) from None


async def _person(rows: Transaction, account: int, owners: Sequence[int], moment: datetime) -> int:
    """The number of ours of somebody of the office. Raises Told."""
    found = await people.find(rows, account)
    if found is None and account in owners:
        found = await people.meet(rows, account, "负责人", moment)
    roles = {each.role for each in await people.roles_of(rows, found.id)} if found else set()
    if found is None or (people.Role.OFFICE not in roles and account not in owners):
        raise CommandFailed(f"账号 {account} 不是综治办人员或负责人 (not of the office)")
    return found.id
