"""Workbooks as people and programs leave them, for the tests of reading: cells, headings and bytes changed."""

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.ledger.reading import ReturnedLedger, read_ledger
from bot.ledger.rows import SHEET, Ledger
from bot.workbooks.faults import Unreadable
from checklist_data.model import Checklist
from storage.engine.database import Transaction
from storage.reports import Matter
from tests.bot.ledger.desk import HEADINGS, TODAY, ledger, report, with_rows, written

MATTER = Matter("党群工作部", "49")
TEXT = "已评选最美家庭6户"


class Book:
    """A ledger with one report, as it stands and as a file."""

    def __init__(self, path: Path, taken: Ledger) -> None:
        """Take it as it was written."""
        self.path = path
        self.ledger = taken
        self.sheet = SHEET

    def read(self) -> ReturnedLedger:
        """Read it back."""
        return read_ledger(self.path, self.ledger, TODAY)

    def faults(self) -> tuple[str, ...]:
        """What is wrong with it."""
        with pytest.raises(Unreadable) as raised:
            self.read()
        return raised.value.faults

    def change(self, work: Callable[[Workbook, Worksheet], object]) -> None:
        """Somebody changes it in a spreadsheet program, on the sheet of the report."""
        workbook = load_workbook(self.path)
        work(workbook, workbook[self.sheet])
        workbook.save(self.path)

    def type(self, heading: str, value: object, shown_as: str = "General") -> None:
        """Somebody types into a cell of the report."""

        def typed(_: Workbook, sheet: Worksheet) -> None:
            cell = sheet.cell(self.row(sheet), HEADINGS.index(heading) + 1)
            cell.value = value  # type: ignore[assignment]
            cell.number_format = shown_as

        self.change(typed)

    def row(self, sheet: Worksheet) -> int:
        """The row of the report."""
        column = HEADINGS.index("标识") + 1
        found = (each for each in range(1, sheet.max_row + 1) if self.is_key(sheet.cell(each, column).value))
        return next(found)

    @staticmethod
    def is_key(value: object) -> bool:
        """Whether this marks the row of the report."""
        return str(value).startswith("|".join(reversed(MATTER)))

    def rewrite(self, change: Callable[[str, bytes], bytes | None]) -> None:
        """Change the parts of the file; None leaves one out."""
        with zipfile.ZipFile(self.path) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, content in parts.items():
                changed = change(name, content)
                if changed is not None:
                    packed.writestr(name, changed)


def a_book(folder: Path, checklist: Checklist) -> Book:
    """A ledger with one report, of its entry and of what is nobody's: each row is read by itself."""

    async def work(rows: Transaction) -> Ledger:
        await report(rows, MATTER, TEXT, proof="教发〔2026〕12号")
        whole = await ledger(rows, checklist)
        few = (row for row in whole.rows if row.matter.ref == MATTER.ref or not row.matter.department)
        return replace(whole, rows=tuple(few))

    taken = with_rows(folder / "bot.sqlite3", work)
    return Book(written(taken, folder / "台账.xlsx"), taken)


def a_copy(book: Book, folder: Path) -> Book:
    """The same ledger on another file, to be changed."""
    return Book(Path(shutil.copy(book.path, folder)), book.ledger)
