"""Paragraphs and cells that hold several numbered tasks with bodies of their own, taken apart."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.bodies.brackets import CLOSING, OPENING
from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.labels import ROLES, Meaning, label
from checklist_data.importing.numbered_cells import Part, continued, grouped, sequence
from checklist_data.importing.numbering import split_number

_ROLE_BRACKET = re.compile(
    r"[（(〔\[【][^（(〔\[【）)〕\]】]*(?:牵头|负责|配合|单位|部门|落实|局|委|办|大队|支队|街道|乡镇|公司|集团|中心|[法医]院|联合会|部(?!分))[^）)〕\]】]*[）)〕\]】]"
    r"|(?:牵头|责任|配合|参与)(?:单位|部门)\s*[：:]"
)
_INNER_NUMBER = re.compile(r"(?<=[。；;])\s*(?=(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])[\u4e00-\u9fff“])")
_NEITHER = re.escape(OPENING + CLOSING)
_BRACKET = re.compile(
    rf"[{re.escape(OPENING)}](?P<inner>[^{_NEITHER}]*(?:[{re.escape(OPENING)}][^{_NEITHER}]*[{re.escape(CLOSING)}][^{_NEITHER}]*)*)"
    rf"[{re.escape(CLOSING)}](?P<mark>[。；;]?)"
)
_HANDS_OUT = re.compile(r"牵头|负责|配合|落实|(?:责任|主办|承办|协办|参与)(?:单位|部门|科室|处室|股室)?[：:]")
_SHORTEST_TASK = 6
_ABOVE = 12
"""Rows within which the head of a table stands."""
_LONGEST_HEAD = 12
_BESIDE = {*ROLES, Meaning.DEADLINE}
"""What stands in cells beside the work, and is numbered as its parts are."""
_TRAILING = " \n\u3000;；。"


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a cell becomes in one of the rows that its own becomes."""

    text: str
    is_skipped: bool = False


def parted(document: Document) -> Document:
    """The same document with such paragraphs as several, and a row with such a cell as several rows."""
    parts: list[Block | Table] = []
    for part in document.parts:
        if isinstance(part, Table):
            parts.append(_parted_table(part))
        elif len(_ROLE_BRACKET.findall(part.text)) > 1:
            pieces = _handed_out(part) or [each for each in _INNER_NUMBER.split(part.text) if each.strip()]
            parts += [replace(part, text=each, number=part.number if at == 0 else "") for at, each in enumerate(pieces)]
        else:
            parts.append(part)
    return replace(document, parts=tuple(parts))


def _handed_out(block: Block) -> list[str]:
    """The tasks of a paragraph without a number, each of which ends in a bracket that hands it out; else nothing."""
    if block.printed.strip() != block.text.strip() or split_number(block.text.strip()).kind:
        return []
    pieces, start = [], 0
    for found in _BRACKET.finditer(block.text):
        task = block.text[start : found.start()].strip()
        if _closes(found, task) and _HANDS_OUT.search(found["inner"]):
            pieces.append((task, block.text[start : found.end()].strip()))
            start = found.end()
    is_whole = not block.text[start:].strip() and all(len(task) >= _SHORTEST_TASK for task, _ in pieces)
    return [printed for _, printed in pieces] if is_whole and len(pieces) > 1 else []


def _closes(bracket: re.Match[str], task: str) -> bool:
    """Whether a bracket closes the sentence before it."""
    is_last = bracket.end() == len(bracket.string)
    return bool(bracket["mark"]) or task.endswith("。") or bracket["inner"].endswith("。") or is_last


def _parted_table(table: Table) -> Table:
    split = _split_rows(table)
    if not split:
        return table
    more = [max(map(len, split[row].values())) - 1 if row in split else 0 for row in range(table.height)]
    places = [0, *accumulate(each + 1 for each in more)]
    cells = [piece for each in table.cells for piece in _moved(each, places, split.get(each.row, {}))]
    breaks = frozenset(places[each] for each in table.breaks)
    return replace(table, cells=tuple(sorted(cells, key=lambda each: (each.row, each.column))), breaks=breaks)


def _split_rows(table: Table) -> dict[int, dict[int, list[_Piece]]]:
    """The pieces of each row that is parted."""
    rows: dict[int, list[Cell]] = defaultdict(list)
    for each in table.cells:
        if each.rows == 1:
            rows[each.row].append(each)
    beside, is_bodied = _columns_beside(table, _BESIDE), bool(_columns_beside(table, ROLES))
    other = _columns_beside(table, set(Meaning) - {Meaning.TEXT, Meaning.UNKNOWN})
    split = {row: _split_row(cells, beside) for row, cells in rows.items()}
    if not is_bodied:
        split |= {row: _sentences(rows[row], other) for row, found in split.items() if not found}
    return {row: found for row, found in split.items() if found}


def _columns_beside(table: Table, meanings: Collection[Meaning]) -> set[int]:
    """The columns whose heads surely have one of these meanings."""
    heads = [each for each in table.cells if each.row < _ABOVE and 0 < len(each.text) <= _LONGEST_HEAD]
    return {each.column for each in heads if (said := label(each.text)).meaning in meanings and said.is_sure}


def _split_row(cells: Sequence[Cell], beside: Collection[int]) -> dict[int, list[_Piece]]:
    """The pieces of the cells of a row that are parted, by column; nothing where it is one task."""
    texts = [each for each in cells if each.column not in beside]
    work, going_on = _by_column(texts, sequence), _by_column(texts, continued)
    for column, parts in (going_on | work).items():
        if sum(bool(_ROLE_BRACKET.search(each.text)) for each in parts) > 1:
            return {column: _pieces(parts)}
    numbered = _by_column(cells, grouped)
    told = {at: each for at, each in numbered.items() if at in beside or all(map(_tells_whose_or_when, each))}
    size = _size([each for at, each in work.items() if at not in told], told.values())
    if not size:
        return {}
    split = {at: _pieces(parts) for at, parts in work.items() if len(parts) == size}
    return split | {at: _for_each(parts, size) for at, parts in told.items()}


def _by_column(cells: Iterable[Cell], parts_of: Callable[[str], Sequence[Part]]) -> dict[int, Sequence[Part]]:
    """The parts of those cells that have some, by column."""
    return {each.column: parts for each in cells if (parts := parts_of(each.text))}


def _pieces(parts: Iterable[Part]) -> list[_Piece]:
    return [_Piece(each.printed) for each in parts]


def _sentences(cells: Sequence[Cell], other: Collection[int]) -> dict[int, list[_Piece]]:
    """The sentences of a cell of work that each end in a bracket which hands them out, by its column."""
    texts = [each for each in cells if each.column not in other]
    return next(({each.column: list(map(_Piece, found))} for each in texts if (found := _handed_out(each.block))), {})


def _size(work: Sequence[Sequence[Part]], told: Collection[Sequence[Part]]) -> int:
    """How many parts the work of a row has, of which the cells beside it tell; 0 where they do not."""
    last = max((number for parts in told for each in parts for number in each.numbers), default=0)
    return next((len(each) for each in work if last and len(each) >= last), 0)


def _for_each(parts: Sequence[Part], size: int) -> list[_Piece]:
    """What a cell says for each number; nothing for one that it skips."""
    said = {number: each.text.rstrip(_TRAILING) for each in parts for number in each.numbers}
    return [_Piece(said.get(each, ""), is_skipped=each not in said) for each in range(1, size + 1)]


def _tells_whose_or_when(part: Part) -> bool:
    text = re.sub(r"等$", "", part.text.rstrip("。；; \n"))
    names = [each for each in re.split(r"[、，,；;\s]", text) if each]
    return is_deadline(text) or (bool(names) and all(map(is_plain_body, names)))


def _moved(cell: Cell, places: Sequence[int], split: Mapping[int, list[_Piece]]) -> list[Cell]:
    """A cell in its new place, over all the rows that its own have become, or in pieces."""
    row = places[cell.row]
    rows = places[cell.row + cell.rows] - row
    pieces = split.get(cell.column, []) if cell.rows == 1 else []
    if pieces:
        return [
            replace(
                cell, block=replace(cell.block, text=each.text, number=""), row=row + at, is_skipped=each.is_skipped
            )
            for at, each in enumerate(pieces)
        ]
    return [replace(cell, row=row, rows=rows)]
