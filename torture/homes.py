"""Where the database of a run is, a file or a database of its own on a server, and how to look into it from outside."""

import asyncio
import itertools
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from storage.engine.connection import Value
from storage.engine.database import Transaction
from storage.engine.location import Location, Server
from storage.engine.snapshot import read_any_version
from torture.fork_server import Order
from torture.postgres_pair import Pair

TOKEN = "7000000001:torture"  # noqa: S105 - any token is accepted there
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Place:
    """The database of a run, and the folder in which its bots work."""

    location: Location
    folder: Path

    def order(self, base_url: str, *, ahead: float = 0.0, events: str = "") -> Order:
        """How a bot is to be run on it."""
        server = isinstance(self.location, Server)
        address = self.location.address if isinstance(self.location, Server) else str(self.location)
        return Order(TOKEN, base_url, address, ahead=ahead, events=events, folder=str(self.folder) if server else "")


class Home(Protocol):
    """Makes a place for each run."""

    def new(self) -> Any:  # noqa: ANN401 - an asynchronous context manager of a place
        """Make a place that lasts as long as a block."""


class Files:
    """A file for each run."""

    @asynccontextmanager
    async def new(self) -> AsyncIterator[Place]:
        """Make a folder for it."""
        with tempfile.TemporaryDirectory() as folder:
            yield Place(Path(folder) / "bot.sqlite3", Path(folder))


class OnServer:
    """A database for each run on the primary of a pair."""

    def __init__(self, pair: Pair) -> None:
        """Make them there."""
        self.pair = pair

    @asynccontextmanager
    async def new(self) -> AsyncIterator[Place]:
        """Make a database, and a folder for what lies beside it."""
        with tempfile.TemporaryDirectory() as folder:
            yield Place(await self.pair.new_database(f"run{next(_numbers)}"), Path(folder))


async def selected(location: Location, statement: str, values: Iterable[Value] = ()) -> list[tuple[Any, ...]]:
    """Look into a database beside whoever writes; nothing where it, or its tables, are not there yet.

    Raises StorageError where it cannot be read now.
    """

    async def look(rows: Transaction) -> list[tuple[Any, ...]]:
        return [tuple(each) for each in await rows.rows(statement, values)] if await rows.tables() else []

    if isinstance(location, Path) and not location.exists():
        return []
    return await asyncio.to_thread(read_any_version, location, look)


def integrity(location: Location) -> str:
    """What SQLite says of the file; a server sees to its own."""
    if isinstance(location, Server) or not location.exists():
        return "ok"
    with closing(sqlite3.connect(location)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
