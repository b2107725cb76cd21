"""Connecting to a server: its hosts one after the other, with keep-alives that notice a dead line."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TypeAlias

import asyncpg

from storage.engine.location import Server
from storage.engine.postgres.errors import RAISED
from storage.engine.postgres.pooler import is_behind_pooler, is_shared
from storage.errors import Shared, TryAgain

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
UNREACHED = (*RAISED, ValueError, OverflowError)
"""What the library raises if a host cannot be reached or the address is impossible."""
SET = "SELECT count(set_config(name, value, false)) FROM unnest($1::text[], $2::text[]) AS wanted (name, value)"
SHARED = (
    "a pooler shares its sessions between transactions (PgBouncer: pool_mode = transaction or statement), so that no"
    " lock would hold; set pool_mode = session, or connect to the server itself"
)
READ_ONLY = (
    "服务器只读，存不下记录；请在地址里列出全部主机，或先提升这个副本"
    " (a replica that takes no changes: name every host in the address, or promote it)"
)
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
) -> Connection:
    """Connect to the first host that is as `target_session_attrs` says.

    A statement that takes longer than `patience`, in seconds, is given up, and the connection with it. Raises TryAgain
    where no host can be had, Shared if a pooler gives the connection to others as well.
    """
    chosen = {**SETTINGS, "search_path": quoted(server.schema), **(settings or {})}
    addresses = server.addresses()
    seconds = WAIT_EACH if len(addresses) > 1 else WAIT
    told: list[str] = []
    for address in addresses:
        connect = partial(_connected, address, seconds, patience, target_session_attrs)
        try:
            return await _set_up(connect, chosen, seconds)
        except Shared:
            raise Shared(f"{server}: {SHARED}") from None
        except asyncpg.TargetServerAttributeNotMatched:
            told.append(READ_ONLY)
        except UNREACHED as error:
            told.append(str(error) or type(error).__name__)
    raise TryAgain(f"{server}: {'; '.join(dict.fromkeys(told))}")


async def _connected(address: str, seconds: float, patience: float | None, attributes: str) -> Connection:
    connection = await asyncpg.connect(
        address,
        timeout=seconds,
        command_timeout=patience,
        server_settings={"application_name": SETTINGS["application_name"]},
        statement_cache_size=0,
        target_session_attrs=attributes,
    )
    _keep_alive(connection)
    return connection


async def _set_up(
    connect: Callable[[], Awaitable[Connection]], settings: Mapping[str, str], seconds: float
) -> Connection:
    """Connect and make the settings, which a pooler would not pass on from the start-up. Raises Shared."""
    connection = await connect()
    try:
        async with asyncio.timeout(seconds):
            if await is_behind_pooler(connection) and await is_shared(connection, connect):
                raise Shared  # noqa: TRY301 - told with the address above
            await connection.execute(SET, list(settings), list(settings.values()))
    except BaseException:
        connection.terminate()
        raise
    return connection


def quoted(name: str) -> str:
    """Return a name quoted for SQL."""
    return '"' + name.replace('"', '""') + '"'


def _keep_alive(connection: Connection) -> None:
    transport: asyncio.Transport = connection._transport  # noqa: SLF001 - the library shows its socket in no other way
    line: socket.socket = transport.get_extra_info("socket")
    if line.family == socket.AF_UNIX:
        return
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _OPTIONS.items():
        if (option := getattr(socket, name, None)) is not None:
            line.setsockopt(socket.IPPROTO_TCP, option, value)
