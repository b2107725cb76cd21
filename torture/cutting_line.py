"""A line to PostgreSQL that is cut at commits: before the server has heard of one, or after, its answer being lost."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

COMMIT = b"Q\x00\x00\x00\x0bCOMMIT\x00"
"""The message that ends a transaction (protocol-message-formats.html, Query)."""
PIECE = 65_536


class CuttingLine:
    """Carries what passes between the bot and the server, and cuts a share of the commits."""

    def __init__(self, server: Path, share: float, chance: random.Random) -> None:
        """Carry to the server's socket."""
        self._server = server
        self._share = share
        self._chance = chance
        self.cut_before = 0
        self.cut_after = 0

    def mend(self) -> None:
        """Cut nothing any more."""
        self._share = 0.0

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry for one connection, until it ends or is cut."""
        from_server, to_server = await asyncio.open_unix_connection(str(self._server))
        answer_is_lost = asyncio.Event()
        tasks = [
            asyncio.create_task(self._ask(reader, to_server, answer_is_lost)),
            asyncio.create_task(self._answer(from_server, writer, answer_is_lost)),
        ]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            for each in (writer, to_server):
                each.close()

    async def _ask(
        self, reader: asyncio.StreamReader, to_server: asyncio.StreamWriter, answer_is_lost: asyncio.Event
    ) -> None:
        with suppress(OSError):
            while piece := await reader.read(PIECE):
                if COMMIT in piece and self._chance.random() < self._share:
                    if self._chance.random() < 0.5:
                        self.cut_before += 1
                        return
                    self.cut_after += 1
                    answer_is_lost.set()
                to_server.write(piece)
                await to_server.drain()

    async def _answer(
        self, from_server: asyncio.StreamReader, writer: asyncio.StreamWriter, answer_is_lost: asyncio.Event
    ) -> None:
        with suppress(OSError):
            while piece := await from_server.read(PIECE):
                if answer_is_lost.is_set():
                    return
                writer.write(piece)
                await writer.drain()


@asynccontextmanager
async def cutting_line(folder: Path, server: Path, share: float, chance: random.Random) -> AsyncIterator[CuttingLine]:
    """Listen in a folder as the server does, and carry to the server whose socket is in another one."""
    name = ".s.PGSQL.5432"
    line = CuttingLine(server / name, share, chance)
    listening = await asyncio.start_unix_server(line.carry, str(folder / name))
    try:
        yield line
    finally:
        listening.close()
