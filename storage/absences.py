"""Who is not to be written to in private: people on leave on some days, and people who do not wish it."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import stored


@dataclass(frozen=True, slots=True)
class Leave:
    """Store the leave of a person, both days included."""

    person: int
    first: date
    last: date


async def take(rows: Transaction, leave: Leave, moment: datetime) -> None:
    """Put a leave in the place of every other of the person."""
    await end(rows, leave.person)
    said = (leave.person, str(leave.first), str(leave.last), stored(moment))
    await rows.change("INSERT INTO leaves VALUES (?, ?, ?, ?)", said)


async def end(rows: Transaction, person: int) -> bool:
    """End a person's leave; False if there was none."""
    return await rows.change("DELETE FROM leaves WHERE person = ?", (person,)) > 0


async def of(rows: Transaction, person: int, today: date) -> Leave | None:
    """Return the leave of a person that is not over."""
    found = await rows.row("SELECT * FROM leaves WHERE person = ? AND last >= ?", (person, str(today)))
    return Leave(person, date.fromisoformat(found["first"]), date.fromisoformat(found["last"])) if found else None


async def away(rows: Transaction, first: date, last: date | None = None) -> frozenset[int]:
    """Return who is on leave on a day, or on every day up to another one."""
    days = (str(first), str(last or first))
    found = await rows.rows("SELECT person FROM leaves WHERE first <= ? AND last >= ?", days)
    return frozenset(each["person"] for each in found)


async def wish(rows: Transaction, person: int, *, in_private: bool) -> None:
    """A person wishes to be reminded in private, or not."""
    statement = (
        "DELETE FROM not_in_private WHERE person = ?"
        if in_private
        else "INSERT INTO not_in_private VALUES (?) ON CONFLICT DO NOTHING"
    )
    await rows.change(statement, (person,))


async def unwilling(rows: Transaction) -> frozenset[int]:
    """Return who does not wish to be reminded in private."""
    return frozenset(each["person"] for each in await rows.rows("SELECT person FROM not_in_private"))
