"""The services of a deployment: what every conversation and every tick may use."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.board.place import BoardPlace
from bot.calendars.almanac import Almanac
from bot.calendars.workdays import WorkCalendar
from bot.checkins.reading.reader import CheckIns
from bot.clock import Clock
from bot.questions.assistant import Assistant
from bot.timing.hours import USUAL_HOURS, Hours
from bot.wordings.recollection import Recollection
from checklist_data.model import Checklist
from handlers.fair_share import Limits
from storage.engine.database import Database
from storage.ids import AccountId

SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class Services:
    """What every handler may use."""

    assistant: Assistant
    fingerprint: str
    """Of the checklist: buttons under an answer from another checklist are stale."""
    database: Database
    clock: Clock
    owners: frozenset[AccountId]
    zone: ZoneInfo = SHANGHAI
    hours: Hours = USUAL_HOURS
    ceiling: int = 10
    """Reminders for a department in a week, at most."""
    almanac: Almanac = field(default_factory=Almanac)
    evidence: Path | None = None
    """Where files that prove something are kept; nowhere but with the platform without it."""
    circular_template: Path | None = None
    """The office's own template of the circular; the packaged one without it."""
    board: BoardPlace | None = None
    """Where the board is; nowhere where it is not switched on."""
    slow_work_waits: asyncio.Event = field(default_factory=asyncio.Event, init=False)
    """Set where something was asked for that takes long."""
    limits: Limits = field(default_factory=Limits)
    """The most messages that may wait for one person."""
    since: datetime = field(init=False)
    """When the list was taken up by which it is answered now."""
    recollection: Recollection = field(init=False)
    check_ins: CheckIns = field(init=False)

    def __post_init__(self) -> None:
        """Begin to remember, and learn to read reports."""
        self._learn()

    def follow(self, assistant: Assistant) -> None:
        """Answer by another list from now on; called at the commit that adopts it, while nothing else is read."""
        object.__setattr__(self, "assistant", assistant)
        object.__setattr__(self, "fingerprint", fingerprint_of(assistant.checklist))
        self._learn()

    def _learn(self) -> None:
        object.__setattr__(self, "since", self.clock.reading())
        object.__setattr__(self, "recollection", Recollection(self.assistant))
        object.__setattr__(self, "check_ins", CheckIns(self.checklist))

    @property
    def calendar(self) -> WorkCalendar:
        """The working days as they are known now."""
        return self.almanac.calendar

    @property
    def checklist(self) -> Checklist:
        """The checklist that is answered over."""
        return self.assistant.checklist


EARLIER = dict.fromkeys(("535af507840c2915", "f80fa7bf97cf8156"), "e2997b87cc7f5123")
"""The mark that a list has now which had others before it was found by more names; its entries are the same."""


def mark_now(mark: str) -> str:
    """What the mark of a checklist that was stored with an answer is now."""
    return EARLIER.get(mark, mark)


def fingerprint_of(checklist: Checklist) -> str:
    """A short mark that changes whenever the checklist does."""
    return hashlib.sha256(repr(checklist).encode()).hexdigest()[:16]
