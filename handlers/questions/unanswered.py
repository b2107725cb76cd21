"""Questions in scope that found nothing: kept for the office, without who asked and without anybody's numbers."""

import re

from bot.questions.answer import Answer
from bot.questions.content import Kind
from bot.questions.text import plain
from handlers.incoming import Said
from handlers.work import Context
from storage import unanswered

LONGEST = 100
"""Characters of an example."""
_RUN = re.compile(r"[\dA-Za-z@._-]+")
_NUMBER = re.compile(r"\d{5}")
_ASKS = re.compile(r"[?？吗呢]|谁|哪|什么|多少|几|怎么|是否|有没有")


async def note_unanswered(answer: Answer, said: Said, context: Context) -> None:
    """Keep a question that should have had an answer."""
    if not _is_miss(answer, said):
        return
    example = example_of(said.text)
    share = context.work.share
    account = unanswered.STRANGERS if share is None or await share.is_strangers_place() else said.speaker
    await unanswered.note(context.work.rows, plain(example), example, context.work.moment, context.today, account)


def example_of(text: str) -> str:
    """The beginning of a question without what could be a person's number: a telephone, a card, an account."""
    return _RUN.sub(lambda run: "…" if _NUMBER.search(run.group()) else run.group(), text)[:LONGEST]


def _is_miss(answer: Answer, said: Said) -> bool:
    match answer.kind:
        case Kind.UNKNOWN_DEPARTMENT:
            return True
        case Kind.ENTRY:
            return not answer.refs
        case Kind.ABSENT:
            return True
        case Kind.NONE:
            return said.is_addressed and bool(_ASKS.search(said.text))
        case _:
            return False
