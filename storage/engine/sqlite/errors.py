"""What the codes of SQLite mean for the caller."""

import sqlite3

from storage.errors import LeaveAlone, TryAgain

DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
OURS = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_RANGE}
"""Codes that mean a mistake of the program: trying again would not help."""


def translated(error: sqlite3.Error) -> Exception:
    """Return our error for one of the library; programming errors are returned unchanged."""
    code = _primary(error)
    if code in OURS or _is_unbindable(error):
        return error
    return (LeaveAlone if code in DAMAGED else TryAgain)(str(error))


def needs_fresh_connection(error: sqlite3.Error) -> bool:
    """Whether the connection cannot be trusted after this error."""
    return not _is_unbindable(error) and _primary(error) in {0, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_MISUSE, *DAMAGED}


def _is_unbindable(error: sqlite3.Error) -> bool:
    """Whether a value was of a type that no column has: nothing has reached the file, and trying again is in vain."""
    return "binding parameter" in str(error)


def _primary(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF  # the low byte is the primary code
