"""Objections: reminders and questions that departments find unreasonable."""

from dataclasses import dataclass
from datetime import datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored


@dataclass(frozen=True, slots=True)
class Objection:
    """Words of a department; who wrote them is in the database alone."""

    department: str
    subject: str
    text: str
    made_at: datetime


async def keep(rows: Transaction, objection: Objection, person: int) -> int:
    """Store what somebody objects to; its number."""
    statement = (
        "INSERT INTO objections (department, subject, text, person, made_at) VALUES (?, ?, ?, ?, ?) RETURNING id"
    )
    said = (objection.department, objection.subject, objection.text, person, stored(objection.made_at))
    found = await rows.one(statement, said)
    return int(found["id"])


async def newest(rows: Transaction, most: int) -> list[Objection]:
    """Return the last objections, the newest first."""
    found = await rows.rows("SELECT * FROM objections ORDER BY id DESC LIMIT ?", (most,))
    return [Objection(each["department"], each["subject"], each["text"], restored(each["made_at"])) for each in found]


async def count(rows: Transaction) -> int:
    """Return how many there are."""
    found = await rows.one("SELECT count(*) AS n FROM objections")
    return int(found["n"])
