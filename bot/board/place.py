"""Where the board is: the address that it listens on, and the one that people open."""

import hashlib
import hmac
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.clock import Clock


class BadPlace(ValueError):
    """The settings name no place for a board: say why."""


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """A board that is switched on; `token` is that of the bot."""

    host: str
    port: int
    url: str
    """Ends with a stroke."""
    token: str
    clock: Clock
    """By which links and sessions end: the machine's, also where the clock of the deployment is wound."""

    @property
    def key(self) -> bytes:
        """The key of the links and sessions; another one than the platform's signatures are made with."""
        return hmac.new(self.token.encode(), b"qingdan board", hashlib.sha256).digest()

    @property
    def path(self) -> str:
        """The path of the address, with a stroke at both ends."""
        return urlsplit(self.url).path

    @property
    def is_secure(self) -> bool:
        """Whether people come by https: only then does the platform open it in the chat."""
        return self.url.startswith("https://")


def board_place(listen: str, url: str, token: str, clock: Clock) -> BoardPlace:
    """Read the settings: `host:port` and the address that people open. Raises BadPlace."""
    host, port = _listen(listen)
    return BoardPlace(host, port, _url(url), token, clock)


def _listen(given: str) -> tuple[str, int]:
    host, _, port = given.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port) < 65536):
        raise BadPlace(f"not host:port: {given}")
    return host.strip("[]") or "127.0.0.1", int(port)


def _url(given: str) -> str:
    if not _is_an_address(given):
        raise BadPlace(f"must be an https:// address without a query (http:// on this machine alone): {given}")
    return given if given.endswith("/") else f"{given}/"


def _is_an_address(given: str) -> bool:
    """Whether it is the address of pages: nothing but a server and a path."""
    try:
        parts = urlsplit(given)
        host = parts.hostname or ""
    except ValueError:
        return False
    if not host or parts.query or parts.fragment or "@" in parts.netloc:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _is_here(host))


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
