"""What the tests of the conversation may use."""

import functools
from pathlib import Path

import pytest

from bot.questions.assistant import Assistant
from tests.handlers.stage import Play, play_on


@pytest.fixture
def play(tmp_path: Path, assistant: Assistant) -> Play:
    """Play a conversation on a stage of its own."""
    return functools.partial(play_on, tmp_path / "bot.sqlite3", assistant)
