"""Tables of a PDF without ruled lines: columns told by the white between them, rows by the gaps or the numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from checklist_data.importing.blocks import Block, Cell, Table, Unreadable
from checklist_data.importing.formats.pdf_lines import whole_characters
from checklist_data.importing.labels import BODIES, Meaning, label
from checklist_data.importing.numbering import kind_of_bare

if TYPE_CHECKING:
    from pdfplumber.page import Page

_FEWEST_COLUMNS = 3
_SAME_LINE = 3.0
"""Points between the tops of words on one line."""
_ROWLESS = "第{page}页的表格没有框线，分不清各行，请另存为 .docx 或 .xlsx 再试 (a table without lines)"


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters without white space, and where it stands, in points from the top left."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass
class _Column:
    """A column: how far its words reach, and the words."""

    left: float
    right: float
    words: list[Word] = field(default_factory=list)

    def touches(self, word: Word) -> bool:
        """Whether a word stands over or under the column."""
        return word.left < self.right and word.right > self.left

    def take(self, word: Word) -> None:
        """Add a word."""
        self.left, self.right = min(self.left, word.left), max(self.right, word.right)
        self.words.append(word)


_SAYS_MORE = re.compile("[：:].")
"""A label with what stands under it: 完成时间：9月, which heads no column."""


@dataclass(frozen=True, slots=True)
class Unruled:
    """A table without lines, and the band of the page that it takes up."""

    table: Table
    top: float
    bottom: float
    head: tuple[Word, ...]
    """The words that name the columns, each as wide as its column."""

    @property
    def edges(self) -> tuple[float, ...]:
        """Where the columns begin by their heads."""
        return tuple(each.left for each in self.head)


def find_unruled(page: "Page", number: int, before: Unruled | None = None) -> Unruled | None:
    """The table under the first line of the page that names columns; None where there is none.

    Without such a line the page may go on with the table `before` it. Raises Unreadable where its rows cannot be told
    apart.
    """
    lines = list(_lines(page))
    at = next((at for at, line in enumerate(lines) if _is_head(line)), None)
    if at is not None:
        return _read(lines, at, lines[at], number)
    return _read(lines, -1, before.head, number) if before is not None and _goes_on(lines, before) else None


def _read(lines: Sequence[Sequence[Word]], at: int, head: Sequence[Word], number: int) -> Unruled:
    columns = [_Column(each.left, each.right, [each]) for each in head]
    end = _fill(columns, lines[at + 1 :]) + at + 1
    rows = _rows(columns, goes_on=at < 0)
    if rows is None:
        raise Unreadable(_ROWLESS.format(page=number))
    tops = [min(each.top for each in head), *rows] if at >= 0 else rows
    shown = [column.words if at >= 0 else column.words[1:] for column in columns]
    cells = [
        Cell(Block(text, f"第{number}页表格第{row + 1}行第{column + 1}列"), row, column)
        for row in range(len(tops))
        for column, words in enumerate(shown)
        if (text := _text(words, tops, row))
    ]
    bottom = max(each.bottom for line in lines[max(at, 0) : end] for each in line)
    wide = tuple(replace(each.words[0], left=each.left, right=each.right) for each in columns)
    return Unruled(Table(tuple(cells), is_unruled=True), tops[0], bottom, wide)


def _goes_on(lines: Sequence[Sequence[Word]], before: Unruled) -> bool:
    """Whether the first lines of a page stand in the columns of the table before it."""
    columns = [_Column(each.left, each.right) for each in before.head]
    first = [word for line in lines[:3] for word in line]
    return len(first) >= _FEWEST_COLUMNS and all(sum(each.touches(word) for each in columns) == 1 for word in first)


def _lines(page: "Page") -> Iterator[list[Word]]:
    line: list[Word] = []
    for each in page.extract_words(x_tolerance_ratio=0.3, use_text_flow=False):
        text = whole_characters(each["text"])
        word = Word(text, float(each["x0"]), float(each["x1"]), float(each["top"]), float(each["bottom"]))
        if line and abs(word.top - line[0].top) > _SAME_LINE:
            yield sorted(line, key=lambda one: one.left)
            line = []
        line.append(word)
    if line:
        yield sorted(line, key=lambda one: one.left)


def _is_head(line: Sequence[Word]) -> bool:
    meanings = [label(each.text).meaning for each in line]
    known = {each for each in meanings if each is not Meaning.UNKNOWN}
    if any(_SAYS_MORE.search(each.text) for each in line):
        return False
    is_wide = len(line) >= _FEWEST_COLUMNS and len(known) >= _FEWEST_COLUMNS
    return is_wide and Meaning.UNKNOWN not in meanings and bool(known & {*BODIES, Meaning.DEADLINE})


def _fill(columns: list[_Column], lines: Sequence[Sequence[Word]]) -> int:
    """Give the words below a head to their columns; returns how many lines are of the table."""
    waiting: list[Word] = []
    end = len(lines)
    for at, line in enumerate(lines):
        if any(sum(each.touches(word) for each in columns) > 1 for word in line):
            end = at
            break
        for word in line:
            column = next((each for each in columns if each.touches(word)), None)
            if column is None:
                waiting.append(word)
            else:
                column.take(word)
    for word in waiting:
        min(columns, key=lambda each: max(each.left - word.right, word.left - each.right)).take(word)
    return end


def _rows(columns: Sequence[_Column], *, goes_on: bool) -> list[float] | None:
    """The top of each row below the head; None where they cannot be told apart.

    Of a table that `goes_on` from the page before, the first row may be the rest of one that was torn.
    """
    bands = _bands(columns)
    numbers = next((each for each in columns if label(each.words[0].text).meaning is Meaning.NUMBER), None)
    if numbers is None:
        return bands if (len(bands) > 1 or goes_on) and not _hide_rows(columns, bands) else None
    tops = [each.top for each in numbers.words[1:] if kind_of_bare(each.text) != "other"]
    if _have_one_each(bands, tops, goes_on=goes_on):
        return bands
    is_on_top = bool(tops and bands) and abs(tops[0] - bands[0]) < _SAME_LINE
    return [each - _SAME_LINE for each in tops] if is_on_top else None


def _have_one_each(bands: Sequence[float], tops: Sequence[float], *, goes_on: bool) -> bool:
    """Whether each band begins one number; the last may have none, nor the first of a table that goes on."""
    ends = [*bands[1:], float("inf")]
    counts = [sum(top <= each < end for each in tops) for top, end in zip(bands, ends, strict=False)]
    return max(counts, default=0) == 1 and all(each == 1 for each in counts[goes_on:-1])


def _hide_rows(columns: Sequence[_Column], bands: Sequence[float]) -> bool:
    """Whether one band holds several rows: a line that is full nowhere, and below it a line of most columns.

    A cell goes on below a line that fills its column; below one that ends early, something else begins.
    """
    widest = max(columns, key=lambda each: each.right - each.left)
    lines = sorted(widest.words[1:], key=lambda each: each.top)
    for before, after in pairwise(lines):
        letter = before.bottom - before.top
        ends = before.text.endswith(("。", "；")) or before.right < widest.right - 2 * letter
        beside = sum(
            any(abs(word.top - after.top) < _SAME_LINE for word in each.words[1:])
            for each in columns
            if each is not widest
        )
        is_within = not any(before.top < top <= after.top for top in bands)
        if is_within and ends and beside > 1:
            return True
    return False


def _bands(columns: Sequence[_Column]) -> list[float]:
    """Where a row begins by the white above it, which is wider than between the lines of one cell."""
    usual = _usual_gap(columns)
    tops: list[float] = []
    reached = 0.0
    for word in sorted((each for column in columns for each in column.words[1:]), key=lambda each: each.top):
        if not tops or word.top - reached > usual:
            tops.append(word.top)
        reached = max(reached, word.bottom)
    return tops


def _usual_gap(columns: Sequence[_Column]) -> float:
    """What no gap between lines of one cell exceeds: somewhat more than the narrowest in any column."""
    gaps = [
        after.top - before.bottom
        for column in columns
        for before, after in zip(column.words[1:], column.words[2:], strict=False)
        if after.top - before.top > _SAME_LINE
    ]
    return max(min(gaps, default=0.0), 0.0) * 1.3 + 0.5


def _text(words: Sequence[Word], tops: Sequence[float], row: int) -> str:
    end = tops[row + 1] if row + 1 < len(tops) else float("inf")
    return "".join(each.text for each in words if tops[row] <= each.top < end)
