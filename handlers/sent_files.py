"""Files that are made to be sent: they lie in a folder of their own, and are forgotten a day later."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from storage import outbox_waiting
from storage.engine.atomic_files import private_folder

if TYPE_CHECKING:
    from handlers.services import Services

FOLDER = "ledgers"
KEPT = 24 * 3600
"""Seconds for which a file that was sent lies on the disk."""


def folder_of(services: "Services") -> Path:
    """Where files lie that are sent and then forgotten, for this account alone."""
    return private_folder(services.database.folder / FOLDER)


async def forget_sent_files(services: "Services") -> None:
    """Remove files that were sent long ago; what still waits to be sent stays, however long it waits."""
    before = services.clock.reading().timestamp() - KEPT
    old = await asyncio.to_thread(_older_than, folder_of(services), before)
    if old:
        async with services.database.transaction("see files to send") as rows:
            wanted = {Path(each).name for each in await outbox_waiting.files(rows)}
        await asyncio.to_thread(_remove, [each for each in old if each.name not in wanted])


def _older_than(folder: Path, before: float) -> list[Path]:
    return [each for each in folder.glob("*.*") if each.stat().st_mtime < before]


def _remove(files: Sequence[Path]) -> None:
    for each in files:
        each.unlink(missing_ok=True)
