"""Telling the service manager that the bot is ready, alive, stopping (systemd's notify protocol)."""

import os
import socket
from contextlib import suppress


class Notifier:
    """Speaks to the socket that the service manager has named; without one it is silent."""

    def __init__(self, address: str | None = None) -> None:
        """Use this address, else the one of the environment. A leading @ stands for an abstract one."""
        given = os.environ.get("NOTIFY_SOCKET", "") if address is None else address
        self._address = f"\0{given[1:]}" if given.startswith("@") else given

    def ready(self) -> None:
        """Report that the bot is ready."""
        self._tell("READY=1\nSTATUS=at work")

    def alive(self) -> None:
        """Report that the bot is alive."""
        self._tell("WATCHDOG=1")

    def stands_by(self) -> None:
        """The bot waits for the active one to end; the manager takes that for being ready."""
        self._tell("READY=1\nSTATUS=standing by")

    def stopping(self) -> None:
        """The bot is about to end."""
        self._tell("STOPPING=1")

    def _tell(self, what: str) -> None:
        if not self._address:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
            line.settimeout(1.0)
            line.sendto(what.encode(), self._address)
