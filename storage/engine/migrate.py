"""From the schema of the file to the schema of the program: numbered SQL files, each applied once."""

import sqlite3
from importlib.resources import files
from pathlib import Path

from storage.engine.atomic_files import private_file
from storage.engine.connection import Link
from storage.errors import LeaveAlone


def migrations() -> dict[int, str]:
    """The SQL of each version, by number."""
    folder = files("storage") / "migrations"
    named = sorted((each for each in folder.iterdir() if each.name.endswith(".sql")), key=lambda each: each.name)
    return {int(each.name.split("_")[0]): each.read_text(encoding="utf-8") for each in named}


def newest() -> int:
    """The version of the schema that this program works with."""
    return max(migrations())


async def migrate(link: Link, path: Path) -> None:
    """Apply what the file lacks, each version in a transaction, after a backup where there is something to lose.

    Raises LeaveAlone where the file is of a newer program, or something in it refers to what is not there.
    """
    version = await version_of(link)
    if version > newest():
        raise LeaveAlone(f"the database has version {version}, this program knows {newest()}: update the program")
    if 0 < version < newest():
        await _back_up(link, path.with_name(f"{path.name}.before-{version + 1:04}"))
    await link.wait("PRAGMA foreign_keys=OFF")  # a table that is made anew under its name keeps what refers to it
    for number, script in migrations().items():
        if number > version:
            await _apply(link, number, script)
    await link.wait("PRAGMA foreign_keys=ON")


async def version_of(link: Link) -> int:
    """The version of the schema in the file; 0 is a new file."""
    return int((await link.wait("PRAGMA user_version"))[0][0])


async def _apply(link: Link, number: int, script: str) -> None:
    """Bring the file to a version, all or nothing."""
    await link.script(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version={number};")
    if lost := await link.wait("PRAGMA foreign_key_check"):
        await link.wait("ROLLBACK")
        raise LeaveAlone(f"version {number} would leave {len(lost)} rows without what they refer to")
    await link.wait("COMMIT")


async def _back_up(link: Link, target: Path) -> None:
    private_file(target)
    copy = sqlite3.connect(target)
    try:
        await link.copy_to(copy)
    finally:
        copy.close()
