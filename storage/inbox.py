"""The inbox: every update of the platform, stored before it is confirmed and kept after it was handled."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.database import Transaction
from storage.engine.timestamps import stored

KEPT = timedelta(days=9)
"""How long a handled update is kept: a day on the server, a week until ids restart, and a day in reserve."""
ATTEMPTS = 5
"""How often the program may end over an update before the update is given up."""
BODIES_KEPT = timedelta(days=30)
"""How long what an update said is kept for the operator after it was given up."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update that waits to be handled."""

    update_id: int
    body: str
    attempts: int


async def keep(rows: Transaction, update_id: int, body: str, moment: datetime) -> bool:
    """Store an update; False if it is stored already."""
    return bool(await keep_all(rows, [(update_id, body)], moment))


async def keep_all(rows: Transaction, updates: Iterable[tuple[int, str]], moment: datetime) -> frozenset[int]:
    """Keep updates, each a number and what it said; the numbers of those that were not known already."""
    statement = (
        "INSERT INTO inbox (update_id, body, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING update_id"
    )
    kept = [(number, body, stored(moment)) for number, body in updates]
    return frozenset(each["update_id"] for each in await rows.rows_of_all(statement, kept))


async def waiting(rows: Transaction) -> list[Incoming]:
    """The updates that were kept and not handled, oldest first."""
    found = await rows.rows("SELECT update_id, body, attempts FROM inbox WHERE state = 'new' ORDER BY update_id")
    return [Incoming(each["update_id"], each["body"], each["attempts"]) for each in found]


async def attempt(rows: Transaction, update_id: int) -> int:
    """Count an attempt before it is made, so that an update on which the program dies is found out."""
    statement = "UPDATE inbox SET attempts = attempts + 1 WHERE update_id = ? AND state = 'new' RETURNING attempts"
    found = await rows.row(statement, (update_id,))
    return int(found["attempts"]) if found else 0


async def finish(rows: Transaction, update_id: int, moment: datetime) -> bool:
    """Mark an update as handled, in the transaction of its effects; False if it was handled before.

    What it said is forgotten: its effects are what counts, and people's words are not kept without need.
    """
    statement = "UPDATE inbox SET state = 'done', body = '', ended_at = ? WHERE update_id = ? AND state = 'new'"
    return await rows.change(statement, (stored(moment), update_id)) == 1


async def bury(rows: Transaction, update_id: int, error: str, moment: datetime) -> None:
    """Give an update up; `doctor` shows it."""
    statement = "UPDATE inbox SET state = 'dead', error = ?, ended_at = ? WHERE update_id = ? AND state = 'new'"
    await rows.change(statement, (error, stored(moment), update_id))


async def prune(rows: Transaction, moment: datetime) -> int:
    """Delete what was handled long ago, and empty what was given up long ago; that it was given up stays known.

    Returns how many updates were deleted.
    """
    emptied = "UPDATE inbox SET body = '' WHERE state = 'dead' AND ended_at < ? AND body <> ''"
    await rows.change(emptied, (stored(moment - BODIES_KEPT),))
    return await rows.change("DELETE FROM inbox WHERE state = 'done' AND ended_at < ?", (stored(moment - KEPT),))
