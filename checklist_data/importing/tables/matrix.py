"""Tables in which bodies head columns, and a mark below each tells its role in the task of the row: ●, √, 牵头."""

import re
from collections.abc import Mapping

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.names import is_nothing, is_plain_body
from checklist_data.importing.labels import SIGN, Label, Meaning
from checklist_data.importing.tables.columns import Columns, Grid, column_label
from checklist_data.importing.tables.finding import find_text, settle_labels
from checklist_data.source import compact

_MARK = re.compile(rf"{SIGN}|总?牵头|主责|主办|负责|责任|配合|参与|参加|协办|协助")
_HIGHEST = 6
"""Rows from the top within which the bodies stand."""
_FEWEST = 2
"""Bodies that make a matrix."""


def of_mark(mark: str, legend: Mapping[str, Label], answers: Answers) -> Label:
    """The role that a mark stands for; unsure where neither the document nor a person says it."""
    return legend.get(mark) or answers.label(mark)


def find_matrix(grid: Grid, answers: Answers) -> Columns | None:
    """The columns of such a table; None where it is none."""
    for at in range(min(_HIGHEST, len(grid) - 1)):
        marked = [column for column in range(len(grid[at])) if _is_marked(grid, at, column)]
        if len(marked) >= _FEWEST:
            return _columns(grid, at, marked, answers)
    return None


def _is_marked(grid: Grid, at: int, column: int) -> bool:
    """Whether a body stands in a row, and nothing but marks below it."""
    head = grid[at][column]
    below = [cell for row in grid[at + 1 :] if (cell := row[column]) is not None and cell.columns == 1]
    told = [each.text for each in below if not is_nothing(each.text)]
    ends_here = head is not None and head.columns == 1 and head.row + head.rows == at + 1
    is_body = head is not None and ends_here and is_plain_body(compact(head.text))
    return is_body and bool(told) and all(map(_MARK.fullmatch, told))


def _columns(grid: Grid, at: int, marked: list[int], answers: Answers) -> Columns | None:
    top = next((row for row in range(at) if _names_columns(grid, row, answers)), at)
    labels, upper = [], []
    for column, cell in enumerate(grid[at]):
        path = list(dict.fromkeys(each.text for row in grid[top : at + 1] if (each := row[column]) and each.text))
        is_mark = column in marked and cell is not None
        labels.append(Label(compact(cell.text), Meaning.MARK) if is_mark and cell else column_label(path, answers))
        upper.append(path[0] if path else "")
    columns = Columns(labels, at + 1, (top, at + 1), upper)
    find_text(columns, grid)
    settle_labels(columns, grid)
    return columns if columns.of(Meaning.TEXT, Meaning.SECTION) else None


def _names_columns(grid: Grid, row: int, answers: Answers) -> bool:
    """Whether a row over the bodies belongs to the head and is no title."""
    return any(
        cell and cell.text and answers.label(cell.text).meaning is Meaning.TEXT and cell.columns == 1
        for cell in grid[row]
    )
