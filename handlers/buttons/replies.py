"""What answers in words to messages of the bot do."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from handlers.buttons.stored import Choice, Press, redraw
from handlers.checkins import answers, referring, review
from handlers.checkins.report_buttons import AnswerOn, Attach, Revise
from handlers.checkins.review_buttons import AnswerReferred, Decide
from handlers.duties.extending import in_words
from handlers.message import Message, say
from handlers.work import Context
from storage.stored_buttons import Offer

M = TypeVar("M")
Reply = Callable[[Message, Offer, Any, Context], Awaitable[bool]]
"""Takes an answer; whether it was one."""


def _on(kind: type[M], take: Callable[[Message, Offer, M, Context], Awaitable[bool]]) -> tuple[type, Reply]:
    """Pair what a message was kept with and what takes the answers to it."""
    return kind, take


REPLIES: Mapping[type, Reply] = dict(
    [
        _on(Revise, answers.correct),
        _on(AnswerOn, answers.report_on),
        _on(Attach, answers.attach_to),
        _on(Decide, review.decide_in_words),
        _on(AnswerReferred, referring.take_reply),
    ]
)
"""What takes an answer, by what the message was kept with."""
SPOKEN = frozenset({"nudge when", "nudge ask"})


async def take_reply(message: Message, offer: Offer, meaning: Choice, context: Context) -> bool:
    """Do what an answer to a message means; False where it is none."""
    if isinstance(meaning.do, str):
        return await _say_in_words(message, offer, meaning, context) if meaning.do in SPOKEN else False
    return await REPLIES[type(meaning.do)](message, offer, meaning.do, context)


async def _say_in_words(message: Message, offer: Offer, meaning: Choice, context: Context) -> bool:
    """In answer to the question why more time is needed, and until when."""
    press = Press(message.actor, message.language, message.said.place, offer)
    taken = await in_words(press, meaning, context, message.text)
    if taken.view is not None:
        await redraw(context.work, offer, taken.view)
    await say(message, taken.toast or (taken.view.text if taken.view else ""), context)
    return True
