"""Opening the checklist that the settings or the command line point at."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import FAULTY, Told
from bot.settings import load_settings
from checklist_data.faults import BadChecklist
from checklist_data.model import Checklist
from checklist_data.reader import load

if TYPE_CHECKING:
    from bot.questions.assistant import Assistant


def folder(given: Path | None) -> Path | None:
    """The checklist's folder: the one given, else the one in the settings, else None for the packaged one."""
    return given or load_settings().checklist


def open_checklist(given: Path | None, status: int = FAULTY) -> Checklist:
    """The checklist. Raises Told with every fault where it cannot be read."""
    chosen = folder(given)
    if chosen is not None and not chosen.is_dir():
        raise Told(f"没有这个文件夹 (no such folder): {chosen}")
    try:
        return load(chosen)
    except BadChecklist as error:
        count = len(error.faults)
        raise Told(f"清单有{count}处需要改正 ({count} faults):\n{error}", status) from None


def open_assistant(given: Path | None) -> "Assistant":
    """An assistant over the checklist."""
    from bot.questions.assistant import Assistant  # noqa: PLC0415 - not needed for --help

    return Assistant(open_checklist(given))
