"""Weekly briefs that were sent, and rankings that an owner has allowed."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import stored


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranking of departments that is allowed until a day, and why."""

    until: date
    reason: str
    person: int


async def give(rows: Transaction, week: str, moment: datetime) -> bool:
    """The brief of a week is given now; False if one of it or of a later week was given before."""
    statement = "INSERT INTO briefs SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM briefs WHERE week >= ?)"
    return await rows.change(statement, (week, stored(moment), week)) == 1


async def allow_ranking(rows: Transaction, ranking: Ranking, moment: datetime) -> None:
    """Allow a ranking from now on, in place of one before."""
    statement = "INSERT INTO rankings (until, reason, person, made_at) VALUES (?, ?, ?, ?)"
    await rows.change(statement, (str(ranking.until), ranking.reason, ranking.person, stored(moment)))


async def ranking_on(rows: Transaction, day: date) -> Ranking | None:
    """Return the ranking that is allowed on a day, by the latest permission."""
    found = await rows.row("SELECT * FROM rankings ORDER BY id DESC LIMIT 1")
    if found is None or date.fromisoformat(found["until"]) < day:
        return None
    return Ranking(date.fromisoformat(found["until"]), found["reason"], found["person"])
