"""Evidence (佐证材料): document numbers, links, and files that lie with the platform; one may prove several reports."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import stored
from storage.ids import ChatId, MessageId, age_of

LOOSE_FOR = timedelta(days=2)
"""How long a file that belongs to no report is remembered."""


LARGEST = 20 * 1024 * 1024
"""The most bytes that a bot may download (core.telegram.org/bots/api#getfile)."""


class Sort(StrEnum):
    """What a piece of evidence is."""

    DOCUMENT = "document"
    LINK = "link"
    FILE = "file"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Piece:
    """A document's number, an address, or the name of a file; a file has the platform's ids and its size in bytes."""

    sort: Sort
    text: str
    file: str | None = None
    unique_id: str | None = None
    size: int | None = None
    sha256: str | None = None
    kept_as: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """The message and album that brought a piece, and our id of its sender."""

    chat: ChatId
    message_id: MessageId
    album: str | None
    person: int


async def keep(rows: Transaction, piece: Piece, origin: Origin, moment: datetime) -> int:
    """Remember a piece; its number. A file waits to be fetched."""
    statement = (
        "INSERT INTO evidence (kind, text, file, unique_id, size, fetch_at, chat, message_id, album, person, made_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"
    )
    at = stored(moment)
    told = (piece.sort, piece.text, piece.file, piece.unique_id, piece.size, at if piece.file else None)
    found = await rows.row(statement, (*told, origin.chat, origin.message_id, origin.album, origin.person, at))
    return int(found["id"]) if found else 0


async def prove(rows: Transaction, report: int, pieces: Iterable[int]) -> None:
    """Attach pieces to a report."""
    for each in pieces:
        await rows.change("INSERT INTO proofs VALUES (?, ?) ON CONFLICT DO NOTHING", (report, each))


async def disprove(rows: Transaction, report: int, sorts: Iterable[Sort]) -> None:
    """Pieces of these sorts prove a report no longer."""
    await disprove_all(rows, [report], sorts)


async def disprove_all(rows: Transaction, reports: Iterable[int], sorts: Iterable[Sort]) -> None:
    """Pieces of these sorts prove none of the reports any longer."""
    statement = (
        "DELETE FROM proofs WHERE report IN (SELECT value FROM json_each(?))"
        " AND (SELECT kind FROM evidence WHERE id = evidence) IN (SELECT value FROM json_each(?))"
    )
    await rows.change(statement, (json.dumps(list(reports)), json.dumps(list(sorts))))


async def prove_all(rows: Transaction, named: Sequence[tuple[int, Piece]], origin: Origin, moment: datetime) -> None:
    """Store documents and links, each attached to its report."""
    numbers = await rows.numbers("evidence", len(named))
    at = stored(moment)
    await rows.change_all(
        "INSERT INTO evidence (id, kind, text, chat, message_id, person, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (number, piece.sort, piece.text, origin.chat, origin.message_id, origin.person, at)
            for number, (_, piece) in zip(numbers, named, strict=True)
        ),
    )
    await rows.change_all(
        "INSERT INTO proofs VALUES (?, ?)",
        ((report, number) for number, (report, _) in zip(numbers, named, strict=True)),
    )


async def of(rows: Transaction, report: int) -> list[Piece]:
    """The pieces that prove a report."""
    statement = "SELECT evidence.* FROM proofs JOIN evidence ON id = evidence WHERE report = ? ORDER BY id"
    return [_piece(each) for each in await rows.rows(statement, (report,))]


async def of_all(rows: Transaction, reports: Sequence[int]) -> dict[int, tuple[Piece, ...]]:
    """The pieces that prove each of many reports."""
    found: dict[int, tuple[Piece, ...]] = {}
    for start in range(0, len(reports), 500):
        some = reports[start : start + 500]
        marks = ", ".join("?" * len(some))
        statement = f"SELECT evidence.*, report FROM proofs JOIN evidence ON id = evidence WHERE report IN ({marks})"
        for each in await rows.rows(f"{statement} ORDER BY id", some):
            found[each["report"]] = (*found.get(each["report"], ()), _piece(each))
    return found


async def count(rows: Transaction, reports: Sequence[int]) -> int:
    """How many pieces prove any of these reports."""
    marks = ", ".join("?" * len(reports))
    statement = f"SELECT count(DISTINCT evidence) AS n FROM proofs WHERE report IN ({marks})"
    found = await rows.one(statement, reports)
    return int(found["n"])


async def of_message(rows: Transaction, chat: ChatId, message_id: MessageId, album: str | None) -> list[Piece]:
    """The pieces that came with a message, or with its album."""
    statement = "SELECT * FROM evidence WHERE chat = ? AND (message_id = ? OR album = ?) ORDER BY id"
    return [_piece(each) for each in await rows.rows(statement, (chat, message_id, album))]


async def proved_by_album(rows: Transaction, chat: ChatId, album: str, message_id: MessageId) -> list[int]:
    """Return the reports that the nearest piece of an album proves: of those before a message, else after it."""
    statement = (
        "SELECT DISTINCT report, evidence.message_id FROM proofs JOIN evidence ON evidence.id = evidence"
        " JOIN reports ON reports.id = report WHERE evidence.chat = ? AND album = ? AND withdrawn = 0"
    )
    found = [(each["report"], each["message_id"]) for each in await rows.rows(statement, (chat, album))]
    places = {place for _, place in found}
    before = [each for each in places if age_of(each) < age_of(message_id)]
    nearest = max(before, key=age_of) if before else min(places, key=age_of, default="")
    return [report for report, place in found if place == nearest]


async def loose_in_album(rows: Transaction, chat: ChatId, album: str) -> list[Piece]:
    """Return the pieces of an album that prove nothing yet."""
    statement = (
        "SELECT * FROM evidence WHERE chat = ? AND album = ?"
        " AND NOT EXISTS (SELECT 1 FROM proofs WHERE evidence = evidence.id) ORDER BY id"
    )
    return [_piece(each) for each in await rows.rows(statement, (chat, album))]


async def unfetched(rows: Transaction, moment: datetime) -> list[Piece]:
    """Files of reports whose bytes are to be fetched by now."""
    statement = (
        "SELECT * FROM evidence WHERE fetch_at <= ? AND EXISTS (SELECT 1 FROM proofs WHERE evidence = evidence.id)"
        " ORDER BY fetch_at LIMIT 10"
    )
    return [_piece(each) for each in await rows.rows(statement, (stored(moment),))]


async def fetched(rows: Transaction, piece: int, sha256: str | None, kept_as: str | None) -> None:
    """The bytes of a file were looked at, or never can be."""
    statement = "UPDATE evidence SET sha256 = ?, kept_as = ?, fetch_at = NULL WHERE id = ?"
    await rows.change(statement, (sha256, kept_as, piece))


async def origin_of(rows: Transaction, piece: int) -> Origin | None:
    """Return the origin of a piece; None if it was erased with its sender."""
    found = await rows.row("SELECT chat, message_id, album, person FROM evidence WHERE id = ? AND chat <> ''", (piece,))
    return Origin(*found) if found else None


async def fetch_later(rows: Transaction, piece: int, moment: datetime) -> None:
    """Note that the bytes of a file could not be fetched."""
    await rows.change("UPDATE evidence SET fetch_at = ? WHERE id = ?", (stored(moment), piece))


async def prune(rows: Transaction, moment: datetime) -> int:
    """Forget files that belong to no report."""
    statement = (
        "DELETE FROM evidence WHERE made_at < ? AND NOT EXISTS (SELECT 1 FROM proofs WHERE evidence = evidence.id)"
    )
    return await rows.change(statement, (stored(moment - LOOSE_FOR),))


def _piece(row: Row) -> Piece:
    told = (row["file"], row["unique_id"], row["size"], row["sha256"], row["kept_as"])
    return Piece(Sort(row["kind"]), row["text"], *told, id=row["id"])
