"""Notices of the office to all departments: the text, a copy for each, and the receipts."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored


@dataclass(frozen=True, slots=True)
class Notice:
    """What the office tells every department."""

    id: int
    text: str
    person: int
    made_at: datetime


@dataclass(frozen=True, slots=True)
class NoticeCopy:
    """A notice for one department; `state` is defined by the outreach, `planned` at first."""

    notice: int
    department: str
    due_at: datetime
    state: str


async def make(
    rows: Transaction, text: str, person: int, departments: Iterable[str], due_at: datetime, moment: datetime
) -> int:
    """Store a notice with its copies; its number."""
    statement = "INSERT INTO notices (text, person, made_at) VALUES (?, ?, ?) RETURNING id"
    found = await rows.one(statement, (text, person, stored(moment)))
    copies = "INSERT INTO notice_copies (notice, department, due_at) SELECT ?, value, ? FROM json_each(?)"
    names = json.dumps(list(departments), ensure_ascii=False)
    await rows.change(copies, (found["id"], stored(due_at), names))
    return int(found["id"])


async def by_number(rows: Transaction, number: int) -> Notice | None:
    """Return the notice with this number."""
    found = await rows.row("SELECT * FROM notices WHERE id = ?", (number,))
    return _notice(found) if found else None


async def newest(rows: Transaction, most: int) -> list[Notice]:
    """Return the last notices, the newest first."""
    return [_notice(each) for each in await rows.rows("SELECT * FROM notices ORDER BY id DESC LIMIT ?", (most,))]


async def due(rows: Transaction, moment: datetime) -> list[NoticeCopy]:
    """Return the copies that should be said by now."""
    statement = "SELECT * FROM notice_copies WHERE state = 'planned' AND due_at <= ? ORDER BY notice, department"
    return [_copy(each) for each in await rows.rows(statement, (stored(moment),))]


async def take_back(rows: Transaction) -> int:
    """What went into a chat that turned out to be closed is planned again, for somewhere else; how much there was."""
    statement = (
        "UPDATE notice_copies SET state = 'planned', message = '', ended_at = NULL"
        " WHERE message <> '' AND message IN (SELECT key FROM outbox WHERE state = 'gone' AND purpose = 'reminder')"
    )
    return await rows.change(statement)


async def copies_of(rows: Transaction, notice: int) -> list[NoticeCopy]:
    """Return every copy of a notice."""
    found = await rows.rows("SELECT * FROM notice_copies WHERE notice = ? ORDER BY department", (notice,))
    return [_copy(each) for each in found]


async def put_off(rows: Transaction, copy: NoticeCopy, until: datetime) -> None:
    """Say a copy later."""
    statement = "UPDATE notice_copies SET due_at = ? WHERE state = 'planned' AND notice = ? AND department = ?"
    await rows.change(statement, (stored(until), copy.notice, copy.department))


async def end(
    rows: Transaction, copy: NoticeCopy, state: str, moment: datetime, *, reason: str = "", message: str = ""
) -> None:
    """End a copy in a state."""
    statement = (
        "UPDATE notice_copies SET state = ?, reason = ?, message = ?, ended_at = ?"
        " WHERE state = 'planned' AND notice = ? AND department = ?"
    )
    await rows.change(statement, (state, reason, message, stored(moment), copy.notice, copy.department))


async def confirm(rows: Transaction, notice: int, department: str, person: int, moment: datetime) -> bool:
    """Record the receipt of a department; False if it had confirmed before."""
    statement = "INSERT INTO receipts VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
    return await rows.change(statement, (notice, department, person, stored(moment))) == 1


async def confirmed(rows: Transaction, notice: int) -> dict[str, str]:
    """Return the departments that have confirmed, each with the name of whoever did."""
    statement = "SELECT department, name FROM receipts JOIN people ON people.id = person WHERE notice = ?"
    return {each["department"]: each["name"] for each in await rows.rows(statement, (notice,))}


def _notice(row: Row) -> Notice:
    return Notice(row["id"], row["text"], row["person"], restored(row["made_at"]))


def _copy(row: Row) -> NoticeCopy:
    return NoticeCopy(row["notice"], row["department"], restored(row["due_at"]), row["state"])
