"""A line to PostgreSQL that can be cut like a cable: nothing passes, and nobody is told.

When it is mended, what was under way arrives, as over a network that is lost for a while: TCP sends it again.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from enum import StrEnum
from pathlib import Path

from storage.engine.location import Server

PIECE = 65_536
SOCKET = ".s.PGSQL.5432"


class Severed(StrEnum):
    """What does not pass."""

    TO_SERVER = "to the server"
    FROM_SERVER = "from the server"
    BOTH = "both ways"


class SeveredLine:
    """Carries what passes between a bot and the server, while it is not cut."""

    def __init__(self, socket: Path) -> None:
        """Carry to the server's socket."""
        self._socket = socket
        self._open = {Severed.TO_SERVER: asyncio.Event(), Severed.FROM_SERVER: asyncio.Event()}
        self.mend()

    def cut(self, what: Severed) -> None:
        """Let nothing pass any more, not even the end of a connection."""
        for way, is_open in self._open.items():
            if what in (way, Severed.BOTH):
                is_open.clear()

    def mend(self) -> None:
        """Let everything pass again, first what was under way."""
        for is_open in self._open.values():
            is_open.set()

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry for one connection, until both of its ends have closed it."""
        from_server, to_server = await asyncio.open_unix_connection(str(self._socket))
        await asyncio.gather(
            self._pass_on(reader, to_server, self._open[Severed.TO_SERVER]),
            self._pass_on(from_server, writer, self._open[Severed.FROM_SERVER]),
        )

    async def _pass_on(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, is_open: asyncio.Event
    ) -> None:
        with suppress(OSError):
            while piece := await reader.read(PIECE):
                await is_open.wait()
                writer.write(piece)
                await writer.drain()
        await is_open.wait()
        writer.close()


@asynccontextmanager
async def severed_line(server: Server, socket: Path) -> AsyncIterator[tuple[SeveredLine, Server]]:
    """Listen on a free port of this machine; the line, and the address of the same database over it."""
    line = SeveredLine(socket / SOCKET)
    listening = await asyncio.start_server(line.carry, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    account, database = server.address.partition("?")[0].removeprefix("postgresql://").split("@/")
    try:
        yield line, Server(f"postgresql://{account}@127.0.0.1:{port}/{database}", server.schema)
    finally:
        listening.close()
        line.mend()
