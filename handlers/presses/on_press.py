"""Pressed buttons. Their data is untrusted: anybody can press, and a modified client can send anything."""

import re

from handlers.actors import actor_of, spoken_to
from handlers.buttons.stored import Choice, Press, Taken, choices_of, redraw
from handlers.incoming import Pressed
from handlers.office.burden import count_tap
from handlers.outgoing import Body
from handlers.presses.earlier import earlier
from handlers.presses.table import TYPED
from handlers.questions.pages import Pick, TurnPage
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import chats, outbox, questions, stored_buttons
from storage.outbox import Purpose
from storage.stored_buttons import StoredButtons

_OFFERED = re.compile(r"do:(\d{1,15}):(\d{1,9}):(\d{1,4})", re.ASCII)


class Refused(Exception):
    """The press is refused; the text names the phrase that says why."""


async def on_press(pressed: Pressed, context: Context) -> None:
    """Do what a button stands for if it is still valid and the person may; answer every press."""
    try:
        toast = await _taken(pressed, context)
    except Refused as refused:
        toast = phrase(str(refused), pressed.author.code)
    body = Body(toast, press=pressed.id, alert=bool(toast))
    await context.work.say(pressed.author.account, body, Purpose.PRESS, f"press:{pressed.id}")


async def _taken(pressed: Pressed, context: Context) -> str:
    """Handle a press; return what only this person is shown. Raises Refused."""
    stored, choice = await _choice_under(pressed, context)
    actor = await actor_of(pressed.author, context)
    press = Press(pressed, actor, spoken_to(actor, pressed.author.code), stored)
    taken = await _take(press, choice, context)
    if (taken.view is not None or taken.is_done) and taken.is_burden:
        await count_tap(press.actor, context)
    if taken.view is not None:
        await redraw(context.work, stored, taken.view)
    return taken.toast


async def _choice_under(pressed: Pressed, context: Context) -> tuple[StoredButtons, Choice]:
    """The pressed button, if it belongs to this message as it is now and to this person. Raises Refused."""
    found = _OFFERED.fullmatch(pressed.data)
    if found is None:
        return await _earlier_under(pressed, context)
    stored = await stored_buttons.by_number(context.work.rows, int(found[1]))
    if stored is None or not await _stands(stored.key, pressed, context):
        raise Refused("stale")
    if stored.account is not None and stored.account != pressed.author.account:
        raise Refused("not your buttons")
    choices = choices_of(stored)
    if int(found[2]) != stored.revision or int(found[3]) >= len(choices):
        raise Refused("already done")
    return stored, choices[int(found[3])]


async def _earlier_under(pressed: Pressed, context: Context) -> tuple[StoredButtons, Choice]:
    """A button of an earlier version, whose stored form is made now."""
    rows, place, meant = context.work.rows, pressed.place, earlier(pressed.data)
    if meant is None or place is None:
        raise Refused("stale")
    key = await outbox.key_of(rows, place.chat, pressed.number) or await _key_of_answer(meant, context)
    if not key or not await _stands(key, pressed, context):
        raise Refused("stale")
    known = await stored_buttons.by_key(rows, key)
    stored = known or await stored_buttons.make(rows, StoredButtons(place.chat, key, None, "[]"), context.work.moment)
    return stored, Choice("", meant)


async def _key_of_answer(meant: object, context: Context) -> str:
    """The key of the answer that a button belongs to: its number may be known a moment after it is seen."""
    asked = await questions.by_number(context.work.rows, meant.question) if isinstance(meant, TurnPage | Pick) else None
    return asked.reply if asked is not None else ""


async def _take(press: Press, choice: Choice, context: Context) -> Taken:
    if not isinstance(choice.do, str):
        return await TYPED[type(choice.do)](press, choice.do, context)
    raise Refused("stale")


async def _stands(key: str, pressed: Pressed, context: Context) -> bool:
    """Whether the pressed message is the one with this key, in a chat that the bot serves."""
    rows, place = context.work.rows, pressed.place
    if place is None:
        return False
    known = await outbox.key_of(rows, place.chat, pressed.number)
    if known != key and not (known is None and await outbox.learn(rows, key, place.chat, pressed.number)):
        return False
    there = await chats.find(rows, place.chat)
    return there is not None and (place.is_private or there.adopted_by is not None)
