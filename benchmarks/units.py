"""Writes times, sizes and tables as the report has them."""

from collections.abc import Iterable, Sequence
from math import floor, log10


def duration(nanoseconds: float) -> str:
    """A time with three figures and the unit that fits: `401 µs`, `1.63 ms`, `2.02 s`."""
    for unit, size in (("s", 1e9), ("ms", 1e6)):
        if nanoseconds >= size:
            return f"{_three_figures(nanoseconds / size)} {unit}"
    return f"{nanoseconds / 1e3:.0f} µs"


def megabytes(size: int | None) -> str:
    """Bytes as `18 MB`, or a dash where they are not known."""
    return "–" if size is None else f"{size / 2**20:.0f} MB"


def times(ratio: float) -> str:
    """A ratio above nought as `4.23 times`."""
    return f"{_three_figures(ratio)} times"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; the first column is words, the others are figures."""
    rule = ("---", *("---:" for _ in head[1:]))
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def _three_figures(number: float) -> str:
    return f"{number:.{max(0, 2 - floor(log10(number)))}f}"
