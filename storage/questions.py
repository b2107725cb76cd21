"""Questions and the messages that answered them, for follow-ups, edits, buttons and repetitions."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.ids import AccountId, ChatId, MessageId, ThreadId

KEPT = timedelta(days=30)
"""How long a question can be leaned on."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: a chat, and in a forum the topic (empty elsewhere)."""

    chat: ChatId
    thread: ThreadId = ""


@dataclass(frozen=True, slots=True)
class StoredQuestion:
    """A question that was answered. `reply` is the key of the message that answers it."""

    place: Place
    message_id: MessageId
    asker: AccountId
    text: str
    plain: str
    leans_on: int | None
    reply: str
    checklist: str
    asked_at: datetime
    id: int = 0


async def record(rows: Transaction, asked: StoredQuestion) -> int:
    """Store a question and return its number; an edited message replaces its earlier question."""
    found = await rows.row(
        """
        INSERT INTO questions (chat, message_id, thread, asker, text, plain, leans_on, reply, checklist, asked_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (chat, message_id) DO UPDATE SET text = excluded.text, plain = excluded.plain,
            leans_on = excluded.leans_on, reply = excluded.reply, checklist = excluded.checklist
        RETURNING id
        """,
        (
            asked.place.chat,
            asked.message_id,
            asked.place.thread,
            asked.asker,
            asked.text,
            asked.plain,
            asked.leans_on,
            asked.reply,
            asked.checklist,
            stored(asked.asked_at),
        ),
    )
    return int(found["id"]) if found else 0


async def by_number(rows: Transaction, number: int) -> StoredQuestion | None:
    """The question with this number."""
    return _asked(await rows.row("SELECT * FROM questions WHERE id = ?", (number,)))


async def by_message(rows: Transaction, chat: ChatId, message_id: MessageId) -> StoredQuestion | None:
    """The question that this message asks."""
    return _asked(await rows.row("SELECT * FROM questions WHERE chat = ? AND message_id = ?", (chat, message_id)))


async def by_reply(rows: Transaction, key: str) -> StoredQuestion | None:
    """The question that the message with this key answers."""
    return _asked(await rows.row("SELECT * FROM questions WHERE reply = ? ORDER BY id DESC LIMIT 1", (key,)))


async def last(rows: Transaction, place: Place, asker: AccountId, since: datetime) -> StoredQuestion | None:
    """The last question of a person in a place since a moment."""
    statement = (
        "SELECT * FROM questions WHERE chat = ? AND thread = ? AND asked_at >= ? AND asker = ?"
        " ORDER BY asked_at DESC, id DESC LIMIT 1"
    )
    return _asked(await rows.row(statement, (place.chat, place.thread, stored(since), asker)))


async def same(
    rows: Transaction, place: Place, plain: str, since: datetime
) -> tuple[StoredQuestion | None, StoredQuestion | None]:
    """Return the last question in a place since a moment that says the same and whose answer surely has arrived.

    Beside it the last one whose answer waits to be sent.
    """
    statement = (
        "SELECT questions.*, state FROM questions JOIN outbox ON outbox.key = reply WHERE questions.chat = ?"
        " AND thread = ? AND asked_at >= ? AND plain = ? AND state IN ('sent', 'waiting')"
        " ORDER BY asked_at, questions.id"
    )
    found = await rows.rows(statement, (place.chat, place.thread, stored(since), plain))
    last = {each["state"]: _asked(each) for each in found}
    return last.get("sent"), last.get("waiting")


async def saying(rows: Transaction, plain: str) -> list[StoredQuestion]:
    """The questions that say the same and are still kept: of each asker in each place the last, the latest first."""
    statement = (
        "SELECT * FROM questions WHERE id IN (SELECT max(id) FROM questions WHERE plain = ?"
        " GROUP BY chat, thread, asker) ORDER BY id DESC"
    )
    found = [_asked(each) for each in await rows.rows(statement, (plain,))]
    return [each for each in found if each is not None]


async def prune(rows: Transaction, moment: datetime) -> int:
    """Forget what was asked long ago."""
    return await rows.change("DELETE FROM questions WHERE asked_at < ?", (stored(moment - KEPT),))


def _asked(row: Row | None) -> StoredQuestion | None:
    if row is None:
        return None
    return StoredQuestion(
        Place(row["chat"], row["thread"]),
        row["message_id"],
        row["asker"],
        row["text"],
        row["plain"],
        row["leans_on"],
        row["reply"],
        row["checklist"],
        restored(row["asked_at"]),
        row["id"],
    )
