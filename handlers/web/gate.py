"""Connection limits of every server of this program: few at a time, and short timeouts for headers."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

from aiohttp import web

HEADERS_WITHIN = 5.0
"""Seconds until a connection has to have sent complete, accepted headers."""
UNTAKEN = 30.0
"""Seconds after which a connection ends whose other side is gone without a word, or takes nothing in.

The system counts them, where it can (tcp(7)); else an answer that nobody takes holds a connection without end.
"""
IDLE = 60.0
"""Seconds that a connection is kept open between two requests."""
MOST_FOR_ONE = 24
"""Connections of one caller at the same time; a browser opens six."""
Answer = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Gate(web.Server):
    """A server that bounds its connections, and the time for which one may show no complete headers.

    When it is full, the connection goes that has shown none for the longest time: so half requests keep nobody out.
    """

    def __init__(self, handler: Answer, most: int, *, ends_with_connection: bool = False) -> None:
        """Pass complete requests to a handler, over so many connections at a time.

        With `ends_with_connection` an answer is given up once nobody waits for it.
        """
        super().__init__(
            handler,
            handler_cancellation=ends_with_connection,
            access_log=None,
            lingering_time=0.0,
            keepalive_timeout=IDLE,
            auto_decompress=False,
        )
        self._most = most
        self._unproven: dict[web.RequestHandler, asyncio.TimerHandle] = {}
        self._callers: dict[web.RequestHandler, object] = {}
        """Who has asked last over a connection, the connection that was asked least lately first."""

    def connection_made(self, handler: web.RequestHandler, transport: asyncio.Transport) -> None:
        """Accept a connection, and close another if there are too many."""
        super().connection_made(handler, transport)
        _end_untaken(transport)
        timer = asyncio.get_running_loop().call_later(HEADERS_WITHIN, handler.force_close)
        self._unproven[handler] = timer
        if len(self._connections) > self._most:
            oldest = next(iter(self._unproven))
            self.let_through(oldest)
            oldest.force_close()

    def connection_lost(self, handler: web.RequestHandler, exc: BaseException | None = None) -> None:
        """Forget a connection."""
        super().connection_lost(handler, exc)
        self.let_through(handler)
        self._callers.pop(handler, None)

    def let_through(self, handler: web.RequestHandler, caller: object = None) -> None:
        """Stop waiting for the headers of a connection, and end another of its caller where they have too many."""
        if timer := self._unproven.pop(handler, None):
            timer.cancel()
        if caller is None:
            return
        self._callers.pop(handler, None)
        self._callers[handler] = caller
        own = [each for each, known in self._callers.items() if known == caller]
        if len(own) > MOST_FOR_ONE and own[0].transport is not None:
            own[0].transport.abort()  # to close it would wait for whoever takes nothing in


def _end_untaken(transport: asyncio.Transport) -> None:
    line: socket.socket | None = transport.get_extra_info("socket")
    option = getattr(socket, "TCP_USER_TIMEOUT", None)
    if line is not None and option is not None and line.family != socket.AF_UNIX:
        line.setsockopt(socket.IPPROTO_TCP, option, int(UNTAKEN * 1000))
