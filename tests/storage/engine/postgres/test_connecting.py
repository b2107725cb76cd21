"""Connecting to a server: its hosts one after the other, and a line that is watched."""

import asyncio
import socket

import pytest

from storage.engine.location import Location, Server
from storage.engine.postgres.connecting import opened
from storage.errors import TryAgain
from tests.patience import PATIENCE

pytestmark = pytest.mark.engine("postgres")


async def test_of_several_hosts_one_that_is_silent_is_passed_over(location: Location) -> None:
    assert isinstance(location, Server)

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    dead = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = dead.sockets[0].getsockname()[1]
    name, _, folder = location.address.rpartition("@/")[2].partition("?host=")
    both = Server(f"postgresql://qingdan@/{name}?host=127.0.0.1,{folder}&port={port},5432")
    async with asyncio.timeout(PATIENCE):
        connection = await opened(both, target_session_attrs="read-write")
    assert await connection.fetchval("SELECT 1") == 1
    await connection.close()
    dead.close()


async def test_an_address_that_no_host_can_have_is_told_without_its_password() -> None:
    with pytest.raises(TryAgain) as caught:
        await opened(Server("postgresql://a:secret@127.0.0.1:99999/d"))
    assert "port" in str(caught.value)
    assert "secret" not in str(caught.value)


async def test_a_line_over_a_network_is_watched_from_this_end(location: Location) -> None:
    assert isinstance(location, Server)
    name, _, folder = location.address.rpartition("@/")[2].partition("?host=")

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.5432")
        await asyncio.gather(_pumped(reader, to_server), _pumped(from_server, writer))

    line = await asyncio.start_server(carry, "127.0.0.1", 0)
    port = line.sockets[0].getsockname()[1]
    connection = await opened(Server(f"postgresql://qingdan@127.0.0.1:{port}/{name}?sslmode=disable"))
    end = connection._transport.get_extra_info("socket")  # noqa: SLF001 - the library shows its socket in no other way
    assert end.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
    assert end.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 6_000
    await connection.close()
    line.close()


async def _pumped(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(65_536):
        writer.write(piece)
    writer.close()
