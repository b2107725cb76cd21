"""The list by which a deployment runs."""

from dataclasses import dataclass
from pathlib import Path

from storage.lists import List


@dataclass(frozen=True, slots=True)
class RunningList:
    """The list in force. `recorded` is what the database says of it; None where it says nothing yet."""

    folder: Path
    recorded: List | None = None
    is_of_chat: bool = False
    """Whether it was adopted in the chat, and goes before the settings."""
