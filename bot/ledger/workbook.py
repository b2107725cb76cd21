"""The ledger as a workbook, as offices keep it: it prints on A4, and nothing in it is ever a formula or a link."""

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from bot.ledger.cells import cell
from bot.ledger.columns import CHANGED, COLUMNS, FOLDED, KEY, STATE
from bot.ledger.formats import (
    A4,
    BODY,
    COVER_SIZE,
    HEAD,
    REQUIREMENT,
    SMALLER,
    TITLE,
    Formats,
    print_on_a4,
)
from bot.ledger.rows import COVER, SHEET, Ledger
from bot.ledger.summary import write_summary
from bot.lights.state import State
from bot.numerals import written
from bot.standing.counting import count
from checklist_data.row_heights import HIGHEST, LINE, PADDING
from checklist_data.row_heights import lines as lines_of
from storage.engine.atomic_files import placed

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

COVER_WIDTH = 110
"""In characters."""
STATES = tuple(each.chinese for each in State)
STATE_COLUMN = next(place for place, each in enumerate(COLUMNS) if each.heading == STATE)
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
"""The default font is what programs measure columns by: this one they have, or replace by one as broad."""
GUIDE = (
    f"填写说明：可修改“{'、'.join(CHANGED)}”{written(len(CHANGED))}列（佐证材料写文号或链接，每行一件），其余各列请勿改动；"
    "改好后由综治办私聊发给助手，核对后点“写入”，也可用 qingdan import-ledger 导入。"
    "状态填：按计划、有困难、需协调、已办结。"
)
UNFOLDS = f"为便于A4打印，“台账”表的{'、'.join(FOLDED)}{written(len(FOLDED))}列已折叠；点列标上方的“＋”展开。"


class Shown(Enum):
    """Which rows stand on the screen and on paper."""

    ALL = auto()
    FILLED = auto()
    NOT_ON_PAPER = auto()


SAID = {
    Shown.FILLED: "“台账”表只显示和打印已填报的行；要看全部，点“状态”列的筛选箭头，选“全选”（LibreOffice 为“全部”）。",
    Shown.NOT_ON_PAPER: "尚无填报：“台账”表显示全部事项，只打印表头；要打印全部，请先取消打印区域"
    "（“页面布局”→“打印区域”→“取消打印区域”，LibreOffice 为“格式”→“打印范围”→“清除”）。",
}
"""What the cover says of it."""


def write_workbook(ledger: Ledger, path: Path, *, replace: bool = False, whole: bool = False) -> None:
    """Write a ledger to a file, whole or not at all. Raises FileExistsError unless it may replace one, and OSError.

    Rows without a report are filtered out, which keeps them from the screen and from paper, unless the `whole` is
    wanted. Where there is no report all are shown, and none is printed.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    shown = _shown(ledger, whole=whole)
    with placed(path, replace=replace) as part:
        try:
            with xlsxwriter.Workbook(str(part), OPTIONS) as workbook:
                formats = Formats(workbook)
                _cover(workbook, formats, ledger, shown)
                _sheet(workbook, formats, ledger, shown)
                write_summary(workbook, formats, ledger)
        except FileCreateError as error:  # the library's word for every failure of the disk
            raise _of_disk(error) from None


def _of_disk(error: Exception) -> OSError:
    cause = error.args[0] if error.args else error
    return cause if isinstance(cause, OSError) else OSError(0, str(error))


def _shown(ledger: Ledger, *, whole: bool) -> Shown:
    if whole:
        return Shown.ALL
    return Shown.FILLED if any(row.report for row in ledger.rows) else Shown.NOT_ON_PAPER


def _cover(workbook: "Workbook", formats: Formats, ledger: Ledger, shown: Shown) -> None:
    sheet = workbook.add_worksheet(COVER)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.center_horizontally()
    sheet.set_column(0, 0, COVER_WIDTH)
    counts = count(each.fact for each in ledger.rows)
    counted = "，".join(f"{light.chinese}{number}" for light, number in counts.lights.items())
    lines = [
        f"{ledger.title}台账",
        f"导出日期：{ledger.taken.isoformat()}",
        f"范围：{ledger.department or '全部单位'}" + (f"，{ledger.since.isoformat()}以来" if ledger.since else ""),
        f"共{len(ledger.rows)}行，已填报{counts.reported}行：{counted}",
        GUIDE,
        UNFOLDS,
        *([SAID[shown]] if shown in SAID else []),
    ]
    for number, text in enumerate(lines):
        size = TITLE if number == 0 else COVER_SIZE
        sheet.set_row(number, lines_of(text, COVER_WIDTH * BODY / size) * size * LINE + 2 * PADDING)
        sheet.write_string(number, 0, cell(text), formats.title if number == 0 else formats.line)


def _sheet(workbook: "Workbook", formats: Formats, ledger: Ledger, shown: Shown) -> None:
    sheet = workbook.add_worksheet(SHEET)
    print_on_a4(sheet, f"{ledger.title}台账", ledger.taken.isoformat())
    _set_up(sheet, max(len(ledger.rows), 1), shown)
    for column in range(len(COLUMNS)):
        _set_column(sheet, column, ledger)
    sheet.set_row(0, HEAD)
    for column, each in enumerate(COLUMNS):
        sheet.write_string(0, column, each.heading, formats.head)
    for number, row in enumerate(ledger.rows, start=1):
        texts = [cell(each.text(row)) for each in COLUMNS]
        size = size_of(texts[REQUIREMENT])
        sheet.set_row(number, height_of(texts, size), None, {"hidden": shown is Shown.FILLED and row.report is None})
        for column, text in enumerate(texts):
            sheet.write_string(number, column, text, formats.of(column, text, size))


def _set_column(sheet: "Worksheet", column: int, ledger: Ledger) -> None:
    """Set how wide a column is, and whether it is hidden or folded away."""
    own = COLUMNS[column]
    is_empty = own.heading == "责任单位" and not any(map(own.text, ledger.rows))
    is_hidden = column == KEY or is_empty or own.is_folded
    folds = {"level": 1} if own.is_folded else {"collapsed": column > 0 and COLUMNS[column - 1].is_folded}
    sheet.set_column(column, column, own.width, None, {"hidden": is_hidden, **folds})


def _set_up(sheet: "Worksheet", last: int, shown: Shown) -> None:
    """Keep the headings in sight, let rows be filtered and printed, and let the state be chosen from a list."""
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, KEY)
    if shown is Shown.NOT_ON_PAPER:
        sheet.print_area(0, 0, 0, KEY)
    if shown is Shown.FILLED:
        sheet.filter_column_list(STATE_COLUMN, list(STATES))  # "not blank" is saved by LibreOffice as no one reads it
    choice = {
        "validate": "list",
        "source": list(STATES),
        "error_title": STATE,
        "error_message": f"应为{'、'.join(STATES)}之一",
    }
    sheet.data_validation(1, STATE_COLUMN, last, STATE_COLUMN, choice)


def size_of(requirement: str) -> float:
    """The largest print in which a requirement stands in a row."""
    return next((each for each in (BODY, *SMALLER) if _needed(requirement, REQUIREMENT, each) <= HIGHEST), SMALLER[-1])


def height_of(texts: list[str], size: float) -> float:
    """How high a row has to be for what is in it, in points; programs do not all find out by themselves."""
    places = range(KEY)
    return min(HIGHEST, max(_needed(texts[each], each, size if each == REQUIREMENT else BODY) for each in places))


def _needed(text: str, column: int, size: float) -> float:
    return lines_of(text, COLUMNS[column].width * BODY / size) * size * LINE + PADDING
