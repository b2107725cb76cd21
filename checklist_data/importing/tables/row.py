"""What the rows of one entry hold, and what the table that they stand in is taken for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from checklist_data.importing.blocks import Cell, Table
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.formats.text import joined
from checklist_data.importing.numbering import begins_anew, split_number
from checklist_data.importing.reading import Section
from checklist_data.importing.tables.columns import Columns


@dataclass
class Row:
    """What the rows of one entry hold."""

    first: int
    section: Section | None
    """The heading in a row of its own above it."""
    texts: dict[int, list[Cell]] = field(default_factory=dict)
    """Cells by column, each once."""
    given: Assigned | None = None
    """What a row of its own above it hands to the entries below: 牵头单位：县住建局."""
    doubts: list[tuple[str, str]] = field(default_factory=list)
    is_torn: bool = False
    """Whether a page tore it within a sentence."""

    def take(self, column: int, cell: Cell) -> None:
        """Add a cell to a column, once."""
        row = self.texts.setdefault(column, [])
        if not any(each is cell for each in row):
            row.append(cell)

    def doubt(self, kind: str, words: str) -> None:
        """Note something that a person has to say, once."""
        if (kind, words) not in self.doubts:
            self.doubts.append((kind, words))

    def text(self, column: int) -> str:
        """The text of a column."""
        return "\n".join(each.text for each in self.texts.get(column, []) if each.text)

    def whole(self, column: int) -> str:
        """The text of a column, with sentences that a page tore as one."""
        return re.sub(r"(?<=[^。；;！？：:\n])\n(?=\S)", "", self.text(column)) if self.is_torn else self.text(column)


@dataclass
class Shape:
    """What a table is taken for."""

    table: Table
    grid: Sequence[Sequence[Cell | None]]
    columns: Columns
    texts: list[int]
    """The columns of text."""
    unit: int
    """The column whose cells are the entries."""
    outer: list[int]
    """Columns of text that head several entries."""
    over: dict[str, str] = field(default_factory=dict)
    """What stands last under each head in the tables above."""


def heading(text: str) -> str:
    """A title over several lines of a narrow cell as one line; lines with numbers of their own stay apart."""
    return text if any(map(begins_anew, text.split("\n")[1:])) else joined(text)


def numbered_words(title: str, text: str) -> tuple[str, str, str]:
    """The number that opens the words, and the title and text without it; no number where the text has several."""
    if any(split_number(each).kind for each in (title or text).split("\n")[1:]):
        return "", title, text
    numbered = split_number(title or text)
    return (numbered.number, numbered.rest, text) if title else (numbered.number, title, numbered.rest)
