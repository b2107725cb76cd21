"""Findings on what keeps the bot from writing: a read-only file or folder, and files that another account owns."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from bot.doctor.findings import Finding, fault
from bot.doctor.permissions import kept_files
from bot.settings import Settings
from storage.engine.location import Location

MOST_TOLD = 10


def on_writing(database: Location) -> Iterator[Finding]:
    """Yield a fault where the file of the database, or its folder, in which its log lies, cannot be written."""
    if not isinstance(database, Path) or not database.exists():
        return
    for each in (database, database.absolute().parent):
        if not _is_writable(each):
            yield fault(f"不能写入 (read-only): {each}", f"chmod u+w {each}；磁盘只读时请重新挂载")


def on_owners(settings: Settings) -> Iterator[Finding]:
    """Yield a fault for files that another account owns than the database, as a command leaves that others have run."""
    database = settings.database
    if not isinstance(database, Path) or not database.exists():
        return
    owner = owner_of(database)
    for each in [path for path in kept_files(settings) if path.exists() and owner_of(path) != owner][:MOST_TOLD]:
        yield fault(f"属于另一账号 (another owner): {each}", f"chown --reference={database} {each}")


def owner_of(path: Path) -> int:
    """Return the number of the account that owns a file."""
    return path.stat().st_uid


def _is_writable(path: Path) -> bool:
    """Whether its owner may write, and this account as well; the superuser may whatever the mode says."""
    return bool(path.stat().st_mode & stat.S_IWUSR) and os.access(path, os.W_OK)
