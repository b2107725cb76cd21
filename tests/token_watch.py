"""A watch over the log at its most talkative: no token may be in it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

TOKEN = "7000000001:"  # noqa: S105 - how those of the stages begin


class TokenWatch(logging.Handler):
    """Keeps the lines that have a token."""

    def __init__(self) -> None:
        """Nothing is logged yet."""
        super().__init__()
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Look at a line."""
        line = record.getMessage()
        if TOKEN in line:
            self.told.append(line)


@contextmanager
def no_token() -> Iterator[None]:
    """See that the log has no token, down to its smallest remarks, which nobody else then writes out."""
    root, watch = logging.getLogger(), TokenWatch()
    level, others = root.level, {each: each.level for each in root.handlers}
    for each in others:
        each.setLevel(max(each.level, logging.WARNING))
    root.addHandler(watch)
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(watch)
        for each, before in others.items():
            each.setLevel(before)
    assert watch.told == []
