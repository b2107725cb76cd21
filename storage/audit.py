"""The audit log: who changed what, and what it was before. Lines are only ever added."""

from dataclasses import dataclass
from datetime import datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored


@dataclass(frozen=True, slots=True)
class AuditLine:
    """A line of the audit; `person` is our id of a person, None for the program itself."""

    at: datetime
    person: int | None
    action: str
    subject: str
    old: str | None
    new: str | None


async def note(rows: Transaction, line: AuditLine) -> None:
    """Add a line, in the transaction of what it tells of."""
    statement = "INSERT INTO audit (at, person, action, subject, old, new) VALUES (?, ?, ?, ?, ?, ?)"
    await rows.change(statement, (stored(line.at), line.person, line.action, line.subject, line.old, line.new))


async def about(rows: Transaction, subject: str) -> list[AuditLine]:
    """Every line about a subject, oldest first."""
    found = await rows.rows("SELECT * FROM audit WHERE subject = ? ORDER BY id", (subject,))
    return [
        AuditLine(restored(each["at"]), each["person"], each["action"], each["subject"], each["old"], each["new"])
        for each in found
    ]
