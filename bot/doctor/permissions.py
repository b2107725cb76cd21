"""Findings on who can read what people said: the database, its copies, evidence, and the file with the token."""

import stat
from collections.abc import Iterator
from pathlib import Path

from bot.adopting.kept_lists import FOLDER as LISTS
from bot.doctor.environment import copies_of
from bot.doctor.findings import Finding, good, note
from bot.drafts.draft import FOLDER as DRAFTS
from bot.settings import Settings
from storage.engine.location import stem_of

SETTINGS_FILES = (Path(".env"), Path("qingdan.env"), Path("/etc/qingdan.env"))
"""Where a token is kept: the first is read by the program, the others by a service or a container."""
BESIDE = ("ledgers", DRAFTS, LISTS)
"""The folders beside the database: files that are sent, what the office has sent in, lists that it has adopted."""
MOST_TOLD = 10


def on_permissions(settings: Settings) -> Iterator[Finding]:
    """On every file and folder that other accounts of this machine can read or enter."""
    open_to_others = [each for each in (*kept_files(settings), *SETTINGS_FILES) if _is_open(each)]
    for each in open_to_others[:MOST_TOLD]:
        mode = "700" if each.is_dir() else "600"
        yield note(f"其他账号可以读取 (readable by others): {each}", f"chmod {mode} {each}")
    if len(open_to_others) > MOST_TOLD:
        yield note(f"另有{len(open_to_others) - MOST_TOLD}个文件其他账号可以读取", "同样用 chmod 600 收回")
    if _may_be_replaced(folder := stem_of(settings.database).absolute().parent):
        yield note(f"其他账号可以换掉数据库 (others can replace the database): {folder}", f"chmod o-w {folder}")
    elif not open_to_others:
        yield good("数据和设置只有本账号可读 (private)")


def kept_files(settings: Settings) -> Iterator[Path]:
    """Yield the files and folders of a deployment, whether they are there or not."""
    database = stem_of(settings.database)
    yield from (database, *(database.with_name(f"{database.name}-{each}") for each in ("wal", "shm")))
    yield from sorted(database.parent.glob(f"{database.name}.before-*"))
    for folder in (copies_of(database), *map(database.with_name, BESIDE), settings.evidence):
        if folder is not None:
            yield folder
            yield from sorted(folder.rglob("*"))


def _may_be_replaced(folder: Path) -> bool:
    """Whether every account may move files of others in a folder, and its own into their place."""
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return bool(mode & stat.S_IWOTH) and not mode & stat.S_ISVTX


def _is_open(path: Path) -> bool:
    try:
        return bool(stat.S_IMODE(path.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO))
    except OSError:  # it is not there, or lies where even this account cannot look
        return False
