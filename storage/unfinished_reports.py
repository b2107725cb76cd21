"""Unfinished reports: the question to a person that waits for an answer, one in each chat and topic."""

from datetime import datetime, timedelta

from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.ids import AccountId, ChatId, ThreadId

WAITS = timedelta(minutes=30)
"""How long a person's next words may answer the question; a reply to it may come later."""


async def wait(
    rows: Transaction, chat: ChatId, thread: ThreadId, account: AccountId, key: str, moment: datetime
) -> None:
    """Wait for a person's answer to the question with a key, in place of an earlier one."""
    statement = (
        "INSERT INTO unfinished_reports VALUES (?, ?, ?, ?, ?) ON CONFLICT (chat, thread, account) DO UPDATE"
        " SET key = excluded.key, asked_at = excluded.asked_at"
    )
    await rows.change(statement, (chat, thread, account, key, stored(moment)))


async def waiting(rows: Transaction, chat: ChatId, thread: ThreadId, account: AccountId, moment: datetime) -> str:
    """Return the key of the question that waits for a person's answer; empty if none does."""
    statement = (
        "SELECT key FROM unfinished_reports WHERE chat = ? AND thread = ? AND account = ? AND asked_at BETWEEN ? AND ?"
    )
    values = (chat, thread, account, stored(moment - WAITS), stored(moment))
    found = await rows.row(statement, values)
    return str(found["key"]) if found else ""


async def take(rows: Transaction, chat: ChatId, thread: ThreadId, account: AccountId, moment: datetime) -> str:
    """Stop waiting and return the key of the question; empty if none waited."""
    statement = "DELETE FROM unfinished_reports WHERE chat = ? AND thread = ? AND account = ? RETURNING key, asked_at"
    found = await rows.row(statement, (chat, thread, account))
    is_waiting = found is not None and stored(moment - WAITS) <= found["asked_at"] <= stored(moment)
    return str(found["key"]) if found is not None and is_waiting else ""


async def forget(rows: Transaction, chat: ChatId, thread: ThreadId, account: AccountId) -> None:
    """Wait no longer: it was answered, or the person speaks of something else."""
    statement = "DELETE FROM unfinished_reports WHERE chat = ? AND thread = ? AND account = ?"
    await rows.change(statement, (chat, thread, account))


async def prune(rows: Transaction, moment: datetime) -> int:
    """Forget questions that nobody has answered in time."""
    return await rows.change("DELETE FROM unfinished_reports WHERE asked_at < ?", (stored(moment - WAITS),))
