"""From an answer to the message that a person sees: one page of it, and the buttons under it."""

from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.text import READ_AT_MOST, plain
from handlers.outgoing import Body, Button, Keyboard
from handlers.wording.phrases import phrase


def essence(text: str) -> str:
    """What two writings of the same question have in common."""
    return plain(text[:READ_AT_MOST]).strip(" ?!.。…~,;")


def page_of(answer: Answer, assistant: Assistant, number: int, page: int = 0) -> Body | None:
    """A page of the answer to the question with this number, counted from 0; None where there is no such page."""
    pages = assistant.pages(answer)
    if not 0 <= page < len(pages):
        return None
    return Body(pages[page], keyboard=_choices(answer, number) + _turning(answer, number, page, len(pages)))


def _choices(answer: Answer, number: int) -> Keyboard:
    return tuple((Button(name, f"pick:{number}:{place}"),) for place, name in enumerate(answer.choices))


def _turning(answer: Answer, number: int, page: int, count: int) -> Keyboard:
    if count == 1:
        return ()
    row = [Button(f"{page + 1}/{count}", f"page:{number}:{page}")]
    if page > 0:
        row.insert(0, Button(phrase("previous", answer.language), f"page:{number}:{page - 1}"))
    if page + 1 < count:
        row.append(Button(phrase("next", answer.language), f"page:{number}:{page + 1}"))
    return (tuple(row),)
