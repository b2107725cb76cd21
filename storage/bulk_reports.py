"""Storing many reports in few statements, so that the write transaction takes milliseconds."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage import evidence
from storage.engine.connection import Value
from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.evidence import Origin, Piece, Sort
from storage.reports import Matter, Report, Source, Words


@dataclass(frozen=True, slots=True)
class Imported:
    """The new words of a matter: another version of its report, or its first report.

    `report` and `version` are those that it was read against, 0 for none; `old` and `new` are for the audit; `named`
    are the documents and links that prove it, None if they stay.
    """

    matter: Matter
    words: Words
    report: int
    version: int
    old: str | None
    new: str
    named: tuple[Piece, ...] | None = None
    source: Source | None = None
    """From where the report came that is known."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who stores them (our id), when, and the audit's name for it."""

    person: int
    moment: datetime
    action: str


async def overtaken(rows: Transaction, wanted: Sequence[Imported]) -> list[Matter]:
    """The matters on which something was reported, withdrawn or closed since they were read."""
    statement = """
        SELECT value ->> 0 AS department, value ->> 1 AS ref FROM json_each(?1)
        WHERE CAST(value ->> 2 AS INTEGER) <> coalesce((
            SELECT max(id) FROM reports
            WHERE withdrawn = 0 AND reports.department = value ->> 0 AND reports.ref = value ->> 1
        ), 0) OR CAST(value ->> 3 AS INTEGER) <> coalesce((
            SELECT max(number) FROM versions WHERE report = CAST(value ->> 2 AS INTEGER)
        ), 0) OR (
            SELECT decision FROM reviews WHERE report = CAST(value ->> 2 AS INTEGER) ORDER BY id DESC LIMIT 1
        ) = 'closed'"""
    found = await rows.rows(statement, (_list([*each.matter, each.report, each.version] for each in wanted),))
    return [Matter(each["department"], each["ref"]) for each in found]


async def store(rows: Transaction, wanted: Sequence[Imported], stamp: Stamp) -> list[Report]:
    """Store all of it; the reports as they are then. What follows for the occurrences of duties is the caller's."""
    numbers = await _file(rows, [each.matter for each in wanted if not each.report], stamp)
    made = [(each, each.report or numbers[each.matter]) for each in wanted]
    at, who = stored(stamp.moment), stamp.person
    await rows.change_all(
        "INSERT INTO versions (report, number, day, state, percent, text, person, made_at) VALUES (?,?,?,?,?,?,?,?)",
        ((*_version(each, number), who, at) for each, number in made),
    )
    await rows.change_all(
        "INSERT INTO audit (at, person, action, subject, old, new) VALUES (?, ?, ?, ?, ?, ?)",
        ((at, who, stamp.action, *_line(each, number)) for each, number in made),
    )
    await _prove(rows, [(each.named, number) for each, number in made if each.named is not None], stamp)
    return [_report(each, number, stamp) for each, number in made]


async def _file(rows: Transaction, matters: Sequence[Matter], stamp: Stamp) -> dict[Matter, int]:
    """Make reports on matters, each with a name of its own for the answer that no chat has."""
    await rows.change_all("INSERT INTO matters VALUES (?, ?) ON CONFLICT DO NOTHING", matters)
    numbers = dict(zip(matters, await rows.numbers("reports", len(matters)), strict=True))
    await rows.change_all(
        "INSERT INTO reports (id, department, ref, chat, message_id, reply) VALUES (?, ?, ?, '', '', ?)",
        ((number, *each, _reply(number, stamp)) for each, number in numbers.items()),
    )
    return numbers


def _reply(number: int, stamp: Stamp) -> str:
    return f"ledger:{stored(stamp.moment)}:{number}"


def _report(each: Imported, number: int, stamp: Stamp) -> Report:
    """What would be read back, which for thousands takes as long as storing them."""
    source = each.source or Source("", "", _reply(number, stamp))
    return Report(number, each.matter, source, each.version + 1, each.words, stamp.person, stamp.moment)


async def _prove(rows: Transaction, named: Sequence[tuple[Sequence[Piece], int]], stamp: Stamp) -> None:
    await evidence.disprove_all(rows, [number for _, number in named], (Sort.DOCUMENT, Sort.LINK))
    pieces = [(number, piece) for of_it, number in named for piece in of_it]
    await evidence.prove_all(rows, pieces, Origin("", "", None, stamp.person), stamp.moment)


def _version(each: Imported, number: int) -> tuple[Value, ...]:
    words = each.words
    return (number, each.version + 1, words.day.isoformat(), words.state, words.percent, words.text)


def _line(each: Imported, number: int) -> tuple[Value, ...]:
    return (f"report {number} {each.matter.department} {each.matter.ref}", each.old, each.new)


def _list(values: Iterable[Sequence[object]]) -> str:
    return json.dumps([list(each) for each in values], ensure_ascii=False)
