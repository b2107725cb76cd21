"""What the rows of a table are, beside those that hold its entries: heads said again, headings, signatures."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Cell, Table
from checklist_data.importing.labels import BODIES, Meaning
from checklist_data.importing.numbering import kind_of_bare, split_number
from checklist_data.importing.reading import Class
from checklist_data.importing.running_text.beside import NOTE, SIGNATURES
from checklist_data.importing.running_text.frame import is_frame
from checklist_data.importing.tables.columns import Columns, Grid, distinct, is_head
from checklist_data.source import compact

_HIGH = {"capital", "chinese", "chinese-brackets", "part"}
"""Kinds of numbers that headings have."""
SHORT = 40
"""Characters of a heading that stands in a row of its own."""


@dataclass(frozen=True, slots=True)
class RowKinds:
    """Tells the rows of one table apart."""

    table: Table
    grid: Grid
    columns: Columns
    unit: int
    """The column whose cells are the entries."""
    answers: Answers

    def beside_entries(self, row: Sequence[Cell | None], cells: list[Cell], own: list[Cell]) -> Class | None:
        """What a row is that belongs to the page or the table, and not to what it lists."""
        if self.is_head_again(own) or (len(own) == len(cells) and self._is_other_head(row)):
            return Class.HEADER
        if len(cells) == 1 and is_frame(cells[0].text):
            return Class.NAVIGATION
        is_signed = SIGNATURES.match("  ".join(" ".join(each.text.split()) for each in cells))
        return Class.NOTE if is_signed else None

    def is_head_again(self, own: list[Cell]) -> bool:
        """Whether a row says what rows of the head, or over it, say, as tables do on each page."""
        heads = {cell.text for row in self.grid[: self.columns.head[1]] for cell in distinct(row)}
        return len(own) > 1 and all(each.text in heads for each in own)

    def _is_other_head(self, row: Sequence[Cell | None]) -> bool:
        """Whether a row names columns, most of them in the words of the head."""
        heads = {compact(cell.text) for line in self.grid[: self.columns.head[1]] for cell in distinct(line)}
        cells = distinct(row)
        return is_head(row, self.answers) and 2 * sum(compact(each.text) in heads for each in cells) >= len(cells)

    def is_alone(self, cell: Cell) -> bool:
        """Whether a cell that stands alone in its row is a heading, by its column or its number."""
        is_high, is_of_entries = split_number(cell.text).kind in _HIGH, cell.column == self.unit
        if not is_of_entries and (is_high or NOTE.match(cell.text)):
            return True
        is_beside = cell.column not in self.columns.of(Meaning.TEXT, Meaning.SECTION, *BODIES, Meaning.DEADLINE)
        return len(cell.text) <= SHORT and (is_beside or (is_of_entries and is_high))

    def is_numbered_heading(self, cells: list[Cell]) -> bool:
        """Whether a row holds a number of a higher kind and a title, and nothing else."""
        if len(cells) != 2 or cells[0].column not in self.columns.of(Meaning.NUMBER) or len(cells[1].text) > SHORT:
            return False
        kind = kind_of_bare(cells[0].text)
        return cells[1].columns > 1 or (kind in _HIGH and kind != self._usual_number())

    def _usual_number(self) -> str:
        """How most numbers of the table are written."""
        columns = self.columns.of(Meaning.NUMBER)
        kinds = Counter(kind_of_bare(each.text) for each in self.table.cells if each.column in columns and each.text)
        return max(kinds, key=lambda each: kinds[each], default="")
