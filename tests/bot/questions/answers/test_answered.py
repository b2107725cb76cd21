"""Every kind of question has an answer registered for it."""

from dataclasses import is_dataclass

import bot.questions.answers.replies  # noqa: F401 - registers the answers
from bot.questions import intents
from bot.questions.answers.answered import answered
