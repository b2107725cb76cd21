"""Ids at the edge: the platform's whole numbers, which everything below knows as texts."""

from bot.errors import CommandFailed
from storage.ids import AccountId


def text_of(number: int | None) -> str:
    """Return an id as it is known below; empty for none."""
    return str(number) if number else ""


def number_of(known: str) -> int:
    """Return an id as the platform wants it. Raises ValueError if it is none of the platform's."""
    return int(known)


def number_or_none(known: str | None) -> int | None:
    """Return an id as the platform wants it; None for none."""
    return number_of(known) if known else None


def is_groups(chat: str) -> bool:
    """Whether a chat is a group: their ids are negative (https://core.telegram.org/api/bots/ids)."""
    return chat.startswith("-")


def check_accounts(accounts: tuple[AccountId, ...]) -> None:
    """Look at the accounts that the settings name. Raises CommandFailed if one is none of the platform's."""
    for each in accounts:
        if not each.isdecimal() or str(number_of(each)) != each:
            raise CommandFailed(f"QINGDAN_OWNERS 须为平台账号数字编号 (not a user id): {each}")
