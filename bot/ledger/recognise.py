"""Recognise a workbook of the ledger, whatever it is called, also one with faults."""

from pathlib import Path

from bot.ledger.columns import COLUMNS, KEY
from bot.ledger.headings import NAMES, SEARCHED, headings_in
from bot.workbooks.faults import Unreadable
from bot.workbooks.grid import opened

_OWN = COLUMNS[KEY].heading
"""The heading that no other table has."""


def is_ledger(path: Path) -> bool:
    """Whether one of its sheets has the ledger's headings; False if it cannot be opened."""
    try:
        with opened(path, []) as sheets:
            for sheet in sheets:
                for at, line in zip(range(SEARCHED), sheet.rows, strict=False):
                    del at
                    texts = {"".join(str(cell.value).split()) for cell in line.cells.values()}
                    if headings_in(line) and (_OWN in texts or len(texts & set(NAMES)) > len(NAMES) // 2):
                        return True
    except Unreadable:
        return False
    return False


def is_workbook(path: Path) -> bool:
    """Whether it can be opened as a workbook at all."""
    try:
        with opened(path, []):
            return True
    except Unreadable:
        return False
