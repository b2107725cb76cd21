"""The lists by which the deployment has worked, and the news of a change that departments have still to be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from storage.engine.connection import Row
from storage.engine.database import Transaction
from storage.engine.timestamps import restored, stored
from storage.ids import AccountId


@dataclass(frozen=True, slots=True)
class List:
    """A checklist whose outline defines the numbers in the database. `adopted_at` is None for the first one.

    `files` holds those of its folder where it was adopted in the chat, as JSON; it is empty for any other.
    """

    id: int
    title: str
    outline: str
    since: datetime
    adopted_at: datetime | None
    files: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """The news of a list change for a department, or for the office if `department` is empty."""

    list: int
    department: str
    text: str


async def present(rows: Transaction) -> List | None:
    """Return the present list; None if none was recorded yet."""
    found = await rows.row("SELECT * FROM lists ORDER BY id DESC LIMIT 1")
    return _list(found) if found else None


async def begin(
    rows: Transaction, title: str, outline: str, moment: datetime, *, adopted: bool, files: str = ""
) -> int:
    """Record the list by which numbers are meant from now on; the number of the record."""
    await rows.change("UPDATE lists SET files = '' WHERE files <> ''")
    at = stored(moment) if adopted else None
    statement = "INSERT INTO lists (title, outline, since, adopted_at, files) VALUES (?, ?, ?, ?, ?) RETURNING id"
    found = await rows.one(statement, (title, outline, stored(moment), at, files))
    return int(found["id"])


async def former_outlines(rows: Transaction) -> dict[int, str]:
    """Return the outlines of the lists that were given up, by the number of their record."""
    statement = "SELECT id, outline FROM lists WHERE outline <> '' AND id < (SELECT max(id) FROM lists)"
    return {each["id"]: each["outline"] for each in await rows.rows(statement)}


async def revise(rows: Transaction, number: int, title: str, outline: str) -> None:
    """Record other words of a list whose numbers mean the same."""
    await rows.change("UPDATE lists SET title = ?, outline = ? WHERE id = ?", (title, outline, number))


async def keep_files(rows: Transaction, number: int, files: str) -> None:
    """Keep the files of a list."""
    await rows.change("UPDATE lists SET files = ? WHERE id = ?", (files, number))


async def adopted_at(rows: Transaction) -> datetime | None:
    """Return when the meaning of numbers last changed; None if it never did."""
    found = await rows.row("SELECT max(adopted_at) AS at FROM lists")
    return restored(found["at"]) if found and found["at"] is not None else None


async def announce(rows: Transaction, number: int, texts: Mapping[str, str]) -> None:
    """Keep what departments are to be told, by their names, until there is a good moment."""
    await rows.change_all(
        "INSERT INTO list_news (list, department, text) VALUES (?, ?, ?)",
        [(number, department, text) for department, text in texts.items()],
    )


async def news(rows: Transaction) -> list[News]:
    """Return what is still to be told, the office last."""
    statement = "SELECT * FROM list_news WHERE ended_at IS NULL ORDER BY list, department = '', department"
    return [News(each["list"], each["department"], each["text"]) for each in await rows.rows(statement)]


async def told(rows: Transaction, each: News, people: int, moment: datetime) -> None:
    """Note that a department was told, and how many people were; 0 if nobody can be reached."""
    statement = "UPDATE list_news SET ended_at = ?, told = ? WHERE list = ? AND department = ?"
    await rows.change(statement, (stored(moment), people, each.list, each.department))


async def untold(rows: Transaction, number: int) -> list[str]:
    """Return the departments of which nobody could be told of a list."""
    statement = (
        "SELECT department FROM list_news WHERE list = ? AND told = 0 AND ended_at IS NOT NULL AND department <> ''"
        " ORDER BY department"
    )
    return [each["department"] for each in await rows.rows(statement, (number,))]


async def parted_speakers(rows: Transaction, each: News) -> list[AccountId]:
    """Return the accounts of those who spoke for a department until this change of list ended it."""
    statement = (
        "SELECT DISTINCT account FROM appointments JOIN people ON people.id = person JOIN lists ON until = adopted_at"
        " WHERE lists.id = ? AND department = ? AND account IS NOT NULL AND role IN ('liaison', 'deputy')"
    )
    return [found["account"] for found in await rows.rows(statement, (each.list, each.department))]


def _list(row: Row) -> List:
    adopted = restored(row["adopted_at"]) if row["adopted_at"] is not None else None
    return List(row["id"], row["title"], row["outline"], restored(row["since"]), adopted, row["files"])
