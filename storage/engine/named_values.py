"""Short values kept by name: what a tick or a copy of the program remembers from one time to the next."""

from storage.engine.database import Transaction


async def value_of(rows: Transaction, name: str) -> str:
    """Return the value kept under a name; empty if there is none."""
    found = await rows.row("SELECT value FROM marks WHERE name = ?", (name,))
    return found["value"] if found else ""


async def remember(rows: Transaction, name: str, value: str) -> None:
    """Keep a value in place of the one before."""
    statement = "INSERT INTO marks VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    await rows.change(statement, (name, value))
