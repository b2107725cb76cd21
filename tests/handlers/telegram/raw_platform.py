"""The platform of hostile answers, as tests of conversations use it."""

import aiohttp
import pytest

from handlers.telegram.receive import polling
from handlers.telegram.send import settling
from torture.raw_platform import ANSWER, PATIENCE, QUESTION, RawPlatform, Reply, http, ok, until, update
from torture.scene import SOON, TOKEN, Scene, at_work

__all__ = [
    "ANSWER",
    "PATIENCE",
    "QUESTION",
    "SOON",
    "TOKEN",
    "RawPlatform",
    "Reply",
    "Scene",
    "at_work",
    "http",
    "impatient",
    "ok",
    "until",
    "update",
]


def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let answers that never come, and what is said again after them, cost little time."""
    monkeypatch.setattr(settling, "LONGEST_WAIT", 0.05)
    monkeypatch.setattr(polling, "TIMEOUT", aiohttp.ClientTimeout(total=2.0, sock_connect=1.0, sock_read=0.4))
