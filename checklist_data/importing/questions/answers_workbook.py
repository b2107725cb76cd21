"""The answers in a workbook of review that a person has gone through."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.archive import Archive
from checklist_data.importing.limits import FILE_BYTES
from checklist_data.importing.questions.review_workbook import (
    ASKED,
    CHANGEABLE,
    COVERING,
    COVERS,
    ENTRIES,
    LEFT,
    LEFT_OVER,
    ORIGINAL,
    QUESTIONS,
    READ,
)
from checklist_data.importing.reading import LINE_CLASSES

if TYPE_CHECKING:
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

    def put(self, table: str, key: str, value: object, place: str) -> None:
        """Note an answer and its place."""
        self.tables[table][key] = value
        self.places[table, key] = place


def read_workbook(path: Path) -> Given:
    """What a person has answered in it. Raises Unreadable where it is no workbook of review, and OSError."""
    data = path.read_bytes()
    if len(data) > FILE_BYTES or not data.startswith(b"PK"):
        raise Unreadable(f"{path.name} 不是审阅用的工作簿 (not a workbook of review)")
    Archive(data)
    book, given = _opened(data, path.name), Given()
    for at, row in _rows(book, QUESTIONS, ASKED):
        if row[4].strip():
            given.put("answers", row[0], row[4].strip(), f"{QUESTIONS}!E{at}")
    for at, row in _rows(book, ENTRIES, READ):
        if changed := _changed(row):
            given.put("entries", row[0], changed, f"{ENTRIES}!A{at}")
    classes = {words: str(each) for each, words in LINE_CLASSES.items()}
    for at, row in _rows(book, LEFT_OVER, LEFT):
        if row[2].strip():
            given.put("lines", row[0][:_BEGINNING], classes.get(row[2].strip(), row[2].strip()), f"{LEFT_OVER}!C{at}")
    for at, row in _rows(book, COVERS, COVERING):
        if names := _lines(row[1]):
            given.put("covers", row[0], names, f"{COVERS}!B{at}")
    return given


def _opened(data: bytes, name: str) -> "Workbook":
    from openpyxl import load_workbook  # noqa: PLC0415 - only where a workbook is given

    try:
        book = load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError):
        raise Unreadable(f"{name} 不完整或已损坏 (the workbook is broken)") from None
    if QUESTIONS not in book.sheetnames:
        raise Unreadable(f"{name} 不是审阅用的工作簿：没有“{QUESTIONS}”这张表 (not a workbook of review)")
    return book


def _rows(book: "Workbook", name: str, heads: Row) -> Iterator[tuple[int, Row]]:
    """The rows of a sheet below its head, with their numbers; none where it was deleted."""
    if name not in book.sheetnames:
        return
    width = max(len(heads), ORIGINAL + len(CHANGEABLE) if name == ENTRIES else 0)
    lines = book[name].iter_rows(max_col=width, values_only=True)
    first = tuple("" if each is None else str(each) for each in next(lines, ()))
    if first[: len(heads)] != heads:
        raise Unreadable(f"工作表“{name}”的表头已改动，请恢复为：{'、'.join(heads)} (the head was changed)")
    for at, line in enumerate(lines, 2):
        row = tuple("" if each is None else str(each) for each in line)
        if row[0]:
            yield at, row


def _changed(row: Row) -> dict[str, object]:
    """The values of an entry that are not those which were read."""
    first = READ.index("牵头单位")
    changed: dict[str, object] = {}
    for at, key in enumerate(CHANGEABLE):
        now, before = row[first + at], row[ORIGINAL + at]
        if _lines(now) != _lines(before):
            changed[key] = now.strip() if key == "deadline" else _lines(now)
    return changed


def _lines(text: str) -> list[str]:
    return [each.strip() for each in text.split("\n") if each.strip()]
