"""The occurrences of duties: each period of each duty once, with everything that became of it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored


@dataclass(frozen=True, slots=True)
class Planned:
    """An occurrence that is to be kept: the number of the duty, the period, start and due day."""

    duty: int
    period: str
    start: date
    due: date
    provisional: bool


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One period of a duty; only the planning interprets `stage`."""

    id: int
    duty: int
    period: str
    start: date
    due: date
    provisional: bool
    stage: str
    moves: int
    """How often it was replanned: extended, or reopened."""
    report: int | None
    """The report by which a department says that it is done."""
    reason: str
    ended_at: datetime | None = None
    """When it was closed or waived."""


@dataclass(frozen=True, slots=True)
class Move:
    """A due day that was changed: what it was, what it is, why, and by whom; nobody for the year's calendar."""

    old: date
    new: date
    reason: str
    person: int | None
    made_at: datetime


_LIVE = "stage NOT IN ('closed', 'waived')"


async def keep(rows: Transaction, planned: Iterable[Planned]) -> int:
    """Make those that are not there yet; how many there were."""
    found = [[each.duty, each.period, str(each.start), str(each.due), int(each.provisional)] for each in planned]
    statement = (
        "INSERT INTO occurrences (duty, period, start, due, provisional)"
        " SELECT CAST(value ->> 0 AS INTEGER), value ->> 1, value ->> 2, value ->> 3, CAST(value ->> 4 AS INTEGER)"
        " FROM json_each(?) WHERE true"
        " ON CONFLICT DO NOTHING"
    )
    return await rows.change(statement, (json.dumps(found),))


async def newest(rows: Transaction) -> int:
    """The number of the last one that was made; 0 if there is none."""
    found = await rows.one("SELECT coalesce(max(id), 0) AS n FROM occurrences")
    return int(found["n"])


async def redate(rows: Transaction, number: int, planned: Planned) -> None:
    """Another start and due day, because working days are other ones than was thought."""
    statement = "UPDATE occurrences SET start = ?, due = ?, provisional = ? WHERE id = ?"
    await rows.change(statement, (str(planned.start), str(planned.due), planned.provisional, number))


async def note_move(rows: Transaction, number: int, move: Move) -> None:
    """Put on record that a due day was changed."""
    statement = "INSERT INTO redatings (occurrence, old, new, reason, person, made_at) VALUES (?, ?, ?, ?, ?, ?)"
    said = (str(move.old), str(move.new), move.reason, move.person)
    await rows.change(statement, (number, *said, stored(move.made_at)))


async def move(rows: Transaction, number: int, move: Move) -> None:
    """Put an occurrence off; the old day stays on record."""
    await note_move(rows, number, move)
    statement = f"UPDATE occurrences SET due = ?, moves = moves + 1 WHERE id = ? AND {_LIVE}"
    await rows.change(statement, (str(move.new), number))


async def moves_of(rows: Transaction, number: int) -> list[Move]:
    """Every change of a due day, the oldest first."""
    found = await rows.rows("SELECT * FROM redatings WHERE occurrence = ? ORDER BY id", (number,))
    return [_move(each) for each in found]


async def begin(rows: Transaction, today: date) -> int:
    """Open those whose start has come; how many there were."""
    statement = "UPDATE occurrences SET stage = 'open' WHERE stage = 'planned' AND start <= ?"
    return await rows.change(statement, (str(today),))


async def report(rows: Transaction, number: int, report: int) -> bool:
    """Mark it as reported done; False if it has ended."""
    statement = f"UPDATE occurrences SET stage = 'reported', report = ? WHERE id = ? AND {_LIVE}"
    return await rows.change(statement, (report, number)) == 1


async def open_again(rows: Transaction, number: int) -> None:
    """Undo reported ends, and replan what had been closed."""
    statement = (
        "UPDATE occurrences SET moves = moves + CASE stage WHEN 'closed' THEN 1 ELSE 0 END, stage = 'open',"
        " report = NULL, ended_at = NULL WHERE id = ?"
    )
    await rows.change(statement, (number,))


async def pass_on(rows: Transaction, number: int, report: int) -> None:
    """A newer report says that it is done, in place of an older one."""
    await rows.change("UPDATE occurrences SET report = ? WHERE id = ?", (report, number))


async def end(rows: Transaction, number: int, stage: str, reason: str, moment: datetime) -> bool:
    """End an occurrence, closed or waived; False if it had ended before."""
    statement = f"UPDATE occurrences SET stage = ?, reason = ?, ended_at = ? WHERE id = ? AND {_LIVE}"
    return await rows.change(statement, (stage, reason, stored(moment), number)) == 1


async def by_number(rows: Transaction, number: int) -> Occurrence | None:
    """The occurrence with this number."""
    found = await rows.row("SELECT * FROM occurrences WHERE id = ?", (number,))
    return _occurrence(found) if found else None


async def by_numbers(rows: Transaction, numbers: Iterable[int]) -> dict[int, Occurrence]:
    """Those with these numbers, by number."""
    statement = "SELECT * FROM occurrences WHERE id IN (SELECT value FROM json_each(?))"
    found = await rows.rows(statement, (json.dumps(list(numbers)),))
    return {each["id"]: _occurrence(each) for each in found}


async def by_report(rows: Transaction, report: int) -> list[Occurrence]:
    """Those of which a report says that they are done."""
    found = await rows.rows("SELECT * FROM occurrences WHERE report = ? ORDER BY id", (report,))
    return [_occurrence(each) for each in found]


async def reported_on(rows: Transaction, matter: tuple[str, str]) -> list[Occurrence]:
    """Those of which any report on a matter says that they are done."""
    made = "SELECT id FROM reports WHERE department = ? AND ref = ?"
    statement = f"SELECT * FROM occurrences WHERE report IN ({made}) ORDER BY id"
    return [_occurrence(each) for each in await rows.rows(statement, matter)]


async def live(rows: Transaction, *, until: date | None = None, duties: Sequence[int] = ()) -> list[Occurrence]:
    """Those with something still to do, of all duties or some, due by a day, the earliest first."""
    wanted = " AND due <= ?" if until else ""
    wanted += " AND duty IN (SELECT value FROM json_each(?))" if duties else ""
    values = (*((str(until),) if until else ()), *((json.dumps(list(duties)),) if duties else ()))
    first = "due || ''" if duties else "due"  # of some duties, those are looked up; the order must not lead elsewhere
    statement = f"SELECT * FROM occurrences WHERE {_LIVE}{wanted} ORDER BY {first}, id"
    return [_occurrence(each) for each in await rows.rows(statement, values)]


async def of(rows: Transaction, duty: int) -> list[Occurrence]:
    """Every occurrence of a duty, the earliest first."""
    found = await rows.rows("SELECT * FROM occurrences WHERE duty = ? ORDER BY due, id", (duty,))
    return [_occurrence(each) for each in found]


async def due_between(rows: Transaction, first: date, last: date) -> list[Occurrence]:
    """Every occurrence that falls due between two days, whatever became of it."""
    statement = "SELECT * FROM occurrences WHERE due BETWEEN ? AND ? ORDER BY due, id"
    return [_occurrence(each) for each in await rows.rows(statement, (str(first), str(last)))]


async def live_or_due_since(rows: Transaction, first: date) -> list[Occurrence]:
    """Those with something still to do, and those that have ended and fell due since a day, the earliest first."""
    statement = f"SELECT * FROM occurrences WHERE due >= ? OR {_LIVE} ORDER BY due, id"
    return [_occurrence(each) for each in await rows.rows(statement, (str(first),))]


async def put_off(rows: Transaction, numbers: Iterable[int], calendar: str) -> dict[int, Move]:
    """The first change of its due day that somebody granted, by occurrence; `calendar` is the year's own reason."""
    statement = (
        "SELECT * FROM redatings WHERE occurrence IN (SELECT value FROM json_each(?))"
        " AND (person IS NOT NULL OR reason <> ?) ORDER BY id DESC"
    )
    found = await rows.rows(statement, (json.dumps(list(numbers)), calendar))
    return {each["occurrence"]: _move(each) for each in found}


async def moved(rows: Transaction, numbers: Iterable[int]) -> dict[int, list[Move]]:
    """Return every change of the due days of some occurrences, the oldest first."""
    statement = "SELECT * FROM redatings WHERE occurrence IN (SELECT value FROM json_each(?)) ORDER BY id"
    found: dict[int, list[Move]] = {}
    for each in await rows.rows(statement, (json.dumps(list(numbers)),)):
        found.setdefault(each["occurrence"], []).append(_move(each))
    return found


async def revive(rows: Transaction, duty: int, reason: str, today: date) -> int:
    """Resume future occurrences that were waived for a reason, to be replanned; return how many."""
    statement = (
        "UPDATE occurrences SET stage = 'planned', reason = '', ended_at = NULL, moves = moves + 1"
        " WHERE duty = ? AND stage = 'waived' AND reason = ? AND due >= ?"
    )
    return await rows.change(statement, (duty, reason, str(today)))


async def drop_unbegun(rows: Transaction, duty: int, waived_for: str = "") -> list[int]:
    """Forget the occurrences of a duty that have not begun and of which nothing was said; their numbers.

    With a reason, those as well that were waived for it.
    """
    quiet = (
        "SELECT id FROM occurrences WHERE duty = ?1 AND moves = 0"
        " AND (stage = 'planned' OR (stage = 'waived' AND reason = ?2 AND ?2 <> '')) AND NOT EXISTS"
        " (SELECT 1 FROM nudges WHERE occurrence = occurrences.id AND state IN ('sent', 'merged', 'late'))"
        " AND NOT EXISTS (SELECT 1 FROM requests WHERE occurrence = occurrences.id)"
        " AND NOT EXISTS (SELECT 1 FROM redatings WHERE occurrence = occurrences.id)"
        " AND NOT EXISTS (SELECT 1 FROM seen WHERE occurrence = occurrences.id)"
    )
    found = [each["id"] for each in await rows.rows(quiet, (duty, waived_for))]
    numbers = json.dumps(found)
    await rows.change("DELETE FROM nudges WHERE occurrence IN (SELECT value FROM json_each(?))", (numbers,))
    await rows.change("DELETE FROM occurrences WHERE id IN (SELECT value FROM json_each(?))", (numbers,))
    return found


def _occurrence(row: Row) -> Occurrence:
    start, due = date.fromisoformat(row["start"]), date.fromisoformat(row["due"])
    what = (row["id"], row["duty"], row["period"], start, due, bool(row["provisional"]))
    ended_at = restored(row["ended_at"]) if row["ended_at"] else None
    return Occurrence(*what, row["stage"], row["moves"], row["report"], row["reason"], ended_at)


def _move(row: Row) -> Move:
    old, new = date.fromisoformat(row["old"]), date.fromisoformat(row["new"])
    return Move(old, new, row["reason"], row["person"], restored(row["made_at"]))
