"""The members of groups as far as the bot knows: from who speaks, joins and leaves."""

from datetime import datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.ids import AccountId, ChatId


async def see(rows: Transaction, chat: ChatId, account: AccountId) -> None:
    """Remember that somebody is in a group; since when is not known."""
    await rows.change("INSERT INTO members (chat, account) VALUES (?, ?) ON CONFLICT DO NOTHING", (chat, account))


async def join(rows: Transaction, chat: ChatId, account: AccountId, moment: datetime) -> None:
    """Remember that somebody has just joined a group."""
    statement = (
        "INSERT INTO members VALUES (?, ?, ?) ON CONFLICT (chat, account) DO UPDATE SET joined_at = excluded.joined_at"
    )
    await rows.change(statement, (chat, account, stored(moment)))


async def joined_at(rows: Transaction, chat: ChatId, account: AccountId) -> datetime | None:
    """When somebody joined a group; None if they were there before the bot heard of them."""
    found = await rows.row("SELECT joined_at FROM members WHERE chat = ? AND account = ?", (chat, account))
    return restored(found["joined_at"]) if found and found["joined_at"] is not None else None


async def leave(rows: Transaction, chat: ChatId, account: AccountId) -> None:
    """Forget that somebody is in a group."""
    await rows.change("DELETE FROM members WHERE chat = ? AND account = ?", (chat, account))


async def is_in_service(rows: Transaction, account: AccountId, since: datetime) -> bool:
    """Whether somebody is known to be in a group that the bot serves, and was there at a moment already."""
    statement = (
        "SELECT 1 FROM members JOIN chats USING (chat) WHERE account = ? AND coalesce(joined_at, 0) <= ?"
        " AND state = 'here' AND adopted_by IS NOT NULL AND type <> 'private' LIMIT 1"
    )
    return await rows.row(statement, (account, stored(since))) is not None
