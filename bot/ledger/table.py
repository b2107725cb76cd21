"""The ledger as a table of text (.csv), for other programs: UTF-8 with the mark by which spreadsheets recognise it."""

import csv
from pathlib import Path

from bot.ledger.cells import FORMULA_BEGINS, cell
from bot.ledger.columns import COLUMNS
from bot.ledger.rows import Ledger
from storage.engine.atomic_files import placed

ENCODING = "utf-8-sig"
AS_TEXT = "'"
"""Before what a spreadsheet would take for a formula (owasp.org/www-community/attacks/CSV_Injection)."""


def write_table(ledger: Ledger, path: Path, *, replace: bool = False) -> None:
    """Write every row to a file, whole or not at all, to a new one unless replaced. Raises FileExistsError, OSError."""
    with placed(path, replace=replace) as part, part.open("w", encoding=ENCODING, newline="") as file:
        lines = csv.writer(file)
        lines.writerow(each.heading for each in COLUMNS)
        lines.writerows([_text(each.text(row)) for each in COLUMNS] for row in ledger.rows)


def _text(text: str) -> str:
    held = cell(text)
    return f"{AS_TEXT}{held}" if held.startswith(FORMULA_BEGINS) else held
