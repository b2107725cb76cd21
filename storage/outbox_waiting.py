"""Messages that wait in the outbox: the next of each chat, and how many belong to whom."""

from dataclasses import dataclass
from datetime import datetime

from storage.chats import present_id
from storage.engine.connection import ALL, Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.ids import AccountId, ChatId
from storage.outbox import Purpose


@dataclass(frozen=True, slots=True)
class QueueHead:
    """The next message of an author in a lane. Messages of a lane are sent one after the other."""

    id: int
    lane: str
    chat: ChatId
    purpose: Purpose
    not_before: datetime
    author: AccountId
    rank: int
    turn: int
    is_strangers: bool
    created_at: datetime


async def heads(rows: Transaction) -> list[QueueHead]:
    """The next message of every author in every lane, the longest waiting first among those of equal rank."""
    found = await rows.rows(
        """
        WITH RECURSIVE queues (queue) AS (
            SELECT min(queue) FROM outbox WHERE state = 'waiting'
            UNION ALL
            SELECT (SELECT min(queue) FROM outbox WHERE state = 'waiting' AND queue > queues.queue)
            FROM queues WHERE queue IS NOT NULL
        )
        SELECT outbox.id, outbox.lane, chat, purpose, author, rank, turn, is_strangers, created_at,
            max(not_before, coalesce(pauses.until, 0)) AS free_at
        FROM queues
        JOIN outbox ON outbox.id = (
            SELECT id FROM outbox AS next
            WHERE next.queue = queues.queue AND next.state = 'waiting' ORDER BY rank, turn, id LIMIT 1
        )
        LEFT JOIN pauses ON pauses.lane = outbox.lane
        ORDER BY rank, turn, outbox.id
        """
    )
    return [_head(each) for each in found]


async def count_for(rows: Transaction, chat: ChatId, author: AccountId) -> int:
    """How many messages that a person caused wait for a chat."""
    queue = f"{present_id('?1')} || ' ' || ?2"
    statement = f"SELECT count(*) AS n FROM outbox WHERE queue = {queue} AND state = 'waiting'"
    found = await rows.one(statement, (chat, author))
    return int(found["n"])


async def count_for_strangers(rows: Transaction) -> int:
    """How many messages wait for strangers in private."""
    statement = "SELECT count(*) AS n FROM outbox WHERE state = 'waiting' AND is_strangers = 1"
    found = await rows.one(statement)
    return int(found["n"])


async def body_of(rows: Transaction, key: str) -> str | None:
    """Return the body of a waiting message that was not tried yet; None if there is none."""
    found = await rows.row("SELECT body FROM outbox WHERE key = ? AND state = 'waiting' AND doubtful = 0", (key,))
    return found["body"] if found else None


async def files(rows: Transaction) -> frozenset[str]:
    """The paths of the files that are still to be sent."""
    found = await rows.rows(
        "SELECT DISTINCT body ->> 'file' AS file FROM outbox"
        " WHERE state IN ('waiting', 'sending') AND body ->> 'file' IS NOT NULL"
    )
    return frozenset(each["file"] for each in found)


async def in_slot(rows: Transaction, slot: str) -> str | None:
    """Return the message that waits in a slot; None if there is none."""
    found = await rows.row("SELECT body FROM outbox WHERE slot = ? AND state = 'waiting'", (slot,))
    return found["body"] if found else None


async def rewrite(rows: Transaction, key: str, body: str) -> None:
    """Replace the body of a waiting message."""
    await rows.change("UPDATE outbox SET body = ? WHERE key = ? AND state = 'waiting'", (body, key))


async def hold(rows: Transaction, key: str, until: datetime) -> None:
    """Hold a waiting message back until a moment."""
    statement = "UPDATE outbox SET not_before = max(not_before, ?) WHERE key = ? AND state = 'waiting'"
    await rows.change(statement, (stored(until), key))


async def drop(rows: Transaction, key: str, moment: datetime) -> bool:
    """Drop a waiting message that has become pointless; False if it no longer waits."""
    statement = (
        "UPDATE outbox SET state = 'dropped', ended_at = ?, error = 'pointless' WHERE key = ? AND state = 'waiting'"
    )
    return await rows.change(statement, (stored(moment), key)) == 1


async def drop_presses(rows: Transaction, author: AccountId, most: int, moment: datetime) -> None:
    """Of a person's presses answer the newest only."""
    statement = (
        "UPDATE outbox SET state = 'dropped', ended_at = ?, error = 'pressed again' WHERE id IN (SELECT id FROM outbox"
        " WHERE author = ? AND state = 'waiting' AND purpose = 'press' ORDER BY id DESC LIMIT ? OFFSET ?)"
    )
    await rows.change(statement, (stored(moment), author, ALL, most))


async def drop_old_presses(rows: Transaction, before: datetime, moment: datetime) -> None:
    """Answer no press from before a moment."""
    statement = (
        "UPDATE outbox SET state = 'dropped', ended_at = ?, error = 'too old'"
        " WHERE state = 'waiting' AND purpose = 'press' AND created_at < ?"
    )
    await rows.change(statement, (stored(moment), stored(before)))


def _head(row: Row) -> QueueHead:
    whose = (row["author"], row["rank"], row["turn"], bool(row["is_strangers"]), restored(row["created_at"]))
    return QueueHead(row["id"], row["lane"], row["chat"], Purpose(row["purpose"]), restored(row["free_at"]), *whose)
