"""A comparison as a workbook: lines with marked words, departments, questions; nothing in it is a formula."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.comparison.rows import KINDS, Fate, rows_of
from bot.ledger.cells import cell
from checklist_data.comparing.difference import Difference
from checklist_data.comparing.pairs import GONE
from checklist_data.comparing.words import Mark, Stretch
from checklist_data.row_heights import height
from storage.engine.atomic_files import placed

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

A4 = 9
SIZE = 10
"""Of the print, in points."""
LONGEST = 32_000
"""Characters that a cell holds, with some room."""
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
COLOURS = {
    Fate.CHANGED: "#FCE8B2",
    Fate.MOVED: "#E8EEF5",
    Fate.ADDED: "#CDE7D0",
    Fate.GONE: "#F4C7C3",
    Fate.MERGED: "#F4C7C3",
    Fate.ASKED: "#E4D4F4",
}
Widths = Sequence[tuple[str, int]]
LINES: Widths = (
    ("结果", 8),
    ("类别", 9),
    ("原编号", 9),
    ("新编号", 9),
    ("文字（红色删去，蓝色新增）", 70),
    ("其他变化", 40),
)
ROLES: Widths = (("单位", 24), ("原编号", 9), ("新编号", 9), ("事项", 50), ("原分工", 10), ("新分工", 10))
QUESTIONS: Widths = (("原编号或单位", 16), ("原文", 50), ("可能是", 60), ("说明", 30))


def write_workbook(change: Difference, path: Path) -> None:
    """Write a comparison to a new file, whole or not at all. Raises FileExistsError and OSError."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    with placed(path) as part:
        try:
            with xlsxwriter.Workbook(str(part), OPTIONS) as workbook:
                formats = _Formats(workbook)
                _changes(_sheet(workbook, "对照", LINES, formats), change, formats)
                _plain(_sheet(workbook, "分工变化", ROLES, formats), ROLES, _roles(change), formats)
                _plain(_sheet(workbook, "待确认", QUESTIONS, formats), QUESTIONS, _questions(change), formats)
        except FileCreateError as error:  # the library's word for every failure of the disk
            cause = error.args[0] if error.args else error
            raise (cause if isinstance(cause, OSError) else OSError(0, str(error))) from None


class _Formats:
    """The formats of the cells."""

    def __init__(self, workbook: "Workbook") -> None:
        printed = {"font_name": "宋体", "font_size": SIZE}
        body = {**printed, "text_wrap": True, "valign": "top", "border": 1}
        self.body = workbook.add_format(body)
        self.head = workbook.add_format({**body, "font_name": "黑体", "bold": True, "bg_color": "#E8EEF5"})
        self.fates = {fate: workbook.add_format({**body, "bg_color": colour}) for fate, colour in COLOURS.items()}
        self.marks = {
            Mark.KEPT: workbook.add_format(printed),
            Mark.TAKEN_OUT: workbook.add_format({**printed, "font_color": "#B3261E", "font_strikeout": True}),
            Mark.PUT_IN: workbook.add_format({**printed, "font_color": "#0B57D0", "underline": 1}),
        }


def _sheet(workbook: "Workbook", name: str, columns: Widths, formats: _Formats) -> "Worksheet":
    sheet = workbook.add_worksheet(name)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    for column, (heading, width) in enumerate(columns):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, formats.head)
    return sheet


def _changes(sheet: "Worksheet", change: Difference, formats: _Formats) -> None:
    found = rows_of(change)
    for number, row in enumerate(found, start=1):
        fate = formats.fates.get(row.fate, formats.body)
        words = "".join(each.text for each in row.words)
        texts = (row.fate.value, KINDS[row.kind], *row.numbers, words, "\n".join(row.changes))
        sheet.set_row(number, height(texts, (width for _, width in LINES), SIZE))
        sheet.write_string(number, 0, row.fate.value, fate)
        for column, text in enumerate((KINDS[row.kind], *row.numbers), start=1):
            sheet.write_string(number, column, cell(text), formats.body)
        _words(sheet, number, 4, row.words, formats)
        sheet.write_string(number, 5, cell("\n".join(row.changes))[:LONGEST], formats.body)
    sheet.autofilter(0, 0, max(len(found), 1), len(LINES) - 1)
    counted = Counter(each.fate for each in found)
    sheet.set_header("&C" + "，".join(f"{fate.value}{counted[fate]}" for fate in Fate if counted[fate]))


def _words(sheet: "Worksheet", row: int, column: int, words: Sequence[Stretch], formats: _Formats) -> None:
    """Write marked words; a cell of many colours needs at least two stretches, none of them empty."""
    told = [each for each in words if cell(each.text)]
    if sum(len(each.text) for each in told) > LONGEST or not told:
        sheet.write_string(row, column, cell("".join(each.text for each in told))[:LONGEST], formats.body)
        return
    pieces: list[str | Format] = []
    for each in told:
        pieces += [formats.marks[each.mark], cell(each.text)]
    if len(told) == 1:
        pieces += [formats.marks[Mark.KEPT], " "]
    sheet.write_rich_string(row, column, *pieces, formats.body)


def _plain(sheet: "Worksheet", columns: Widths, rows: Iterable[Sequence[str]], formats: _Formats) -> None:
    for number, row in enumerate(rows, start=1):
        sheet.set_row(number, height(row, (width for _, width in columns), SIZE))
        for column, text in enumerate(row):
            sheet.write_string(number, column, cell(text)[:LONGEST], formats.body)


def _roles(change: Difference) -> Iterable[Sequence[str]]:
    for name, roles in change.roles.items():
        for each in roles:
            line = each.new or each.old
            old, new = each.old.ref if each.old else "", each.new.ref if each.new else ""
            yield (name, old, new, line.text if line else "", each.before or "无", each.after or "无")


def _questions(change: Difference) -> Iterable[Sequence[str]]:
    for each in change.questions:
        named = "\n".join(f"{name} {words}" for name, words in each.candidates)
        yield (each.old, each.words, f"{named}\n或 {GONE}（新清单中已没有）", each.reason)
