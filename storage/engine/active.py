"""One copy of the program is active on a database at a time, others stand by; the host makes no difference.

The active one holds an advisory lock on the connection that it writes with (explicit-locking.html, 13.3.5): a process
whose connection is gone holds nothing and can write nothing, and the next one that looks holds the lock.
"""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from uuid import uuid4

from storage.engine import migrate, named_values
from storage.engine.database import Database, Transaction
from storage.engine.location import Location, Server
from storage.engine.postgres.link import PostgresLink, connect
from storage.engine.postgres.sessions import CopyRole, Session, name_of, sessions_of
from storage.errors import InUse, Newer, Shared, StorageError, TryAgain

LOOK = 0.5
"""Seconds between two looks of a copy that stands by."""
PATIENCE = 7.0
"""Seconds after which the bot gives up a statement, and its connection: waiting for a lock takes five at most."""
SIGN = 2.0
"""Seconds between two signs of life of the bot."""
LIMITS = {"idle_session_timeout": "15s", "idle_in_transaction_session_timeout": "15s"}
"""When the server ends the connection of a bot that gives no sign of life, as its process hangs or was stopped."""
TAKE = f"SELECT pg_try_advisory_lock({CopyRole.ACTIVE.key}) AS held"
STAND_BY = f"SELECT pg_advisory_lock_shared({CopyRole.STANDBY.key})"
STEP_FORWARD = f"SELECT pg_advisory_unlock_shared({CopyRole.STANDBY.key})"
LAST = "active copy"
"""The name under which the last active copy is kept."""


class Active:
    """Connects, and holds the lock on each connection that it makes."""

    def __init__(self, lost: Callable[[], None], host: str = "", role: CopyRole = CopyRole.ACTIVE) -> None:
        """`lost` is called where another one has taken over since: the program has to end."""
        self._lost = lost
        self._host = host or socket.gethostname()
        self._role = role
        self._since: datetime | None = None
        self._waits_since: datetime | None = None
        self._number = uuid4().hex
        self._session: Session | None = None
        self._ready: PostgresLink | None = None
        self._waiting: PostgresLink | None = None
        """The link of a copy that stands by."""

    async def connect(self, location: Location) -> PostgresLink:
        """Connect to the server. Raises InUse if another one is active, TryAgain if it cannot be reached."""
        assert isinstance(location, Server), "only there it is asked for"
        ready, self._ready = self._ready, None
        if ready is not None:
            return ready
        link = await self._linked(location)
        try:
            if await self._takes(link):
                return link
        except BaseException:
            await link.close()
            raise
        await link.close()
        if self._session is not None:
            self._lost()
            raise TryAgain(f"another copy of the program has taken over {location}")
        raise InUse(f"another copy of the program works with {location}")

    async def stand_by(self, server: Server, looked: Callable[[str], None]) -> None:
        """Wait until no other copy is active, however long the server is unreachable.

        `looked` is called after every look, with what keeps this copy from taking over, if anything: the server that is
        away, or a newer schema. Raises Shared if a pooler shares the connection.
        """
        try:
            while not await self._takes_over(server, looked):
                await asyncio.sleep(LOOK)
        finally:
            await self._leave()

    async def _takes_over(self, server: Server, looked: Callable[[str], None]) -> bool:
        """Look once whether no other copy is active; if so, this one is, with the link for its first connection."""
        try:
            link = self._waiting = self._waiting or await self._standing_by(server)
            is_active = await self._takes(link)
            if is_active:
                await link.run(STEP_FORWARD)
        except Shared:
            raise  # waiting would not help
        except (TryAgain, Newer) as error:
            await self._leave()
            self._session = None
            looked(str(error))
            return False
        if is_active:
            self._ready, self._waiting = link, None
        else:
            looked("")
        return is_active

    async def _leave(self) -> None:
        link, self._waiting = self._waiting, None
        if link is not None:
            await link.close()

    async def hold(self, database: Database) -> None:
        """Give the server a sign of life again and again, until cancelled; a lock that is lost is noticed by it."""
        while True:
            await asyncio.sleep(SIGN)
            with suppress(StorageError):
                async with database.transaction("hold"):
                    pass

    async def _linked(self, server: Server) -> PostgresLink:
        if self._role is CopyRole.COMMAND:
            return await connect(server)
        return await connect(server, patience=PATIENCE, settings=LIMITS)

    async def _standing_by(self, server: Server) -> PostgresLink:
        link = await self._linked(server)
        try:
            self._waits_since = self._waits_since or await _moment(link)
            await _call(link, name_of(CopyRole.STANDBY, self._waits_since, self._host))
            await link.run(STAND_BY)
        except BaseException:
            await link.close()
            raise
        return link

    async def _takes(self, link: PostgresLink) -> bool:
        """Take the lock, if nobody else has it, and let everybody see who holds it.

        Raises Newer if the database is of a newer program; the lock is then let go with the connection.
        """
        if not (await _held(link) or (await self._has_ended_itself(link) and await _held(link))):
            return False
        migrate.refuse_newer(await link.version())
        marked = self._role is CopyRole.ACTIVE and "marks" in await link.tables()
        if marked and not await self._is_still_known(Transaction(link)):
            return False
        self._since = self._since or await _moment(link)
        name = name_of(self._role, self._since, self._host)
        await _call(link, name)
        self._session = Session(await _number(link), name)
        return True

    async def _is_still_known(self, rows: Transaction) -> bool:
        """Leave a mark, unless another copy has left one since: what this one has in memory may be out of date then.

        The commit waits for the synchronous standby, and so for everything before it. A commit whose answer was lost
        may be on this server alone; what is repeated finds its rows there and writes nothing.
        """
        if self._session is not None and await named_values.value_of(rows, LAST) != self._number:
            return False
        await named_values.remember(rows, LAST, self._number)
        return True

    async def _has_ended_itself(self, link: PostgresLink) -> bool:
        """End this process's lost session if it still holds the lock; return whether it did."""
        if self._session not in await sessions_of(link, CopyRole.ACTIVE):
            return False
        await link.run("SELECT pg_terminate_backend(?, 2000)", (self._session.pid,))
        return True


@contextmanager
def held(server: Server) -> Iterator[None]:
    """Hold a database for the length of a block, so that no bot runs on it. Raises InUse if one does."""
    with asyncio.Runner() as runner:
        link = runner.run(Active(lambda: None, role=CopyRole.COMMAND).connect(server))
        try:
            yield
        finally:
            runner.run(link.close())


async def _held(link: PostgresLink) -> bool:
    return bool((await link.run(TAKE)).rows[0]["held"])


async def _moment(link: PostgresLink) -> datetime:
    """Return the time by the clock of the server, which all hosts share."""
    moment: datetime = (await link.run("SELECT clock_timestamp() AS moment")).rows[0]["moment"]
    return moment


async def _number(link: PostgresLink) -> int:
    """Return the server's own number of the session; a pooler says another at the start-up."""
    return int((await link.run("SELECT pg_backend_pid() AS pid")).rows[0]["pid"])


async def _call(link: PostgresLink, name: str) -> None:
    await link.run("SELECT set_config('application_name', ?, false)", (name,))
