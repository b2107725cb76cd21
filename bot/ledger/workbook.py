"""The ledger as a workbook, as offices keep it: it prints on A4, and nothing in it is ever a formula or a link."""

from collections import Counter
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from bot.ledger.cells import FORMULA_BEGINS, cell
from bot.ledger.rows import COLUMNS, COVER, KEY, Ledger, Row
from storage.engine.atomic_files import placed

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

BODY_FONT, HEAD_FONT = "宋体", "黑体"
A4 = 9
LINE, HIGHEST = 13.5, 409.0
"""The height of a line, and of the highest row that a spreadsheet allows, in points."""
LIGHTS = {"红灯": "#F4C7C3", "黄灯": "#FCE8B2", "绿灯": "#CDE7D0"}
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
GUIDE = (
    "填写说明：可修改“状态、完成比例、进展日期、进展情况、佐证材料”五列（佐证材料写文号或链接，每行一件），其余各列请勿改动；"
    "改好后由综治办用 qingdan import-ledger 读回。状态填：按计划、有困难、需协调、已办结。"
)


def write_workbook(ledger: Ledger, path: Path, *, replace: bool = False) -> None:
    """Write a ledger to a file, whole or not at all. Raises FileExistsError unless it may replace one, and OSError."""
    import xlsxwriter  # noqa: PLC0415 - needed for this alone
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    with placed(path, replace=replace) as part:
        try:
            with xlsxwriter.Workbook(str(part), OPTIONS) as workbook:
                formats = _Formats(workbook)
                _cover(workbook, formats, ledger)
                for name, rows in groupby(ledger.rows, key=lambda row: row.sheet):
                    _sheet(workbook, formats, ledger, name, list(rows))
        except FileCreateError as error:  # the library's word for every failure of the disk
            raise _of_disk(error) from None


class _Formats:
    """The formats of the cells."""

    def __init__(self, workbook: "Workbook") -> None:
        body = {"font_name": BODY_FONT, "font_size": 10, "text_wrap": True, "valign": "vcenter", "border": 1}
        head = {**body, "font_name": HEAD_FONT, "bold": True, "align": "center", "bg_color": "#E8EEF5"}
        self.title = workbook.add_format(
            {"font_name": HEAD_FONT, "font_size": 20, "align": "center", "text_wrap": True}
        )
        self.line = workbook.add_format({"font_name": BODY_FONT, "font_size": 12, "text_wrap": True, "valign": "top"})
        self.head = workbook.add_format(head)
        self.body = workbook.add_format(body)
        self.quoted = workbook.add_format({**body, "quote_prefix": True})
        self.key = workbook.add_format({**body, "font_color": "#808080", "font_size": 7})
        self.lights = {name: workbook.add_format({**body, "bg_color": colour}) for name, colour in LIGHTS.items()}

    def of(self, column: int, text: str) -> "Format":
        """The format of a cell with this text."""
        if column == KEY:
            return self.key
        if text.startswith(FORMULA_BEGINS):
            return self.quoted
        return self.lights.get(text, self.body)


def _of_disk(error: Exception) -> OSError:
    cause = error.args[0] if error.args else error
    return cause if isinstance(cause, OSError) else OSError(0, str(error))


def _cover(workbook: "Workbook", formats: _Formats, ledger: Ledger) -> None:
    sheet = workbook.add_worksheet(COVER)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.center_horizontally()
    sheet.set_column(0, 0, 110)
    lights = Counter(row.light for row in ledger.rows if row.report is not None)
    counted = "，".join(f"{name}{lights[name]}" for name in LIGHTS)
    lines = [
        f"{ledger.title}台账",
        f"取出日期：{ledger.taken.isoformat()}",
        f"范围：{ledger.department or '全部单位'}" + (f"，{ledger.since.isoformat()}以来" if ledger.since else ""),
        f"共{len(ledger.rows)}行，已填报{sum(row.report is not None for row in ledger.rows)}行：{counted}",
        GUIDE,
    ]
    for number, text in enumerate(lines):
        sheet.set_row(number, 60 if number in (0, 4) else 24)
        sheet.write_string(number, 0, cell(text), formats.title if number == 0 else formats.line)


def _sheet(workbook: "Workbook", formats: _Formats, ledger: Ledger, name: str, rows: list[Row]) -> None:
    sheet = workbook.add_worksheet(sheet_name(name))
    _set_up(sheet, name, ledger, len(rows))
    for column, each in enumerate(COLUMNS):
        sheet.write_string(0, column, each.heading, formats.head)
    for number, row in enumerate(rows, start=1):
        texts = [cell(each.text(row)) for each in COLUMNS]
        sheet.set_row(number, _height(texts))
        for column, text in enumerate(texts):
            sheet.write_string(number, column, text, formats.of(column, text))


def _set_up(sheet: "Worksheet", name: str, ledger: Ledger, count: int) -> None:
    """Print on A4 across, one page wide, the headings on every page."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.8, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(count, 1), KEY)
    sheet.set_header(f'&C&"{HEAD_FONT},Regular"&14 {name.replace("&", "&&")}')
    sheet.set_footer(f"&L{ledger.taken.isoformat()}&R第 &P 页 / 共 &N 页")
    for column, each in enumerate(COLUMNS):
        sheet.set_column(column, column, each.width, None, {"hidden": column == KEY})


def _height(texts: list[str]) -> float:
    """How high a row has to be for what is in it, in points; programs do not all find out by themselves."""
    lines = [
        sum(max(1, ceil(_breadth(line) / each.width)) for line in text.split("\n"))
        for each, text in zip(COLUMNS[:KEY], texts, strict=False)
    ]
    return min(HIGHEST, LINE * max(lines) + 4)


def _breadth(line: str) -> float:
    """How broad a line is, in the breadth of a digit; a Chinese character takes two, and a little for the breaks."""
    return sum(2 if each > "\u2e80" else 1 for each in line) * 1.02


def sheet_name(name: str) -> str:
    """The name of a sheet: at most 31 characters, none of them one that a spreadsheet refuses."""
    return "".join(each for each in name if each not in "[]:*?/\\'")[:31]
