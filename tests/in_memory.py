"""Where temporary files are kept: in memory where there is room, since what a disk does is no test's matter."""

import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - folders of their own are made in it
ROOM = 2 << 30
"""Bytes that must be free there for the databases and documents of a run."""


def has_room() -> bool:
    """Whether the databases and documents of a run fit into memory."""
    return MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
