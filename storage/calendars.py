"""The tables of years that the office has loaded, as they were given."""

from datetime import datetime

from storage.engine.database import Transaction
from storage.engine.timestamps import stored


async def keep(rows: Transaction, year: int, body: str, moment: datetime) -> bool:
    """Keep the table of a year in place of one before; False where it is the same."""
    statement = (
        "INSERT INTO calendars VALUES (?, ?, ?) ON CONFLICT (year) DO UPDATE"
        " SET body = excluded.body, made_at = excluded.made_at WHERE body <> excluded.body"
    )
    return await rows.change(statement, (year, body, stored(moment))) == 1


async def all_kept(rows: Transaction) -> list[str]:
    """Every table, the earliest year first."""
    return [each["body"] for each in await rows.rows("SELECT body FROM calendars ORDER BY year")]
