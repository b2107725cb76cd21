"""What is fatal: updates over which the program itself ended, found by the attempts that were counted beforehand."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.inbox import ATTEMPTS

REMEMBERED = timedelta(days=1)
"""For how long an update that was given up so is told of."""
SUSPECTED = 2
"""So often the program has ended while an update was in hand: once may be chance."""


@dataclass(frozen=True, slots=True)
class Fatal:
    """An update, how often the program ended while it was in hand, and when it was given up; None for not yet."""

    number: int
    times: int
    given_up_at: datetime | None = None


async def fatal(rows: Transaction, moment: datetime) -> tuple[Fatal, ...]:
    """Return the updates over which the program is ending, and those that were given up for it lately."""
    tried = "SELECT update_id, attempts FROM inbox WHERE state = 'new' AND attempts >= ? ORDER BY update_id"
    given_up = (
        "SELECT update_id, ended_at FROM inbox WHERE state = 'dead' AND ended_at > ? AND attempts > ? ORDER BY ended_at"
    )
    since = stored(moment - REMEMBERED)
    return (
        *(Fatal(number, times) for number, times in await rows.rows(tried, (SUSPECTED,))),
        *(Fatal(number, ATTEMPTS, restored(at)) for number, at in await rows.rows(given_up, (since, ATTEMPTS))),
    )
