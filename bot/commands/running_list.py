"""Which list a deployment runs by: the one that was adopted in the chat, that of the settings, or the packaged one."""

from pathlib import Path

from bot.adopting.kept_lists import FOLDER, laid_out, place_of
from bot.adopting.running_list import RunningList
from bot.commands.on_database import reading_database
from bot.errors import FAULTY, CommandFailed
from bot.settings import Settings
from checklist_data.reader import PACKAGED
from storage import lists
from storage.engine.location import Location, is_there, stem_of
from storage.engine.migrate import newest
from storage.errors import StorageError
from storage.health import schema_of


def running_list(settings: Settings) -> RunningList:
    """Look up which list is in force; nothing is written. Raises CommandFailed if the database cannot be read."""
    usual = settings.checklist or PACKAGED
    if not is_there(settings.database) or _is_older(settings.database):
        return RunningList(usual)
    recorded = reading_database(settings, lists.present)
    place = place_of(recorded, stem_of(settings.database)) if recorded else None
    return RunningList(place or usual, recorded, place is not None)


def folder_of(running: RunningList, settings: Settings) -> Path:
    """Return the folder of the list in force; lay it out where it is not there. Raises CommandFailed."""
    if not running.is_of_chat or running.recorded is None:
        return running.folder
    try:
        return laid_out(running.recorded, stem_of(settings.database)) or running.folder
    except OSError as error:
        raise CommandFailed(f"换用的清单写不出 (the adopted list cannot be laid out): {error}", FAULTY) from None


def _is_older(database: Location) -> bool:
    """Whether a database is of an older program and no list was adopted in the chat: it is left as it is."""
    try:
        return schema_of(database) < newest() and not (stem_of(database).parent / FOLDER).is_dir()
    except StorageError as error:
        raise CommandFailed(f"数据库不可用 (the database cannot be used): {error}") from None
