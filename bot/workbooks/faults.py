"""What is wrong with a workbook, each fault a sentence that names its sheet, and its cell or heading."""

from collections.abc import Sequence

from bot.errors import QingdanError

MOST_TOLD = 200
"""Faults that are told; a file that has more is another file."""


class Unreadable(QingdanError):
    """The file is no ledger, or has faults: correct what is named and read it again."""

    def __init__(self, faults: Sequence[str]) -> None:
        """Carry every fault, each with its place."""
        self.faults = tuple(faults[:MOST_TOLD])
        more = len(faults) - len(self.faults)
        super().__init__("\n".join([*self.faults, *([f"……另有{more}处"] if more else [])]))
