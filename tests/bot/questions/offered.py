"""What a builder offers for a text."""

from bot.questions.intents import Question
from bot.questions.parse.reading import Builder, Inquiry, Reading


def readings(builder: Builder, inquiry: Inquiry) -> list[Reading]:
    """The readings of one family."""
    return [each for each in builder(inquiry) if not isinstance(each, str)]


def question(builder: Builder, inquiry: Inquiry) -> Question:
    """The one question that a builder offers first."""
    return readings(builder, inquiry)[0].question


def reason(builder: Builder, inquiry: Inquiry) -> str:
    """Why a builder has nothing to offer."""
    (told,) = [each for each in builder(inquiry) if isinstance(each, str)]
    return told
