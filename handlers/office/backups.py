"""The automatic copies of the database: one an hour, of which the newest of 24 hours and of 14 days stay."""

import asyncio
import logging
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

from bot.clock import Clock
from bot.doctor.environment import copies_of
from storage.engine.atomic_files import private_folder
from storage.engine.copies import back_up, spare, suffix_of
from storage.engine.location import Location, Server, stem_of
from storage.errors import StorageError

NAME = "%Y%m%dT%H%M%SZ"
FIRST, SPREAD = 300, 3_000
"""Seconds."""
_log = logging.getLogger(__name__)


def first_copy(database: Location) -> float:
    """Return the seconds from the start to the first copy: bots of one server that start together copy in turn."""
    return FIRST + (crc32(str(database).encode()) % SPREAD if isinstance(database, Server) else 0)


async def copy_now(database: Location, clock: Clock) -> None:
    """Make a copy and let go of those that are spare; what goes wrong is told in the log."""
    moment = clock.reading()
    try:
        await asyncio.to_thread(_copy, database, moment)
    except (StorageError, OSError) as error:
        _log.error("the database could not be copied: %s", error)


def _copy(database: Location, moment: datetime) -> None:
    folder = copies_of(stem_of(database))
    private_folder(folder)
    back_up(database, folder / f"{moment.astimezone(UTC).strftime(NAME)}{suffix_of(database)}")
    made = {when: each for each in folder.glob(f"*{suffix_of(database)}") if (when := _made(each)) is not None}
    for each in spare(made):
        made[each].unlink()


def _made(copy: Path) -> datetime | None:
    """When a copy was made, as its name says; None if somebody else has put it there."""
    try:
        return datetime.strptime(copy.stem, NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
