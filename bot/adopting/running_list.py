"""The list by which a deployment runs."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage import lists
from storage.engine.database import Transaction
from storage.lists import List


@dataclass(frozen=True, slots=True)
class RunningList:
    """The list in force. `recorded` is what the database says of it; None where it says nothing yet."""

    folder: Path
    recorded: List | None = None
    is_of_chat: bool = False
    """Whether it was adopted in the chat, and goes before the settings."""


async def is_of_older_list(rows: Transaction, moment: datetime, since: datetime) -> bool:
    """Whether something was said before the list was changed, so that its numbers mean others.

    `since` is when the program took up the list by which it answers now. The platform tells whole seconds.
    """
    if moment >= since.replace(microsecond=0):
        return False
    changed = await lists.adopted_at(rows)
    return changed is not None and moment < changed.replace(microsecond=0)
