"""What the courier gets, and what it returns."""

from dataclasses import dataclass

from handlers.outgoing import body_of
from handlers.telegram.send.outcomes import Outcome
from storage import outbox
from storage.engine.database import Transaction
from storage.ids import MessageId
from storage.outbox import ClaimedMessage


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message to send now, and the number of the message that it edits or replies to."""

    message: ClaimedMessage
    to: MessageId | None


@dataclass(frozen=True, slots=True)
class Carried:
    """A message that was carried: the platform's number of it, or what has to be done instead."""

    message: ClaimedMessage
    result: Outcome | MessageId | None


async def target(rows: Transaction, message: ClaimedMessage) -> MessageId | None:
    """Return the number of the message that is changed or replied to; None if there is none."""
    body = body_of(message.body)
    key = body.edits or body.reply_to_key
    return await outbox.message_of(rows, key) if key else body.reply_to or None
