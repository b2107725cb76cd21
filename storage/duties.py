"""The duties of the deployment: those of the checklist, and those that the office has added."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from storage.engine.connection import Row
from storage.engine.database import Transaction


@dataclass(frozen=True, slots=True)
class Duty:
    """Recurring or single work. `rule` and `ladder` are words that only the planning reads."""

    id: int
    key: str
    ref: str
    quote: str
    kind: str
    rule: str
    start_days: int
    ladder: str
    departments: tuple[str, ...]
    """The departments named by the office; none if those of the source apply."""
    stopped: bool
    set_by: int | None
    """Our id of the person who set it; None for a duty of the source."""
    since: date
    planned_to: date | None
    """The last day for which occurrences were made."""


async def settle(rows: Transaction, duty: Duty) -> bool:
    """Store what the checklist says of a duty; what the office has set stays. Whether anything is new."""
    statement = (
        "INSERT INTO duties (key, ref, quote, kind, rule, start_days, ladder, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET ref = excluded.ref, quote = excluded.quote, kind = excluded.kind,"
        " rule = excluded.rule, start_days = excluded.start_days, ladder = excluded.ladder"
        " WHERE duties.set_by IS NULL AND"
        " (duties.ref, duties.quote, duties.kind, duties.rule, duties.start_days, duties.ladder)"
        " <> (excluded.ref, excluded.quote, excluded.kind, excluded.rule, excluded.start_days, excluded.ladder)"
    )
    said = (duty.key, duty.ref, duty.quote, duty.kind, duty.rule, duty.start_days, duty.ladder, duty.since.isoformat())
    return await rows.change(statement, said) == 1


async def set_by_office(rows: Transaction, duty: Duty) -> Duty:
    """Store a duty as the office wants it: a new one, or another shape of one that is known by its key."""
    statement = (
        "INSERT INTO duties (key, ref, quote, kind, rule, start_days, ladder, departments, stopped, set_by, since)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET quote = excluded.quote,"
        " kind = excluded.kind, rule = excluded.rule, start_days = excluded.start_days, ladder = excluded.ladder,"
        " departments = excluded.departments, stopped = excluded.stopped, set_by = excluded.set_by,"
        " planned_to = CASE WHEN (duties.rule, duties.stopped) = (excluded.rule, excluded.stopped)"
        " THEN duties.planned_to ELSE '' END,"
        " since = CASE WHEN (duties.rule, duties.stopped) = (excluded.rule, excluded.stopped)"
        " THEN duties.since ELSE excluded.since END"
        " RETURNING *"
    )
    named = json.dumps(duty.departments, ensure_ascii=False)
    what = (duty.key, duty.ref, duty.quote, duty.kind, duty.rule, duty.start_days, duty.ladder, named)
    found = await rows.one(statement, (*what, int(duty.stopped), duty.set_by, duty.since.isoformat()))
    return _duty(found)


async def stop_others(rows: Transaction, keys: Iterable[str]) -> int:
    """Stop what came from the checklist and is no longer in it; how many there were."""
    kept = json.dumps(list(keys))
    statement = (
        "UPDATE duties SET stopped = 1 WHERE stopped = 0 AND key NOT LIKE 'office-%'"
        " AND key NOT IN (SELECT value FROM json_each(?))"
    )
    return await rows.change(statement, (kept,))


async def stop(rows: Transaction, number: int) -> None:
    """Stop a duty."""
    await rows.change("UPDATE duties SET stopped = 1 WHERE id = ?", (number,))


async def planned(rows: Transaction, numbers: Iterable[int], until: date) -> None:
    """Remember up to which day occurrences are made."""
    statement = "UPDATE duties SET planned_to = ? WHERE id IN (SELECT value FROM json_each(?))"
    await rows.change(statement, (until.isoformat(), json.dumps(list(numbers))))


async def every(rows: Transaction) -> list[Duty]:
    """Every duty, those of the checklist in its order."""
    return [_duty(each) for each in await rows.rows("SELECT * FROM duties ORDER BY id")]


async def by_number(rows: Transaction, number: int) -> Duty | None:
    """The duty with this number."""
    found = await rows.row("SELECT * FROM duties WHERE id = ?", (number,))
    return _duty(found) if found else None


async def by_numbers(rows: Transaction, numbers: Iterable[int]) -> dict[int, Duty]:
    """Those with these numbers, by number."""
    wanted = list(numbers)
    statement = "SELECT * FROM duties WHERE id IN (SELECT value FROM json_each(?))"
    found = await rows.rows(statement, (json.dumps(wanted),)) if wanted else []
    return {each["id"]: _duty(each) for each in found}


async def by_key(rows: Transaction, key: str) -> Duty | None:
    """The duty with this key."""
    found = await rows.row("SELECT * FROM duties WHERE key = ?", (key,))
    return _duty(found) if found else None


async def refs_among(rows: Transaction, refs: Iterable[str]) -> set[str]:
    """Return those of some entries on which there is a duty, stopped or not."""
    statement = "SELECT DISTINCT ref FROM duties WHERE ref IN (SELECT value FROM json_each(?))"
    return {each["ref"] for each in await rows.rows(statement, (json.dumps(list(refs)),))}


async def on_entries(rows: Transaction, refs: Sequence[str]) -> list[Duty]:
    """The duties on some entries that have not been stopped."""
    statement = "SELECT * FROM duties WHERE stopped = 0 AND ref IN (SELECT value FROM json_each(?)) ORDER BY id"
    return [_duty(each) for each in await rows.rows(statement, (json.dumps(list(refs)),))]


def _duty(row: Row) -> Duty:
    planned_to = date.fromisoformat(row["planned_to"]) if row["planned_to"] else None
    what = (row["key"], row["ref"], row["quote"], row["kind"], row["rule"], row["start_days"], row["ladder"])
    named = _names(row["departments"])
    since = date.fromisoformat(row["since"])
    return Duty(row["id"], *what, named, bool(row["stopped"]), row["set_by"], since, planned_to)


@lru_cache(maxsize=1_000)
def _names(departments: str) -> tuple[str, ...]:
    return tuple(json.loads(departments))
