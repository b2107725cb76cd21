"""`qingdan import-ledger FILE.xlsx`: read a ledger back; first to see what would change, then with --apply."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.adopting.recognise import same_list
from bot.calendars.almanac import calendar_of
from bot.commands.file_arguments import named_file
from bot.commands.on_database import on_database_in_steps, reading_database
from bot.commands.opening import open_checklist
from bot.errors import FAULTY, CommandFailed
from bot.ledger.applying import LedgerImport, Overtaken
from bot.ledger.gather import Wanted, current_ledger
from bot.ledger.preview import line_of
from bot.ledger.reading import LedgerChange, ReturnedLedger, read_ledger
from bot.ledger.rows import Ledger
from bot.occasion import Occasion
from bot.people.acting import actor_with
from bot.people.rights import Action
from bot.settings import Settings, load_settings
from bot.timing.frame import Frame
from bot.timing.hours import read_hours
from bot.workbooks.faults import Unreadable
from checklist_data.comparing.outline import outline_of
from checklist_data.model import Checklist
from storage import people
from storage.engine.database import Transaction
from storage.ids import AccountId


def run(arguments: argparse.Namespace) -> int:
    """Show what a ledger would change, or change it."""
    settings = load_settings()
    file = named_file(arguments.file, "qingdan import-ledger 台账.xlsx")
    if arguments.apply and not str(arguments.by or "").strip():
        raise CommandFailed("请用 --by 写明由谁导入，即综治办人员的平台账号数字编号 (say who: --by ACCOUNT)")
    moment = arguments.front_end.moment()
    checklist = open_checklist(arguments.checklist)
    reading = _read(file, settings, checklist, moment)
    if arguments.apply:
        _store(reading.changes, _Import(str(arguments.by).strip(), settings, checklist, moment))
    for each in reading.notes:
        print(f"注意 (note)：{each}")
    for change in reading.changes:
        print(line_of(change))
    done = "已更改 (changed)" if arguments.apply else "将更改 (would change)"
    print(f"{done}: {len(reading.changes)}")
    if reading.changes and not arguments.apply:
        print("核对无误后加 --apply --by 账号 写入 (add --apply --by ACCOUNT to store it)")
    return 0


def _read(file: Path, settings: Settings, checklist: Checklist, moment: datetime) -> ReturnedLedger:
    """What the file says, read while nobody waits."""
    wanted = Wanted(moment.astimezone(ZoneInfo(settings.zone)).date(), ZoneInfo(settings.zone))

    async def taken(rows: Transaction) -> Ledger:
        await same_list(rows, outline_of(checklist))
        return await current_ledger(rows, checklist, await calendar_of(rows), wanted)

    ledger = reading_database(settings, taken)
    try:
        return read_ledger(file, ledger, wanted.today)
    except Unreadable as error:
        raise CommandFailed("文件有误，没有作任何更改 (nothing was changed):\n" + str(error), FAULTY) from None


@dataclass(frozen=True, slots=True)
class _Import:
    """By which account a ledger is read back, where, and when."""

    account: AccountId
    settings: Settings
    checklist: Checklist
    moment: datetime


def _store(changes: Sequence[LedgerChange], wanted: _Import) -> None:
    coming = LedgerImport(changes)

    async def stored(rows: Transaction) -> None:
        await coming.store(await _occasion(rows, wanted))

    try:
        on_database_in_steps(wanted.settings, "import ledger", (coming.check, stored))
    except Overtaken as error:
        raise CommandFailed(
            f"读取期间有新的填报或销号，没有作任何更改，请重新导出 (nothing was changed): {error}", FAULTY
        ) from None


async def _occasion(rows: Transaction, wanted: _Import) -> Occasion:
    """Somebody of the office, as the use cases see them. Raises CommandFailed if the account is nobody's of it."""
    account, owners, settings = wanted.account, frozenset(wanted.settings.owners), wanted.settings
    if account in owners and await people.find(rows, account) is None:
        await people.meet(rows, account, "负责人", wanted.moment)
    actor = await actor_with(rows, account, owners)
    if not actor.may(Action.REVIEW):
        raise CommandFailed(f"账号 {account} 不是综治办人员或负责人 (not of the office)")
    frame = Frame(wanted.moment, ZoneInfo(settings.zone), await calendar_of(rows), read_hours(settings.hours))
    return Occasion(rows, actor, wanted.checklist, frame, owners)
