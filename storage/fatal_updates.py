"""Updates during which the process died, found by the attempts that are counted before handling."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.inbox import ATTEMPTS

REMEMBERED = timedelta(days=1)
"""For how long an update that was given up is reported."""
SUSPECTED = 2
"""How often the process has to die during an update before it is suspected; once may be chance."""


@dataclass(frozen=True, slots=True)
class FatalUpdate:
    """An update, how often the process died during it, and when it was given up (None: not yet)."""

    number: int
    times: int
    given_up_at: datetime | None = None


async def fatal_updates(rows: Transaction, moment: datetime) -> tuple[FatalUpdate, ...]:
    """Return the updates that are suspected now, and those given up within the last day."""
    tried = "SELECT update_id, attempts FROM inbox WHERE state = 'new' AND attempts >= ? ORDER BY update_id"
    given_up = (
        "SELECT update_id, ended_at FROM inbox WHERE state = 'dead' AND ended_at > ? AND attempts > ? ORDER BY ended_at"
    )
    since = stored(moment - REMEMBERED)
    return (
        *(FatalUpdate(number, times) for number, times in await rows.rows(tried, (SUSPECTED,))),
        *(FatalUpdate(number, ATTEMPTS, restored(at)) for number, at in await rows.rows(given_up, (since, ATTEMPTS))),
    )
