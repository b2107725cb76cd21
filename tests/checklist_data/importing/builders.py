"""Documents made for a test: tables as pages, workbooks and Word files, from rows of text."""

import io
import zipfile
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

import xlsxwriter

Row = Sequence[str]
_SONG = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
    "/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]"
    "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>>>]>>"
)
"""A font that every program for PDF brings along."""
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


def pdf(*pages: Sequence[tuple[float, float, str]]) -> bytes:
    """A PDF with these texts on its pages, each at so many points from the left and the top, 12 points high."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>", _SONG]
    for at, texts in enumerate(pages):
        shown = "".join(
            f"BT /F 12 Tf {x} {800 - y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n" for x, y, text in texts
        )
        box = f"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {5 + 2 * at} 0 R"
        objects += [f"<</Type/Page/Parent 2 0 R{box}>>", f"<</Length {len(shown)}>>stream\n{shown}endstream"]
    body, starts = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        starts.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{each:010} 00000 n \n" for each in starts)
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    return body + f"{head}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF\n".encode()


PARAGRAPHS: dict[str, Callable[[Sequence[str]], bytes]] = {
    "txt": lambda lines: "\n".join(lines).encode(),
    "docx": lambda lines: word(*map(paragraph, lines)),
    "html": lambda lines: page("".join(f"<p>{each}</p>" for each in lines)),
}
"""The same paragraphs in several formats."""
TABLES: dict[str, Callable[[Sequence[Row]], bytes]] = {
    "docx": lambda rows: word(word_table(rows)),
    "html": lambda rows: page(page_table(rows)),
    "xlsx": lambda rows: workbook({"表": rows}),
}
"""The same table in several formats."""
