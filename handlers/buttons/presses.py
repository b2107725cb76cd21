"""Buttons. What comes back from one is untrusted: anybody can press it, and a changed client can send any data."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from handlers.buttons.stored import Choice, Press, Taken, choices_of, redraw
from handlers.buttons.table import TYPED
from handlers.incoming import Pressed, StandingUnknown
from handlers.office.burden import count_tap
from handlers.outgoing import Body
from handlers.people.actors import actor_of
from handlers.questions import unanswered_list
from handlers.questions.pages import essence, page_of
from handlers.wording.phrases import language_of, phrase
from handlers.work import Context
from storage import chats, outbox, questions, stored_buttons
from storage.outbox import Purpose
from storage.questions import Asked

_OFFERED = re.compile(r"do:(\d{1,15}):(\d{1,9}):(\d{1,4})", re.ASCII)
_DATA = re.compile(r"(page|pick|miss):(\d{1,15}):(\d{1,4})", re.ASCII)
Do = Callable[[Pressed, int, int, Context], Awaitable[str]]
"""What a button does with its two numbers; the name of the phrase that is shown to the person, or nothing."""


async def on_press(pressed: Pressed, context: Context) -> None:
    """Do what a button says, if it is still good and this person may; every press is answered."""
    taken = await _taken(pressed, context) if pressed.data.startswith("do:") else None
    refusal = await _done(pressed, context) if taken is None else ""
    text = phrase(refusal, pressed.author.code) if refusal else taken.toast if taken else ""
    body = Body(text, press=pressed.id, alert=bool(text))
    await context.work.say(pressed.author.account, body, Purpose.PRESS, f"press:{pressed.id}")


async def _done(pressed: Pressed, context: Context) -> str:
    found = _DATA.fullmatch(pressed.data)
    if found is None:
        return "stale"
    name, first, second = found.groups()
    return await _PRESSES[name](pressed, int(first), int(second), context)


async def _taken(pressed: Pressed, context: Context) -> Taken:
    """Take what an offer offers, if it stands under this very message as it is, and this person may."""
    language = language_of(pressed.author.code)
    found = _OFFERED.fullmatch(pressed.data)
    offer = await stored_buttons.by_number(context.work.rows, int(found[1])) if found else None
    if found is None or offer is None or not await _stands(offer.key, pressed, context):
        return Taken(toast=phrase("stale", language))
    assert pressed.place is not None, "its message stands there"  # noqa: S101
    if offer.account is not None and offer.account != pressed.author.account:
        return Taken(toast=phrase("not yours", language))
    choices = choices_of(offer)
    if int(found[2]) != offer.revision or int(found[3]) >= len(choices):
        return Taken(toast=phrase("already done", language))
    choice = choices[int(found[3])]
    press = Press(await actor_of(pressed.author, context), language, pressed.place, offer, pressed.text)
    taken = await _take(press, choice, context)
    if taken.view is not None or taken.is_done:
        await count_tap(press.actor, context)
    if taken.view is not None:
        await redraw(context.work, offer, taken.view)
    return taken


async def _take(press: Press, choice: Choice, context: Context) -> Taken:
    if not isinstance(choice.do, str):
        return await TYPED[type(choice.do)](press, choice.do, context)
    return Taken(toast=phrase("stale", press.language))


async def _stands(key: str, pressed: Pressed, context: Context) -> bool:
    """Whether the pressed button's message is the one with a key, in a chat where the bot serves."""
    rows, place = context.work.rows, pressed.place
    if place is None:
        return False
    known = await outbox.key_of(rows, place.chat, pressed.number)
    if known != key and not (known is None and await outbox.learn(rows, key, place.chat, pressed.number)):
        return False
    there = await chats.find(rows, place.chat)
    return there is not None and (place.is_private or there.adopted_by is not None)


async def _turn_page(pressed: Pressed, number: int, page: int, context: Context) -> str:
    """Everybody in the chat may turn the pages of an answer that stands there."""
    asked = await _question_under(pressed, number, context)
    if asked is None:
        return "stale"
    return await _show(asked, page, context)


async def _pick(pressed: Pressed, number: int, place: int, context: Context) -> str:
    """The asker alone may say which was meant; for an anonymous administrator, any of the group's."""
    asked = await _question_under(pressed, number, context)
    if asked is None:
        return "stale"
    if pressed.author.account != asked.asker and not _is_for_administrators(asked, pressed):
        return "not yours"
    answer = await context.services.recollection.answer_to(context.work.rows, asked)
    if place >= len(answer.choices):
        return "stale"
    text = context.services.assistant.chosen(answer, place)
    chosen = replace(asked, text=text, plain=essence(text))
    await questions.record(context.work.rows, chosen)
    return await _show(chosen, 0, context)


def _is_for_administrators(asked: Asked, pressed: Pressed) -> bool:
    """Whether a group's anonymous administrator has asked and one of its administrators presses.

    Raises StandingUnknown.
    """
    if asked.asker != asked.place.chat:
        return False
    if pressed.administers is None:
        raise StandingUnknown
    return pressed.administers


async def _show(asked: Asked, page: int, context: Context) -> str:
    answer = await context.services.recollection.answer_to(context.work.rows, asked)
    body = page_of(answer, context.services.assistant, asked.id, page)
    if body is None:
        return "stale"
    await context.work.say(asked.place.chat, replace(body, edits=asked.reply), Purpose.EDIT)
    return ""


async def _question_under(pressed: Pressed, number: int, context: Context) -> Asked | None:
    """The question with this number, if this very message answers it, from this checklist, where the bot serves."""
    rows = context.work.rows
    asked = await questions.by_number(rows, number)
    if (
        asked is None
        or pressed.place is None
        or asked.place.chat != pressed.place.chat
        or asked.checklist != context.services.fingerprint
    ):
        return None
    return asked if await _stands(asked.reply, pressed, context) else None


async def _unanswered(pressed: Pressed, page: int, second: int, context: Context) -> str:
    del second
    return await unanswered_list.turn(pressed, page, context)


_PRESSES: dict[str, Do] = {"page": _turn_page, "pick": _pick, "miss": _unanswered}
