"""「不合理」 under a reminder or the daily poll: a note to the office, asked for in private, without a name."""

from dataclasses import replace

from bot.outreach.objection import object_to
from bot.people.rights import Action, NotAllowed
from bot.sensitive import found_in
from handlers.actors import can_be_written_to
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, redraw, show
from handlers.buttons.typed import button
from handlers.duties.planning import duty_occasion
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.outgoing import Body
from handlers.people.refusals import not_liaison, refusal_of
from handlers.wording.names import day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import objections
from storage.outbox import Purpose
from storage.stored_buttons import StoredButtons

REASONS = ("object often", "object hour", "object vague", "object burden")
LONGEST = 500
"""Characters of an objection."""
SHOWN = 10
"""Objections in the list."""


@button("object")
class Object:
    """Ask what is unreasonable; without a department, of whoever presses."""

    department: str
    subject: str


@button("object why")
class TellOffice:
    """Tell the office; as the meaning of a reply, the text is what is written."""

    department: str
    subject: str
    text: str = ""


async def ask_objection(press: Press, wanted: Object, context: Context) -> Taken:
    """Ask in private what is unreasonable, whatever chat the button stands in."""
    department = wanted.department or next(iter(press.actor.departments), "")
    if not press.actor.may(Action.REPORT, department):
        return Taken(toast=not_liaison(press.actor, press.language, department))
    account = press.actor.account
    if not await can_be_written_to(context.work, account):
        return Taken(toast=phrase("object in private", press.language))
    told = TellOffice(department, wanted.subject)
    texts = [phrase(each, press.language) for each in REASONS]
    rows = tuple((Choice(each, replace(told, text=each)),) for each in texts)
    view = View(phrase("object ask", press.language, subject=wanted.subject), rows, Choice("", told))
    await show(context.work, view, Spot(account), account=account)
    elsewhere = press.place.chat != account
    return Taken(toast=phrase("object look", press.language) if elsewhere else "", is_done=True)


async def tell_office(press: Press, told: TellOffice, context: Context) -> Taken:
    """Put it on record, and tell the office which department says so."""
    try:
        objected = await object_to(await duty_occasion(press.actor, context), told.department, told.subject, told.text)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    note = phrase("object note", None, department=told.department, subject=told.subject, text=told.text)
    for account in objected.tell:
        key = f"objection:{objected.number}:{account}"
        await context.work.say(account, Body(note), Purpose.NOTICE, key)
    return Taken(View(phrase("objected", press.language, text=told.text)))


async def object_in_words(message: Message, stored: StoredButtons, told: TellOffice, context: Context) -> bool:
    """In answer to the question what is unreasonable."""
    if found_in(message.text):
        return False
    press = Press(message.said, message.actor, message.language, stored)
    taken = await tell_office(press, replace(told, text=message.text.strip()[:LONGEST]), context)
    if taken.view is not None:
        await redraw(context.work, stored, taken.view)
    await say(message, taken.toast or phrase("object passed on", message.language), context)
    return True


async def on_objections(said: Said, context: Context) -> None:
    """`/objections`: what departments find unreasonable, the newest first; of the writers no name."""
    message = await message_by(said, "", context)
    found = await objections.newest(context.work.rows, SHOWN)
    count = await objections.count(context.work.rows)
    lines = [phrase("objections" if count else "no objections", message.language, count=count)]
    zone = context.services.zone
    for each in found:
        day = day_of(each.made_at.astimezone(zone).date(), message.language)
        values = {"department": each.department, "subject": each.subject, "text": each.text}
        lines.append(phrase("objection line", message.language, day=day, **values))
    await say(message, "\n".join(lines), context)
