"""What the command line asks of the floor above it, which it does not know: the conversation with the platform."""

from datetime import datetime
from typing import Protocol

from bot.settings import Settings
from checklist_data.model import Checklist


class Conversation(Protocol):
    """The bot in its group, as the command line sees it."""

    def moment(self) -> datetime:
        """The time, in UTC."""

    def serve(self, settings: Settings, checklist: Checklist) -> int:
        """Run the bot until it is told to stop; the exit status. Raises Told where it cannot begin."""

    def practise(self, settings: Settings, checklist: Checklist | None, port: int) -> int:
        """Open the practice ground, with the bot in it where there is a checklist; the exit status."""
