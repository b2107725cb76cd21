"""Tables of bodies against times: a task stands where the row of one and the column of the other meet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checklist_data.importing.blocks import Cell, Document, Table
from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.labels import Meaning

_FEWEST = 2
"""Bodies and times."""
_LONGEST_TIME = 14
_SHORTEST_TASK = 4
_HIGHEST = 4
"""Rows from the top within which the head stands."""


@dataclass(frozen=True, slots=True)
class _Cross:
    head: int
    """The row of the head."""
    meanings: tuple[Meaning, Meaning]
    """What heads the rows, and the columns."""


def uncrossed(document: Document) -> Document:
    """The same document with a row for each task of such a table, beside what heads its row and its column."""
    parts = [_listed(part) if isinstance(part, Table) else part for part in document.parts]
    return replace(document, parts=tuple(parts))


def _listed(table: Table) -> Table:
    grid = table.grid()
    found = next((cross for at in range(min(_HIGHEST, len(grid))) if (cross := _cross(grid, at))), None)
    if found is None:
        return table
    head, heading = grid[found.head], _heading(table, grid[found.head], found.head)
    first = at = found.head + len(heading)
    cells = [each for each in table.cells if each.row < found.head]
    cells += [Cell(each.block, found.head + place, 0) for place, each in enumerate(heading)]
    for row in grid[found.head + 1 :]:
        tasks = [(over, task) for over, task in list(zip(head, row, strict=True))[1:] if task and task.text]
        cells += _listed_row(row[0], tasks, at)
        at += len(tasks) or int(row[0] is not None)
    meanings = tuple(each.value for each in (*found.meanings, Meaning.TEXT))
    return Table(tuple(cells), table.name, is_unruled=table.is_unruled, meanings=meanings, first=first)


def _heading(table: Table, head: Sequence[Cell | None], at: int) -> list[Cell]:
    """The cells of the head, in a row, that stand over no task."""
    used = {id(head[each.column]) for each in table.cells if each.row > at and each.text}
    return [each for each in head if each and each.text and (each.column == 0 or id(each) not in used)]


def _listed_row(heading: Cell | None, tasks: Sequence[tuple[Cell | None, Cell]], at: int) -> Iterator[Cell]:
    """The cells of a row for each task from a place on, beside what heads them in one cell over all of them."""
    if heading is not None:
        yield Cell(heading.block, at, 0, rows=max(len(tasks), 1))
    for place, (over, task) in enumerate(tasks, at):
        if over is not None:
            yield Cell(over.block, place, 1)
        yield Cell(task.block, place, 2)


def _cross(grid: Sequence[Sequence[Cell | None]], at: int) -> _Cross | None:
    """What the row and the first column below it head, where one tells bodies and the other times."""
    below = grid[at + 1 :]
    across, down = _said(grid[at][1:]), _said([row[0] for row in below])
    inner = [each for row in below for each in _said(row[1:])]
    if any(each.columns > 1 or each.rows > 1 for each in inner) or not _are_tasks([each.text for each in inner]):
        return None
    ways = ((Meaning.RESPONSIBLE, Meaning.DEADLINE), (Meaning.DEADLINE, Meaning.RESPONSIBLE))
    return next((_Cross(at, (one, other)) for one, other in ways if _are(one, down) and _are(other, across)), None)


def _said(cells: Sequence[Cell | None]) -> list[Cell]:
    """Those of some cells that say something."""
    return [each for each in cells if each is not None and each.text]


def _are(meaning: Meaning, cells: Sequence[Cell]) -> bool:
    """Whether cells are enough bodies, or enough times."""
    is_one = is_plain_body if meaning is Meaning.RESPONSIBLE else _is_time
    return len(cells) >= _FEWEST and all(is_one(each.text) for each in cells)


def _is_time(text: str) -> bool:
    return len(text) <= _LONGEST_TIME and is_deadline(text)


def _are_tasks(texts: Sequence[str]) -> bool:
    """Whether texts are long enough for tasks, most of them, and none is a mark."""
    words = [re.sub(r"[^\u4e00-\u9fff]", "", each) for each in texts]
    return bool(texts) and all(words) and 2 * sum(len(each) >= _SHORTEST_TASK for each in words) > len(texts)
