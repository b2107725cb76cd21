"""What has been used to come in to the board, so that nothing lets anybody in twice."""

from datetime import datetime, timedelta

from storage.engine.database import Transaction
from storage.engine.timestamps import stored

KEPT = timedelta(days=1)
"""Longer than any of them is good."""


async def use(rows: Transaction, mark: str, moment: datetime) -> bool:
    """Use something up by its mark; False where it had been used before."""
    statement = "INSERT INTO used_passes (mark, used_at) VALUES (?, ?) ON CONFLICT DO NOTHING"
    return await rows.change(statement, (mark, stored(moment))) == 1


async def prune(rows: Transaction, moment: datetime) -> int:
    """Forget what was used so long ago that it is good no more."""
    return await rows.change("DELETE FROM used_passes WHERE used_at < ?", (stored(moment - KEPT),))
