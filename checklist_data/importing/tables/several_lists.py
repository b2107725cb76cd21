"""Tables that hold several lists, each under a title and a head of its own, taken apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.labels import Label, Meaning
from checklist_data.importing.tables.columns import Grid, distinct, is_head

_ANSWERS = Answers()


def one_list_each(document: Document) -> Document:
    """The same document with such a table as several, and the title of each but the first as a paragraph."""
    parts: list[Block | Table] = []
    for part in document.parts:
        parts += _apart(part) if isinstance(part, Table) else (part,)
    return replace(document, parts=tuple(parts))


def _apart(table: Table) -> Iterator[Block | Table]:
    grid = table.grid()
    start = 0
    for title in list(_other_lists(grid)):
        yield _rows(table, start, title)
        yield distinct(grid[title])[0].block
        start = title + 1
    yield _rows(table, start, table.height) if start else table


def _other_lists(grid: Grid) -> Iterator[int]:
    """The rows that are one cell over a head by which columns hold other things than by the head above."""
    above: list[Label] = []
    for at, row in enumerate(grid):
        if not all(cell is None or cell.rows == 1 for cell in row) or not is_head(row, _ANSWERS):
            continue
        labels = [_ANSWERS.label(cell.text) if cell is not None else Label("", Meaning.UNKNOWN) for cell in row]
        if above and _is_title(grid[at - 1]) and _differ(above, labels):
            yield at - 1
        above = labels


def _is_title(row: Sequence[Cell | None]) -> bool:
    cells = distinct(row)
    return len(cells) == 1 and cells[0].rows == 1 and cells[0].columns > 1


def _differ(above: list[Label], labels: list[Label]) -> bool:
    """Whether a column holds by its head plainly what it does not hold by the head above."""
    pairs = ((one, other) for one, other in zip(above, labels, strict=True) if one.is_sure and other.is_sure)
    return any(one.meaning is not other.meaning for one, other in pairs)


def _rows(table: Table, start: int, end: int) -> Table:
    """The rows of a table from one to another, as a table."""
    cells = tuple(replace(each, row=each.row - start) for each in table.cells if start <= each.row < end)
    breaks = frozenset(each - start for each in table.breaks if start <= each < end)
    return replace(table, cells=cells, breaks=breaks)
