"""Workbooks (.xlsx): a table a sheet, merged cells, values as they are shown; formulas and macros are not run."""

import io
import re
import warnings
from datetime import date, datetime
from typing import TYPE_CHECKING, cast
from zipfile import BadZipFile

from checklist_data.importing.blocks import Block, Cell, Document, Table, Unreadable
from checklist_data.importing.formats.archive import BROKEN, Archive, parse
from checklist_data.importing.limits import CELLS

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as Sheetcell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_CELL = re.compile(rb"<(?:\w+:)?c[ >/]")
_BROKEN_BY = (BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, SyntaxError)
"""What the library raises for a file that is not as it should be; SyntaxError is that of XML."""
TOO_MANY = f"表格超过{CELLS}个单元格，请删去清单以外的行、列和工作表再试 (too many cells)"


def read_spreadsheet(data: bytes) -> Document:
    """A workbook. Raises Unreadable."""
    parts: list[Block | Table] = []
    for sheet in open_book(data).worksheets:
        parts += _sheet(sheet)
    return Document(tuple(parts), "xlsx")


def open_book(data: bytes, *, is_read: bool = True) -> "Workbook":
    """A workbook within bounds; where it is not to be read as a document, with its formulas. Raises Unreadable."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    archive = Archive(data)
    _check(archive)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # parts of a workbook that openpyxl does not know
            book = load_workbook(io.BytesIO(data), data_only=is_read)
    except (*_BROKEN_BY, InvalidFileException):
        raise Unreadable(BROKEN) from None
    if any(each.max_row * each.max_column > 4 * CELLS for each in book.worksheets):
        raise Unreadable(TOO_MANY)
    return book


def _check(archive: Archive) -> None:
    """Refuse what would take too long, before it is read."""
    cells = 0
    for name in archive.names:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            text = archive.read(name)
            cells += sum(1 for _ in _CELL.finditer(text))
            if cells > CELLS:
                raise Unreadable(TOO_MANY)
            cells += sum(_area(each.get("ref", "")) for each in parse(text).iter() if each.tag.endswith("}mergeCell"))
            if cells > CELLS:
                raise Unreadable(TOO_MANY)
        elif name.lower().endswith((".xml", ".rels", ".vml")):
            parse(archive.read(name))


def _area(reference: str) -> int:
    """The number of cells of a range: `A1:B3` has 6."""
    from openpyxl.utils.cell import range_boundaries

    try:
        left, top, right, bottom = range_boundaries(reference)
    except (ValueError, TypeError):
        raise Unreadable(BROKEN) from None
    if left is None or top is None or right is None or bottom is None:
        raise Unreadable(TOO_MANY)
    return (right - left + 1) * (bottom - top + 1)


def _sheet(sheet: "Worksheet") -> list[Block | Table]:
    spans, covered = _merged(sheet)
    hidden = sheet.sheet_state != "visible"
    rows = {at for at, each in sheet.row_dimensions.items() if each.hidden}
    columns = _hidden_columns(sheet)
    cells = []
    for row in sheet.iter_rows():
        for each in cast("tuple[Sheetcell, ...]", row):
            if (each.row, each.column) in covered:
                continue
            text = shown(each.value, each.number_format or "")
            height, width = spans.get((each.row, each.column), (1, 1))
            if text or (height, width) != (1, 1):
                place = f"工作表“{sheet.title}”{each.coordinate}"
                is_hidden = hidden or each.row in rows or each.column in columns
                block = Block(text, place, is_hidden=is_hidden)
                cells.append(Cell(block, each.row - 1, each.column - 1, height, width))
    return [Table(tuple(_compacted(cells)), sheet.title)] if any(each.text for each in cells) else []


def _merged(sheet: "Worksheet") -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """The height and width of merged cells, and the places that they cover beside their first."""
    spans, covered = {}, set()
    for each in sheet.merged_cells.ranges:
        bottom, right = min(each.max_row, sheet.max_row), min(each.max_col, sheet.max_column)
        if (bottom - each.min_row + 1) * (right - each.min_col + 1) > CELLS:
            raise Unreadable(TOO_MANY)
        spans[each.min_row, each.min_col] = (bottom - each.min_row + 1, right - each.min_col + 1)
        covered |= {(r, c) for r in range(each.min_row, bottom + 1) for c in range(each.min_col, right + 1)}
    return spans, covered - set(spans)


def _hidden_columns(sheet: "Worksheet") -> set[int]:
    hidden: set[int] = set()
    for each in sheet.column_dimensions.values():
        if each.hidden and each.min and each.max:
            hidden |= set(range(each.min, min(each.max, 500) + 1))
    return hidden


def _compacted(cells: list[Cell]) -> list[Cell]:
    """The same cells without rows and columns that are blank all through."""
    rows = {at: new for new, at in enumerate(sorted({each.row for each in cells if each.text}))}
    columns = {at: new for new, at in enumerate(sorted({each.column for each in cells if each.text}))}
    kept = []
    for each in cells:
        height = [at for at in range(each.row, each.row + each.rows) if at in rows]
        width = [at for at in range(each.column, each.column + each.columns) if at in columns]
        if height and width:
            kept.append(Cell(each.block, rows[height[0]], columns[width[0]], len(height), len(width)))
    return kept


def shown(value: object, style: str) -> str:
    """A value as the sheet shows it: a date in its format, a share as %, a whole number without a fraction."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return _day(value, style)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return _number(value, style)
    return str(value).replace("_x000D_", "").strip()


def _number(value: float, style: str) -> str:
    if "%" in style:
        places = len(re.sub(r"[^0]", "", style.partition(".")[2].partition("%")[0])) if "." in style else 0
        return f"{value * 100:.{places}f}%"
    unit = re.search(r'0"([^"]+)"', style)
    return (str(int(value)) if float(value).is_integer() else f"{value:.10g}") + (unit[1] if unit else "")


def _day(value: date, style: str) -> str:
    has_day = "d" in style.lower() or style == "General"
    if "年" in style or "月" in style:
        year = f"{value.year}年" if "y" in style.lower() else ""
        return f"{year}{value.month}月" + (f"{value.day}日" if has_day else "")
    mark = "/" if "/" in style else "." if "." in style else "-"
    month, day = (
        (f"{value.month:02}", f"{value.day:02}") if "mm" in style.lower() else (str(value.month), str(value.day))
    )
    return mark.join([str(value.year), month, day] if has_day else [str(value.year), month])
