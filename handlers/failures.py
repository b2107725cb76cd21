"""Failing handlers: the details go to the log, an apology with a number to the person, a note to those in charge."""

from handlers.incoming import Incoming, Pressed, Said
from handlers.outgoing import Body
from handlers.wording.phrases import phrase
from handlers.work import Work
from storage.ids import AccountId
from storage.outbox import Purpose

NOTES_EVERY = 3600
"""Seconds during which those in charge get one note about one kind of failure."""


class GivenUp(Exception):
    """It was tried too often: the program ends over it."""


async def answer_failure(
    work: Work, incoming: Incoming | None, number: str, error: Exception, owners: frozenset[AccountId]
) -> None:
    """Apologise once to whoever spoke to the bot, and write to those in charge."""
    if isinstance(incoming, Pressed) and incoming.place is not None:
        body = Body(phrase("failure", incoming.author.code, number=number), press=incoming.id, alert=True)
        await work.say(incoming.place.chat, body, Purpose.PRESS, f"press:{incoming.id}")
    elif isinstance(incoming, Said) and incoming.is_addressed:
        apology = phrase("failure", incoming.code, number=number)
        body = Body(apology, thread=incoming.place.thread, reply_to=incoming.number)
        await work.say(incoming.place.chat, body)
    await note_to_owners(work, number, error, owners)


async def note_to_owners(work: Work, number: str, error: Exception, owners: frozenset[AccountId]) -> None:
    """Write to those in charge that something failed, once an hour for each kind of failure."""
    hour = int(work.moment.timestamp()) // NOTES_EVERY
    for owner in sorted(owners):
        note = phrase("failure note", None, number=number, kind=type(error).__name__)
        await work.say(owner, Body(note), Purpose.NOTICE, f"failure:{type(error).__name__}:{hour}:{owner}")
