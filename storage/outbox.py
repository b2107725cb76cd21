"""The outbox: every message of the bot is a row with a unique key that ends in exactly one state."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from storage.chats import present_id
from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.ids import AccountId, ChatId, MessageId, age_of

LATELY = 500
"""Rows, of all chats, among which the last one of a chat is looked for."""
KEPT = timedelta(days=30)
"""How long it is remembered what was said, so that it can be edited and leaned on."""


class Purpose(StrEnum):
    """Why a message is sent: decides how urgent it is, and what is done when nobody knows whether it arrived."""

    ANSWER = "answer"
    EDIT = "edit"
    REACTION = "reaction"
    PRESS = "press"
    NOTICE = "notice"
    ANNOUNCEMENT = "announcement"
    REMINDER = "reminder"

    @property
    def rank(self) -> int:
        """Answers to people go ahead of what the bot says on its own."""
        return 1 if self in (Purpose.ANNOUNCEMENT, Purpose.REMINDER, Purpose.NOTICE) else 0


class MessageState(StrEnum):
    """Where a message stands; all but the first two are ends."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    """It may have arrived; it is not repeated, and shown to the operator."""
    DEAD = "dead"
    """The platform will never take it; shown to the operator."""
    GONE = "gone"
    """Its chat is closed to the bot."""
    DROPPED = "dropped"
    """It has become pointless."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to be sent: a unique key, the chat, the purpose, and what to say, as JSON."""

    key: str
    chat: ChatId
    purpose: Purpose
    body: str
    author: AccountId = ""
    """The account that caused it; empty for what the bot says on its own."""
    slot: str = ""
    """What it is about, where only the newest is worth sending: it takes the place of one that waits."""
    is_strangers: bool = False
    """Whether it goes to a stranger in private, who waits for everybody else."""


@dataclass(frozen=True, slots=True)
class ClaimedMessage:
    """A message that is being sent."""

    id: int
    key: str
    lane: str
    chat: ChatId
    purpose: Purpose
    body: str
    attempts: int
    doubtful: int
    """How often it may have arrived already."""
    author: AccountId = ""


async def put(rows: Transaction, message: Outgoing, moment: datetime) -> bool:
    """Queue a message, for the chat's new id where it has moved; False if its key is known already.

    In a chat, authors take turns: a message stands behind those of its author, but not behind all of another's. What
    one update says stays together.
    """
    if message.slot and await _replaced(rows, message):
        return True
    place = f"(SELECT {present_id('?2')} AS chat, coalesce(?3, {present_id('?2')}) AS lane) AS place"
    statement = (
        "INSERT INTO outbox (key, chat, lane, rank, purpose, body, created_at, author, slot, is_strangers, turn)"
        " SELECT ?1, place.chat, place.lane, ?4, ?5, ?6, ?7, ?8, ?9, ?10, max("
        " coalesce((SELECT min(turn) FROM outbox WHERE lane = place.lane AND state = 'waiting'), 0),"
        " coalesce((SELECT 1 + turn FROM outbox WHERE queue = place.lane || ' ' || ?8 AND rank = ?4"
        " AND state = 'waiting' AND created_at <> ?7 ORDER BY turn DESC, id DESC LIMIT 1), 0))"
        " FROM " + place + " WHERE true ON CONFLICT DO NOTHING"
    )
    own_lane = message.key if message.purpose is Purpose.PRESS else None  # it is answered at once, beside the rest
    said = (message.key, message.chat, own_lane, message.purpose.rank, message.purpose, message.body, stored(moment))
    whose = (message.author, message.slot or None, message.is_strangers)
    return await rows.change(statement, (*said, *whose)) == 1


async def claim(rows: Transaction, number: int) -> ClaimedMessage | None:
    """Mark a message as being sent; None if it no longer waits."""
    return next(iter(await claim_all(rows, [number])), None)


async def claim_all(rows: Transaction, numbers: Sequence[int]) -> list[ClaimedMessage]:
    """Mark messages as being sent, right before they are; those that still wait, in their order."""
    statement = (
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1"
        " WHERE state = 'waiting' AND id IN (SELECT value FROM json_each(?)) RETURNING *"
    )
    found = await rows.rows(statement, (json.dumps(list(numbers)),)) if numbers else []
    by_number = {each["id"]: _claimed(each) for each in found}
    return [by_number[each] for each in numbers if each in by_number]


async def settle(
    rows: Transaction,
    number: int,
    state: MessageState,
    moment: datetime,
    *,
    message_id: MessageId | None = None,
    error: str = "",
) -> bool:
    """End a message; False where it has ended already, as after a commit that was in doubt and did come through."""
    statement = (
        "UPDATE outbox SET state = ?, ended_at = ?, message_id = coalesce(?, message_id), error = ?"
        " WHERE id = ? AND ended_at IS NULL"
    )
    return await rows.change(statement, (state, stored(moment), message_id, error or None, number)) == 1


async def settle_sent(rows: Transaction, sent: Iterable[tuple[int, MessageId | None]], moment: datetime) -> None:
    """End messages that have arrived, each with the platform's number of it, if it has one."""
    statement = (
        "UPDATE outbox SET state = 'sent', ended_at = ?, message_id = coalesce(?, message_id), error = NULL"
        " WHERE id = ?"
    )
    await rows.change_all(statement, [(stored(moment), message_id, number) for number, message_id in sent])


async def repeat(
    rows: Transaction, number: int, not_before: datetime, error: str, *, body: str | None = None, doubtful: bool = False
) -> None:
    """Put a message back, not to be sent before a moment; `doubtful` where it may have arrived.

    One whose slot has been taken meanwhile has become pointless.
    """
    taken = (
        "UPDATE outbox SET state = 'dropped', ended_at = ?2, error = 'replaced' WHERE id = ?1 AND EXISTS"
        " (SELECT 1 FROM outbox AS newer WHERE newer.slot = outbox.slot AND newer.state = 'waiting')"
    )
    if await rows.change(taken, (number, stored(not_before))):
        return
    statement = (
        "UPDATE outbox SET state = 'waiting', not_before = ?, error = ?, body = coalesce(?, body),"
        " doubtful = doubtful + ? WHERE id = ?"
    )
    await rows.change(statement, (stored(not_before), error, body, int(doubtful), number))


async def pause(rows: Transaction, lane: str, until: datetime) -> None:
    """Send nothing in a lane until a moment."""
    statement = (
        "INSERT INTO pauses VALUES (?, ?) ON CONFLICT (lane) DO UPDATE SET until = max(pauses.until, excluded.until)"
    )
    await rows.change(statement, (lane, stored(until)))


async def interrupted(rows: Transaction) -> list[ClaimedMessage]:
    """What was being sent when the program ended."""
    return [_claimed(each) for each in await rows.rows("SELECT * FROM outbox WHERE state = 'sending' ORDER BY id")]


async def sent_since(rows: Transaction, moment: datetime) -> list[tuple[ChatId, AccountId, datetime]]:
    """The messages sent since a moment, with chat and author, as the platform's flood rules count them."""
    found = await rows.rows(
        "SELECT chat, author, ended_at FROM outbox WHERE ended_at >= ? AND state IN ('sent', 'unknown')"
        " AND purpose <> 'press' ORDER BY ended_at",
        (stored(moment),),
    )
    return [(each["chat"], each["author"], restored(each["ended_at"])) for each in found]


async def message_of(rows: Transaction, key: str) -> MessageId | None:
    """The platform's number of the message with this key, where it was sent."""
    found = await rows.row("SELECT message_id FROM outbox WHERE key = ?", (key,))
    return found["message_id"] if found else None


async def last_shown(rows: Transaction, chat: ChatId) -> str:
    """Return the key of the message that was last sent or changed in a chat; empty if that was not lately."""
    statement = (
        "SELECT key, body FROM outbox WHERE chat = ? AND purpose <> 'press'"
        " AND id > (SELECT max(id) - ? FROM outbox) ORDER BY id DESC LIMIT 1"
    )
    found = await rows.row(statement, (chat, LATELY))
    return str(json.loads(found["body"]).get("edits") or found["key"]) if found else ""


async def body_of(rows: Transaction, key: str) -> str:
    """Return the text of the message with this key; empty if it is no longer stored."""
    found = await rows.row("SELECT body FROM outbox WHERE key = ?", (key,))
    return str(found["body"]) if found else ""


async def give_up_key(rows: Transaction, key: str) -> None:
    """Rename the key of a message that has ended, so that a new one can use it."""
    ended = "state NOT IN ('waiting', 'sending')"
    await rows.change(f"UPDATE outbox SET key = key || ':was:' || id WHERE key = ? AND {ended}", (key,))


async def key_of(rows: Transaction, chat: ChatId, message_id: MessageId) -> str | None:
    """The key of a message that the platform shows under this number."""
    statement = "SELECT key FROM outbox WHERE chat = ?1 AND (length(message_id), message_id) = (length(?2), ?2)"
    found = await rows.row(f"{statement} AND message_id IS NOT NULL", (chat, message_id))
    return found["key"] if found else None


async def key_answered(rows: Transaction, chat: ChatId, message_id: MessageId) -> str | None:
    """The key of a message of the bot that a person answers.

    People can be quicker than the platform: what is newer than all that is known is what is being sent.
    """
    known = await key_of(rows, chat, message_id)
    if known is not None:
        return known
    newest = await rows.row(
        "SELECT message_id FROM outbox WHERE chat = ? AND message_id IS NOT NULL"
        " ORDER BY length(message_id) DESC, message_id DESC LIMIT 1",
        (chat,),
    )
    if newest is not None and age_of(newest["message_id"]) >= age_of(message_id):
        return None
    found = await rows.row(
        "SELECT key FROM outbox WHERE chat = ? AND state = 'sending' AND message_id IS NULL"
        " AND purpose NOT IN ('edit', 'press', 'reaction') ORDER BY id LIMIT 1",
        (chat,),
    )
    return found["key"] if found and await learn(rows, found["key"], chat, message_id) else None


async def learn(rows: Transaction, key: str, chat: ChatId, message_id: MessageId) -> bool:
    """A message that is being sent, or was held as unknown, has shown itself: it did arrive, under this number."""
    statement = (
        "UPDATE outbox SET message_id = ?, state = CASE state WHEN 'unknown' THEN 'sent' ELSE state END"
        " WHERE key = ? AND chat = ? AND message_id IS NULL AND state IN ('sending', 'unknown')"
    )
    return await rows.change(statement, (message_id, key, chat)) == 1


async def prune(rows: Transaction, moment: datetime) -> int:
    """Delete what was said long ago, and empty what an operator should see; that it was refused or is unknown stays.

    Returns how many messages were deleted.
    """
    old = stored(moment - KEPT)
    emptied = "UPDATE outbox SET body = '' WHERE ended_at < ? AND state IN (?, ?) AND body <> ''"
    await rows.change(emptied, (old, MessageState.DEAD, MessageState.UNKNOWN))
    ends: Sequence[MessageState] = (MessageState.SENT, MessageState.GONE, MessageState.DROPPED)
    statement = f"DELETE FROM outbox WHERE ended_at < ? AND state IN ({', '.join('?' * len(ends))})"
    return await rows.change(statement, (old, *ends))


async def _replaced(rows: Transaction, message: Outgoing) -> bool:
    """Whether something waited in the slot, which now says the newer: it keeps its place."""
    statement = "UPDATE outbox SET body = ?, author = ? WHERE slot = ? AND state = 'waiting'"
    return await rows.change(statement, (message.body, message.author, message.slot)) > 0


def _claimed(row: Row) -> ClaimedMessage:
    return ClaimedMessage(
        row["id"],
        row["key"],
        row["lane"],
        row["chat"],
        Purpose(row["purpose"]),
        row["body"],
        row["attempts"],
        row["doubtful"],
        row["author"],
    )
