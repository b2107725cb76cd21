"""Plain text: UTF-8, UTF-16 or GB18030, a block a line; lines that were broken only to fit are joined again."""

import re
from collections import Counter
from unicodedata import east_asian_width

from checklist_data.importing.blocks import Block, Cell, Document, Table, Unreadable
from checklist_data.importing.limits import CELLS, CHARACTERS, PARAGRAPHS
from checklist_data.importing.numbering import begins_anew

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
NARROWEST = 24
"""Columns; texts whose lines are shorter are not taken for broken lines."""


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
    parts = _tables(lines) or _paragraphs(lines)
    return Document(tuple(parts), "txt")


def _tables(lines: list[tuple[int, str]]) -> list[Block | Table]:
    """A table for each run of lines with the same tabs; nothing where there is none."""
    parts: list[Block | Table] = []
    at = 0
    while at < len(lines):
        tabs = lines[at][1].count("\t")
        end = at
        while tabs >= 2 and end < len(lines) and lines[end][1].count("\t") == tabs:
            end += 1
        if end - at >= 3:
            parts.append(_table(lines[at:end]))
            at = end
        else:
            parts.append(Block(lines[at][1].strip(), f"第{lines[at][0]}行"))
            at += 1
    return parts if any(isinstance(each, Table) for each in parts) else []


def _table(lines: list[tuple[int, str]]) -> Table:
    cells = [
        Cell(Block(text.strip(), f"第{number}行第{column + 1}列"), row, column)
        for row, (number, line) in enumerate(lines)
        for column, text in enumerate(line.split("\t"))
    ]
    if len(cells) > CELLS:
        raise Unreadable("表格过大，没有读取 (too many cells)")
    return Table(tuple(cells))


def _paragraphs(lines: list[tuple[int, str]]) -> list[Block | Table]:
    width = _broken_at([line.rstrip() for _, line in lines])
    texts: list[tuple[int, int, str]] = []
    for number, line in lines:
        before = texts[-1] if texts else None
        if before and before[1] == number - 1 and goes_on(before[2], line, lines_width=width):
            texts[-1] = (before[0], number, f"{before[2]}\n{line.strip()}")
        else:
            texts.append((number, number, line.rstrip()))
    return [
        Block(joined(text), f"第{first}行" if first == last else f"第{first}-{last}行") for first, last, text in texts
    ]


def joined(text: str) -> str:
    """Lines of one paragraph as one line: without a space unless both sides are Latin."""
    return re.sub(r"(?<=[A-Za-z0-9,.])\s*\n\s*(?=[A-Za-z])", " ", text).replace("\n", "").strip()


def goes_on(before: str, line: str, *, lines_width: int) -> bool:
    """Whether a line goes on where the one before it was broken to fit."""
    last = before.rsplit("\n", 1)[-1]
    if before.count("（") + before.count("(") > before.count("）") + before.count(")") and len(before) < 2_000:
        return not begins_anew(line)
    if last.endswith(("、", "，", ",")) or line.strip().startswith(("、", "，", "。", "；", "）")):
        return True
    if begins_anew(line) or last.endswith(("。", "；", "：", ":", "！", "？", "）", "〕")):
        return False
    return bool(lines_width) and abs(columns(last) - lines_width) <= 2 and not line.startswith(("  ", "\u3000", "\t"))


def columns(text: str) -> int:
    """The width of a text in columns of a terminal."""
    return sum(2 if east_asian_width(each) in "WFA" else 1 for each in text)


def _broken_at(lines: list[str]) -> int:
    """The width at which lines were broken to fit; 0 where they were not."""
    widths = Counter(columns(line) // 2 for line in lines if not line.endswith(("。", "；", "：")))
    widest = max((columns(line) for line in lines), default=0)
    full = sum(count for width, count in widths.items() if width >= widest // 2 - 1)
    return widest if full >= 3 and widest >= NARROWEST else 0
