"""A reply as a person turns its pages."""

import pytest

from bot.questions.answers.pages import CHARACTERS, LINES, pages
from bot.questions.answers.wording import Voice
from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.content import Content, Kind
from bot.questions.text import Language


@pytest.fixture
def voice() -> Voice:
    return Voice(Language.CHINESE)
