"""Word documents (.docx): paragraphs with the numbers that Word counts, tables with merged cells, changes accepted."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from checklist_data.importing.blocks import Block, Cell, Document, Table, Unreadable
from checklist_data.importing.formats.archive import BROKEN, Archive
from checklist_data.importing.formats.word_numbers import Counters, read_counters
from checklist_data.importing.limits import CELLS, CHARACTERS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = f"{W}txbxContent"
"""What a text box holds."""
_SKIPPED = {
    f"{W}{each}" for each in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "sectPr", "commentReference")
} | {_FALLBACK}
_LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_LAYOUT_COLUMNS = 2
"""A table of no more columns that holds tables is there for the look of the page."""


def read_word(data: bytes) -> Document:
    """A document of Word. Raises Unreadable."""
    archive = Archive(data)
    body = archive.tree("word/document.xml").find(f"{W}body")
    if body is None:
        raise Unreadable(BROKEN)
    reader = _Reader(read_counters(archive))
    parts = tuple(reader.parts(body))
    if sum(len(block.text) for block in Document(parts, "docx").blocks()) > CHARACTERS:
        raise Unreadable("文字过多，没有读取 (too much text)")
    return Document((*parts, *_notes(archive)), "docx")


def _notes(archive: Archive) -> Iterator[Block]:
    """Footnotes and what stands at the head and foot of the pages."""
    for name in sorted(archive.names):
        if name in ("word/footnotes.xml", "word/endnotes.xml"):
            for note in archive.tree(name).iter(f"{W}p"):
                yield Block("注：" + _text(note).strip() if _text(note).strip() else "", "脚注")
        elif name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
            for paragraph in archive.tree(name).iter(f"{W}p"):
                yield Block(_text(paragraph).strip(), "页眉页脚", is_frame=True)


class _Reader:
    def __init__(self, counters: Counters) -> None:
        self._counters = counters
        self._paragraphs = self._tables = self._cells = 0

    def parts(self, parent: Element) -> Iterator[Block | Table]:
        """The paragraphs and tables within an element, in their order."""
        for element in _content(parent):
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)

    def _paragraph(self, paragraph: Element) -> Iterator[Block | Table]:
        self._paragraphs += 1
        place = f"第{self._paragraphs}段"
        number = self._counters.count(paragraph)
        heading = self._counters.is_heading(paragraph)
        boxes = _boxes(paragraph)
        lines = [line.strip(" \r") for line in _text(paragraph).split("\n")]
        for at, line in enumerate(lines):
            if line.strip():
                shown = number if at == 0 else ""
                yield Block(
                    line.strip(), place, shown, self._counters.level(paragraph) if shown else 0, is_heading=heading
                )
        for box in boxes:
            yield from self.parts(box)

    def _table(self, table: Element) -> Iterator[Block | Table]:
        rows = [each for each in _content(table) if each.tag == f"{W}tr" and not _is_deleted(each)]
        nested = any(True for row in rows for _ in row.iter(f"{W}tbl"))
        if nested and max((len(list(_cells(row))) for row in rows), default=0) <= _LAYOUT_COLUMNS:
            for row in rows:
                for cell in _cells(row):
                    yield from self.parts(cell)
            return
        self._tables += 1
        yield Table(tuple(self._rows(rows, self._tables)))

    def _rows(self, rows: list[Element], table: int) -> list[Cell]:
        found: dict[tuple[int, int], Cell] = {}
        above: dict[int, tuple[int, int]] = {}
        for row, element in enumerate(rows):
            column = _number(element, "trPr/gridBefore", 0)
            for cell in _cells(element):
                span = min(max(_number(cell, "tcPr/gridSpan", 1), 1), 200)
                text, number = self._cell(cell)
                if _goes_on_above(cell) and column in above and not text:
                    first = found[above[column]]
                    found[above[column]] = Cell(first.block, first.row, column, row - first.row + 1, first.columns)
                else:
                    place = f"第{table}个表格第{row + 1}行第{column + 1}列"
                    found[row, column] = Cell(Block(text, place, number), row, column, 1, span)
                    above[column] = (row, column)
                column += span
                self._count()
        return list(found.values())

    def _count(self) -> None:
        self._cells += 1
        if self._cells > CELLS:
            raise Unreadable("表格过大，没有读取 (too many cells)")

    def _cell(self, cell: Element) -> tuple[str, str]:
        """The text of a cell, a line a paragraph, and the number that Word counts for a cell of one paragraph."""
        lines = list(self._lines(cell))
        if len(lines) == 1:
            return lines[0][1], lines[0][0]
        return "\n".join(number + text for number, text in lines), ""

    def _lines(self, cell: Element) -> Iterator[tuple[str, str]]:
        """The paragraphs of a cell with their numbers; a row of a table within it is one, as a label and its value."""
        for each in _content(cell):
            if each.tag == f"{W}p":
                text, number = _whole(each).strip(), self._counters.count(each)
                if text or number:
                    yield number, text
            elif each.tag == f"{W}tbl":
                for row in (inner for inner in _content(each) if inner.tag == f"{W}tr"):
                    texts = [" ".join(number + text for number, text in self._lines(inner)) for inner in _cells(row)]
                    kept = [text for text in texts if text]
                    yield "", ("：" if len(kept) == _LAYOUT_COLUMNS else "　").join(kept)


def _content(parent: Element) -> Iterator[Element]:
    """Paragraphs, tables, rows and cells, out of what only wraps them: content controls, changes that were made."""
    for element in parent:
        if element.tag in (f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"):
            yield element
        elif element.tag not in _SKIPPED:
            yield from _content(element)


def _cells(row: Element) -> Iterator[Element]:
    return (each for each in _content(row) if each.tag == f"{W}tc")


def _boxes(element: Element) -> list[Element]:
    """What the text boxes hold that are fastened to a paragraph, without those that only stand in for them."""
    found: list[Element] = []
    for each in element:
        if each.tag == _BOX:
            found.append(each)
        elif each.tag not in _SKIPPED:
            found += _boxes(each)
    return found


def _whole(paragraph: Element) -> str:
    """The text of a paragraph and of the boxes that are fastened to it."""
    return "\n".join([_text(paragraph), *(_whole(each) for box in _boxes(paragraph) for each in box.iter(f"{W}p"))])


def _text(element: Element) -> str:
    """The text of a paragraph as it reads once every change is accepted, without that of boxes in it."""
    parts: list[str] = []
    for each in element:
        if each.tag in _SKIPPED or each.tag == _BOX:
            continue
        if each.tag == f"{W}t":
            parts.append(each.text or "")
        elif each.tag in _LETTERS:
            parts.append(_LETTERS[each.tag])
        elif each.tag == f"{W}p":
            parts.append("\n" + _text(each))
        else:
            parts.append(_text(each))
    return "".join(parts)


def _number(element: Element, path: str, default: int) -> int:
    found = element.find("/".join(f"{W}{each}" for each in path.split("/")))
    given = found.get(f"{W}val", "") if found is not None else ""
    return int(given) if given.isascii() and given.isdecimal() else default


def _goes_on_above(cell: Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _is_deleted(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None
