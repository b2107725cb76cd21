"""Signs of life: when the poller, the ticks and the sender were last seen at work; `health` and `doctor` read them."""

from dataclasses import dataclass
from datetime import datetime

from storage.database import Transaction
from storage.moments import restored, stored


@dataclass(frozen=True, slots=True)
class Pulse:
    """A sign of life."""

    name: str
    at: datetime
    note: str


async def beat(rows: Transaction, name: str, moment: datetime, note: str = "") -> None:
    """Leave a sign of life."""
    statement = (
        "INSERT INTO pulses VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET at = excluded.at, note = excluded.note"
    )
    await rows.change(statement, (name, stored(moment), note))


async def pulses(rows: Transaction) -> dict[str, Pulse]:
    """The last sign of each."""
    found = await rows.rows("SELECT * FROM pulses ORDER BY name")
    return {each["name"]: Pulse(each["name"], restored(each["at"]), each["note"]) for each in found}
