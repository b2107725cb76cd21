"""Questions in scope that found nothing, grouped, without who asked: what the office might add to the data."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import restored, stored


@dataclass(frozen=True, slots=True)
class Miss:
    """A question that found nothing, how often it was asked, and when last."""

    example: str
    times: int
    last_at: datetime


async def note(rows: Transaction, plain: str, example: str, moment: datetime) -> None:
    """Count a miss; `plain` is what groups the writings of one question."""
    statement = (
        "INSERT INTO misses VALUES (?, ?, 1, ?, ?) ON CONFLICT (question) DO UPDATE"
        " SET times = times + 1, last_at = excluded.last_at"
    )
    await rows.change(statement, (plain, example, stored(moment), stored(moment)))


async def most_frequent(rows: Transaction, count: int, beyond: int = 0) -> list[Miss]:
    """The misses asked most often, then latest; `beyond` skips the first."""
    statement = "SELECT * FROM misses ORDER BY times DESC, last_at DESC LIMIT ? OFFSET ?"
    found = await rows.rows(statement, (count, beyond))
    return [Miss(each["example"], each["times"], restored(each["last_at"])) for each in found]


async def count(rows: Transaction) -> int:
    """How many different questions found nothing."""
    found = await rows.row("SELECT count(*) AS n FROM misses")
    return int(found["n"]) if found else 0


async def clear(rows: Transaction) -> int:
    """Forget the misses, once they are dealt with."""
    return await rows.change("DELETE FROM misses")
