"""Opening the checklist that the settings or the command line point at."""

from pathlib import Path

from bot.commands.running_list import folder_of, running_list
from bot.errors import FAULTY, CommandFailed
from bot.settings import load_settings
from checklist_data.faults import BadChecklist
from checklist_data.model import Checklist
from checklist_data.reader import is_marked_draft, load


def open_checklist(given: Path | None, *, is_trial: bool = False) -> Checklist:
    """The checklist of the folder given, else the one adopted in the chat, the one in the settings, the packaged one.

    `is_trial` is whether it may be a draft. Raises CommandFailed with every fault where it cannot be read.
    """
    folder = given or _of_deployment()
    if not folder.is_dir():
        raise CommandFailed(f"没有这个文件夹 (no such folder): {folder}")
    try:
        return load(folder, is_draft=is_trial and is_marked_draft(folder))
    except BadChecklist as error:
        count = len(error.faults)
        raise CommandFailed(f"清单有{count}处需要改正 ({count} faults):\n{error}", FAULTY) from None


def _of_deployment() -> Path:
    settings = load_settings()
    return folder_of(running_list(settings), settings)
