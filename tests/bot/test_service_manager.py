"""Telling the service manager."""

import socket
from pathlib import Path

from bot.service_manager import Notifier


def test_the_manager_is_told_in_its_own_words(tmp_path: Path) -> None:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address)
        notifier = Notifier(address)
        notifier.stands_by()
        notifier.ready()
        notifier.alive()
        notifier.stopping()
        told = [manager.recv(64).decode() for _ in range(4)]
        assert told == ["READY=1\nSTATUS=standing by", "READY=1\nSTATUS=at work", "WATCHDOG=1", "STOPPING=1"]


def test_an_abstract_address_is_spoken_to() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind("\0qingdan-test-notify")
        Notifier("@qingdan-test-notify").ready()
        assert manager.recv(64).startswith(b"READY=1")


def test_without_a_manager_nothing_is_told(tmp_path: Path) -> None:
    Notifier("").ready()
    Notifier(str(tmp_path / "nobody")).alive()
