"""Work on the deployment's database, for commands: opened, one transaction, closed, whatever happens."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.errors import Told
from bot.settings import Settings
from storage.database import Transaction, open_database
from storage.errors import StorageError

T = TypeVar("T")


def on_database(settings: Settings, name: str, work: Callable[[Transaction], Awaitable[T]]) -> T:
    """Do some work in one transaction, beside a bot that may be running. Raises Told where that cannot be."""
    if not settings.database.exists():
        raise Told(f"没有数据库 (no database): {settings.database}")
    try:
        return asyncio.run(_done(settings, name, work))
    except StorageError as error:
        raise Told(f"数据库不可用 (the database cannot be used): {error}") from None


async def _done(settings: Settings, name: str, work: Callable[[Transaction], Awaitable[T]]) -> T:
    database = await open_database(settings.database)
    try:
        async with database.transaction(name) as rows:
            return await work(rows)
    finally:
        await database.close()
