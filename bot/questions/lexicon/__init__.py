"""What the program knows of the language, a table a file, whatever the checklist."""

from importlib.resources import files


def lines(name: str) -> list[str]:
    """The lines of a table, without comments and blanks; empty where there is no such table."""
    path = files(__name__) / name
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return [line for line in text.splitlines() if line and not line.startswith("#")]
