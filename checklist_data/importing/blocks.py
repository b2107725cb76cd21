"""What every format becomes: paragraphs and tables, each text with the place where the document prints it."""

from collections.abc import Iterator
from dataclasses import dataclass


class Unreadable(Exception):
    """The file cannot be read: tell the person why, and what to save it as."""


@dataclass(frozen=True, slots=True)
class Block:
    """One text of the document: a paragraph, or a cell of a table."""

    text: str
    place: str
    """Where it stands, for people: `第12行`, `工作表“河湖管理”B4`, `第2页表格第3行第2列`."""
    number: str = ""
    """The number that the program counts automatically and that the text does not hold."""
    level: int = 0
    """How many numbered lists its own is within."""
    is_heading: bool = False
    """Whether the document marks it as a heading."""
    is_frame: bool = False
    """Whether it belongs to what surrounds the document: navigation, footers, page numbers."""
    is_hidden: bool = False
    """Whether the document hides it: a hidden row, column or sheet."""

    @property
    def printed(self) -> str:
        """The text as a reader sees it, with its automatic number."""
        return self.number + self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """A block in a table; merged cells are one cell that spans several rows or columns."""

    block: Block
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    is_skipped: bool = False
    """Whether it is blank since the numbers of its cell skip the one of this row."""

    @property
    def text(self) -> str:
        """The text of the cell with its automatic number."""
        return self.block.printed.strip()


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a grid; places without a cell are blank."""

    cells: tuple[Cell, ...]
    name: str = ""
    """What the sheet is called."""
    breaks: frozenset[int] = frozenset()
    """Rows that are the first on their page."""
    is_unruled: bool = False
    """Whether it was told from the white between its words alone."""
    meanings: tuple[str, ...] = ()
    """What stands in each column, where the arrangement of the page tells it and no head does."""
    first: int = 0
    """The first row below what heads such columns."""

    @property
    def height(self) -> int:
        """The number of rows."""
        return max((each.row + each.rows for each in self.cells), default=0)

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((each.column + each.columns for each in self.cells), default=0)

    def grid(self) -> list[list[Cell | None]]:
        """Rows of cells; a merged cell stands in every place that it covers."""
        width = self.width
        rows: list[list[Cell | None]] = [[None] * width for _ in range(self.height)]
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    rows[row][column] = cell
        return rows


@dataclass(frozen=True, slots=True)
class Document:
    """A document in its order."""

    parts: tuple[Block | Table, ...]
    format: str
    title: str = ""
    """The title that the file carries beside its text."""
    is_traditional: bool = False
    """Whether it is printed in traditional characters."""

    def blocks(self) -> Iterator[Block]:
        """Every text of the document that is not blank, in its order."""
        for part in self.parts:
            for block in (part,) if isinstance(part, Block) else (cell.block for cell in part.cells):
                if block.printed.strip():
                    yield block
