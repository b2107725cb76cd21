"""Running commands on the deployment's database: open it, run one transaction, close it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from bot.errors import NEWER, CommandFailed
from bot.settings import Settings
from storage.engine.database import Database, Transaction, open_database
from storage.engine.location import is_there
from storage.engine.migrate import newest
from storage.engine.snapshot import read
from storage.errors import Newer, StorageError
from storage.health import schema_of

T = TypeVar("T")
BREATH = 0.005
"""Seconds between two steps, so that another process can begin its transaction."""


def reading_database(settings: Settings, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Do work that only reads, beside a bot that may be running and does not wait for it.

    A database of an older program is brought up to date first. Raises CommandFailed if that cannot be.
    """
    _check(settings)
    try:
        if schema_of(settings.database) < newest():
            asyncio.run(_brought_up_to_date(settings))
        return read(settings.database, work)
    except StorageError as error:
        raise _told(error) from None


def on_database(settings: Settings, name: str, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Do some work in one transaction that writes: others wait, so keep it short. Raises CommandFailed."""
    return on_database_in_steps(settings, name, (work,))[0]


def on_database_in_steps(
    settings: Settings, name: str, steps: Iterable[Callable[[Transaction], Awaitable[T]]]
) -> list[T]:
    """Do work that would take long, each step in a short transaction of its own, with room for others between them.

    Raises CommandFailed. The steps before stay done.
    """
    _check(settings)
    try:
        return asyncio.run(_done(settings, name, steps))
    except StorageError as error:
        raise _told(error) from None


def _check(settings: Settings) -> None:
    if not is_there(settings.database):
        raise CommandFailed(f"没有数据库 (no database): {settings.database}")


def _told(error: StorageError) -> CommandFailed:
    if isinstance(error, Newer):
        return CommandFailed(f"{NEWER}: {error}")
    return CommandFailed(f"数据库不可用 (the database cannot be used): {error}")


async def _brought_up_to_date(settings: Settings) -> None:
    await (await open_database(settings.database)).close()


async def _done(settings: Settings, name: str, steps: Iterable[Callable[[Transaction], Awaitable[T]]]) -> list[T]:
    database = await open_database(settings.database)
    try:
        return [await _step(database, name, work) for work in steps]
    finally:
        await database.close()


async def _step(database: Database, name: str, work: Callable[[Transaction], Awaitable[T]]) -> T:
    async with database.transaction(name) as rows:
        result = await work(rows)
    await asyncio.sleep(BREATH)
    return result
