"""Whoever has used up their share is not served further: what only asks for words is not even begun."""

from telegram import Update

from handlers.outgoing import Body
from handlers.wording.phrases import phrase
from handlers.work import Work
from storage.outbox import Purpose

RECORDING = frozenset({"checkin", "undo", "填报", "撤销"})
"""The commands that record something: they are always taken."""


async def is_admitted(update: Update, work: Work) -> bool:
    """Whether an update is handled; where not, whoever pressed or wrote is told so."""
    share = work.share
    if share is None or not _only_asks(update) or not await share.is_used_up():
        return True
    query = update.callback_query
    if query is None:
        await share.tell_to_wait()
    else:
        body = Body(phrase("busy press", share.language), press=query.id, alert=True)
        await work.say(query.from_user.id, body, Purpose.PRESS, f"press:{query.id}")
    return False


def _only_asks(update: Update) -> bool:
    """Whether it is a press, or a command that does nothing unless it can answer.

    A press that is refused changes nothing, and shows it; what people write in words may be a report.
    """
    if update.callback_query is not None:
        return True
    message = update.message
    text = message.text if message is not None else None
    if message is None or not text or not text.startswith("/"):
        return False
    command, _, addressee = text.split(maxsplit=1)[0].removeprefix("/").lower().partition("@")
    return command not in RECORDING and addressee in {"", message.get_bot().username.lower()}
