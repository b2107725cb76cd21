"""What the errors of PostgreSQL and of the network mean for the caller."""

import asyncpg

from storage.errors import LeaveAlone, TryAgain

RAISED = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # none of the hosts fits; or the server has said that it ends while nothing was asked
    OSError,
    TimeoutError,
)
"""What the library raises; OSError where the server cannot be reached."""
DAMAGED = ("XX001", "XX002")
PASSING = ("08", "25006", "40", "53", "55P03", "57", "58", "28", "3D", "3F", "42501")
"""Beginnings of codes for what may be over in a moment: no connection, a server that does not write any more, a
transaction that met another, no room, a lock, a shutdown, a fault of the system; and what the operator has still to
give: an account, a database, a schema, a right (errcodes-appendix.html)."""
LOST = ("08", "25006", "57P")
"""Those after which another server may have to be looked for."""


def translated(error: BaseException) -> BaseException:
    """Return our error for one of the library; programming errors are returned unchanged."""
    code = _code(error)
    if code.startswith(DAMAGED):
        return LeaveAlone(str(error))
    if code.startswith(PASSING) or is_lost(error):
        return TryAgain(str(error) or type(error).__name__)
    return error


def is_lost(error: BaseException) -> bool:
    """Whether the connection is gone, leads to a server that does not write any more, or to a schema that has changed.

    Statements that were prepared for an older schema are forgotten with their connection.
    """
    if isinstance(error, asyncpg.PostgresError):
        return _code(error).startswith(LOST) or isinstance(error, asyncpg.InvalidCachedStatementError)
    is_mistake = isinstance(error, asyncpg.DataError | asyncpg.InterfaceError) and isinstance(error, ValueError)
    return isinstance(error, RAISED) and not is_mistake


def _code(error: BaseException) -> str:
    return str(getattr(error, "sqlstate", None) or "")
