"""What answers, with all that it imports: loaded in a second or two, while the platform is already listened to."""

from zoneinfo import ZoneInfo

from bot.board.place import BoardPlace
from bot.questions.assistant import Assistant
from bot.settings import Settings
from bot.timing.hours import read_hours
from checklist_data.model import Checklist
from handlers.clock import SystemClock
from handlers.services import Services, fingerprint_of
from handlers.telegram import deployment  # noqa: F401 - so that nothing is left to load
from storage.engine.database import Database


def services_of(settings: Settings, checklist: Checklist, database: Database, board: BoardPlace | None) -> Services:
    """Return what every conversation may use, with the assistant's index built."""
    return Services(
        assistant=Assistant(checklist),
        fingerprint=fingerprint_of(checklist),
        database=database,
        clock=SystemClock(),
        owners=frozenset(settings.owners),
        zone=ZoneInfo(settings.zone),
        hours=read_hours(settings.hours),
        ceiling=settings.ceiling,
        evidence=settings.evidence,
        circular_template=settings.circular_template,
        board=board,
    )
