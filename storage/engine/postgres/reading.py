"""Reading beside the writer: a connection of its own sees one moment, and nobody waits for it."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from storage.engine.location import Server
from storage.engine.postgres.connecting import opened
from storage.engine.postgres.errors import RAISED
from storage.engine.postgres.errors import translated as as_told
from storage.engine.postgres.link import CLOSING
from storage.engine.postgres.runner import PostgresRunner

T = TypeVar("T")
BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
READERS = 2
"""Connections for reading in one process; a third reader waits. One more connection writes."""
_places = threading.BoundedSemaphore(READERS)


def read(server: Server, work: Callable[[PostgresRunner], Awaitable[T]], attributes: str = "primary") -> T:
    """Run work on a snapshot of the database. Raises TryAgain or LeaveAlone if it cannot be read.

    Of several hosts the primary is read, as a replica may lag behind what was just written.
    """
    with _places:
        return asyncio.run(_done(server, work, attributes))


async def _done(server: Server, work: Callable[[PostgresRunner], Awaitable[T]], attributes: str) -> T:
    connection = await opened(server, target_session_attrs=attributes)
    try:
        await connection.execute(BEGIN)
        return await work(PostgresRunner(connection))
    except RAISED as error:
        raise as_told(error) from error
    finally:
        with suppress(*RAISED):
            await connection.close(timeout=CLOSING)
