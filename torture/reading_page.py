"""The longest readings as a page."""

from collections.abc import Sequence
from typing import Protocol


class Found(Protocol):
    """What is shown of a reader."""

    @property
    def name(self) -> str:
        """Whose it is."""

    @property
    def longest(self) -> int:
        """Characters of the longest text."""

    @property
    def text(self) -> object:
        """The worst text, in short form."""

    @property
    def seconds(self) -> tuple[float, ...]:
        """For each length."""

    @property
    def growth(self) -> float:
        """When the text becomes twice as long."""

    @property
    def tried(self) -> int:
        """Texts that were tried."""

    @property
    def is_in_time(self) -> bool:
        """Whether that is short enough."""


def page(found: Sequence[Found], most: float) -> str:
    """The page."""
    lines = [
        "# How long reading can take",
        "",
        "Written by `python -m torture.reading_time --write`. Fragments of what people write are repeated and mixed;",
        "what takes a reader longest is mixed further. For each reader: the worst text, its characters (4,096 are a",
        "whole message; a reader that refuses longer texts is tried with the longest that it reads), the milliseconds",
        "of processor time that it takes, the least of five runs, and by how much that is multiplied when the text",
        f"becomes twice as long: about 2 where reading is linear. At most {most * 1000:.0f} ms are allowed.",
        "",
        "| reader | worst text | characters | ms | growth | texts tried |",
        "| --- | --- | --- | --- | --- | --- |",
        *(_line(each) for each in found),
        "",
        f"Every reader is in time: **{'yes' if all(each.is_in_time for each in found) else 'no'}**.",
        "",
    ]
    return "\n".join(lines)


def _line(each: Found) -> str:
    text = str(each.text).replace("|", "\\|").replace("`", "'")
    figures = f"{each.longest:,} | {each.seconds[-1] * 1000:.2f} | {each.growth:.1f} | {each.tried:,}"
    return f"| {each.name} | `{text}` | {figures} |"
