"""The history of an entry from every table: reports, decisions, withdrawals, moved days and requests."""

from dataclasses import dataclass
from datetime import date, datetime

from storage.engine.connection import ALL, Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.reports import Matter


@dataclass(frozen=True, slots=True)
class Event:
    """An event: `kind` says what happened, `person` is our id of who did it, None for the program itself.

    `what` is a state, a decision or a request, `text` its words, `day` the day that it is about or puts off to.
    """

    at: datetime
    kind: str
    person: int | None
    department: str
    what: str
    text: str
    percent: int | None = None
    number: int = 0
    """The version of a report."""
    day: date | None = None


_ON_ENTRY = """
    SELECT made_at AS at, 'report' AS kind, person, department, state AS what, text, percent, number, day
    FROM versions JOIN reports ON reports.id = report WHERE ref = ?1
    UNION ALL
    SELECT reviews.made_at, 'review', person, department, decision, reason, NULL, version, NULL
    FROM reviews JOIN reports ON reports.id = report WHERE ref = ?1
    UNION ALL
    SELECT at, 'withdraw', person, department, '', '', NULL, 0, NULL
    FROM audit JOIN reports ON subject = 'report ' || reports.id || ' ' || department || ' ' || ref
    WHERE action = 'withdraw' AND ref = ?1
    UNION ALL
    SELECT requests.made_at, 'request', person, department, requests.kind, requests.reason, NULL, 0,
        nullif(requests.new_due, '')
    FROM requests JOIN occurrences ON occurrences.id = occurrence JOIN duties ON duties.id = duty WHERE ref = ?1
    UNION ALL
    SELECT redatings.made_at, 'move', person, '', period, redatings.reason, NULL, 0, new
    FROM redatings JOIN occurrences ON occurrences.id = occurrence JOIN duties ON duties.id = duty WHERE ref = ?1
"""


async def on_entry(rows: Transaction, ref: str, most: int | None = None) -> list[Event]:
    """Return everything that happened on an entry, the newest first, or at most so much of it."""
    statement = f"SELECT * FROM ({_ON_ENTRY}) AS events ORDER BY at DESC, number DESC LIMIT ?2"
    return [_event(each) for each in await rows.rows(statement, (ref, ALL if most is None else most))]


def _event(row: Row) -> Event:
    day = date.fromisoformat(row["day"]) if row["day"] else None
    said = (row["department"], row["what"], row["text"], row["percent"], row["number"], day)
    return Event(restored(row["at"]), row["kind"], row["person"], *said)


async def reported_between(rows: Transaction, since: datetime, until: datetime) -> set[Matter]:
    """Return the matters on which something was reported from a moment until before another, and not taken back."""
    statement = """
        SELECT DISTINCT department, ref FROM versions JOIN reports ON reports.id = report
        WHERE withdrawn = 0 AND made_at >= ? AND made_at < ?
    """
    return {Matter(*each) for each in await rows.rows(statement, (stored(since), stored(until)))}
