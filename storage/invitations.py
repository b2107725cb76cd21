"""Invitations: a link that gives one person a role, once, within a week, unless it is called back."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.people import Role

GOOD_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a link gives, by whom and until when; `replaces` is who hands the role over by it.

    One that has ended was used by somebody, or else called back.
    """

    token: str
    role: Role
    department: str
    made_by: int
    expires_at: datetime
    made_at: datetime
    replaces: int | None = None
    has_ended: bool = False
    used_by: int | None = None


async def invite(rows: Transaction, wanted: Invitation) -> None:
    """Store an invitation."""
    statement = (
        "INSERT INTO invitations (token, role, department, made_by, expires_at, replaces, made_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
    )
    told = (wanted.token, wanted.role, wanted.department, wanted.made_by, stored(wanted.expires_at), wanted.replaces)
    await rows.change(statement, (*told, stored(wanted.made_at)))


def invitation(
    role: Role, department: str, made_by: int, moment: datetime, *, replaces: int | None = None
) -> Invitation:
    """A new invitation, with a token that nobody can guess."""
    return Invitation(secrets.token_urlsafe(16), role, department, made_by, moment + GOOD_FOR, moment, replaces)


async def by_token(rows: Transaction, token: str) -> Invitation | None:
    """The invitation with this token, whether or not it can still be used."""
    found = await rows.row("SELECT * FROM invitations WHERE token = ?", (token,))
    return _invitation(found) if found else None


async def open_ones(rows: Transaction, moment: datetime) -> list[Invitation]:
    """Those that can still be used."""
    statement = "SELECT * FROM invitations WHERE ended_at IS NULL AND expires_at > ? ORDER BY made_at"
    return [_invitation(each) for each in await rows.rows(statement, (stored(moment),))]


async def end(rows: Transaction, token: str, used_by: int | None, moment: datetime) -> bool:
    """End an invitation, used or called back; False if it had ended before."""
    statement = "UPDATE invitations SET ended_at = ?, used_by = ? WHERE token = ? AND ended_at IS NULL"
    return await rows.change(statement, (stored(moment), used_by, token)) == 1


def _invitation(row: Row) -> Invitation:
    told = (row["token"], Role(row["role"]), row["department"], row["made_by"])
    moments = (restored(row["expires_at"]), restored(row["made_at"]))
    return Invitation(*told, *moments, row["replaces"], row["ended_at"] is not None, row["used_by"])
