"""Stored buttons: messages with buttons, and what each button does. A button's data names only its row."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.ids import AccountId, ChatId

KEPT = timedelta(days=30)
"""How long stored buttons work."""


@dataclass(frozen=True, slots=True)
class StoredButtons:
    """The buttons under a message; `account` is who may press them, None for everybody it concerns.

    Each time the message changes, so does the revision: buttons of an earlier one do nothing. `choices` and `on_reply`
    (what an answer to the message means) are JSON.
    """

    chat: ChatId
    key: str
    account: AccountId | None
    choices: str
    on_reply: str = ""
    revision: int = 0
    id: int = 0


async def make(rows: Transaction, buttons: StoredButtons, moment: datetime) -> StoredButtons:
    """Store the buttons of a message and return them as stored."""
    statement = (
        "INSERT INTO offers (chat, key, account, choices, on_reply, made_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET choices = excluded.choices, on_reply = excluded.on_reply,"
        " revision = offers.revision + 1 RETURNING *"
    )
    values = (buttons.chat, buttons.key, buttons.account, buttons.choices, buttons.on_reply, stored(moment))
    found = await rows.one(statement, values)
    return _stored_buttons(found)


async def by_number(rows: Transaction, number: int) -> StoredButtons | None:
    """Return the stored buttons with this number."""
    found = await rows.row("SELECT * FROM offers WHERE id = ?", (number,))
    return _stored_buttons(found) if found else None


async def by_key(rows: Transaction, key: str) -> StoredButtons | None:
    """Return the stored buttons of the message with this key."""
    found = await rows.row("SELECT * FROM offers WHERE key = ?", (key,))
    return _stored_buttons(found) if found else None


async def last_of(rows: Transaction, kind: str, chat: ChatId) -> StoredButtons | None:
    """Return the last stored buttons in a chat of which the key is of a kind (`kind:…`)."""
    statement = "SELECT * FROM offers WHERE key >= ? || ':' AND key < ? || ';' AND chat = ? ORDER BY id DESC LIMIT 1"
    found = await rows.row(statement, (kind, kind, chat))
    return _stored_buttons(found) if found else None


async def prune(rows: Transaction, moment: datetime) -> int:
    """Forget offers made long ago."""
    return await rows.change("DELETE FROM offers WHERE made_at < ?", (stored(moment - KEPT),))


def _stored_buttons(row: Row) -> StoredButtons:
    told = (row["chat"], row["key"], row["account"], row["choices"], row["on_reply"])
    return StoredButtons(*told, row["revision"], row["id"])
