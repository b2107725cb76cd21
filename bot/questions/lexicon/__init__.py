"""What the program knows of the language, a table a file, whatever the checklist."""

from collections.abc import Iterator
from importlib.resources import files


def lines(name: str) -> Iterator[str]:
    """The lines of a table, without comments and blanks; none where there is no such table."""
    path = files(__name__) / name
    if path.is_file():
        with path.open(encoding="utf-8") as table:
            yield from (line.rstrip("\n") for line in table if line.strip() and not line.startswith("#"))
