"""Paragraphs and cells that hold several numbered tasks with bodies of their own, taken apart."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.numbering import split_number, value

_ROLE_BRACKET = re.compile(
    r"[（(〔\[【][^（(〔\[【）)〕\]】]*(?:牵头|负责|配合|单位|部门|落实|局|委|办)[^）)〕\]】]*[）)〕\]】]"
    r"|(?:牵头|责任|配合|参与)(?:单位|部门)\s*[：:]"
)
_INNER_NUMBER = re.compile(r"(?<=[。；;])\s*(?=(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])[\u4e00-\u9fff“])")
_CELL_NUMBER = re.compile(
    r"\n\s*(?=\S)|(?<=[。；;）)】\]])\s*(?=(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])[\u4e00-\u9fff“])"
)


def parted(document: Document) -> Document:
    """The same document with such paragraphs as several, and a row with such a cell as several rows."""
    parts: list[Block | Table] = []
    for part in document.parts:
        if isinstance(part, Table):
            parts.append(_parted_table(part))
        elif len(_ROLE_BRACKET.findall(part.text)) > 1:
            pieces = [each for each in _INNER_NUMBER.split(part.text) if each.strip()]
            parts += [replace(part, text=each, number=part.number if at == 0 else "") for at, each in enumerate(pieces)]
        else:
            parts.append(part)
    return replace(document, parts=tuple(parts))


def _parted_table(table: Table) -> Table:
    rows: dict[int, list[Cell]] = defaultdict(list)
    for each in table.cells:
        if each.rows == 1:
            rows[each.row].append(each)
    split = {row: found for row, cells in rows.items() if (found := _split_row(cells))}
    if not split:
        return table
    more = [max(map(len, split[row].values())) - 1 if row in split else 0 for row in range(table.height)]
    places = [0, *accumulate(each + 1 for each in more)]
    cells = [piece for each in table.cells for piece in _moved(each, places, split.get(each.row, {}))]
    breaks = frozenset(places[each] for each in table.breaks)
    return replace(table, cells=tuple(sorted(cells, key=lambda each: (each.row, each.column))), breaks=breaks)


def _split_row(cells: Sequence[Cell]) -> dict[int, list[str]]:
    """The pieces of the cells of a row that are parted, by column; nothing where it is one task."""
    numbered = {each.column: pieces for each in cells if len(pieces := _pieces(each.text)) > 1}
    if not numbered:
        return {}
    tasks = {at: each for at, each in numbered.items() if sum(bool(_ROLE_BRACKET.search(piece)) for piece in each) > 1}
    if tasks:
        return dict([next(iter(tasks.items()))])
    sizes = {len(each) for each in numbered.values()}
    return _beside(numbered) if len(numbered) > 1 and len(sizes) == 1 else {}


def _beside(numbered: Mapping[int, list[str]]) -> dict[int, list[str]]:
    """Cells numbered alike: the work, and beside it whose it is or until when; these without the number."""
    bare = {at: [split_number(each).rest for each in pieces] for at, pieces in numbered.items()}
    beside = {at for at, texts in bare.items() if all(_tells_whose_or_when(each) for each in texts)}
    if not beside or len(beside) == len(numbered):
        return {}
    return {at: bare[at] if at in beside else pieces for at, pieces in numbered.items()}


def _tells_whose_or_when(text: str) -> bool:
    names = [each for each in re.split(r"[、，,；;\s]", text.rstrip("。；;")) if each]
    return is_deadline(text) or (bool(names) and all(map(is_plain_body, names)))


def _pieces(text: str) -> list[str]:
    """The pieces of a text that is numbered from 1 on; lines without a number go on with the one before."""
    pieces: list[str] = []
    for each in filter(None, (part.strip() for part in _CELL_NUMBER.split(text))):
        number = split_number(each)
        if number.kind and value(number.number) == len(pieces) + 1:
            pieces.append(each)
        elif pieces:
            pieces[-1] += f"\n{each}"
        else:
            return []
    return pieces


def _moved(cell: Cell, places: Sequence[int], split: Mapping[int, list[str]]) -> list[Cell]:
    """A cell in its new place, over all the rows that its own have become, or in pieces."""
    row = places[cell.row]
    if cell.rows == 1 and cell.column in split:
        return [
            replace(cell, block=replace(cell.block, text=text, number=""), row=row + at)
            for at, text in enumerate(split[cell.column])
        ]
    return [replace(cell, row=row, rows=places[cell.row + cell.rows] - row)]
