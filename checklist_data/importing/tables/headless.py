"""The columns of a table without a head, told by what stands in them."""

import re
from collections.abc import Sequence

from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.labels import Label, Meaning
from checklist_data.importing.question_kinds import MEANINGS
from checklist_data.importing.tables.columns import Columns, Grid

_TOLD = (Meaning.NUMBER, Meaning.DEADLINE, Meaning.RESPONSIBLE)
"""What the content of a column tells beyond doubt."""
_HIGHEST = 4
"""Rows within which the first row of a table stands."""


def guess_columns(grid: Grid, book: NameBook) -> Columns | None:
    """The columns of a table, asked in any case; None where nothing tells bodies and what they do."""
    if len(grid) < 2 or not grid[0]:
        return None
    meanings = [_content(_texts(grid, at), book) for at in range(len(grid[0]))]
    if Meaning.RESPONSIBLE not in meanings or Meaning.TEXT not in meanings:
        return None
    top = _head_of(grid, meanings, book)
    heads = [cell.text if top and (cell := grid[top - 1][at]) else "" for at in range(len(meanings))]
    labels = [Label(heads[at] or f"第{at + 1}列", _in_role(each, heads[at])) for at, each in enumerate(meanings)]
    told = "、".join(f"{each.words}→{MEANINGS.get(each.meaning, '备注')}" for each in labels)
    return Columns(labels, top, (max(top - 1, 0), top), [""] * len(labels), doubts=[("headless", told)])


def _texts(grid: Grid, at: int) -> list[str]:
    """What stands in a column, without what goes over several."""
    return [cell.text for row in grid if (cell := row[at]) is not None and cell.text and cell.columns == 1]


def _in_role(meaning: Meaning, head: str) -> Meaning:
    """What a column of bodies is by the word for a role within its head: 谁牵头, 谁配合."""
    if meaning is not Meaning.RESPONSIBLE:
        return meaning
    return Meaning.LEADS if "牵头" in head else Meaning.PARTICIPANTS if re.search("配合|参与|协", head) else meaning


def _head_of(grid: Grid, meanings: Sequence[Meaning], book: NameBook) -> int:
    """How many rows are over the first entry: those to one that holds in no column what stands below it (谁来办)."""
    told = [at for at, each in enumerate(meanings) if each in _TOLD]
    for row, cells in enumerate(grid[:_HIGHEST]):
        texts = [cell.text if (cell := cells[at]) is not None and cell.columns == 1 else "" for at in told]
        if all(texts):
            others = sum(_content([text], book) is not meanings[at] for text, at in zip(texts, told, strict=True))
            is_head = others > 1 and others * 3 >= len(told) * 2
            return row + 1 if is_head else 0
    return 0


def _content(cells: list[str], book: NameBook) -> Meaning:
    if not cells:
        return Meaning.UNKNOWN
    half = len(cells) / 2
    if sum(bool(re.fullmatch(r"[（(]?[\d一二三四五六七八九十]+[）)、.．]?", each)) for each in cells) > half:
        return Meaning.NUMBER
    if sum(map(is_deadline, cells)) > half:
        return Meaning.DEADLINE
    if sum(book.split(each).is_sure for each in cells) > half:
        return Meaning.RESPONSIBLE
    chinese = sum(len(re.findall(r"[\u4e00-\u9fff]", each)) for each in cells) / len(cells)
    return Meaning.TEXT if chinese >= 6 else Meaning.SECTION
