"""Plain text: UTF-8, UTF-16 or GB18030, a block a line; lines that were broken only to fit are joined again."""

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from checklist_data.importing.blocks import Block, Cell, Document, Table, Unreadable
from checklist_data.importing.formats.broken_lines import Wrapping, wrapping_of
from checklist_data.importing.formats.drawn_tables import drawn_tables
from checklist_data.importing.labels import BODIES, Meaning, label
from checklist_data.importing.limits import CELLS, CHARACTERS, PARAGRAPHS
from checklist_data.importing.numbering import split_number

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_PAGE_NUMBER = re.compile(
    r"[-—–－]+\s*\d{1,3}\s*[-—–－]+|第\s*\d{1,3}\s*[页頁](?:.{0,3}共\s*\d{1,3}\s*[页頁])?(?:\s*Page\s*\d+\s*of\s*\d+)?"
)


def decode(data: bytes) -> str:
    """The text of some bytes. Raises Unreadable where they are no text."""
    for mark, encoding in (*MARKS, (b"", "utf-8"), *_unmarked(data), (b"", "gb18030")):
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            return _checked(text)
    raise Unreadable("认不出文字编码，请另存为 UTF-8 编码的 .txt 再试 (unknown encoding)")


def _unmarked(data: bytes) -> tuple[tuple[bytes, str], ...]:
    """UTF-16 without a mark is told by the zero bytes of its line breaks."""
    odd, even = data[1::2][:2_000].count(0), data[::2][:2_000].count(0)
    return ((b"", "utf-16-le" if odd >= even else "utf-16-be"),) if odd or even else ()


def _checked(text: str) -> str:
    if len(text) > CHARACTERS:
        raise Unreadable("文字过多，没有读取 (too much text)")
    if re.search(r"[\x00-\x08\x0e-\x1f]", text):
        raise Unreadable("这不是文字文件，请另存为 .docx 或 .txt 再试 (not a text)")
    return text


def read_text(data: bytes) -> Document:
    """A document of plain text. Raises Unreadable."""
    lines = [(number, line) for number, line in enumerate(decode(data).splitlines(), 1) if line.strip()]
    if len(lines) > PARAGRAPHS:
        raise Unreadable("行数过多，没有读取 (too many lines)")
    parts = _values(lines) or _drawn(lines) or _tables(_unquoted(lines)) or _paragraphs(lines)
    return Document(tuple(parts), "txt")


def _drawn(lines: list[tuple[int, str]]) -> list[Block | Table]:
    """The tables that the lines draw, and the paragraphs between them; nothing where they draw none."""
    runs = drawn_tables(lines)
    if not any(isinstance(each, Table) for each in runs):
        return []
    return [part for run in runs for part in ([run] if isinstance(run, Table) else _paragraphs(run))]


def _tables(lines: list[tuple[int, str]]) -> list[Block | Table]:
    """A table for each run of lines with as many cells; nothing where there is none."""
    parts: list[Block | Table] = []
    at = 0
    while at < len(lines):
        rows = next((found for part in _PARTINGS if (found := _run(lines, at, part))), [])
        if rows:
            parts.append(_table([(lines[at + place][0], row) for place, row in enumerate(rows)]))
            at += len(rows)
        else:
            parts.append(Block(lines[at][1].strip(), f"第{lines[at][0]}行"))
            at += 1
    return parts if any(isinstance(each, Table) for each in parts) else []


def _values(lines: list[tuple[int, str]]) -> list[Block | Table]:
    """The one table of a file of values parted by commas; nothing where the first line does not name columns."""
    heads = [label(each) for each in _by_commas(lines[0][1])] if lines else []
    known = {each.meaning for each in heads} - {Meaning.UNKNOWN}
    if len(known) < _FEWEST_CELLS or not known & {*BODIES, Meaning.DEADLINE}:
        return []
    rows = [(number, _by_commas(line) or [line]) for number, line in lines]
    return [_table(rows)] if sum(len(row) == len(heads) for _, row in rows) * 2 > len(rows) else []


def _run(lines: Sequence[tuple[int, str]], start: int, part: Callable[[str], list[str]]) -> list[list[str]]:
    """The cells of the lines from one on, as long as each has as many; nothing where they are no table."""
    size = len(part(lines[start][1]))
    if size < _FEWEST_CELLS:
        return []
    rows: list[list[str]] = []
    for at in range(start, len(lines)):
        row = part(lines[at][1])
        if len(row) != size and (len(row) > 1 or not _is_between(lines, at, size, part)):
            break
        rows.append(row if len(row) > 1 else [lines[at][1]])
    return rows if sum(len(row) == size for row in rows) >= _FEWEST_LINES else []


def _is_between(lines: Sequence[tuple[int, str]], at: int, size: int, part: Callable[[str], list[str]]) -> bool:
    """Whether a line is a heading or a page number before another row of a table."""
    text = lines[at][1].strip()
    if len(text) > _LONGEST_HEADING or not (split_number(text).kind or _PAGE_NUMBER.fullmatch(text)):
        return False
    behind = (len(part(line)) for _, line in islice(lines, at + 1, None))
    return next((each for each in behind if each > 1), 0) == size


def _unquoted(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Lines parted by tabs, of which one cell in quotes holds several: as a spreadsheet copies them."""
    found: list[tuple[int, str]] = []
    is_open = False
    for number, line in lines:
        opens = "\t" in line and bool(re.search(r'(?:^|\t)"[^"]*$', line))
        if is_open and found:
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{line}")
            is_open = '"' not in line
        else:
            found.append((number, line))
            is_open = opens
    return found


def _by_tabs(line: str) -> list[str]:
    return [re.sub(r'^"([^"]*)"$', r"\1", each) for each in line.split("\t")]


def _by_bars(line: str) -> list[str]:
    """The cells between bars; those of a line that only rules the table are blank."""
    cells = line.strip().strip("|｜").replace("｜", "|").split("|") if "|" in line or "｜" in line else []
    return ["" if re.fullmatch(r"\s*:?-{2,}:?\s*", each) else each for each in cells]


def _by_commas(line: str) -> list[str]:
    return next(csv.reader([line])) if "," in line else []


_PARTINGS = (_by_tabs, _by_bars)
_FEWEST_CELLS, _FEWEST_LINES = 3, 3
_LONGEST_HEADING = 30


def _table(lines: list[tuple[int, list[str]]]) -> Table:
    width = max(len(texts) for _, texts in lines)
    cells = [
        Cell(Block(text.strip(), f"第{number}行第{column + 1}列"), row, column, 1, width if len(texts) == 1 else 1)
        for row, (number, texts) in enumerate(lines)
        for column, text in enumerate(texts)
    ]
    if len(cells) > CELLS:
        raise Unreadable("表格过大，没有读取 (too many cells)")
    return Table(tuple(cells))


def _paragraphs(lines: list[tuple[int, str]]) -> list[Block | Table]:
    wrapping = wrapping_of([line.rstrip() for _, line in lines])
    found: list[_Lines] = []
    pages: list[_Lines] = []
    for number, line in lines:
        before = found[-1] if found else None
        if _PAGE_NUMBER.fullmatch(line.strip()):
            pages.append(_Lines(number, number, line))
        elif (
            before and (pages or before.last == number - 1) and _goes_on(wrapping, before.text, line, torn=bool(pages))
        ):
            found[-1] = _Lines(before.first, number, f"{before.text}\n{line.strip()}")
        else:
            found += [*pages, _Lines(number, number, line.rstrip())]
            pages = []
    return [each.block() for each in (*found, *pages)]


def _goes_on(wrapping: Wrapping, before: str, line: str, *, torn: bool) -> bool:
    """Whether a line goes on with the one before it; where a page number stands between, only a full line does."""
    if torn and not wrapping.is_full(before.rsplit("\n", 1)[-1]):
        return False
    return wrapping.goes_on(before, line)


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines of one paragraph."""

    first: int
    last: int
    text: str

    def block(self) -> Block:
        """The paragraph with its place."""
        place = f"第{self.first}行" if self.first == self.last else f"第{self.first}-{self.last}行"
        return Block(joined(self.text), place)


def joined(text: str) -> str:
    """Lines of one paragraph as one line: without a space unless both sides are Latin."""
    return re.sub(r"(?<=[A-Za-z0-9,.])\s*\n\s*(?=[A-Za-z])", " ", text).replace("\n", "").strip()
