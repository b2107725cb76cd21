"""Requests of departments about an occurrence: more time, not this year, not ours."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored


class Kind(StrEnum):
    """What is asked for."""

    EXTENSION = "extension"
    WAIVER = "waiver"
    NOT_OURS = "not ours"


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked for their department, and what the office said: None while it has not."""

    id: int
    occurrence: int
    kind: Kind
    department: str
    reason: str
    new_due: date | None
    person: int
    made_at: datetime
    granted: bool | None = None


async def ask(rows: Transaction, request: Request) -> Request | None:
    """Store a request; None if the same is pending."""
    statement = (
        "INSERT INTO requests (occurrence, kind, department, reason, new_due, person, made_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING *"
    )
    day = str(request.new_due) if request.new_due else ""
    said = (request.occurrence, request.kind, request.department, request.reason, day, request.person)
    found = await rows.row(statement, (*said, stored(request.made_at)))
    return _request(found) if found else None


async def decide(rows: Transaction, number: int, person: int, moment: datetime, *, granted: bool) -> bool:
    """Record the office's decision; False if there is one."""
    statement = "UPDATE requests SET granted = ?, decided_by = ?, decided_at = ? WHERE id = ? AND granted IS NULL"
    return await rows.change(statement, (int(granted), person, stored(moment), number)) == 1


async def by_number(rows: Transaction, number: int) -> Request | None:
    """The request with this number."""
    found = await rows.row("SELECT * FROM requests WHERE id = ?", (number,))
    return _request(found) if found else None


async def undecided(rows: Transaction) -> list[Request]:
    """What waits for the office, the longest waiting first."""
    return [_request(each) for each in await rows.rows("SELECT * FROM requests WHERE granted IS NULL ORDER BY id")]


def _request(row: Row) -> Request:
    granted = None if row["granted"] is None else bool(row["granted"])
    day = date.fromisoformat(row["new_due"]) if row["new_due"] else None
    asked = (row["id"], row["occurrence"], Kind(row["kind"]), row["department"], row["reason"])
    return Request(*asked, day, row["person"], restored(row["made_at"]), granted)
