"""What the tests of the conversation may use."""

import functools
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from tests.handlers.stage import Play, play_on


@pytest.fixture(autouse=True)
def _no_token_is_ever_told(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """At its most talkative, whatever happens in a test, the log has no token."""
    with caplog.at_level(logging.DEBUG):
        yield
    told = [each.getMessage() for phase in ("setup", "call") for each in caplog.get_records(phase)]
    assert [line for line in told if "7000000001:" in line] == []


@pytest.fixture
def play(tmp_path: Path, assistant: Assistant) -> Play:
    """Play a conversation on a stage of its own."""
    return functools.partial(play_on, tmp_path / "bot.sqlite3", assistant)


@pytest.fixture
def play_by_the_rules(tmp_path: Path, assistant: Assistant) -> Play:
    """Play a conversation on a platform with its flood rules."""
    return functools.partial(play_on, tmp_path / "bot.sqlite3", assistant, flood_rules=True)
