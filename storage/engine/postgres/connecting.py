"""Connecting to a server: its hosts one after the other, over lines on which a dead end is noticed."""

import asyncio
import socket
from collections.abc import Mapping

import asyncpg

from storage.engine.location import Server
from storage.engine.postgres.errors import RAISED
from storage.errors import TryAgain

WAIT = 5.0
"""Seconds to wait for a connection, and for another who writes."""
WAIT_EACH = 2.0
"""Seconds for each of several hosts: one that is lost does not refuse, it says nothing."""
SETTINGS = {
    "application_name": "qingdan",
    "synchronous_commit": "on",  # whatever the server's own setting is: what was acknowledged is on the disk
    "lock_timeout": f"{WAIT:.0f}s",
    "idle_in_transaction_session_timeout": "5min",
    "TimeZone": "UTC",
    # a program whose machine is lost holds nothing for longer than ten seconds (runtime-config-connection.html)
    "tcp_keepalives_idle": "4",
    "tcp_keepalives_interval": "2",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "8000",
    "client_connection_check_interval": "2s",
}
_OPTIONS = {"TCP_KEEPIDLE": 2, "TCP_KEEPINTVL": 2, "TCP_KEEPCNT": 2, "TCP_USER_TIMEOUT": 6_000}
"""Of this end: a server whose machine is lost is noticed within six seconds (tcp(7)); not every system has all."""


async def opened(
    server: Server,
    *,
    target_session_attrs: str = "any",
    patience: float | None = None,
    settings: Mapping[str, str] | None = None,
) -> "asyncpg.Connection[asyncpg.Record]":
    """Connect to the first host that is as `target_session_attrs` says. Raises TryAgain where none can be had.

    A statement that takes longer than `patience`, in seconds, is given up, and the connection with it.
    """
    chosen = {**SETTINGS, "search_path": quoted(server.schema), **(settings or {})}
    addresses = server.addresses()
    told: list[str] = []
    for address in addresses:
        try:
            connection = await asyncpg.connect(
                address,
                timeout=WAIT_EACH if len(addresses) > 1 else WAIT,
                command_timeout=patience,
                server_settings=chosen,
                statement_cache_size=0,
                target_session_attrs=target_session_attrs,
            )
        except (*RAISED, ValueError) as error:
            told.append(str(error) or type(error).__name__)
        else:
            _keep_alive(connection)
            return connection
    raise TryAgain(f"{server}: {'; '.join(dict.fromkeys(told))}")


def quoted(name: str) -> str:
    """A name as SQL writes one, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def _keep_alive(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    transport: asyncio.Transport = connection._transport  # noqa: SLF001 - the library shows its socket in no other way
    line: socket.socket = transport.get_extra_info("socket")
    if line.family == socket.AF_UNIX:
        return
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _OPTIONS.items():
        if (option := getattr(socket, name, None)) is not None:
            line.setsockopt(socket.IPPROTO_TCP, option, value)
