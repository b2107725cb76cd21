"""From the schema of the database to the schema of the program: numbered SQL files, each applied once."""

from functools import cache
from importlib.resources import files

from storage.errors import Newer


@cache
def migrations() -> dict[int, str]:
    """The SQL of each version, by number: read once, as every reading of the database asks for the newest."""
    folder = files("storage") / "migrations"
    named = sorted((each for each in folder.iterdir() if each.name.endswith(".sql")), key=lambda each: each.name)
    return {int(each.name.split("_")[0]): each.read_text(encoding="utf-8") for each in named}


def newest() -> int:
    """The version of the schema that this program works with."""
    return max(migrations())


def refuse_newer(version: int) -> None:
    """Raise Newer if a database is of a newer program."""
    if version > newest():
        raise Newer(f"the database has version {version}, this program knows {newest()}: update the program")
