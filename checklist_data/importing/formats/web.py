"""Web pages: paragraphs, lists with their numbers, tables with merged cells; what surrounds the text is marked."""

import re
from collections.abc import Iterator

from checklist_data.importing.blocks import Block, Cell, Document, Table, Unreadable
from checklist_data.importing.formats.page_tree import BLOCKS, Tag, page_tree
from checklist_data.importing.formats.text import decode
from checklist_data.importing.formats.word_numbers import written
from checklist_data.importing.labels import BODIES, label
from checklist_data.importing.limits import CELLS, PARAGRAPHS
from checklist_data.importing.numbering import begins_anew, split_number
from checklist_data.source import compact

_SILENT = {"script", "style", "noscript", "template", "svg", "select", "button", "textarea", "iframe", "object"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "caption", "summary"}
_FRAMES = {"nav", "footer", "aside", "form"}
_FRAME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|foot\w*|menu\w*|crumbs?|breadcrumbs?|side\w*|hot|hotlist|ranking|share\w*|toolbar|pager|pagination|copyright|"
    r"position|location|related|search\w*|login|banner|topbar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LIST_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LAYOUT_COLUMNS = 2


def read_web(data: bytes) -> Document:
    """A web page. Raises Unreadable."""
    root = page_tree(_decoded(data))
    title = " ".join(re.split(r"[_|]|\s-\s", each.words)[0].strip() for each in root.find("title"))
    reader = _Reader()
    reader.walk(root, frame=False)
    reader.end()
    return Document(tuple(reader.parts), "html", title)


def _decoded(data: bytes) -> str:
    named = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", data[:2_000])
    if named and named[1].lower() in (b"gb2312", b"gbk", b"gb18030"):
        return data.decode("gb18030", "replace")
    return decode(data)


def _is_frame(tag: Tag) -> bool:
    names = f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}"
    hidden = re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", tag.attributes.get("style", ""))
    return tag.name in _FRAMES or bool(_FRAME_NAMES.search(names)) or bool(hidden) or "hidden" in tag.attributes


class _Reader:
    def __init__(self) -> None:
        self.parts: list[Block | Table] = []
        self._text: list[str] = []
        self._number = ""
        self._heading = self._frame = False
        self._paragraphs = self._tables = self._lists = self._level = 0

    def walk(self, tag: Tag, *, frame: bool) -> None:
        """Read an element and everything in it."""
        for each in tag.inner:
            if isinstance(each, str):
                self._text.append(re.sub(r"\s+", " ", each) if each.isascii() or "\n" in each else each)
                self._frame = self._frame or frame
            elif each.name == "br":
                self.end(keep=True)
            elif each.name == "table":
                self._table(each, frame=frame)
            elif each.name == "dl" and _are_terms(each):
                self._terms(each, frame=frame or _is_frame(each))
            elif each.name not in _SILENT | {"head"}:
                self._element(each, frame=frame or _is_frame(each), parent=tag)

    def _terms(self, tag: Tag, *, frame: bool) -> None:
        """A list of terms: each in one line with what is said of it."""
        self.end()
        term = ""
        for each in tag.find("dt", "dd"):
            words = _lines(each)
            if each.name == "dt":
                self._line(term, frame=frame)
                term = words
            else:
                if _stand_apart(term, words):
                    self._line(term, frame=frame)
                    term = ""
                self._line(f"{term.rstrip('：:')}：{words}" if term else words, frame=frame)
                term = ""
        self._line(term, frame=frame)

    def _line(self, text: str, *, frame: bool) -> None:
        self._text, self._frame = [text], frame
        self.end()

    def _element(self, tag: Tag, *, frame: bool, parent: Tag) -> None:
        if tag.name not in BLOCKS:
            self.walk(tag, frame=frame)
            return
        self.end()
        if tag.name == "li" and parent.name == "ol":
            self._number, self._level = _item_number(parent, tag), max(self._lists - 1, 0)
        self._heading = tag.name in _HEADINGS
        self._lists += tag.name == "ol"
        self.walk(tag, frame=frame)
        self._lists -= tag.name == "ol"
        self.end()

    def end(self, *, keep: bool = False) -> None:
        """End a paragraph; after a line break its marks are kept for what follows."""
        text = "".join(self._text).replace("\xa0", " ").strip()
        if text:
            self._paragraphs += 1
            if self._paragraphs > PARAGRAPHS:
                raise Unreadable("段落过多，没有读取 (too many paragraphs)")
            place = f"第{self._paragraphs}段"
            self.parts.append(
                Block(
                    text,
                    place,
                    self._number,
                    self._level if self._number else 0,
                    is_heading=self._heading,
                    is_frame=self._frame,
                )
            )
            self._number = ""
        self._text, self._frame = [], False
        self._heading = self._heading and keep

    def _table(self, table: Tag, *, frame: bool) -> None:
        self.end()
        rows = list(_rows(table))
        nested = any(True for row in rows for _ in row.find("table"))
        widest = max((sum(1 for _ in _cells(row)) for row in rows), default=0)
        if nested or widest < _LAYOUT_COLUMNS:
            for row in rows:
                for cell in _cells(row):
                    self.walk(cell, frame=frame or _is_frame(cell))
                    self.end()
            return
        for caption in (each for each in table.find("caption")):
            self._heading = True
            self._text.append(caption.words)
            self.end()
        self._tables += 1
        cells = _placed(rows, self._tables)
        self.parts.append(Table(tuple(cells)))


def _stand_apart(term: str, words: str) -> bool:
    """Whether what is said of a term is labelled by itself, so that the term is a line of its own."""
    opens_label = begins_anew(words) and not split_number(words).kind
    return bool(term) and opens_label and label(term).meaning not in BODIES


def _are_terms(tag: Tag) -> bool:
    """Whether a list of terms holds nothing but lines of text."""
    lines = list(tag.find("dt", "dd"))
    is_plain = not any(True for _ in tag.find("table", "dl", "ol", "ul"))
    return bool(lines) and is_plain and compact("".join(each.words for each in lines)) == compact(tag.words)


def _item_number(parent: Tag, item: Tag) -> str:
    items = [each for each in parent.inner if isinstance(each, Tag) and each.name == "li"]
    start = int(parent.attributes.get("start", "1")) if parent.attributes.get("start", "1").isdecimal() else 1
    number = start
    for each in items:
        given = each.attributes.get("value", "")
        number = int(given) if given.isdecimal() else number
        if each is item:
            break
        number += 1
    return written(number, _LIST_STYLES.get(parent.attributes.get("type", ""), "decimal")) + "."


def _rows(table: Tag) -> Iterator[Tag]:
    for each in table.inner:
        if isinstance(each, Tag):
            if each.name == "tr":
                yield each
            elif each.name in ("thead", "tbody", "tfoot"):
                yield from _rows(each)


def _cells(row: Tag) -> Iterator[Tag]:
    return (each for each in row.inner if isinstance(each, Tag) and each.name in ("td", "th"))


def _placed(rows: list[Tag], table: int) -> list[Cell]:
    """Cells in their grid: a place taken from above is passed over."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for row, element in enumerate(rows):
        column = 0
        for each in _cells(element):
            while (row, column) in taken:
                column += 1
            height, width = (
                min(_span(each, "rowspan") or len(rows), len(rows) - row),
                min(_span(each, "colspan") or 1, 200),
            )
            taken |= {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
            if len(taken) > CELLS:
                raise Unreadable("表格过大，没有读取 (too many cells)")
            place = f"第{table}个表格第{row + 1}行第{column + 1}列"
            cells.append(Cell(Block(_lines(each), place), row, column, height, width))
            column += width
    return cells


def _span(cell: Tag, name: str) -> int:
    given = cell.attributes.get(name, "1").strip()
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 6 else 1


def _lines(cell: Tag) -> str:
    """The text of a cell, a line a paragraph."""
    reader = _Reader()
    reader.walk(cell, frame=False)
    reader.end()
    return "\n".join(each.printed for each in reader.parts if isinstance(each, Block))
