"""`qingdan import-ledger FILE.xlsx`: read a ledger back; first to see what would change, then with --apply."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.checkin.model import State
from bot.commands.on_database import on_database
from bot.commands.opening import open_checklist
from bot.commands.targets import named_file
from bot.errors import FAULTY, Told
from bot.ledger.applying import apply_changes
from bot.ledger.reading import Change, Unreadable, read_ledger
from bot.ledger.taking import Wanted, take_ledger
from bot.planning.almanac import calendar_of
from bot.settings import load_settings
from storage import people
from storage.database import Transaction


def run(arguments: argparse.Namespace) -> int:
    """Show what a ledger would change, or change it."""
    settings = load_settings()
    file = named_file(arguments.file, "qingdan import-ledger 台账.xlsx")
    if arguments.apply and not str(arguments.by or "").isdigit():
        raise Told("请用 --by 写明由谁读回，即综治办人员的平台账号数字编号 (say who: --by ACCOUNT)")
    checklist = open_checklist(arguments.checklist)
    moment = arguments.conversation.moment()
    wanted = Wanted(moment.astimezone(ZoneInfo(settings.zone)).date(), ZoneInfo(settings.zone))
    by = int(arguments.by) if arguments.apply else 0

    async def work(rows: Transaction) -> tuple[Change, ...]:
        ledger = await take_ledger(rows, checklist, await calendar_of(rows), wanted)
        changes = read_ledger(file, ledger, wanted.today)
        if by:
            await apply_changes(rows, changes, await _person(rows, by, settings.owners, moment), moment)
        return changes

    try:
        changes = on_database(settings, "import ledger", work)
    except Unreadable as error:
        raise Told("文件有误，没有作任何更改 (nothing was changed):\n" + str(error), FAULTY) from None
    for each in changes:
        print(_told(each))
    done = "已更改 (changed)" if arguments.apply else "将更改 (would change)"
    print(f"{done}: {len(changes)}")
    if changes and not arguments.apply:
        print("核对无误后加 --apply --by 账号 写入 (add --apply --by ACCOUNT to store it)")
    return 0


async def _person(rows: Transaction, account: int, owners: Sequence[int], moment: datetime) -> int:
    """The number of ours of somebody of the office. Raises Told."""
    found = await people.find(rows, account)
    if found is None and account in owners:
        found = await people.meet(rows, account, "负责人", moment)
    roles = {each.role for each in await people.roles_of(rows, found.id)} if found else set()
    if found is None or (people.Role.OFFICE not in roles and account not in owners):
        raise Told(f"账号 {account} 不是综治办人员或负责人 (not of the office)")
    return found.id


def _told(change: Change) -> str:
    row, words = change.row, change.words
    percent = "" if words.percent is None else f" {words.percent}%"
    before = f"{row.state} {row.percent} {row.text}".strip() or "未填报"
    after = f"{State(words.state).chinese}{percent} {words.text}".rstrip()
    return f"{row.matter.ref} {row.matter.department}：{before} → {after}"
