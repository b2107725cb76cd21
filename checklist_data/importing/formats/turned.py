"""Tables that stand on their side: what heads a column elsewhere heads a row, and each further column is a task."""

from collections.abc import Sequence
from dataclasses import replace

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.labels import BODIES, Meaning, label

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
"""Labels and two tasks: a label with a single value is a card."""
_LONGEST_LABEL = 14


def upright(document: Document) -> Document:
    """The same document with such tables turned; what stands over them goes before."""
    parts: list[Block | Table] = []
    for part in document.parts:
        parts += _turned(part) if isinstance(part, Table) else [part]
    return replace(document, parts=tuple(parts))


def _turned(table: Table) -> Sequence[Block | Table]:
    over = _titles(table)
    cells = [each for each in table.cells if each.row >= over]
    if table.width < _FEWEST_COLUMNS or not _heads_rows(cells):
        return [table]
    turned = [
        replace(each, row=each.column, column=each.row - over, rows=each.columns, columns=each.rows) for each in cells
    ]
    ordered = sorted(turned, key=lambda each: (each.row, each.column))
    titles = [each.block for each in table.cells if each.row < over]
    return [*titles, Table(tuple(ordered), table.name, is_unruled=table.is_unruled)]


def _titles(table: Table) -> int:
    """How many rows at the top are one cell."""
    grid = table.grid()
    return next((at for at, row in enumerate(grid) if len({id(each) for each in row if each and each.text}) > 1), 0)


def _heads_rows(cells: Sequence[Cell]) -> bool:
    """Whether the first column names what stands in the rows, and no other column does."""
    first = [label(each.text).meaning for each in cells if each.column == 0 and len(each.text) <= _LONGEST_LABEL]
    known = [each for each in first if each is not Meaning.UNKNOWN]
    others = [label(each.text) for each in cells if each.column == 1 and each.text]
    told = sum(each.meaning in (Meaning.UNKNOWN, Meaning.TEXT) for each in others)
    has_task = Meaning.TEXT in known and bool({*BODIES, Meaning.DEADLINE} & set(known))
    return has_task and len(known) >= _FEWEST_ROWS and len(known) * 3 >= len(first) * 2 and told * 3 >= len(others) * 2
