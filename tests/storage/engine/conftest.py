"""Tests of the engine see what it does with a new file."""

import pytest

from storage.engine.sqlite import link

CONNECT = link.connect


@pytest.fixture(autouse=True)
def _nothing_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file is empty, and every migration is applied to it."""
    monkeypatch.setattr(link, "connect", CONNECT)
