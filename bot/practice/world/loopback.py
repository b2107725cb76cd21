"""Addresses of this machine, the only ones that updates are delivered to."""

import socket
from ipaddress import IPv4Network, IPv6Address, ip_address

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

LOCALHOST = "localhost"
LOOPBACK = IPv4Network("127.0.0.0/8")
LOOPBACK_6 = IPv6Address("::1")


def read_address(text: str) -> URL | None:
    """A webhook's address, read by the parser that the HTTP client uses as well; None if it is none."""
    try:
        address = URL(text)
        port = address.port
    except ValueError:
        return None
    return address if address.scheme in {"http", "https"} and address.host and port else None


def is_here(address: URL) -> bool:
    """Whether an address is on this machine: localhost, or a loopback address as it is usually written.

    Other names are not looked up, since what they stand for can have changed by the next delivery; numbers written
    otherwise (decimal, octal, short, mapped into IPv6) count as names.
    """
    host = address.raw_host or ""
    if host == LOCALHOST:
        return True
    try:
        number = ip_address(host)
    except ValueError:
        return False
    return number == LOOPBACK_6 if isinstance(number, IPv6Address) else number in LOOPBACK


class LocalResolver(AbstractResolver):
    """Knows the one name that is delivered to, whatever the machine's tables and the network's servers say."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The loopback addresses. Raises OSError for any other name."""
        if host != LOCALHOST:
            raise OSError(f"not on this machine: {host}")
        found = [("127.0.0.1", socket.AF_INET), ("::1", socket.AF_INET6)]
        return [
            ResolveResult(hostname=host, host=each, port=port, family=kind, proto=0, flags=socket.AI_NUMERICHOST)
            for each, kind in found
            if family in {socket.AF_UNSPEC, kind}
        ]

    async def close(self) -> None:
        """Hold nothing."""
