"""Acknowledgements (已在办): a department says that it is at work on an occurrence."""

import json
from collections.abc import Iterable
from datetime import date

from storage.engine.database import Transaction


async def see(rows: Transaction, occurrence: int, department: str, day: date, person: int) -> bool:
    """Record an acknowledgement of a department; False if there is one of that day."""
    statement = (
        "INSERT INTO seen VALUES (?, ?, ?, ?) ON CONFLICT (occurrence, department) DO UPDATE"
        " SET day = excluded.day, person = excluded.person"
        " WHERE seen.day <> excluded.day"
    )
    return await rows.change(statement, (occurrence, department, str(day), person)) == 1


async def days_of(rows: Transaction, occurrences: Iterable[int]) -> dict[tuple[int, str], date]:
    """When each department said so last of each occurrence."""
    statement = "SELECT occurrence, department, day FROM seen WHERE occurrence IN (SELECT value FROM json_each(?))"
    found = await rows.rows(statement, (json.dumps(list(occurrences)),))
    return {(each["occurrence"], each["department"]): date.fromisoformat(each["day"]) for each in found}
