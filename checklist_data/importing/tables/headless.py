"""The columns of a table without a head, told by what stands in them."""

import re

from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.labels import Label, Meaning
from checklist_data.importing.tables.columns import Columns, Grid


def guess_columns(grid: Grid, book: NameBook) -> Columns | None:
    """The columns of a table, asked in any case; None where nothing tells bodies and what they do."""
    if len(grid) < 2 or not grid[0]:
        return None
    meanings: list[Meaning] = []
    for at in range(len(grid[0])):
        cells = [cell.text for row in grid if (cell := row[at]) is not None and cell.text and cell.columns == 1]
        meanings.append(_content(cells, book))
    if Meaning.RESPONSIBLE not in meanings or Meaning.TEXT not in meanings:
        return None
    labels = [Label(f"第{at + 1}列", each) for at, each in enumerate(meanings)]
    columns = Columns(labels, 0, (0, 0), ["" for _ in labels])
    columns.doubts.append(("headless", "、".join(f"{each.words}→{each.meaning}" for each in labels)))
    return columns


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
