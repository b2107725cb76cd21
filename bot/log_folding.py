"""Folding of log lines, so that no input fills the log: a few of a kind per minute, then a count."""

import logging
import sys
from collections import Counter

OF_A_KIND = 10
"""Lines of one kind that are written in a minute."""
IN_ALL = 300
"""Lines of all kinds that are written in a minute."""
MINUTE = 60
Kind = tuple[str, int, str]
"""The name of the logger, the level, and the text before its values are put in."""


class FoldingHandler(logging.StreamHandler):  # type: ignore[type-arg]
    """Writes to the standard error. What was left out is told with the first line of the next minute, or at the end."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(sys.stderr)
        self._minute = 0
        self._written: Counter[Kind] = Counter()
        self._left_out: Counter[Kind] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, or count it."""
        self._begin(int(record.created // MINUTE))
        kind = (record.name, record.levelno, str(record.msg)[:200])
        if self._written.total() < IN_ALL and self._written[kind] < OF_A_KIND:
            self._written[kind] += 1
            super().emit(record)
        else:
            self._left_out[kind if kind in self._written else _OTHERS] += 1

    def close(self) -> None:
        """Tell what was left out last."""
        self._begin(self._minute + 1)
        super().close()

    def _begin(self, minute: int) -> None:
        if minute == self._minute:
            return
        left_out, self._left_out = self._left_out, Counter()
        self._minute = minute
        self._written.clear()
        for (name, level, text), count in left_out.items():
            told = "%s more lines like this within a minute: %s"
            super().emit(logging.LogRecord(name, level, "", 0, told, (count, text), None))


_OTHERS: Kind = ("root", logging.WARNING, "(of several kinds)")
