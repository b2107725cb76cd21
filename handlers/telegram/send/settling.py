"""Settling messages that were not simply delivered."""

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.outgoing import body_of
from handlers.telegram.send.outcomes import Fate, Outcome
from handlers.wording.phrases import phrase
from storage import chats, outbox
from storage.engine.database import Transaction
from storage.outbox import ClaimedMessage, MessageState, Outgoing, Purpose

REPEATABLE = {Purpose.EDIT, Purpose.REACTION, Purpose.PRESS}
"""Doing these twice is as doing them once."""
ONCE_MORE = {Purpose.REMINDER, Purpose.ANNOUNCEMENT}
"""These are rather said twice, marked, than not at all."""
MOST_CRASHES = 5
"""How often a reminder cut off by a crash is repeated: in most cases it had not gone out."""
PRESS_ATTEMPTS = 5
"""After these the platform has long forgotten the press."""
UNCHANGED = "not modified"
"""What the platform says where a message shows already what it is to show."""
LONGEST_WAIT = 2.0
"""Seconds between two attempts at the most, so that the end of a fault is noticed soon."""


async def settle(rows: Transaction, message: ClaimedMessage, result: Outcome, moment: datetime) -> None:
    """Store the outcome of a message, and what it says of its chat."""
    match result.fate:
        case Fate.REPEAT:
            await _repeat(rows, message, result, moment)
        case Fate.DOUBTFUL:
            await _doubt(rows, message, result, moment, most=1)
        case Fate.CUT_OFF:
            await _doubt(rows, message, result, moment, most=MOST_CRASHES)
        case Fate.LATER:
            until = moment + timedelta(seconds=result.seconds)
            await outbox.pause(rows, message.lane, until)
            await outbox.repeat(rows, message.id, until, result.reason)
        case Fate.MOVED:
            await outbox.repeat(rows, message.id, moment, result.reason)
            await chats.move(rows, message.chat, result.chat, moment)
        case Fate.GONE:
            await outbox.settle(rows, message.id, MessageState.GONE, moment, error=result.reason)
            await chats.retire(rows, message.chat, moment)
        case Fate.OUT_OF_TOPIC:
            body = replace(body_of(message.body), thread="")
            await outbox.repeat(rows, message.id, moment, result.reason, body=body.to_json())
        case Fate.POINTLESS:
            await _give_up(rows, message, result, MessageState.DROPPED, moment)
        case Fate.GARBLED | Fate.REFUSED:
            await _give_up(rows, message, result, MessageState.DEAD, moment)


async def _give_up(
    rows: Transaction, message: ClaimedMessage, result: Outcome, state: MessageState, moment: datetime
) -> None:
    """End a message that the platform does not take."""
    if await outbox.settle(rows, message.id, state, moment, error=result.reason):
        await _say_anew(rows, message, result, moment)


async def _say_anew(rows: Transaction, message: ClaimedMessage, result: Outcome, moment: datetime) -> None:
    """Send a new message, with the buttons, if one can no longer be edited."""
    body = body_of(message.body)
    if not body.anew or UNCHANGED in result.reason.lower():
        return
    first = await outbox.body_of(rows, body.edits)
    before = body_of(first) if first else body
    anew = replace(body, edits="", anew=False, thread=before.thread, reply_to=before.reply_to)
    await outbox.give_up_key(rows, body.edits)
    said = Outgoing(body.edits, message.chat, Purpose.ANSWER, anew.to_json(), message.author)
    await outbox.put(rows, said, moment)


async def _repeat(rows: Transaction, message: ClaimedMessage, result: Outcome, moment: datetime) -> None:
    if message.purpose is Purpose.PRESS and message.attempts >= PRESS_ATTEMPTS:
        await outbox.settle(rows, message.id, MessageState.DROPPED, moment, error=result.reason)
        return
    wait = timedelta(seconds=min(LONGEST_WAIT, 0.25 * 2 ** min(message.attempts, 10)))
    await outbox.repeat(rows, message.id, moment + wait, result.reason)


async def _doubt(rows: Transaction, message: ClaimedMessage, result: Outcome, moment: datetime, *, most: int) -> None:
    """Settle a message that may have arrived: repeat it, repeat it with a mark (reminders), or hold it."""
    if message.purpose in REPEATABLE:
        await _repeat(rows, message, result, moment)
    elif message.purpose in ONCE_MORE and message.doubtful < most:
        body = body_of(message.body)
        text = body.text if message.doubtful else phrase("maybe twice", None, text=body.text)
        marked = replace(body, text=text)
        await outbox.repeat(rows, message.id, moment, result.reason, body=marked.to_json(), doubtful=True)
    else:
        await outbox.settle(rows, message.id, MessageState.UNKNOWN, moment, error=result.reason)
