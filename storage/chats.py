"""Chats that the bot is in: groups and private chats, adopted or not, open or left, with their former ids."""

from dataclasses import dataclass
from datetime import datetime

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.ids import FORMER, AccountId, ChatId


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat as far as it is known."""

    chat: ChatId
    type: str
    title: str
    here: bool
    adopted_by: AccountId | None
    greeted: bool

    @property
    def is_private(self) -> bool:
        """Whether it is a chat with one person."""
        return self.type == "private"


async def find(rows: Transaction, chat: ChatId) -> Chat | None:
    """What is known of a chat."""
    found = await rows.row("SELECT * FROM chats WHERE chat = ?", (chat,))
    return _chat(found) if found else None


async def everywhere(rows: Transaction) -> list[Chat]:
    """Every chat that the bot is in, groups first."""
    return [
        _chat(each)
        for each in await rows.rows("SELECT * FROM chats WHERE state = 'here' ORDER BY type = 'private', chat")
    ]


async def working_groups(rows: Transaction) -> list[ChatId]:
    """The groups in service: the one that the office has named, those that have quiet hours, the longest unchanged."""
    statement = (
        "SELECT chat FROM chats LEFT JOIN quiet_hours USING (chat) WHERE state = 'here' AND adopted_by IS NOT NULL"
        " AND type <> 'private' ORDER BY coalesce(is_named, 0) DESC, hours IS NULL, changed_at, chat DESC"
    )
    return [each["chat"] for each in await rows.rows(statement)]


async def meet(rows: Transaction, chat: ChatId, kind: str, title: str, moment: datetime) -> None:
    """Remember a chat in which the bot can speak, and what it is called now."""
    statement = (
        "INSERT INTO chats (chat, type, title, changed_at) VALUES (?, ?, ?, ?) ON CONFLICT (chat) DO UPDATE"
        " SET type = excluded.type, title = excluded.title, state = 'here', changed_at = excluded.changed_at"
        " WHERE chats.type <> excluded.type OR chats.title <> excluded.title OR chats.state <> 'here'"
    )
    await rows.change(statement, (chat, kind, title, stored(moment)))


async def adopt(rows: Transaction, chat: ChatId, person: AccountId | None, moment: datetime) -> None:
    """Take a group into service in the name of a person in charge; None gives it up."""
    await rows.change("UPDATE chats SET adopted_by = ?, changed_at = ? WHERE chat = ?", (person, stored(moment), chat))


async def greeted(rows: Transaction, chat: ChatId, moment: datetime) -> None:
    """Remember that a group which nobody has adopted was told so."""
    await rows.change("UPDATE chats SET greeted_at = ? WHERE chat = ?", (stored(moment), chat))


async def retire(rows: Transaction, chat: ChatId, moment: datetime) -> None:
    """The bot was removed or blocked: what waits for the chat is not sent. Being met again opens it."""
    statement = "UPDATE chats SET state = 'gone', adopted_by = NULL, greeted_at = NULL, changed_at = ? WHERE chat = ?"
    await rows.change(statement, (stored(moment), chat))
    await rows.change("DELETE FROM members WHERE chat = ?", (chat,))
    ending = "UPDATE outbox SET state = 'gone', ended_at = ? WHERE chat = ? AND state = 'waiting'"
    await rows.change(ending, (stored(moment), chat))


async def move(rows: Transaction, old: ChatId, new: ChatId, moment: datetime) -> None:
    """A group has become a supergroup with another id: change it everywhere. May be told more than once.

    The numbers of the old messages mean nothing in the new chat, so they are forgotten.
    """
    statement = "INSERT INTO moves VALUES (?, ?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new"
    await rows.change(statement, (old, new, stored(moment)))
    await rows.change("UPDATE moves SET new = ? WHERE new = ?", (new, old))
    before = await find(rows, old)
    if before is not None:
        await meet(rows, new, "supergroup", before.title, moment)
        await rows.change(
            "UPDATE chats SET adopted_by = coalesce(adopted_by, ?) WHERE chat = ?", (before.adopted_by, new)
        )
        await rows.change("DELETE FROM chats WHERE chat = ?", (old,))
    await rows.change("UPDATE questions SET chat = ?, message_id = ? || id WHERE chat = ?", (new, FORMER, old))
    await rows.change("UPDATE outbox SET message_id = NULL WHERE chat = ?", (old,))
    await rows.change("UPDATE outbox SET chat = ? WHERE chat = ?", (new, old))
    await rows.change("UPDATE outbox SET lane = ? WHERE lane = ?", (new, old))
    await rows.change("DELETE FROM pauses WHERE lane = ?", (old,))
    for table in ("reports", "evidence"):
        former = "CASE message_id WHEN '' THEN '' ELSE ? || message_id END"
        statement = f"UPDATE {table} SET chat = ?, message_id = {former} WHERE chat = ?"
        await rows.change(statement, (new, FORMER, old))
    twice = "DELETE FROM members WHERE chat = ? AND account IN (SELECT account FROM members WHERE chat = ?)"
    await rows.change(twice, (new, old))
    await rows.change("UPDATE members SET chat = ? WHERE chat = ?", (new, old))
    for table in ("offers", "rounds", "answers_to_rounds", "quiet_hours", "appointments"):
        await rows.change(f"UPDATE {table} SET chat = ? WHERE chat = ?", (new, old))


def present_id(place: str) -> str:
    """Return the expression for the id that a chat has now, given the place of the value in a statement (`?1`)."""
    return f"coalesce((SELECT new FROM moves WHERE old = {place}), {place})"


def _chat(row: Row) -> Chat:
    return Chat(
        row["chat"], row["type"], row["title"], row["state"] == "here", row["adopted_by"], row["greeted_at"] is not None
    )
