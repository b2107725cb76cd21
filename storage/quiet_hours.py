"""The quiet hours of a group, and the topic into which it wants to be reminded."""

from dataclasses import dataclass

from storage.engine.database import Transaction
from storage.ids import ChatId, ThreadId


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours in the outreach's own format, and a topic; either may be empty."""

    hours: str = ""
    thread: ThreadId = ""


async def keep(rows: Transaction, chat: ChatId, quiet: Quiet) -> None:
    """Remind a group so from now on."""
    statement = (
        "INSERT INTO quiet_hours (chat, hours, thread) VALUES (?, ?, ?)"
        " ON CONFLICT (chat) DO UPDATE SET hours = excluded.hours, thread = excluded.thread"
    )
    await rows.change(statement, (chat, quiet.hours, quiet.thread))


async def of(rows: Transaction, chat: ChatId) -> Quiet:
    """How a group wants to be reminded."""
    found = await rows.row("SELECT * FROM quiet_hours WHERE chat = ?", (chat,))
    return Quiet(found["hours"], found["thread"]) if found else Quiet()


async def name(rows: Transaction, chat: ChatId, thread: ThreadId) -> None:
    """Reminders of departments go to this group, and to this topic of it, from now on."""
    await rows.change("UPDATE quiet_hours SET is_named = 0")
    statement = (
        "INSERT INTO quiet_hours (chat, hours, thread, is_named) VALUES (?, '', ?, 1)"
        " ON CONFLICT (chat) DO UPDATE SET thread = excluded.thread, is_named = 1"
    )
    await rows.change(statement, (chat, thread))
