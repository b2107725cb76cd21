"""Telling the service manager."""

import socket
from pathlib import Path

from bot.notifying import Notifier


def test_the_manager_is_told_in_its_own_words(tmp_path: Path) -> None:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address)
        notifier = Notifier(address)
        notifier.ready()
        notifier.alive()
        notifier.stopping()
        assert [manager.recv(64) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_an_abstract_address_is_spoken_to() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind("\0qingdan-test-notify")
        Notifier("@qingdan-test-notify").ready()
        assert manager.recv(64) == b"READY=1"


def test_without_a_manager_nothing_is_told(tmp_path: Path) -> None:
    Notifier("").ready()
    Notifier(str(tmp_path / "nobody")).alive()
