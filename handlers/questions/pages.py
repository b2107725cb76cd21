"""From an answer to the message that a person sees: one page of it, and the buttons under it."""

from typing import TYPE_CHECKING

from bot.questions.answer import Answer
from bot.questions.text import READ_AT_MOST, plain
from handlers.buttons.pager import pager
from handlers.buttons.stored import Choice, View
from handlers.buttons.typed import button

if TYPE_CHECKING:
    from bot.questions.assistant import Assistant


@button("answer page")
class TurnPage:
    """Show a page of an answer, counted from 0."""

    question: int
    page: int


@button("answer pick")
class Pick:
    """Say which of the choices was meant, counted from 0."""

    question: int
    place: int


def essence(text: str) -> str:
    """Return what two writings of the same question have in common."""
    return plain(text[:READ_AT_MOST]).strip(" ?!.。…~,;")


def page_of(answer: Answer, assistant: "Assistant", question: int, page: int = 0) -> View | None:
    """Return a page of the answer to the question with this number; None if there is no such page."""
    pages = assistant.pages(answer)
    if not 0 <= page < len(pages):
        return None
    choices = tuple((Choice(name, Pick(question, place)),) for place, name in enumerate(answer.choices))
    turning = pager(lambda to: TurnPage(question, to), page, len(pages), answer.language)
    return View(pages[page], choices + turning)
