"""Reminders of occurrences: each a row with a unique key that ends in exactly one state."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored


class Plan(NamedTuple):
    """A new reminder: its key, occurrence, audience, rung, day and moment."""

    key: str
    occurrence: int
    audience: str
    rung: str
    day: date
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder as stored; only the planning interprets `state`, which is `planned` at first."""

    id: int
    plan: Plan
    state: str
    reason: str
    message: str


async def plan(rows: Transaction, planned: Iterable[Plan], *, only_new: bool = False) -> int:
    """Plan what is new, and if wanted change the day of what is planned; what has ended stays. How many changed."""
    found: dict[tuple[int, str], tuple[object, ...]] = {}
    for each in planned:  # a row twice in one statement is refused by PostgreSQL
        if not only_new or (each.occurrence, each.key) not in found:
            found[each.occurrence, each.key] = (*each[:4], _written(each.day), _stored(each.due_at))
    statement = (
        "INSERT INTO nudges (key, occurrence, audience, rung, day, due_at)"
        " SELECT value ->> 0, CAST(value ->> 1 AS INTEGER), value ->> 2, value ->> 3, value ->> 4,"
        " CAST(value ->> 5 AS INTEGER) FROM json_each(?1)"
        " WHERE true ON CONFLICT (occurrence, key) DO UPDATE SET day = excluded.day, due_at = excluded.due_at"
        " WHERE nudges.state = 'planned' AND ?2 = 0 AND (nudges.day, nudges.due_at) <> (excluded.day, excluded.due_at)"
    )
    return await rows.change(statement, (json.dumps([*found.values()], ensure_ascii=False), only_new))


async def supersede(rows: Transaction, occurrence: int, keys: Iterable[str], reason: str, moment: datetime) -> int:
    """End what is planned on an occurrence and is not among these keys; how many there were.

    What people have asked for stays: a reminder tomorrow, one by the office.
    """
    statement = (
        "UPDATE nudges SET state = 'superseded', reason = ?, ended_at = ? WHERE occurrence = ? AND state = 'planned'"
        " AND rung NOT IN ('snooze', 'urge') AND key NOT IN (SELECT value FROM json_each(?))"
    )
    return await rows.change(statement, (reason, stored(moment), occurrence, json.dumps(list(keys))))


async def drop_wishes(rows: Transaction, occurrence: int, reason: str, moment: datetime) -> int:
    """End what people have asked for on an occurrence and was not yet said; how much there was."""
    statement = (
        "UPDATE nudges SET state = 'superseded', reason = ?, ended_at = ? WHERE occurrence = ? AND state = 'planned'"
        " AND rung IN ('snooze', 'urge')"
    )
    return await rows.change(statement, (reason, stored(moment), occurrence))


async def waive(rows: Transaction, occurrence: int, reason: str, moment: datetime) -> int:
    """End everything that is planned on an occurrence; how much there was."""
    statement = (
        "UPDATE nudges SET state = 'waived', reason = ?, ended_at = ? WHERE occurrence = ? AND state = 'planned'"
    )
    return await rows.change(statement, (reason, stored(moment), occurrence))


async def due(rows: Transaction, moment: datetime, most: int) -> list[Reminder]:
    """What should be said by now, the longest waiting first."""
    statement = "SELECT * FROM nudges WHERE state = 'planned' AND due_at <= ? ORDER BY due_at, id LIMIT ?"
    return [_reminder(each) for each in await rows.rows(statement, (stored(moment), most))]


async def end(
    rows: Transaction, numbers: Sequence[int], state: str, moment: datetime, *, reason: str = "", message: str = ""
) -> int:
    """End planned words; how many were not ended before."""
    statement = (
        "UPDATE nudges SET state = ?, reason = ?, message = ?, ended_at = ?"
        " WHERE state = 'planned' AND id IN (SELECT value FROM json_each(?))"
    )
    return await rows.change(statement, (state, reason, message, stored(moment), json.dumps(list(numbers))))


async def put_off(rows: Transaction, numbers: Sequence[int], until: datetime) -> int:
    """Say it later."""
    statement = "UPDATE nudges SET due_at = ? WHERE state = 'planned' AND id IN (SELECT value FROM json_each(?))"
    return await rows.change(statement, (stored(until), json.dumps(list(numbers))))


async def take_back(rows: Transaction) -> int:
    """What went into a chat that turned out to be closed is planned again, for somewhere else; how much there was."""
    statement = (
        "UPDATE nudges SET state = 'planned', message = '', reason = '', ended_at = NULL"
        " WHERE message <> '' AND message IN (SELECT key FROM outbox WHERE state = 'gone' AND purpose = 'reminder')"
    )
    return await rows.change(statement)


async def of(rows: Transaction, occurrence: int) -> list[Reminder]:
    """Everything that was and is planned on an occurrence."""
    found = await rows.rows("SELECT * FROM nudges WHERE occurrence = ? ORDER BY day, id", (occurrence,))
    return [_reminder(each) for each in found]


async def said_since(rows: Transaction, moment: datetime, duties: Collection[int]) -> set[tuple[int, str]]:
    """Of these duties those of which somebody was told since a moment, and who was."""
    statement = (  # the plus keeps the index of duties from being used: few were said lately, and many on a duty
        "SELECT DISTINCT duty, audience FROM nudges JOIN occurrences ON occurrences.id = occurrence"
        " WHERE nudges.ended_at >= ? AND message <> '' AND +duty IN (SELECT value FROM json_each(?))"
    )
    found = await rows.rows(statement, (stored(moment), json.dumps(list(duties))))
    return {(each["duty"], each["audience"]) for each in found}


async def counted(rows: Transaction) -> dict[str, int]:
    """How many there are in each state."""
    found = await rows.rows("SELECT state, count(*) AS n FROM nudges GROUP BY state")
    return {each["state"]: each["n"] for each in found}


@lru_cache(maxsize=4096)
def _written(day: date) -> str:
    return day.isoformat()


@lru_cache(maxsize=4096)
def _stored(moment: datetime) -> int:
    return stored(moment)


def _reminder(row: Row) -> Reminder:
    what = (row["key"], row["occurrence"], row["audience"], row["rung"])
    plan = Plan(*what, date.fromisoformat(row["day"]), restored(row["due_at"]))
    return Reminder(row["id"], plan, row["state"], row["reason"], row["message"])
