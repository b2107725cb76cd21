"""Recognise a workbook of the ledger, whatever it is called, also one with faults."""

from itertools import islice
from pathlib import Path

from bot.ledger.columns import COLUMNS, KEY
from bot.ledger.headings import NAMES, SEARCHED, headings_in
from bot.workbooks.faults import Unreadable
from bot.workbooks.grid import Row, opened

_OWN = COLUMNS[KEY].heading
"""The heading that no other table has."""


def is_ledger(path: Path) -> bool:
    """Whether one of its sheets has the ledger's headings; False if it cannot be opened."""
    try:
        with opened(path, []) as sheets:
            return any(_is_head(line) for sheet in sheets for line in islice(sheet.rows, SEARCHED))
    except Unreadable:
        return False


def _is_head(line: Row) -> bool:
    texts = {"".join(str(cell.value).split()) for cell in line.cells.values()}
    return bool(headings_in(line)) and (_OWN in texts or len(texts & set(NAMES)) > len(NAMES) // 2)


def is_workbook(path: Path) -> bool:
    """Whether it can be opened as a workbook at all."""
    try:
        with opened(path, []):
            return True
    except Unreadable:
        return False
