"""The daily poll of a group: whether, when and in which topic it goes out, and who has answered."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.ids import ChatId, ThreadId


class Mode(StrEnum):
    """When a group is asked."""

    OFF = "off"
    WHEN_DUE = "when due"
    DAILY = "daily"


@dataclass(frozen=True, slots=True)
class DailyPoll:
    """How a group is asked; the time is the deployment's."""

    chat: ChatId
    mode: Mode
    at: time
    thread: ThreadId = ""


USUAL_HOUR = time(9, 30)


async def set_daily_poll(rows: Transaction, wanted: DailyPoll) -> None:
    """Ask a group so from now on."""
    statement = (
        "INSERT INTO rounds VALUES (?, ?, ?, ?)"
        " ON CONFLICT (chat) DO UPDATE SET mode = excluded.mode, at = excluded.at, thread = excluded.thread"
    )
    await rows.change(statement, (wanted.chat, wanted.mode, wanted.at.isoformat("minutes"), wanted.thread))


async def daily_poll_of(rows: Transaction, chat: ChatId) -> DailyPoll:
    """How a group is asked; when something is due, where nobody has said otherwise."""
    found = await rows.row("SELECT * FROM rounds WHERE chat = ?", (chat,))
    if found is None:
        return DailyPoll(chat, Mode.WHEN_DUE, USUAL_HOUR)
    return DailyPoll(chat, Mode(found["mode"]), time.fromisoformat(found["at"]), found["thread"])


async def answer(rows: Transaction, chat: ChatId, day: date, department: str, person: int, moment: datetime) -> bool:
    """Record the answer of a department; False if it has answered before."""
    statement = "INSERT INTO answers_to_rounds VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    return await rows.change(statement, (chat, day.isoformat(), department, person, stored(moment))) == 1


async def count(rows: Transaction, chat: ChatId, day: date) -> int:
    """How many departments have answered."""
    statement = "SELECT count(*) AS n FROM answers_to_rounds WHERE chat = ? AND day = ?"
    found = await rows.one(statement, (chat, day.isoformat()))
    return int(found["n"])


async def has_answered(rows: Transaction, chat: ChatId, day: date, department: str) -> bool:
    """Whether a department has answered."""
    statement = "SELECT 1 FROM answers_to_rounds WHERE chat = ? AND day = ? AND department = ?"
    return await rows.row(statement, (chat, day.isoformat(), department)) is not None


async def is_begun(rows: Transaction, key: str) -> bool:
    """Whether the message with this key was queued before."""
    return await rows.row("SELECT 1 FROM outbox WHERE key = ?", (key,)) is not None


async def wish(rows: Transaction, person: int, *, reminder: bool) -> None:
    """A person wishes to be reminded of the round in private, or no longer."""
    statement = (
        "INSERT INTO wishes VALUES (?) ON CONFLICT DO NOTHING" if reminder else "DELETE FROM wishes WHERE person = ?"
    )
    await rows.change(statement, (person,))


async def wishing(rows: Transaction) -> list[int]:
    """Return the ids of the people who want to be reminded."""
    return [each["person"] for each in await rows.rows("SELECT person FROM wishes ORDER BY person")]
