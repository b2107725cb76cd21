"""A port for a server whose address has to be known before it listens."""

import socket
from contextlib import suppress
from random import SystemRandom

OWN = range(20_000, 32_000)
"""Below what the system gives to whoever asks for any port, so that no connection takes it before the server does."""


def free_port() -> int:
    """Return a port on which nobody listens."""
    while True:
        port = SystemRandom().choice(OWN)
        with socket.socket() as line, suppress(OSError):
            line.bind(("127.0.0.1", port))
            return port
