"""Heartbeats: when the poller, the ticks, the sender and the loop were last well; `health` and `doctor` read them."""

from dataclasses import dataclass
from datetime import datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored

LOOP = "loop"
"""The event loop comes to what is due."""
LAG = "lag"
"""The event loop was blocked; the note is for how many seconds."""
NEVER = 0


@dataclass(frozen=True, slots=True)
class StoredHeartbeat:
    """A heartbeat; the note is what has kept it from beating since."""

    name: str
    at: datetime
    note: str


async def beat(rows: Transaction, name: str, moment: datetime, note: str = "") -> None:
    """Leave a heartbeat."""
    statement = (
        "INSERT INTO pulses VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET at = excluded.at, note = excluded.note"
    )
    await rows.change(statement, (name, stored(moment), note))


async def remark(rows: Transaction, name: str, note: str) -> None:
    """Leave a note beside the last heartbeat, whenever that was."""
    statement = "INSERT INTO pulses VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET note = excluded.note"
    await rows.change(statement, (name, NEVER, note))


async def heartbeats(rows: Transaction) -> dict[str, StoredHeartbeat]:
    """Return the last heartbeat of each."""
    found = await rows.rows("SELECT * FROM pulses ORDER BY name")
    return {each["name"]: StoredHeartbeat(each["name"], restored(each["at"]), each["note"]) for each in found}
