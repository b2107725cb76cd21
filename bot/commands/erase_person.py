"""`qingdan erase-person ACCOUNT`: forget a person; first to see what would go, then with --apply."""

import argparse

from bot.commands.on_database import on_database
from bot.errors import Told
from bot.settings import load_settings
from storage.database import Transaction
from storage.erasing import Erased, erase, found


def run(arguments: argparse.Namespace) -> int:
    """Show what is kept of a person, or forget it."""
    if not str(arguments.account or "").isdigit():
        raise Told("请写明平台账号数字编号，如 qingdan erase-person 123456789 (give the account's number)")
    settings, account = load_settings(), int(arguments.account)
    heir = next(iter(settings.owners), 0)

    async def work(rows: Transaction) -> Erased | None:
        kept = await found(rows, account)
        if kept is not None and arguments.apply:
            await erase(rows, account, heir, arguments.conversation.moment())
        return kept

    kept = on_database(settings, "erase person", work)
    if kept is None:
        raise Told(f"没有这个人的任何记录 (nothing is kept of this person): {account}", 1)
    done = "已抹去 (forgotten)" if arguments.apply else "将抹去 (would be forgotten)"
    print(f"{done}: {kept.name or account}，身份{kept.appointments}个，提问{kept.questions}条，消息{kept.messages}条")
    print(f"部门的记录保留，不再有姓名 (reports that stay, without a name): {kept.reports}")
    if not arguments.apply:
        print("核对无误后加 --apply (add --apply to do it)")
    return 0
