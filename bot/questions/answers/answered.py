"""What is answered to each kind of question: every answer registers itself for the kind that it takes."""

from functools import singledispatch

from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Content, Kind
from bot.questions.intents import Question


@singledispatch
def answered(question: Question, catalogue: Catalogue, voice: Voice) -> Content:
    """Answer a question by its kind; with silence where no answer is registered for it."""
    del question, catalogue, voice
    return Content(Kind.NONE)
