"""A line to PostgreSQL on which round trips are counted: how often the program has waited for the server."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from storage.engine.location import Server

SOCKET = ".s.PGSQL.5432"
READY = b"Z"
"""What the server says when it waits for the next question (protocol-message-formats.html, ReadyForQuery)."""
HEAD = 5
PIECE = 65_536


class CountingLine:
    """Carries what passes, and counts how often the server has answered all that it was asked."""

    def __init__(self, server: Path) -> None:
        """Carry to the server's socket."""
        self._server = server
        self.trips = 0

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry for one connection, until it ends."""
        from_server, to_server = await asyncio.open_unix_connection(str(self._server))
        tasks = [
            asyncio.create_task(self._ask(reader, to_server)),
            asyncio.create_task(self._answer(from_server, writer)),
        ]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            for each in (writer, to_server):
                each.close()

    async def _ask(self, reader: asyncio.StreamReader, to_server: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while piece := await reader.read(PIECE):
                to_server.write(piece)
                await to_server.drain()

    async def _answer(self, from_server: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                head = await from_server.readexactly(HEAD)
                rest = await from_server.readexactly(int.from_bytes(head[1:]) - HEAD + 1)
                self.trips += head[:1] == READY
                writer.write(head + rest)
                await writer.drain()


@asynccontextmanager
async def counting_line(folder: Path, server: Server, socket: Path) -> AsyncIterator[tuple[CountingLine, Server]]:
    """Listen in a folder as the server does in another; the line, and the address of the same database over it."""
    line = CountingLine(socket / SOCKET)
    listening = await asyncio.start_unix_server(line.carry, str(folder / SOCKET))
    try:
        yield line, Server(f"{server.address.partition('?')[0]}?host={folder}", server.schema)
    finally:
        listening.close()
