"""Unanswered questions, grouped and without who asked, for the office to add wordings."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.ids import AccountId

MOST = 500
"""Different questions that are kept; of more, those asked least and longest ago go."""
IN_A_DAY = 20
"""The most questions that one person adds or counts in a day."""
STRANGERS: AccountId = ""
"""The account in whose name all strangers together have such a share."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that found nothing, how often it was asked, and when last."""

    example: str
    times: int
    last_at: datetime
    question: str = ""
    """What groups the writings of it."""


async def note(
    rows: Transaction, plain: str, example: str, moment: datetime, day: date, account: AccountId = STRANGERS
) -> bool:
    """Count a miss; `plain` is what groups the writings of one question. False if the account has had its share."""
    if not await _has_room(rows, account, day):
        return False
    statement = (
        "INSERT INTO misses VALUES (?, ?, 1, ?, ?) ON CONFLICT (question) DO UPDATE"
        " SET times = misses.times + 1, last_at = excluded.last_at"
    )
    await rows.change(statement, (plain, example, stored(moment), stored(moment)))
    surplus = (
        "DELETE FROM misses WHERE question IN (SELECT question FROM misses WHERE question <> ? ORDER BY times, last_at"
        " LIMIT max(0, (SELECT count(*) FROM misses) - ?))"
    )
    await rows.change(surplus, (plain, MOST))
    return True


async def _has_room(rows: Transaction, account: AccountId, day: date) -> bool:
    """Take one of the day's places of an account; who asked on other days is forgotten."""
    await rows.change("DELETE FROM misses_today WHERE day <> ?", (str(day),))
    statement = (
        "INSERT INTO misses_today VALUES (?, ?, 1) ON CONFLICT (account) DO UPDATE SET count = misses_today.count + 1"
        " WHERE misses_today.count < ?"
    )
    return await rows.change(statement, (account, str(day), IN_A_DAY)) == 1


async def most_frequent(rows: Transaction, count: int, beyond: int = 0) -> list[Unanswered]:
    """The misses asked most often, then latest; `beyond` skips the first."""
    statement = "SELECT * FROM misses ORDER BY times DESC, last_at DESC, question LIMIT ? OFFSET ?"
    found = await rows.rows(statement, (count, beyond))
    return list(map(_unanswered, found))


async def find(rows: Transaction, question: str) -> Unanswered | None:
    """Return an unanswered question; None if it was removed."""
    found = await rows.row("SELECT * FROM misses WHERE question = ?", (question,))
    return _unanswered(found) if found else None


async def take(rows: Transaction, question: str) -> Unanswered | None:
    """Remove a question that is answered by now and return it; None if it is not stored."""
    found = await rows.row("DELETE FROM misses WHERE question = ? RETURNING *", (question,))
    return _unanswered(found) if found else None


async def put_back(rows: Transaction, question: Unanswered) -> None:
    """Keep a question again that has no answer any more."""
    at = stored(question.last_at)
    values = (question.question, question.example, question.times, at, at)
    await rows.change("INSERT INTO misses VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", values)


async def count(rows: Transaction) -> int:
    """How many different questions found nothing."""
    found = await rows.one("SELECT count(*) AS n FROM misses")
    return int(found["n"])


async def clear(rows: Transaction) -> int:
    """Forget the misses, once they are dealt with."""
    return await rows.change("DELETE FROM misses")


def _unanswered(row: Row) -> Unanswered:
    return Unanswered(row["example"], row["times"], restored(row["last_at"]), row["question"])
