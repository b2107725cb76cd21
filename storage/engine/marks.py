"""What a tick has to remember from one time to the next, by name."""

from storage.engine.database import Transaction


async def mark_of(rows: Transaction, name: str) -> str:
    """What was remembered last; nothing where nothing was."""
    found = await rows.row("SELECT value FROM marks WHERE name = ?", (name,))
    return found["value"] if found else ""


async def remember(rows: Transaction, name: str, value: str) -> None:
    """Remember this in its place."""
    statement = "INSERT INTO marks VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    await rows.change(statement, (name, value))
