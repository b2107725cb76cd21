"""Opening the database as its active copy: at once, or after standing by until no other one is active."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress

from bot.service_manager import Notifier
from storage.engine.database import Database, open_database
from storage.engine.location import Location, Server
from storage.errors import TakenOver

_log = logging.getLogger(__name__)


@asynccontextmanager
async def opened(
    location: Location,
    stop: asyncio.Event,
    notifier: Notifier,
    *,
    standby: bool = False,
    observer: Callable[[str], None] = lambda _: None,
) -> AsyncIterator[Database | None]:
    """Open a database for the length of a block, on a server as the active copy; None where `stop` came first.

    Where another copy takes over, `stop` is set and the block has to end: TakenOver is raised then. Raises InUse,
    TryAgain or LeaveAlone where the database cannot be opened.
    """
    if not isinstance(location, Server):
        database = await open_database(location, observer=observer)
        try:
            yield database
        finally:
            await database.close()
        return
    async with _opened_on_server(location, stop, notifier, standby=standby, observer=observer) as active:
        yield active


@asynccontextmanager
async def _opened_on_server(
    server: Server, stop: asyncio.Event, notifier: Notifier, *, standby: bool, observer: Callable[[str], None]
) -> AsyncIterator[Database | None]:
    from storage.engine.active import Active

    lost = asyncio.Event()

    def lose() -> None:
        lost.set()
        stop.set()

    active = Active(lose)
    if standby and not await comes_first(active.stand_by(server, Looks(server, notifier).looked), stop):
        yield None
        return
    database = await open_database(server, active.connect, observer)
    holding = asyncio.create_task(active.hold(database), name="hold")
    try:
        yield database
    finally:
        holding.cancel()
        await database.close()
        if lost.is_set():
            raise TakenOver(str(server))


class Looks:
    """Tells the log and the service manager what a copy that stands by sees."""

    def __init__(self, server: Server, notifier: Notifier) -> None:
        """Say that it stands by: the service manager need not wait for more."""
        self._server = server
        self._notifier = notifier
        self._failures = 0
        _log.info("standing by for %s", server)
        notifier.stands_by()

    def looked(self, trouble: str) -> None:
        """Take note of a look, and of what keeps this copy from taking over, if anything."""
        self._notifier.alive()
        if not trouble:
            if self._failures:
                _log.warning("standing by, could take over %s again", self._server)
            self._failures = 0
            return
        self._failures += 1
        if self._failures.bit_count() == 1:  # the first, second, fourth …: a long fault fills no log
            _log.warning("standing by, cannot take over (%s in a row): %s", self._failures, trouble)


async def comes_first(work: Coroutine[None, None, None], stop: asyncio.Event) -> bool:
    """Do some work until it has ended or the program is told to stop; whether it has ended."""
    working, stopping = asyncio.ensure_future(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return working.done() and working.result() is None
    finally:
        for each in (working, stopping):
            each.cancel()
        with suppress(asyncio.CancelledError):
            await working
