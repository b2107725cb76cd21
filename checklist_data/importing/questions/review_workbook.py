"""The reading as a workbook to be looked through: the source's words beside each proposal, answers from a list."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checklist_data.importing.questions.questions import questions
from checklist_data.importing.reading import LINE_CLASSES, DocumentReading, Entry
from checklist_data.importing.writing.refs import refs_of
from checklist_data.row_heights import height

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

QUESTIONS, ENTRIES, LEFT_OVER, COVERS, SOURCE = "问题", "条目", "未归类", "统称", "出处"
ASKED = ("问题名", "问题", "原文和拟读", "拟定", "回答")
READ = ("编号", "部分", "原文", "牵头单位", "责任单位", "参与单位", "完成时限", "存疑")
WAS_READ = tuple(f"{each}（读出时）" for each in READ[3:7])
"""The hidden columns with what was read: what differs from them is a correction."""
LEFT = ("原文", "位置", "归为")
COVERING = ("统称", "包含的单位（一行一个）")
FROM = ("文件", "标记")
WIDTHS = {
    QUESTIONS: (16, 36, 60, 24, 18),
    ENTRIES: (8, 18, 60, 18, 18, 22, 14, 24),
    LEFT_OVER: (70, 20, 14),
    COVERS: (24, 40),
    SOURCE: (60, 24),
}
_A4 = 9
_SIZE = 11
"""Of the print, in points: what programs take where nothing is said."""
ORIGINAL = len(READ)
"""The first of the hidden columns that hold what was read, in the order of the role and deadline columns."""
CHANGEABLE = ("leads", "responsible", "participants", "deadline")


def write_review(reading: DocumentReading, path: Path, *, name: str = "", mark: str = "") -> None:
    """Write the workbook; with the name of the document, and the mark by which it is known again. Raises OSError."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    try:
        with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
            _questions(_sheet(book, QUESTIONS, ASKED), reading)
            _entries(_sheet(book, ENTRIES, (*READ, *WAS_READ)), reading)
            _left_over(_sheet(book, LEFT_OVER, LEFT), reading)
            _covers(_sheet(book, COVERS, COVERING), reading)
            _row(_sheet(book, SOURCE, FROM), 1, (name, mark))
    except FileCreateError as error:  # the library's word for every failure of the disk
        cause = error.args[0] if error.args else error
        raise (cause if isinstance(cause, OSError) else OSError(0, str(error))) from None


def mark_of(document: bytes) -> str:
    """The mark of a document: the same for the same bytes."""
    return hashlib.sha256(document).hexdigest()[:16]


def _sheet(book: "Workbook", name: str, heads: Sequence[str]) -> "Worksheet":
    sheet = book.add_worksheet(name)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for column, width in enumerate(WIDTHS[name]):
        sheet.set_column(column, column, width, wrapped)
    bold = book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1})
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet


def _questions(sheet: "Worksheet", reading: DocumentReading) -> None:
    flat = [part for each in questions(reading) for part in (each.parts or [each])]
    for row, each in enumerate(flat, 1):
        _row(sheet, row, (each.key, each.text, "\n".join(each.samples), each.proposal, ""))
        offered = list(each.choices.values())
        sheet.data_validation(row, len(ASKED) - 1, row, len(ASKED) - 1, {"validate": "list", "source": offered})


def _entries(sheet: "Worksheet", reading: DocumentReading) -> None:
    refs = refs_of(reading.entries)
    for row, each in enumerate(reading.entries, 1):
        values = values_of(each)
        section = each.section.title if each.section else ""
        doubts = "\n".join(dict.fromkeys(words for _, words in each.assigned.doubts))
        _row(sheet, row, (refs[id(each)], section, _words(each), *values, doubts, *values))
    sheet.set_column(ORIGINAL, ORIGINAL + len(CHANGEABLE) - 1, 8, None, {"hidden": True})


def values_of(entry: Entry) -> tuple[str, ...]:
    """What may be changed of an entry: its bodies by role, one a line, and its deadline."""
    assigned = entry.assigned
    roles = (assigned.leads, assigned.responsible, assigned.participants)
    return (*("\n".join(each) for each in roles), assigned.deadline)


def _words(entry: Entry) -> str:
    printed = [text for texts in entry.assigned.printed.values() for text in texts]
    beside = [f"{head}：{text}" for head, text in entry.lines]
    return "\n".join(dict.fromkeys([entry.words, *(beside or printed)]))


def _left_over(sheet: "Worksheet", reading: DocumentReading) -> None:
    for row, each in enumerate(reading.left_over, 1):
        _row(sheet, row, (each.printed.strip(), each.place, ""))
        sheet.data_validation(row, 2, row, 2, {"validate": "list", "source": list(LINE_CLASSES.values())})


def _covers(sheet: "Worksheet", reading: DocumentReading) -> None:
    covered = dict.fromkeys(reading.uncovered, "") | {each: "\n".join(names) for each, names in reading.covers.items()}
    for row, each in enumerate(covered.items(), 1):
        _row(sheet, row, each)


def _row(sheet: "Worksheet", row: int, texts: Sequence[str]) -> None:
    sheet.set_row(row, height(texts, WIDTHS[sheet.get_name()], _SIZE))
    for column, text in enumerate(texts):
        if text:
            sheet.write_string(row, column, text[:32_000])
