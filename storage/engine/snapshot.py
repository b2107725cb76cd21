"""Snapshots: reading one moment of the database beside the writer, however long it takes."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from storage.engine.connection import Runner
from storage.engine.database import Transaction
from storage.engine.location import Location, Server
from storage.engine.migrate import newest, refuse_newer
from storage.engine.sqlite import reading as sqlite
from storage.errors import TryAgain

T = TypeVar("T")


def read(location: Location, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Do work that only reads, in this thread, which must have no running event loop.

    The writer goes on meanwhile. Raises TryAgain if the database cannot be read now or has an older schema,
    LeaveAlone where it is damaged or of a newer program.
    """

    async def checked(rows: Transaction) -> T:
        version = await rows.version()
        refuse_newer(version)
        if version < newest():
            raise TryAgain(f"the database has version {version}, this program needs {newest()}")
        return await work(rows)

    return read_any_version(location, checked)


def read_any_version(location: Location, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Do the same with any version of the schema."""

    async def done(runner: Runner) -> T:
        return await work(Transaction(runner))

    if isinstance(location, Server):
        from storage.engine.postgres import reading as postgres

        return postgres.read(location, done)
    return sqlite.read(location, done)
