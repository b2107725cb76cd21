"""How high the rows of a workbook have to be for what is in them: programs do not all find out by themselves."""

from collections.abc import Iterable
from math import ceil

HIGHEST = 409.0
"""The height of the highest row that a spreadsheet allows, in points."""
_BREAK = 1.0
"""What of a line stays empty if it breaks, in the breadth of a digit."""
LINE = 1.42
"""The height of a line in sizes of its print."""
PADDING = 4.0
"""Points above and below the lines of a row."""


def height(texts: Iterable[str], widths: Iterable[float], size: float = 10.0) -> float:
    """Return the height of a row with these texts in columns of these widths, in points."""
    most = max((lines(text, width) for text, width in zip(texts, widths, strict=False)), default=1)
    return min(HIGHEST, most * size * LINE + PADDING)


def lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column, whose width is in digits."""
    return sum(max(1, ceil(_breadth(line) / (width - _BREAK))) for line in text.split("\n"))


def _breadth(line: str) -> float:
    """How broad a line is, in the breadth of a digit; a Chinese character takes two."""
    return sum(2 if each > "\u2e80" else 1 for each in line)
