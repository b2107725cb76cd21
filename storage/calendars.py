"""The tables of years that the office has loaded, as they were given."""

from datetime import datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import stored


async def keep(rows: Transaction, year: int, body: str, moment: datetime) -> bool:
    """Keep the table of a year in place of one before; False if it is the same."""
    statement = (
        "INSERT INTO calendars VALUES (?, ?, ?) ON CONFLICT (year) DO UPDATE"
        " SET body = excluded.body, made_at = excluded.made_at WHERE calendars.body <> excluded.body"
    )
    return await rows.change(statement, (year, body, stored(moment))) == 1


async def kept(rows: Transaction, year: int) -> str:
    """Return the table of a year as it was given; empty if none is loaded."""
    found = await rows.row("SELECT body FROM calendars WHERE year = ?", (year,))
    return str(found["body"]) if found else ""


async def remove(rows: Transaction, year: int) -> None:
    """Remove the table of a year that was loaded; the packaged one, if any, holds again."""
    await rows.change("DELETE FROM calendars WHERE year = ?", (year,))


async def all_kept(rows: Transaction) -> list[str]:
    """Every table, the earliest year first."""
    return [each["body"] for each in await rows.rows("SELECT body FROM calendars ORDER BY year")]
