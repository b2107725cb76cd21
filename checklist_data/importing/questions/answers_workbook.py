"""The answers in a workbook of review that a person has gone through."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checklist_data.importing.answers import WORDS
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.spreadsheet import open_book, shown
from checklist_data.importing.limits import FILE_BYTES
from checklist_data.importing.questions.names_said import bodies_said, names_said
from checklist_data.importing.questions.review_workbook import (
    ASKED,
    CHANGEABLE,
    COVERING,
    COVERS,
    ENTRIES,
    FROM,
    LEFT,
    LEFT_OVER,
    ORIGINAL,
    QUESTIONS,
    READ,
    SOURCE,
    WAS_READ,
)
from checklist_data.importing.reading import LINE_CLASSES

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook

Row = tuple[str, ...]
_BEGINNING = 30
"""Characters by which a line is known again."""


@dataclass
class Given:
    """What stands in the workbook, as the tables of an answers file, and where each answer stands."""

    tables: dict[str, dict[str, object]] = field(
        default_factory=lambda: {each: {} for each in ("answers", "entries", "lines", "covers")}
    )
    places: dict[tuple[str, ...], str] = field(default_factory=dict)
    mark: str = ""
    """By which the document is known that it was written for; empty where it has none."""

    def put(self, table: str, key: str, value: object, place: str) -> None:
        """Note an answer and its place."""
        self.tables[table][key] = value
        self.places[table, key] = place


def read_workbook(path: Path) -> Given:
    """What a person has answered in it. Raises Unreadable where it is no workbook of review, and OSError."""
    data = path.read_bytes()
    if len(data) > FILE_BYTES or not data.startswith(b"PK"):
        raise NoReview(f"{path.name} 不是审阅用的工作簿 (not a workbook of review)")
    try:
        book, given = open_book(data, is_read=False), Given()
    except Unreadable as problem:
        raise NoReview(str(problem)) from None
    if QUESTIONS not in book.sheetnames or ENTRIES not in book.sheetnames:
        raise NoReview(f"{path.name} 不是审阅用的工作簿：没有“{QUESTIONS}”和“{ENTRIES}” (not a workbook of review)")
    _answered(book, given)
    given.mark = next((row[1] for _, row in _rows(book, SOURCE, FROM)), "")
    return given


def _answered(book: "Workbook", given: Given) -> None:
    for at, row in _rows(book, QUESTIONS, ASKED):
        if row[4].strip():
            given.put("answers", row[0], row[4].strip(), f"{QUESTIONS}!E{at}")
    for at, row in _rows(book, ENTRIES, (*READ, *WAS_READ)):
        if changed := _changed(row):
            given.put("entries", row[0], {WORDS: row[2][:_BEGINNING], **changed}, f"{ENTRIES}!A{at}")
    classes = {words: str(each) for each, words in LINE_CLASSES.items()}
    for at, row in _rows(book, LEFT_OVER, LEFT):
        if row[2].strip():
            given.put("lines", row[0][:_BEGINNING], classes.get(row[2].strip(), row[2].strip()), f"{LEFT_OVER}!C{at}")
    for at, row in _rows(book, COVERS, COVERING):
        if names := bodies_said(row[1]):
            given.put("covers", row[0], names, f"{COVERS}!B{at}")


class NoReview(Unreadable):
    """A file is no workbook of review at all, or cannot be opened."""


def _rows(book: "Workbook", name: str, heads: Row) -> Iterator[tuple[int, Row]]:
    """The rows of a sheet below its head, with their numbers; none where it was deleted."""
    if name not in book.sheetnames:
        return
    lines = book[name].iter_rows(max_col=len(heads))
    first = tuple("" if each.value is None else str(each.value) for each in next(lines, ()))
    if first != heads:
        told = "、".join(heads)
        raise Unreadable(f"工作表“{name}”的列有移动、增减或改名，请恢复为：{told} (the columns were changed)")
    for at, line in enumerate(lines, 2):
        row = tuple(_said(each) for each in line)
        if row[0]:
            yield at, row


def _said(each: "Cell | MergedCell") -> str:
    """What a cell says. Raises Unreadable where it is reckoned: what a program has not reckoned yet would be empty."""
    if each.data_type == "f":
        place = f"{each.parent.title}!{each.coordinate}"
        raise Unreadable(f"{place} 是公式，请改写成文字 (a formula: write it as text)")
    if isinstance(each.value, date):
        return f"{each.value.year}年{each.value.month}月{each.value.day}日"
    return shown(each.value, "")


def _changed(row: Row) -> dict[str, object]:
    """The values of an entry that are not those which were read."""
    first = READ.index("牵头单位")
    changed: dict[str, object] = {}
    for at, key in enumerate(CHANGEABLE):
        now, before = row[first + at], [each.strip() for each in row[ORIGINAL + at].split("\n") if each.strip()]
        said = [now.strip()] if key == "deadline" else names_said(now, before)
        if [each for each in said if each] != before:
            changed[key] = now.strip() if key == "deadline" else said
    return changed
