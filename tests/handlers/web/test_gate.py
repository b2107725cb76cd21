"""The gate in front of every server: a connection lasts no longer than somebody is there who takes something in."""

import asyncio
import socket
from contextlib import closing

import pytest
from aiohttp import web

from handlers.web import gate
from handlers.web.gate import Gate
from tests.patience import PATIENCE

LONG = b"x" * 2**25
"""More than the system takes in for somebody who reads nothing."""


async def long(request: web.BaseRequest) -> web.Response:
    """Answer more than is taken in."""
    del request
    return web.Response(body=LONG)


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="the system counts no such seconds")
async def test_a_connection_ends_from_which_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "UNTAKEN", 0.2)
    server = Gate(long, 10)
    runner = web.ServerRunner(server)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    with closing(socket.create_connection(runner.addresses[0])) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        async with asyncio.timeout(PATIENCE):
            while not server.requests_count:
                await asyncio.sleep(0.01)
            while server.connections:
                await asyncio.sleep(0.01)
    await runner.cleanup()
