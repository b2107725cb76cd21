"""The gate in front of every server: a connection lasts no longer than somebody is there who takes something in."""

import asyncio
import socket
from contextlib import ExitStack, closing

import pytest
from aiohttp import web

from handlers.web import gate
from handlers.web.gate import Gate
from tests.patience import PATIENCE

LONG = b"x" * 2**25
"""More than the system takes in for somebody who reads nothing."""


async def opened(server: Gate) -> tuple[web.ServerRunner, tuple[str, int]]:
    """Let a server listen; its runner and address."""
    runner = web.ServerRunner(server)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, runner.addresses[0]


async def long(request: web.BaseRequest) -> web.Response:
    """Answer more than is taken in."""
    del request
    return web.Response(body=LONG)


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="the system counts no such seconds")
async def test_a_connection_ends_from_which_nobody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "UNTAKEN", 0.2)
    server = Gate(long, 10)
    runner, address = await opened(server)
    with closing(socket.create_connection(address)) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        async with asyncio.timeout(PATIENCE):
            while not server.requests_count:
                await asyncio.sleep(0.01)
            while server.connections:
                await asyncio.sleep(0.01)
    await runner.cleanup()


async def test_one_caller_takes_no_more_than_a_share_of_the_connections() -> None:
    """The one over which they have asked least lately ends, whether they take anything in or not."""

    async def answer(request: web.BaseRequest) -> web.Response:
        server.let_through(request.protocol, request.headers["Caller"])
        return await long(request)

    server = Gate(answer, 100)
    runner, address = await opened(server)

    def ask(caller: str) -> socket.socket:
        line = socket.create_connection(address)
        line.sendall(f"GET / HTTP/1.1\r\nHost: x\r\nCaller: {caller}\r\n\r\n".encode())
        return line

    with ExitStack() as lines:
        lines.enter_context(closing(ask("another")))
        for count in range(1, gate.MOST_FOR_ONE + 11):
            lines.enter_context(closing(ask("one")))
            async with asyncio.timeout(PATIENCE):
                while server.requests_count < count + 1 or len(server.connections) > min(count, gate.MOST_FOR_ONE) + 1:
                    await asyncio.sleep(0.01)
        assert len(server.connections) == gate.MOST_FOR_ONE + 1
    await runner.cleanup()
