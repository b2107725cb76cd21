"""One copy of the program is active on a database at a time; on which host it runs makes no difference.

The active one holds an advisory lock on the connection that it writes with (explicit-locking.html, 13.3.5): a process
whose connection is gone holds nothing and can write nothing, and the next one that connects holds the lock.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from storage.engine.location import Location, Server
from storage.engine.postgres.errors import RAISED
from storage.engine.postgres.errors import translated as as_told
from storage.engine.postgres.link import PostgresLink, connect
from storage.errors import InUse, TryAgain

KEY = "hashtext('qingdan is active on ' || current_schema())"
TRY = f"SELECT pg_try_advisory_lock({KEY}) AS held"


class Active:
    """Connects, and holds the lock on each connection that it makes."""

    def __init__(self, lost: Callable[[], None]) -> None:
        """`lost` is called where another one has taken over since: the program has to end."""
        self._lost = lost
        self._was_active = False

    async def connect(self, location: Location) -> PostgresLink:
        """Connect to the server. Raises InUse where another one is active, TryAgain where it cannot be reached."""
        assert isinstance(location, Server), "only there it is asked for"  # noqa: S101
        link = await connect(location)
        if await _taken(link):
            self._was_active = True
            return link
        await link.close()
        if self._was_active:
            self._lost()
            raise TryAgain(f"another copy of the program has taken over {location}")
        raise InUse(f"another copy of the program works with {location}")


@contextmanager
def held(server: Server) -> Iterator[None]:
    """Hold a database for the length of a block, so that no bot runs on it. Raises InUse where one does."""
    with asyncio.Runner() as runner:
        link = runner.run(Active(lambda: None).connect(server))
        try:
            yield
        finally:
            runner.run(link.close())


async def _taken(link: PostgresLink) -> bool:
    try:
        return bool((await link.execute(TRY)).rows[0]["held"])
    except RAISED as error:
        await link.close()
        raise as_told(error) from error
