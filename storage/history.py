"""The history of entries from every table: reports, decisions, withdrawals, requests, and what was done on tasks."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from storage.engine.connection import ALL, Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.reports import Matter

KINDS = (
    *("report", "review", "withdraw", "end report"),
    *("request", "grant", "refuse", "move", "assign", "urge", "seen"),
    *("set duty", "stop duty", "end duty"),
)
"""What can happen on an entry: to a report, to a task, and to the duty that it is an occurrence of."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event: `kind` says what happened, `person` is our id of who did it, None for the program itself.

    `what` is a state, a decision, a request or a period, `text` its words, `day` the day that it is about or puts off
    to. `department` is whom it is about; several are written out.
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
    ref: str = ""
    """The entry or clause that it happened on."""


_OF = "ref IN (SELECT value FROM json_each(?1))"
_TASKS = "duties JOIN occurrences ON occurrences.duty = duties.id"
_REQUESTED = "requests.kind, requests.reason, NULL, 0, nullif(requests.new_due, ''), ref"


def _noted_on(name: str, number: str) -> str:
    """The lines of the audit about something by its number, whatever it was called then."""
    return f"audit ON subject >= '{name} ' || {number} || ' ' AND subject < '{name} ' || {number} || '!'"


_ON_ENTRIES = f"""
    SELECT made_at AS at, 'report' AS kind, person, department, state AS what, text, percent, number, day, ref
    FROM versions JOIN reports ON reports.id = report WHERE {_OF}
    UNION ALL
    SELECT reviews.made_at, 'review', person, department, decision, reason, NULL, version, NULL, ref
    FROM reviews JOIN reports ON reports.id = report WHERE {_OF}
    UNION ALL
    SELECT at, CASE action WHEN 'withdraw' THEN 'withdraw' ELSE 'end report' END, person, department, '',
        coalesce(new, ''), NULL, 0, NULL, ref
    FROM reports JOIN {_noted_on("report", "reports.id")} WHERE {_OF} AND action IN ('withdraw', 'adopt list')
    UNION ALL
    SELECT requests.made_at, 'request', person, department, {_REQUESTED}
    FROM {_TASKS} JOIN requests ON occurrence = occurrences.id WHERE {_OF}
    UNION ALL
    SELECT decided_at, CASE granted WHEN 1 THEN 'grant' ELSE 'refuse' END, decided_by, department, {_REQUESTED}
    FROM {_TASKS} JOIN requests ON occurrence = occurrences.id WHERE {_OF} AND decided_by IS NOT NULL
    UNION ALL
    SELECT redatings.made_at, 'move', person, '', period, redatings.reason, NULL, 0, redatings.new, ref
    FROM {_TASKS} JOIN redatings ON occurrence = occurrences.id WHERE {_OF}
    UNION ALL
    SELECT at, action, person, coalesce(audit.new, ''), period, quote, NULL, 0, NULL, ref
    FROM {_TASKS} JOIN {_noted_on("occurrence", "occurrences.id")}
    WHERE {_OF} AND action IN ('assign', 'urge', 'seen')
    UNION ALL
    SELECT at, CASE WHEN action = 'adopt list' THEN 'end duty' WHEN audit.new LIKE '% stopped' THEN 'stop duty'
        ELSE 'set duty' END, person, '', '', quote, NULL, 0, NULL, ref
    FROM duties JOIN audit ON subject = 'duty ' || duties.key WHERE {_OF} AND action IN ('set duty', 'adopt list')
"""


async def on_entries(rows: Transaction, refs: Sequence[str], most: int | None = None) -> list[Event]:
    """Return everything that happened on some entries, the newest first, or at most so much of it."""
    statement = f"SELECT * FROM ({_ON_ENTRIES}) AS events ORDER BY at DESC, number DESC, kind DESC LIMIT ?2"
    wanted = (json.dumps(list(refs)), ALL if most is None else most)
    return [_event(each) for each in await rows.rows(statement, wanted)]


def _event(row: Row) -> Event:
    day = date.fromisoformat(row["day"]) if row["day"] else None
    said = (row["department"], row["what"], row["text"], row["percent"], row["number"], day, row["ref"])
    return Event(restored(row["at"]), row["kind"], row["person"], *said)


async def reported_between(rows: Transaction, since: datetime, until: datetime) -> set[Matter]:
    """Return the matters on which something was reported from a moment until before another, and not taken back."""
    statement = """
        SELECT DISTINCT department, ref FROM versions JOIN reports ON reports.id = report
        WHERE withdrawn = 0 AND made_at >= ? AND made_at < ?
    """
    return {Matter(*each) for each in await rows.rows(statement, (stored(since), stored(until)))}
