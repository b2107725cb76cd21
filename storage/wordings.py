"""Wordings that the office has added: what people say, and the entry that answers it."""

from datetime import datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import stored


async def add(rows: Transaction, said: str, ref: str, person: int, moment: datetime) -> str:
    """Store a wording, in plain form, for an entry; return the entry it had before, empty if none."""
    before = await rows.row("SELECT ref FROM wordings WHERE said = ?", (said,))
    statement = (
        "INSERT INTO wordings (said, ref, person, made_at) VALUES (?, ?, ?, ?) ON CONFLICT (said) DO UPDATE"
        " SET ref = excluded.ref, person = excluded.person, made_at = excluded.made_at"
    )
    await rows.change(statement, (said, ref, person, stored(moment)))
    return str(before["ref"]) if before else ""


async def remove(rows: Transaction, said: str, ref: str) -> bool:
    """Delete a wording; False if it no longer belongs to that entry."""
    return await rows.change("DELETE FROM wordings WHERE said = ? AND ref = ?", (said, ref)) == 1


async def within(rows: Transaction, text: str) -> list[tuple[str, str]]:
    """Return the wordings contained in a plain text with their entries, the longest first."""
    statement = "SELECT said, ref FROM wordings WHERE instr(?, said) > 0 ORDER BY length(said) DESC, said"
    return [(each["said"], each["ref"]) for each in await rows.rows(statement, (text,))]


async def every(rows: Transaction) -> list[tuple[str, str]]:
    """Return all wordings with their entries, the latest first."""
    found = await rows.rows("SELECT said, ref FROM wordings ORDER BY made_at DESC, said")
    return [(each["said"], each["ref"]) for each in found]
