"""Used passes of the board, so that none admits anybody twice."""

from datetime import datetime, timedelta

from storage.engine.database import Transaction
from storage.engine.timestamps import stored

KEPT = timedelta(days=1)
"""Longer than any of them is good."""


async def use(rows: Transaction, mark: str, moment: datetime) -> bool:
    """Mark a pass as used; False if it was used before."""
    statement = "INSERT INTO used_passes (mark, used_at) VALUES (?, ?) ON CONFLICT DO NOTHING"
    return await rows.change(statement, (mark, stored(moment))) == 1


async def prune(rows: Transaction, moment: datetime) -> int:
    """Delete used passes that have expired."""
    return await rows.change("DELETE FROM used_passes WHERE used_at < ?", (stored(moment - KEPT),))
