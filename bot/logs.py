"""Logging, without words of people and without secrets."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from types import TracebackType

from bot.log_folding import FoldingHandler
from bot.sensitive import masked, shown
from storage.engine.address import without_passwords

TOKEN = re.compile(r"(?<!\d)\d{4,}:[\w-]{20,}")
HIDDEN = "[secret]"
OWN = ("bot", "handlers", "storage", "checklist_data")
"""The packages of this program. They log what is done, never what people write."""
UNSAID = "…"
_QUOTED = re.compile(r"(?<!\w)'[^\n]*'|\"[^\n]*\"|[^\x00-\x7f]+")
"""What an error may quote of that over which it came: what stands in quotes, and words that are not English."""
ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Redacting(logging.Formatter):
    """Writes a line, its traceback included, without secrets."""

    def __init__(self, secrets: Iterable[str]) -> None:
        """Hide these values, and everything that looks like a token."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = sorted((each for each in secrets if each), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line as it is written."""
        return self.redacted(super().format(_unsaid(record)))

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 - the library's name
        """Return a traceback without what its errors quote: that may be what somebody wrote."""
        told = super().formatException(ei)
        for said in _messages(ei[1]):
            told = told.replace(said, _QUOTED.sub(UNSAID, said))
        return shown(masked(told))

    def redacted(self, text: str) -> str:
        """Return a text without secrets."""
        for each in self._secrets:
            text = text.replace(each, HIDDEN)
        return without_passwords(TOKEN.sub(HIDDEN, text))


def set_up_logging(level: str, secrets: Iterable[str]) -> None:
    """Log to the standard error: this program from this level on, the libraries from warnings on.

    On lower levels libraries write out requests with their address, which holds the token, statements with their
    values, and whole updates.
    """
    handler = FoldingHandler()
    handler.setFormatter(Redacting(secrets))
    chosen = logging.getLevelNamesMapping()[level.upper()]
    logging.basicConfig(level=max(chosen, logging.WARNING), handlers=[handler], force=True)
    for name in OWN:
        logging.getLogger(name).setLevel(chosen)
    logging.raiseExceptions = False  # a line that cannot be written would be told raw


def _messages(error: BaseException | None) -> Iterator[str]:
    """The messages of an error and of those that led to it."""
    waiting, seen = [error], set[int]()
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        waiting += [
            each.__cause__,
            each.__context__,
            *(each.exceptions if isinstance(each, BaseExceptionGroup) else ()),
        ]
        with suppress(Exception):  # it cannot be told, and is not
            yield str(each)


def _unsaid(record: logging.LogRecord) -> logging.LogRecord:
    """A record of a library without the values in it, but for figures: an update that cannot be read is among them."""
    if record.name.split(".")[0] in OWN or not record.args:
        return record
    copy = logging.makeLogRecord(record.__dict__)
    if isinstance(record.args, Mapping):
        copy.args = {name: _safe(each) for name, each in record.args.items()}
    else:
        copy.args = tuple(map(_safe, record.args))
    return copy


def _safe(value: object) -> object:
    return value if isinstance(value, int | float) else _Unsaid()


class _Unsaid:
    """A placeholder for a hidden value, with any formatting."""

    def __repr__(self) -> str:
        return UNSAID
