"""A pooler between the program and the server: one that shares a session among its clients is refused.

What belongs to a session (the lock of the active copy, prepared statements, settings) holds where a pooler keeps a
session for each client, and for nobody if it gives it to another at the end of each transaction (PgBouncer,
features.html).
"""

from collections.abc import Awaitable, Callable

import asyncpg

PID = "SELECT pg_backend_pid()"
TRIES = 3
"""Others who come and go may hide once that a session is shared."""


async def is_behind_pooler(connection: "asyncpg.Connection[asyncpg.Record]") -> bool:
    """Whether the number that was given for the session at its beginning is not the server's own."""
    return bool(await connection.fetchval(PID) != connection.get_server_pid())


async def is_shared(
    connection: "asyncpg.Connection[asyncpg.Record]",
    connect: Callable[[], Awaitable["asyncpg.Connection[asyncpg.Record]"]],
) -> bool:
    """Whether another client is given the session of this one, or this one another's, while it does nothing."""
    other = await connect()
    try:
        for _ in range(TRIES):
            if await _meet(connection, other):
                return True
        return False
    finally:
        other.terminate()


async def _meet(one: "asyncpg.Connection[asyncpg.Record]", other: "asyncpg.Connection[asyncpg.Record]") -> bool:
    """Whether one client loses its session, or shares it, while another one is in a transaction."""
    before = await one.fetchval(PID)
    async with other.transaction():
        taken = await other.fetchval(PID)
        return bool(taken == before or await one.fetchval(PID) != before)
