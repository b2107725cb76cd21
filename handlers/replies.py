"""From an answer to the message that a person sees: one page of it, and the buttons under it."""

from bot.questions.answer import Answer
from bot.questions.assistant import Assistant
from bot.questions.context import Context as Leaning
from bot.questions.text import plain
from handlers.payloads import Body, Button, Keyboard
from handlers.phrases import phrase
from storage import questions
from storage.database import Transaction
from storage.questions import Asked

DEEPEST = 6
"""How many questions back a follow-up can lean."""


def essence(text: str) -> str:
    """What two writings of the same question have in common."""
    return plain(text).strip(" ?!.。…~,;")


def page_of(answer: Answer, assistant: Assistant, number: int, page: int = 0) -> Body | None:
    """A page of the answer to the question with this number, counted from 0; None where there is no such page."""
    pages = assistant.pages(answer)
    if not 0 <= page < len(pages):
        return None
    return Body(pages[page], keyboard=_choices(answer, number) + _turning(answer, number, page, len(pages)))


async def leaning_on(rows: Transaction, assistant: Assistant, asked: Asked | None) -> Leaning:
    """What a follow-up to a question leans on. Questions are kept as they were asked, so they are read once more."""
    chain: list[Asked] = []
    while asked is not None and len(chain) < DEEPEST:
        chain.append(asked)
        asked = await questions.by_number(rows, asked.leans_on) if asked.leans_on else None
    context = Leaning()
    for each in reversed(chain):
        context = assistant.ask(each.text, context).context
    return context


async def answer_to(rows: Transaction, assistant: Assistant, asked: Asked) -> Answer:
    """The answer to a question that was asked before."""
    before = await questions.by_number(rows, asked.leans_on) if asked.leans_on else None
    return assistant.ask(asked.text, await leaning_on(rows, assistant, before))


def _choices(answer: Answer, number: int) -> Keyboard:
    return tuple((Button(name, f"pick:{number}:{place}"),) for place, name in enumerate(answer.choices))


def _turning(answer: Answer, number: int, page: int, count: int) -> Keyboard:
    if count == 1:
        return ()
    row = [Button(f"{page + 1}/{count}", f"page:{number}:{page}")]
    if page > 0:
        row.insert(0, Button(phrase("previous", answer.tongue), f"page:{number}:{page - 1}"))
    if page + 1 < count:
        row.append(Button(phrase("next", answer.tongue), f"page:{number}:{page + 1}"))
    return (tuple(row),)
