"""Opening the checklist that the settings or the command line point at."""

from pathlib import Path

from bot.adopting.kept_lists import adopted_lists
from bot.commands.on_database import reading_database
from bot.errors import FAULTY, CommandFailed
from bot.questions.assistant import Assistant
from bot.settings import Settings, load_settings
from checklist_data.faults import BadChecklist
from checklist_data.model import Checklist
from checklist_data.reader import load
from storage import lists
from storage.engine.location import is_there, stem_of


def open_checklist(given: Path | None) -> Checklist:
    """The checklist of the folder given, else the one adopted in the chat, the one in the settings, the packaged one.

    Raises CommandFailed with every fault where it cannot be read.
    """
    folder = given or _of_deployment(load_settings())
    if folder is not None and not folder.is_dir():
        raise CommandFailed(f"没有这个文件夹 (no such folder): {folder}")
    try:
        return load(folder)
    except BadChecklist as error:
        count = len(error.faults)
        raise CommandFailed(f"清单有{count}处需要改正 ({count} faults):\n{error}", FAULTY) from None


def _of_deployment(settings: Settings) -> Path | None:
    """The list that was adopted in the chat, as long as the database goes by it; else the one in the settings."""
    kept = adopted_lists(stem_of(settings.database))
    if not kept.is_dir() or not is_there(settings.database):
        return settings.checklist
    present = reading_database(settings, lists.present)
    adopted = kept / str(present.id) if present else kept
    return adopted if present and adopted.is_dir() else settings.checklist


def open_assistant(given: Path | None) -> Assistant:
    """An assistant over that checklist."""
    return Assistant(open_checklist(given))
