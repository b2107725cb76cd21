"""The front end as the command line sees it: the layer above that runs the bot and knows the platform."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.errors import QingdanError
from bot.settings import Settings
from checklist_data.model import Checklist
from storage.ids import ChatId


@dataclass(frozen=True, slots=True)
class Rights:
    """The bot's standing in a group."""

    chat: ChatId
    status: str
    may_write: bool


@dataclass(frozen=True, slots=True)
class BotStanding:
    """What the platform says of the bot."""

    username: str
    reads_all: bool
    """Whether it is shown every message of its groups (the platform's privacy mode is off)."""
    rights: tuple[Rights, ...]


class Unreachable(QingdanError):
    """The platform cannot be asked, or does not know the token: the text says which."""


class FrontEnd(Protocol):
    """Runs the bot, or asks the platform about it."""

    def moment(self) -> datetime:
        """The time, in UTC."""

    def serve(self, settings: Settings, checklist: Checklist) -> int:
        """Run the bot until it is told to stop; the exit status. Raises CommandFailed if it cannot begin."""

    def stand_by(self, settings: Settings, opening: Callable[[], Checklist]) -> int:
        """Wait until no other copy is active on the server, then open the checklist and run likewise.

        Raises CommandFailed if it cannot begin, or another copy has taken over.
        """

    def standing(self, settings: Settings, groups: Sequence[ChatId]) -> BotStanding:
        """Ask the platform about the bot and its groups. Raises Unreachable."""

    def practise(self, settings: Settings, checklist: Checklist | None, port: int) -> int:
        """Open the practice ground, with the bot in it where there is a checklist; the exit status."""
