"""Invitations: a link that gives one person a role, once, within a week, unless it is called back."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.database import Transaction
from storage.moments import restored, stored
from storage.people import Role

GOOD_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a link gives, and by whom and until when it is given."""

    token: str
    role: Role
    department: str
    made_by: int
    expires_at: datetime


async def invite(rows: Transaction, role: Role, department: str, made_by: int, moment: datetime) -> Invitation:
    """Make an invitation."""
    made = Invitation(secrets.token_urlsafe(16), role, department, made_by, moment + GOOD_FOR)
    statement = (
        "INSERT INTO invitations (token, role, department, made_by, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)"
    )
    values = (made.token, role, department, made_by, stored(moment), stored(made.expires_at))
    await rows.change(statement, values)
    return made


async def good(rows: Transaction, token: str, moment: datetime) -> Invitation | None:
    """The invitation with this token, if it can still be used."""
    statement = "SELECT * FROM invitations WHERE token = ? AND ended_at IS NULL AND expires_at > ?"
    found = await rows.row(statement, (token, stored(moment)))
    if found is None:
        return None
    role, expires_at = Role(found["role"]), restored(found["expires_at"])
    return Invitation(token, role, found["department"], found["made_by"], expires_at)


async def end(rows: Transaction, token: str, used_by: int | None, moment: datetime) -> bool:
    """Use an invitation up, or call it back where nobody used it; False where it had ended before."""
    statement = "UPDATE invitations SET ended_at = ?, used_by = ? WHERE token = ? AND ended_at IS NULL"
    return await rows.change(statement, (stored(moment), used_by, token)) == 1
