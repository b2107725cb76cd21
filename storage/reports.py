"""Reports of departments: every version is kept, and the last one counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.ids import ChatId, MessageId


class Matter(NamedTuple):
    """What a department owes on an entry of the checklist."""

    department: str
    ref: str


@dataclass(frozen=True, slots=True)
class Words:
    """What a report says: the day it is about, how the work stands, how far it is (0-100), and the text."""

    day: date
    state: str
    percent: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """From where a report came: the message (empty for none), and the key of the reply that acknowledges it."""

    chat: ChatId
    message_id: MessageId
    reply: str


@dataclass(frozen=True, slots=True)
class Report:
    """The present version of a report; `person` is our id of its author."""

    id: int
    matter: Matter
    source: Source
    version: int
    words: Words
    person: int
    made_at: datetime


_PRESENT = """
    SELECT reports.id, department, ref, chat, message_id, reply, number, day, state, percent, text, person, made_at
    FROM reports JOIN versions ON report = reports.id
        AND number = (SELECT max(number) FROM versions WHERE report = reports.id)
    WHERE withdrawn = 0"""


async def file(
    rows: Transaction, matter: Matter, source: Source, words: Words, person: int, moment: datetime
) -> Report:
    """Store a new report."""
    await rows.change("INSERT INTO matters VALUES (?, ?) ON CONFLICT DO NOTHING", matter)
    statement = "INSERT INTO reports (department, ref, chat, message_id, reply) VALUES (?, ?, ?, ?, ?) RETURNING id"
    found = await rows.one(statement, (*matter, source.chat, source.message_id, source.reply))
    report = Report(found["id"], matter, source, 1, words, person, moment)
    await _add(rows, report)
    return report


async def revise(rows: Transaction, report: Report, words: Words, person: int, moment: datetime) -> Report:
    """Store another version of a report."""
    revised = Report(report.id, report.matter, report.source, report.version + 1, words, person, moment)
    await _add(rows, revised)
    return revised


async def withdraw(rows: Transaction, report: int) -> bool:
    """Withdraw a report, keeping its versions; False if it was withdrawn before."""
    return await rows.change("UPDATE reports SET withdrawn = 1 WHERE id = ? AND withdrawn = 0", (report,)) == 1


async def by_number(rows: Transaction, number: int) -> Report | None:
    """The report with this number, unless it was withdrawn."""
    return _first(await rows.rows(f"{_PRESENT} AND reports.id = ?", (number,)))


async def by_message(rows: Transaction, chat: ChatId, message_id: MessageId) -> list[Report]:
    """The reports that a message made."""
    found = await rows.rows(f"{_PRESENT} AND chat = ? AND message_id = ? ORDER BY reports.id", (chat, message_id))
    return [_report(each) for each in found]


async def by_reply(rows: Transaction, key: str) -> list[Report]:
    """The reports that the message with this key acknowledges."""
    return [_report(each) for each in await rows.rows(f"{_PRESENT} AND reply = ? ORDER BY reports.id", (key,))]


async def last_by(rows: Transaction, person: int, since: datetime) -> list[Report]:
    """The reports that a person made last, with one message, since a moment."""
    statement = (
        "SELECT reply FROM reports JOIN versions ON report = reports.id AND number = 1"
        " WHERE person = ? AND made_at >= ? AND withdrawn = 0 ORDER BY reports.id DESC LIMIT 1"
    )
    found = await rows.row(statement, (person, stored(since)))
    return await by_reply(rows, found["reply"]) if found else []


async def present(rows: Transaction, matter: Matter) -> Report | None:
    """The last report on a matter."""
    statement = f"{_PRESENT} AND department = ? AND ref = ? ORDER BY reports.id DESC LIMIT 1"
    return _first(await rows.rows(statement, matter))


async def before(rows: Transaction, report: Report) -> Report | None:
    """Return the report on the same matter that this one took the place of."""
    statement = f"{_PRESENT} AND department = ? AND ref = ? AND reports.id < ? ORDER BY reports.id DESC LIMIT 1"
    return _first(await rows.rows(statement, (*report.matter, report.id)))


async def standing(rows: Transaction, *, department: str = "", refs: Sequence[str] = ()) -> list[Report]:
    """The last report on every matter: of a department, on some entries, or on all."""
    wanted = " AND matters.department = ?" if department else ""
    wanted += f" AND matters.ref IN ({', '.join('?' * len(refs))})" if refs else ""
    last = (
        "SELECT (SELECT max(id) FROM reports WHERE withdrawn = 0 AND reports.ref = matters.ref"
        f" AND reports.department = matters.department) FROM matters WHERE true{wanted}"
    )
    values = (*((department,) if department else ()), *refs)
    return [_report(each) for each in await rows.rows(f"{_PRESENT} AND reports.id IN ({last})", values)]


async def ended(rows: Transaction) -> dict[Matter, str]:
    """Return the matters whose last report holds no longer, each with why; empty where it was taken back."""
    found = await rows.rows(
        "SELECT department, ref, ended FROM reports WHERE withdrawn = 1 AND NOT EXISTS (SELECT 1 FROM reports AS later"
        " WHERE later.withdrawn = 0 AND later.department = reports.department AND later.ref = reports.ref"
        " AND later.id > reports.id) ORDER BY id"
    )
    return {Matter(each["department"], each["ref"]): each["ended"] for each in found}


async def every_version(rows: Transaction) -> list[Report]:
    """Return every version of every report that was not taken back, by report, the oldest first."""
    statement = """
        SELECT reports.id, department, ref, chat, message_id, reply, number, day, state, percent, text, person, made_at
        FROM reports JOIN versions ON report = reports.id WHERE withdrawn = 0 ORDER BY reports.id, number
    """
    return [_report(each) for each in await rows.rows(statement)]


async def versions(rows: Transaction, report: int) -> list[Words]:
    """Everything that a report has said, oldest first."""
    found = await rows.rows("SELECT * FROM versions WHERE report = ? ORDER BY number", (report,))
    return [_words(each) for each in found]


async def _add(rows: Transaction, report: Report) -> None:
    words = report.words
    statement = "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    said = (words.day.isoformat(), words.state, words.percent, words.text)
    await rows.change(statement, (report.id, report.version, *said, report.person, stored(report.made_at)))


def _first(found: list[Row]) -> Report | None:
    return _report(found[0]) if found else None


def _report(row: Row) -> Report:
    source = Source(row["chat"], row["message_id"], row["reply"])
    made_at = restored(row["made_at"])
    matter = Matter(row["department"], row["ref"])
    return Report(row["id"], matter, source, row["number"], _words(row), row["person"], made_at)


def _words(row: Row) -> Words:
    return Words(date.fromisoformat(row["day"]), row["state"], row["percent"], row["text"])
