"""Where the entries of a table begin, and which rows go on with the entry before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checklist_data.importing.blocks import Cell, Table
from checklist_data.importing.labels import ROLES, Meaning
from checklist_data.importing.tables.columns import Columns, Grid, distinct, is_head
from checklist_data.importing.tables.row import Row
from checklist_data.importing.tables.row_kinds import RowKinds

_OVER = "。；;！？"
"""How a text ends that does not go on."""


@dataclass(frozen=True, slots=True)
class RowJoints:
    """Tells the rows of one table that begin entries from those that go on."""

    table: Table
    grid: Grid
    columns: Columns
    text_columns: Sequence[int]
    kinds: RowKinds

    def begins(self, at: int) -> bool:
        """Whether an entry begins in a row: the cell with its work does, or there is a number and no work."""
        unit = self._unit(at)
        if unit is None:
            return self._is_numbered(at)
        return unit.row == at or self._has_work_and_time(at)

    def is_torn_off(self, at: int, own: Sequence[Cell], last: Row) -> bool:
        """Whether a row in which work begins belongs to the entry before, which is told or asked there."""
        if self._unit(at) is None or self._is_numbered(at) or not self._may_lack_number(at):
            return False
        before = last.text(self.kinds.unit)
        is_torn = self._is_first_of_page(at) and bool(before) and before[-1] not in _OVER
        if is_torn:
            last.is_torn = True
        elif self._has_roles(own):
            return False
        else:
            last.doubts.append(("torn_row", own[0].text[:30]))
        return True

    def doubts_of(self, at: int, own: Sequence[Cell]) -> list[tuple[str, str]]:
        """What is unsure of a row that is taken to the entry before."""
        if self._unit(at) is None:
            is_torn = any(each.column not in self.columns.of(Meaning.SECTION) for each in own)
            return [("torn_row", own[0].text[:30])] if is_torn else []
        return [("rows_of_one", own[0].text[:30])] if self._has_roles(own) else []

    def _unit(self, at: int) -> Cell | None:
        """The cell with the work of a row; None where it is blank."""
        cell = self.grid[at][self.kinds.unit]
        return cell if cell is not None and cell.text else None

    def _has_work_and_time(self, at: int) -> bool:
        """Whether a row under a title that is merged over it holds work of its own, and until when it is done."""
        begun = {each for each, cell in enumerate(self.grid[at]) if cell is not None and cell.row == at and cell.text}
        return all(begun & set(columns) for columns in (self.text_columns, self.columns.of(Meaning.DEADLINE)))

    def _numbers(self, at: int) -> Iterator[Cell]:
        """The cells of a row that say its number."""
        cells = (self.grid[at][each] for each in self.columns.of(Meaning.NUMBER))
        return (cell for cell in cells if cell is not None and cell.text)

    def _is_numbered(self, at: int) -> bool:
        return any(cell.row == at for cell in self._numbers(at))

    def _may_lack_number(self, at: int) -> bool:
        """Whether the table numbers its rows, and no number is merged over this one."""
        return bool(self.columns.of(Meaning.NUMBER)) and not any(cell.row < at for cell in self._numbers(at))

    def _has_roles(self, own: Sequence[Cell]) -> bool:
        """Whether bodies or a deadline stand in a row."""
        return any(self.columns.labels[each.column].meaning in (*ROLES, Meaning.DEADLINE) for each in own)

    def _is_first_of_page(self, at: int) -> bool:
        """Whether a row is the first on its page but for the head that is printed again."""
        top = max((each for each in self.table.breaks if each <= at), default=-1)
        return top >= 0 and all(self._says_head(each) for each in range(top, at))

    def _says_head(self, at: int) -> bool:
        row = self.grid[at]
        return self.kinds.is_head_again(distinct(row)) or is_head(row, self.kinds.answers)
