"""What the tests of understanding share: a text cut and mended, a question at the desk, and what builders offer."""

from collections.abc import Callable

import pytest

from bot.questions.parse.frame import Frame
from bot.questions.parse.reading import Inquiry
from bot.questions.text import plain
from bot.questions.understanding import Understanding
from checklist_data.model import Checklist


@pytest.fixture(scope="session")
def understanding(checklist: Checklist) -> Understanding:
    """What reads texts over the packaged checklist."""
    return Understanding(checklist)


@pytest.fixture(scope="session")
def frame_of(understanding: Understanding) -> Callable[[str], Frame]:
    """Cuts a text at what is known and mends what is misspelt."""
    return lambda text: understanding.inquiry(plain(text)).frame


@pytest.fixture(scope="session")
def inquiry_of(understanding: Understanding) -> Callable[[str], Inquiry]:
    """A text, said to the bot, as a question at the desk."""
    return lambda text: understanding.inquiry(plain(text))
