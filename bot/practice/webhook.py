"""Delivery of updates to a webhook of this machine: in order, repeated until they are taken."""

import asyncio
import contextlib
import socket
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Address, ip_address

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.practice.people import Json
from bot.practice.updates import Updates

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 5.0
PATIENCE = aiohttp.ClientTimeout(total=10)
LOCALHOST = "localhost"
LOOPBACK = IPv4Network("127.0.0.0/8")
LOOPBACK_6 = IPv6Address("::1")


def read_address(text: str) -> URL | None:
    """A webhook's address, read by the parser that the HTTP client uses as well; None where it is none."""
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


class Webhook:
    """Where updates are brought to; nowhere while `url` is empty."""

    def __init__(self, updates: Updates, stamp: Callable[[], int]) -> None:
        """Bring these; `stamp` gives the time of an error."""
        self._updates = updates
        self._stamp = stamp
        self._task: asyncio.Task[None] | None = None
        self._secret = ""
        self.url = ""
        self.last_error = ""
        self.last_error_date = 0

    def use(self, url: str, secret: str) -> None:
        """Bring updates to another place from now on."""
        self.url, self._secret = url, secret
        self.last_error, self.last_error_date = "", 0
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if url:
            self._task = asyncio.create_task(self._bring())

    async def close(self) -> None:
        """Bring nothing more."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _bring(self) -> None:
        # A certificate that somebody made for their own machine is as good as any here.
        connector = aiohttp.TCPConnector(ssl=False, resolver=LocalResolver())
        async with aiohttp.ClientSession(timeout=PATIENCE, connector=connector) as session:
            pause = FIRST_PAUSE
            while True:
                update = await self._updates.first()
                if await self._taken(session, update):
                    self._updates.confirm_first(update)
                    pause = FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, LONGEST_PAUSE)

    async def _taken(self, session: aiohttp.ClientSession, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self._secret} if self._secret else {}
        try:
            async with session.post(self.url, json=update, headers=headers, allow_redirects=False) as answer:
                if 200 <= answer.status < 300:
                    return True
                self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        except TimeoutError:
            self._failed("Read timeout expired")
        except aiohttp.ClientConnectorError:
            self._failed("Connection refused")
        except aiohttp.ClientError as error:
            self._failed(f"Connection failed: {type(error).__name__}")
        return False

    def _failed(self, error: str) -> None:
        self.last_error, self.last_error_date = error, self._stamp()
