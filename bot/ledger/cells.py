"""Cells: texts of people as a spreadsheet can hold them, and never as anything but texts."""

import re

LONGEST = 32_767
"""Characters of a cell, in the units in which spreadsheets count."""
CUT = "…（以下略）"
FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet could take for a formula when somebody edits the cell."""
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def cell(text: str) -> str:
    """A text as a cell holds it: without controls and halves of characters, and cut where it is too long."""
    cleaned = _UNHOLDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _units(cleaned) <= LONGEST:
        return cleaned
    most = 2 * (LONGEST - _units(CUT))
    return cleaned.encode("utf-16-le")[:most].decode("utf-16-le", "ignore") + CUT


def _units(text: str) -> int:
    return len(text) + sum(each > "\uffff" for each in text)
