"""The longest readings as a page."""

from collections.abc import Iterator, Sequence
from os import cpu_count, getloadavg
from typing import Protocol

from torture.mixed_texts import Dearest


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
    def mixed(self) -> Sequence[Dearest]:
        """The dearest texts that do not repeat, of several lengths."""

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
        f"While it was measured, {getloadavg()[2]:.0f} processes wanted one of {cpu_count()} processors: alone",
        "on the machine, it takes half of this or less.",
        "",
        "| reader | worst text | characters | ms | growth | texts tried |",
        "| --- | --- | --- | --- | --- | --- |",
        *(_line(each) for each in found),
        "",
        "## Texts that do not repeat",
        "",
        "Pieces of reports and questions among the fragments, mixed anew, and the dearest changed a little again and",
        "again, for each of several lengths; of each reader the dearest text of all.",
        "",
        "| reader | characters | ms | begins with | texts tried |",
        "| --- | --- | --- | --- | --- |",
        *_mixed(found),
        "",
        f"Every reader is in time: **{'yes' if all(each.is_in_time for each in found) else 'no'}**.",
        "",
    ]
    return "\n".join(lines)


def _line(each: Found) -> str:
    text = str(each.text).replace("|", "\\|").replace("`", "'")
    figures = f"{each.longest:,} | {each.seconds[-1] * 1000:.2f} | {each.growth:.1f} | {each.tried:,}"
    return f"| {each.name} | `{text}` | {figures} |"


def _mixed(found: Sequence[Found]) -> Iterator[str]:
    for each in found:
        if each.mixed:
            worst = max(each.mixed, key=lambda one: one.cost)
            tried = sum(one.tried for one in each.mixed)
            text = str(worst.text).replace("|", "\\|").replace("`", "'")
            yield f"| {each.name} | {worst.length:,} | {worst.cost * 1000:.2f} | `{text}` | {tried:,} |"
