"""The folders of lists that were adopted in the chat: beside the database, by the number of their record in it."""

import shutil
from pathlib import Path


def adopted_lists(database: Path) -> Path:
    """Where they lie."""
    return database.parent / "lists"


def keep(folder: Path, database: Path, number: int) -> Path:
    """Put a folder to them, in one step, so that it is whole or not there. Raises OSError."""
    kept = adopted_lists(database) / str(number)
    shutil.rmtree(kept, ignore_errors=True)
    kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder.rename(kept)
