"""Documents made for a test: tables as pages, workbooks and Word files, from rows of text."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

import xlsxwriter

Row = Sequence[str]
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(*parts: str, numbering: str = "") -> bytes:
    """A Word file with these parts in its body."""
    body = f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{"".join(parts)}</w:body></w:document>'
    members = {"word/document.xml": body}
    if numbering:
        members["word/numbering.xml"] = (
            f'<?xml version="1.0" encoding="UTF-8"?><w:numbering {_W}>{numbering}</w:numbering>'
        )
    return zipped(members)


def zipped(members: dict[str, str]) -> bytes:
    """An archive with these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return file.getvalue()


def paragraph(text: str, *, list_id: int = 0, level: int = 0) -> str:
    """A paragraph of Word, perhaps in a numbered list."""
    numbered = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>' if list_id else ""
    )
    return f"<w:p>{numbered}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def word_table(rows: Sequence[Row]) -> str:
    """A table of Word; `^` goes on with the cell above, and `<` with the one to the left."""
    text = ""
    for at, row in enumerate(rows):
        cells = ""
        for column, each in enumerate(row):
            if each == "<":
                continue
            span = 1
            while column + span < len(row) and row[column + span] == "<":
                span += 1
            below = at + 1 < len(rows) and rows[at + 1][column] == "^"
            merge = "<w:vMerge/>" if each == "^" else '<w:vMerge w:val="restart"/>' if below else ""
            inner = "".join(paragraph(line) for line in ("" if each == "^" else each).split("\n"))
            cells += f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merge}</w:tcPr>{inner}</w:tc>'
        text += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl>{text}</w:tbl>"


def workbook(sheets: dict[str, Sequence[Row]], hidden_rows: Sequence[int] = ()) -> bytes:
    """A workbook with these sheets; `^` and `<` merge as in `word_table`."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, each in enumerate(row):
                _write(sheet, rows, at, column, each)
        for row_number in hidden_rows:
            sheet.set_row(row_number, None, None, {"hidden": True})
    book.close()
    return file.getvalue()


def _write(sheet: xlsxwriter.worksheet.Worksheet, rows: Sequence[Row], at: int, column: int, text: str) -> None:
    if text in ("^", "<"):
        return
    down = at
    while down + 1 < len(rows) and len(rows[down + 1]) > column and rows[down + 1][column] == "^":
        down += 1
    right = column
    while right + 1 < len(rows[at]) and rows[at][right + 1] == "<":
        right += 1
    if (down, right) != (at, column):
        sheet.merge_range(at, column, down, right, text)
    elif text:
        sheet.write(at, column, int(text) if text.isdecimal() else text)


def page(body: str, title: str = "") -> bytes:
    """A web page."""
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f"<!DOCTYPE html><html>{head}<body>{body}</body></html>".encode()


def page_table(rows: Sequence[Row]) -> str:
    """A table of a web page; `^` and `<` merge as in `word_table`."""
    text = ""
    for at, row in enumerate(rows):
        text += "<tr>"
        for column, each in enumerate(row):
            if each in ("^", "<"):
                continue
            down = at
            while down + 1 < len(rows) and rows[down + 1][column] == "^":
                down += 1
            right = column
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            span = f' rowspan="{down - at + 1}"' * (down > at) + f' colspan="{right - column + 1}"' * (right > column)
            text += f"<td{span}>{escape(each).replace(chr(10), '<br>')}</td>"
        text += "</tr>"
    return f"<table>{text}</table>"
