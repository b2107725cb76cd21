"""Shared snapshots: all reads that wait when the thread is free use one snapshot of the database."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

from storage.engine.database import Transaction
from storage.engine.location import Location
from storage.engine.snapshot import read

T = TypeVar("T")
Work = Callable[[Transaction], Awaitable[Any]]


@dataclass(slots=True)
class SharedSnapshot:
    """Does work that only reads, in one thread. A snapshot is taken after everything was asked that is read from it.

    To open one takes as long as a page that is kept: two hundred open pages that hear of a change ask at once.
    """

    location: Location
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "board"))
    _waiting: list[tuple[Work, "asyncio.Future[Any]"]] = field(default_factory=list)
    _reading: asyncio.Task[None] | None = None

    async def read(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Return what the work gives. Raises what it raises, and StorageError."""
        asked: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, asked))
        if self._reading is None or self._reading.done():
            self._reading = asyncio.create_task(self._read_all(), name="board reading")
        return await asked

    def close(self) -> None:
        """Stop the thread."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _read_all(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            taken, self._waiting = self._waiting, []
            try:
                await loop.run_in_executor(self._thread, self._read_together, taken, loop)
            except Exception as error:  # noqa: BLE001 - whatever it is, everybody who waits is told
                for _, asked in taken:
                    _fail(asked, error)
            finally:  # whoever still waits when the thread is gone waits no longer
                for _, asked in taken:
                    asked.cancel()

    def _read_together(self, taken: list[tuple[Work, "asyncio.Future[Any]"]], loop: asyncio.AbstractEventLoop) -> None:
        async def each(rows: Transaction) -> None:
            for work, asked in taken:
                if asked.done():
                    continue  # whoever asked is gone
                try:
                    found = await work(rows)
                except Exception as error:  # noqa: BLE001 - it is the asker's, and nobody else's
                    loop.call_soon_threadsafe(_fail, asked, error)
                else:
                    loop.call_soon_threadsafe(_give, asked, found)

        read(self.location, each)


def _give(asked: "asyncio.Future[Any]", found: object) -> None:
    if not asked.done():
        asked.set_result(found)


def _fail(asked: "asyncio.Future[Any]", error: Exception) -> None:
    if not asked.done():
        asked.set_exception(error)
