"""The sheets of a workbook as rows of cells, read by openpyxl; whatever it stumbles over is a fault with its place."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from bot.workbooks.container import WHOLE, check_container
from bot.workbooks.faults import Unreadable

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.workbook import Workbook

MOST_SHEETS = 100
MOST_ROWS = 50_000
"""Rows of all sheets with something in them."""
LAST_ROW = 1_048_576
"""The last row of a sheet, as spreadsheets have it."""
MOST_CELLS = 3_000_000
"""Cells that are gone through, empty ones included."""
CHINESE_DATES = frozenset({*range(27, 37), *range(50, 59)})
"""Formats of dates that Chinese spreadsheet programs number without spelling them out (ECMA-376, 18.8.30)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: where it stands, what is in it, how it is shown (`0%`), and whether that is a formula or an error."""

    place: str
    value: object
    shown_as: str = "General"
    is_formula: bool = False
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it: its number, and its cells by column, from 0."""

    number: int
    cells: Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet and its rows, which are read as one goes through them."""

    name: str
    rows: Iterator[Row]


@contextmanager
def opened(path: Path, faults: list[str]) -> Iterator[Iterator[Sheet]]:
    """The sheets of a workbook. Raises Unreadable if it is none; a sheet that breaks off becomes a fault."""
    check_container(path)
    with warnings.catch_warnings(), path.open("rb") as file:
        warnings.simplefilter("ignore")  # what the library warns of is told with the cell
        workbook, declared = _load(file)
        try:
            found = [each.title for each in workbook.worksheets]
            faults += [f"工作表“{each}”：内容缺失" for each in declared if each not in [*found, *_charts(workbook)]]
            if len(found) > MOST_SHEETS:
                raise Unreadable([f"工作表有{len(found)}张，超过{MOST_SHEETS}张"])
            if not found:
                raise Unreadable(["文件打不开：没有工作表"])
            reading = _Reading(faults)
            yield (Sheet(each.title, reading.rows_of(each)) for each in workbook.worksheets)
        finally:
            workbook.close()


def _load(file: IO[bytes]) -> "tuple[Workbook, list[str]]":
    from openpyxl.reader.excel import ExcelReader

    try:
        reader = ExcelReader(file, read_only=True, keep_links=False)
        reader.read()
        for sheet in reader.wb.worksheets:
            kept = vars(sheet)  # the library has no public name for them
            kept["_shared_strings"] = _Texts(kept["_shared_strings"])
        return reader.wb, [str(each.name) for each in reader.parser.sheets]
    except Exception:  # noqa: BLE001 - whatever the library stumbles over
        raise Unreadable([WHOLE]) from None


@dataclass(frozen=True, slots=True)
class _Texts:
    """The shared strings, among which a negative number finds none; the library would count from the end."""

    texts: Sequence[str]

    def __getitem__(self, number: int) -> str:
        """The text with a number. Raises IndexError."""
        if number < 0:
            raise IndexError(number)
        return self.texts[number]


def _charts(workbook: "Workbook") -> list[str]:
    return [str(each.title) for each in workbook.chartsheets]


class _Reading:
    """Going through the sheets, with what is left of the bounds."""

    def __init__(self, faults: list[str]) -> None:
        self._faults = faults
        self._rows = 0
        self._cells = 0

    def rows_of(self, sheet: Any) -> Iterator[Row]:  # noqa: ANN401 - the library's, of no public type
        """The rows with something in them; the last is followed by a fault where the rest cannot be read."""
        sheet.reset_dimensions()  # what a file says of its own size need not be true
        number = 0
        try:
            for number, cells in enumerate(sheet.iter_rows(), start=1):
                self._count(sheet.title, number, len(cells))
                found = {
                    place: _cell(each, sheet.parent.epoch)
                    for place, each in enumerate(cells)
                    if each.value not in (None, "")
                }
                if found:
                    self._rows += 1
                    yield Row(number, found)
        except Unreadable:
            raise
        except Exception:  # noqa: BLE001 - whatever the library stumbles over
            self._faults.append(f"工作表“{sheet.title}”：第{number + 1}行起读不出，文件已损坏，请重新另存为 .xlsx")

    def _count(self, title: str, number: int, width: int) -> None:
        self._cells += width
        if number > LAST_ROW:
            raise Unreadable([f"工作表“{title}”：行号超出表格的范围"])
        if self._rows > MOST_ROWS:
            raise Unreadable([f"工作表“{title}”：超过{MOST_ROWS}行"])
        if self._cells > MOST_CELLS:
            raise Unreadable([f"工作表“{title}”：单元格过多，请删去多余的空行和空列"])


def _cell(cell: "ReadOnlyCell", epoch: datetime) -> Cell:
    shown_as = str(cell.number_format)
    value: object = cell.value
    if cell.style_array.numFmtId in CHINESE_DATES and isinstance(value, int | float) and not isinstance(value, bool):
        value, shown_as = _of_serial(value, epoch), "yyyy-mm-dd"
    return Cell(cell.coordinate, value, shown_as, is_formula=cell.data_type == "f", is_error=cell.data_type == "e")


def _of_serial(value: float, epoch: datetime) -> object:
    from openpyxl.utils.datetime import from_excel

    try:
        made = from_excel(value, epoch)
    except (OverflowError, ValueError):
        return value
    return made if isinstance(made, datetime) else value
