"""What of a ledger is not in the file that comes back."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.ledger.rows import SUMMARY
from tests.bot.ledger.book import Book
from tests.bot.ledger.desk import HEADINGS


def test_sheets_and_rows_that_are_missing_are_told(book: Book) -> None:
    def thinned(workbook: Workbook, sheet: Worksheet) -> None:
        sheet.delete_rows(book.row(sheet))
        for number in range(sheet.max_row, 1, -1):
            if sheet.cell(number, HEADINGS.index("部分") + 1).value == "省特色清单":
                sheet.delete_rows(number)
        del workbook[SUMMARY]

    book.change(thinned)
    notes = "\n".join(book.read().notes)
    assert "没有这些部分：“省特色清单”" in notes
    assert "没有这些行：49 党群工作部" in notes
