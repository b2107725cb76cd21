"""What answers in words to messages of the bot do."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from handlers.buttons.stored import reply_of, under_replied
from handlers.checkins import answers, completing
from handlers.checkins.report_buttons import AnswerOn, Attach, Revise
from handlers.checkins.review import deciding as review
from handlers.checkins.review import referring
from handlers.checkins.review.buttons import AnswerReferred, Decide
from handlers.checkins.unfinished import Unfinished
from handlers.duties import extending, objecting
from handlers.duties.objecting import TellOffice
from handlers.duties.reminders.buttons import AskDay, AskOffice
from handlers.message import Message, say
from handlers.office.list_change import Ended, say_ended
from handlers.questions import wordings
from handlers.questions.wording_buttons import AnswerInWords
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.stored_buttons import StoredButtons

M = TypeVar("M")
Reply = Callable[[Message, StoredButtons, Any, Context], Awaitable[bool]]
"""Takes an answer; whether it was one."""


def _on(kind: type[M], take: Callable[[Message, StoredButtons, M, Context], Awaitable[bool]]) -> tuple[type, Reply]:
    """Pair what a message was kept with and what takes the answers to it."""
    return kind, take


REPLIES: Mapping[type, Reply] = dict(
    [
        _on(Revise, answers.correct),
        _on(AnswerOn, answers.report_on),
        _on(Attach, answers.attach_to),
        _on(Unfinished, completing.answer_question),
        _on(Decide, review.decide_in_words),
        _on(AnswerReferred, referring.take_reply),
        _on(AskDay, extending.say_in_words),
        _on(AskOffice, extending.say_in_words),
        _on(TellOffice, objecting.object_in_words),
        _on(AnswerInWords, wordings.answer_in_words),
        _on(Ended, say_ended),
    ]
)
"""What takes an answer, by what the message was kept with."""


async def take_reply(message: Message, context: Context) -> bool | None:
    """Do what an answer to a message of the bot means; whether it was one, None if that waits for no answer."""
    stored = await under_replied(message.said, context) if message.said.replies_to else None
    meaning = reply_of(stored) if stored is not None else None
    if stored is None or meaning is None:
        return None
    if stored.account not in {None, message.actor.account}:
        await say(message, phrase("not asked", message.language), context)
        return True
    take = REPLIES.get(type(meaning.do))
    return await take(message, stored, meaning.do, context) if take is not None else False
