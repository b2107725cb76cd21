"""PDF with text: ruled tables by their lines, paragraphs by their place; page numbers and running heads are marked."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from checklist_data.importing.blocks import Block, Cell, Document, Table, Unreadable
from checklist_data.importing.bodies.breaks import is_list
from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.formats.pdf_lines import Line, lines_within, paragraphs
from checklist_data.importing.formats.pdf_unruled import Unruled, find_unruled
from checklist_data.importing.formats.text import joined
from checklist_data.importing.limits import CELLS, PAGES
from checklist_data.importing.numbering import begins_anew

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table as Ruled

_EXTRA = "读取 PDF 需要另装组件：pip install 'qingdan[pdf]'，或把文件另存为 .docx 再试 (install the extra pdf)"
_SCAN = "这份 PDF 没有文字，多半是扫描件。请用带文字识别的软件另存为 .docx 再试 (a scan without text)"
_BROKEN = "PDF 不完整或已损坏，请另存为 .docx 再试 (the PDF is broken)"
_LOCKED = "PDF 有打开密码。请先去掉密码，再另存一份 (the PDF has a password)"
_PAGE_NUMBER = re.compile(r"[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／,，共]\s*(?:共\s*)?\d{1,3}\s*页?)?[-—–\s]*")
_LONGEST_HEAD = 40
"""Characters; a longer text at the edge of pages is no running head."""
_RUNNING = 1
"""Texts nearer to the edge of the page than a running head can have."""
_SAME_EDGE = 4.0
"""Points; edges that are nearer are one."""


def read_pdf(data: bytes) -> Document:
    """A PDF. Raises Unreadable."""
    try:
        import pdfplumber
    except ImportError:
        raise Unreadable(_EXTRA) from None
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # what a font leaves out does not matter for its text
    try:
        with pdfplumber.open(io.BytesIO(data)) as book:
            pages = list(_pages(_counted(book.pages)))
    except Unreadable:
        raise
    except Exception as error:  # noqa: BLE001 - a broken file makes the library raise whatever it likes
        is_locked = "PDFPasswordIncorrect" in repr(error)
        raise Unreadable(_LOCKED if is_locked else _BROKEN) from None
    parts = tuple(_joined(_marked(pages)))
    if not any(True for _ in Document(parts, "pdf").blocks()):
        raise Unreadable(_SCAN)
    return Document(parts, "pdf")


def _counted(pages: "list[Page]") -> "list[Page]":
    """The pages, if they are not too many. Raises Unreadable."""
    if len(pages) > PAGES:
        raise Unreadable(f"超过{PAGES}页，请只保留清单部分 (too many pages)")
    return pages


@dataclass(frozen=True, slots=True)
class _Placed:
    """A part with its page and its edges: a table's columns, a paragraph's top."""

    part: Block | Table
    page: int
    edges: tuple[float, ...]
    inwards: int
    """How many texts of its page are nearer to the edge, above or below."""


def _pages(pages: "list[Page]") -> Iterator[list[_Placed]]:
    before: Unruled | None = None
    for number, page in enumerate(pages, 1):
        tables = [each for each in page.find_tables() if len(each.cells) > 1]
        before = None if tables else find_unruled(page, number, before)
        yield _page(page, number, tables, before)


def _page(page: "Page", number: int, tables: "list[Ruled]", unruled: Unruled | None) -> list[_Placed]:
    found: list[tuple[float, Block | Table, tuple[float, ...]]] = []
    for at, table in enumerate(tables, 1):
        read, edges = _table(page, table, f"第{number}页第{at}个表格")
        if any(each.text for each in read.cells):
            found.append((table.bbox[1], read, edges))
    boxes: list[tuple[float, float, float, float]] = [each.bbox for each in tables]
    if unruled is not None:
        found.append((unruled.top, unruled.table, unruled.edges))
        boxes.append((page.bbox[0], unruled.top, page.bbox[2], unruled.bottom))
    outside = page.filter(lambda each: each.get("object_type") != "char" or not _is_within(each, boxes))
    for top, text in paragraphs(lines_within(outside), bars=[each[1] for each in boxes]):
        found.append((top, Block(text, f"第{number}页“{text[:8]}”"), ()))
    found.sort(key=lambda each: each[0])
    last = len(found) - 1
    return [_Placed(part, number, edges, min(at, last - at)) for at, (_, part, edges) in enumerate(found)]


def _is_within(char: dict[str, Any], boxes: list[tuple[float, float, float, float]]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in boxes)


def _is_whole(thing: dict[str, Any]) -> bool:
    """Whether a letter stands in a box for the most part, and not only with its edge."""
    return thing.get("object_type") != "char" or bool(thing["height"] > 0.6 * thing["size"])


def _table(page: "Page", ruled: "Ruled", place: str) -> tuple[Table, tuple[float, ...]]:
    xs = _edges([x for cell in ruled.cells for x in (cell[0], cell[2])])
    ys = _edges([y for cell in ruled.cells for y in (cell[1], cell[3])])
    if len(xs) * len(ys) > CELLS:
        raise Unreadable("表格过大，没有读取 (too many cells)")
    cells = []
    for x0, top, x1, bottom in sorted(ruled.cells, key=lambda each: (each[1], each[0])):
        row, column = _at(ys, top), _at(xs, x0)
        lines = lines_within(page.crop((x0, top, x1, bottom)).filter(_is_whole))
        text = _cell_text(lines, x1 - x0)
        block = Block(text, f"{place}第{row + 1}行第{column + 1}列")
        cells.append(Cell(block, row, column, max(_at(ys, bottom) - row, 1), max(_at(xs, x1) - column, 1)))
    cells += _unclosed(page, cells, xs, ys, place)
    return Table(tuple(cells)), tuple(xs)


def _unclosed(page: "Page", cells: list[Cell], xs: list[float], ys: list[float], place: str) -> Iterator[Cell]:
    """Cells that the end of the page left without a line below: what stands where no other cell does."""
    covered = {
        (row, column)
        for each in cells
        for row in range(each.row, each.row + each.rows)
        for column in range(each.column, each.column + each.columns)
    }
    last = len(ys) - 1
    for column in range(len(xs) - 1):
        first = next(
            (row for row in range(last) if all((each, column) not in covered for each in range(row, last))), last
        )
        if first < last:
            lines = lines_within(page.crop((xs[column], ys[first], xs[column + 1], ys[last])).filter(_is_whole))
            if text := _cell_text(lines, xs[column + 1] - xs[column]):
                yield Cell(Block(text, f"{place}第{first + 1}行第{column + 1}列"), first, column, last - first)


def _edges(values: list[float]) -> list[float]:
    edges: list[float] = []
    for each in sorted(values):
        if not edges or each - edges[-1] > _SAME_EDGE:
            edges.append(each)
    return edges


def _at(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - value))


def _cell_text(lines: list[Line], width: float) -> str:
    """The lines of a cell: one that the next letter would still have fitted into was ended on purpose.

    Full lines of a list of bodies are parted by a space: whether a name goes on there, the names tell.
    """
    full = " " if is_list("\n".join(each.text for each in lines)) else ""
    text = ""
    for at, line in enumerate(lines):
        text += line.text
        if at < len(lines) - 1:
            is_short = width - (line.right - line.left) > 2.5 * line.size + 6
            is_within = text.count("（") > text.count("）")
            text += "" if is_within else "\n" if is_short or _begins_a_body(text, lines[at + 1].text) else full
    return text


def _begins_a_body(before: str, after: str) -> bool:
    """Whether a line ends with the name of a body and the next begins with one."""
    return is_plain_body(re.split(r"[、，,；;\s]", before)[-1]) and after.startswith(("区", "市", "县", "各", "省"))


def _marked(pages: list[list[_Placed]]) -> Iterator[_Placed]:
    """Page numbers and texts that return at the edge of pages are marked as their frame."""
    returning = Counter(
        re.sub(r"\d+", "#", each.part.text)
        for page in pages
        for each in page
        if isinstance(each.part, Block) and each.inwards <= _RUNNING
    )
    for each in chain.from_iterable(pages):
        if isinstance(each.part, Block) and _is_frame(each.part, each.inwards, returning):
            yield replace(each, part=replace(each.part, is_frame=True))
        else:
            yield each


def _is_frame(block: Block, inwards: int, returning: Mapping[str, int]) -> bool:
    """Whether a text at the edge of a page is a number or returns on other pages."""
    if inwards > _RUNNING:
        return False
    is_short = len(block.text) <= _LONGEST_HEAD and not begins_anew(block.text)
    returns = is_short and returning[re.sub(r"\d+", "#", block.text)] > 1
    return returns or (not inwards and bool(_PAGE_NUMBER.fullmatch(block.text)))


def _joined(parts: Iterator[_Placed]) -> Iterator[Block | Table]:
    """Tables that a page broke are one again; what frames the pages goes before them."""
    waiting: _Placed | None = None
    for each in parts:
        if isinstance(each.part, Block) and (each.part.is_frame or _is_repeated(waiting, each)):
            yield replace(each.part, is_frame=True)
        elif waiting and _goes_on(waiting, each):
            waiting = replace(waiting, part=_appended(waiting.part, each.part), page=each.page)
        elif waiting and (text := _torn(waiting, each)):
            waiting = replace(waiting, part=text, page=each.page)
        else:
            if waiting:
                yield waiting.part
            waiting = each
    if waiting:
        yield waiting.part


def _is_repeated(before: _Placed | None, each: _Placed) -> bool:
    """Whether a text at the top of a page is that of a merged cell which the page tore, printed once more."""
    if before is None or not isinstance(before.part, Table) or each.page != before.page + 1 or each.inwards > _RUNNING:
        return False
    last = before.part.height
    return (
        any(cell.text == each.part.text for cell in before.part.cells if cell.row + cell.rows == last and cell.rows > 1)
        if isinstance(each.part, Block)
        else False
    )


def _goes_on(before: _Placed, after: _Placed) -> bool:
    both_tables = isinstance(before.part, Table) and isinstance(after.part, Table)
    same = len(before.edges) == len(after.edges) and all(
        abs(one - other) <= 2 * _SAME_EDGE for one, other in zip(before.edges, after.edges, strict=True)
    )
    return both_tables and same and after.page == before.page + 1


def _torn(before: _Placed, after: _Placed) -> Block | None:
    """The whole of a paragraph that goes on after the end of the page; None where it does not."""
    if not isinstance(before.part, Block) or not isinstance(after.part, Block) or after.page != before.page + 1:
        return None
    text, rest = before.part.text, after.part.text
    is_open = sum(map(text.count, "（(〔【")) > sum(map(text.count, "）)〕】"))
    ends = re.search(r"[。；！？：:）)〕】]$", text) or len(text) < _LONGEST_HEAD
    if begins_anew(rest) or (ends and not is_open):
        return None
    return replace(before.part, text=joined(f"{text}\n{rest}"))


def _appended(before: Block | Table, after: Block | Table) -> Table:
    assert isinstance(before, Table)
    assert isinstance(after, Table)
    down = before.height
    cells = tuple(replace(each, row=each.row + down) for each in after.cells)
    return Table(before.cells + cells, before.name, before.breaks | {down}, before.is_unruled or after.is_unruled)
