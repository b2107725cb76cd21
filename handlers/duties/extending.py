"""Asking for more time, or for none this year: reason, new date, and the office decides."""

from dataclasses import replace

from bot.calendars.date_reading import day_in
from bot.duties.requests.request import TooEarly, Wish, ask
from bot.people.rights import NotAllowed
from handlers.buttons.stored import Choice, Press, Taken, View, redraw, show
from handlers.duties.deciding import bring_before_office, tell_decided, what_is_asked
from handlers.duties.planning import duty_occasion
from handlers.duties.reminders.answers import refused, reminder_of
from handlers.duties.reminders.buttons import AskDay, AskOffice, AskRequestReason, AskWaiver, Reminded, ShowOne
from handlers.message import Message, say
from handlers.people.refusals import refusal_of
from handlers.standing.task_names import name_of
from handlers.wording.names import day_beside
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.requests import Kind
from storage.stored_buttons import StoredButtons

REASONS = ("reason waiting", "reason combined", "reason conditions")
WAIVERS = ("reason no object", "reason other body")
STEPS = (5, 10, 20)
"""Working days by which something is put off, to choose from."""
LONGEST = 200
"""Characters of a reason."""


async def ask_reason(press: Press, button: AskRequestReason, context: Context) -> Taken:
    """Ask why more time is needed."""
    reminder = await reminder_of(button, context)
    refusal = refused(press, reminder)
    if reminder is None or refusal:
        return Taken(toast=refusal)
    texts = [phrase(each, press.shown_in) for each in REASONS]
    rows: list[tuple[Choice, ...]] = [(Choice(text, button.into(AskDay, reason=text)),) for text in texts]
    waive = Choice(phrase("waive button", press.shown_in), button.into(AskWaiver))
    rows.append((waive, _back(press, button.into(ShowOne))))
    text = phrase("extend why", press.shown_in, name=name_of(reminder.task, press.shown_in))
    return Taken(View(text, tuple(rows), Choice("", button.into(AskDay))))


async def ask_day(press: Press, button: AskDay, context: Context) -> Taken:
    """Ask until when."""
    reminder = await reminder_of(button, context)
    refusal = refused(press, reminder)
    if reminder is None or refusal:
        return Taken(toast=refusal)
    asked = button.into(AskOffice, kind=Kind.EXTENSION)
    start = max(reminder.task.occurrence.due, context.today)
    days = [context.services.calendar.shifted(start, each) for each in STEPS]
    row = tuple(Choice(day_beside(each, context.today, press.shown_in), replace(asked, day=each)) for each in days)
    back = (_back(press, button.into(AskRequestReason)),)
    text = phrase("extend when", press.shown_in, name=name_of(reminder.task, press.shown_in), reason=button.reason)
    return Taken(View(text, (row, back), Choice("", asked)))


async def ask_waiver(press: Press, button: AskWaiver, context: Context) -> Taken:
    """Ask why it does not apply this year."""
    reminder = await reminder_of(button, context)
    refusal = refused(press, reminder)
    if reminder is None or refusal:
        return Taken(toast=refusal)
    asked = button.into(AskOffice, kind=Kind.WAIVER)
    texts = [phrase(each, press.shown_in) for each in WAIVERS]
    rows = [(Choice(each, replace(asked, reason=each)),) for each in texts]
    rows.append((_back(press, button.into(ShowOne)),))
    text = phrase("waive why", press.shown_in, name=name_of(reminder.task, press.shown_in))
    return Taken(View(text, tuple(rows), Choice("", asked)))


async def ask_office(press: Press, button: AskOffice, context: Context) -> Taken:
    """Put it to the office; what the office itself asks for is decided at once."""
    reminder = await reminder_of(button, context)
    no = refused(press, reminder)
    if reminder is None or no:
        return Taken(toast=no)
    wish = Wish(button.kind, button.reason or "", button.day)
    try:
        asked = await ask(await duty_occasion(press.actor, context), reminder.task, button.audience, wish)
    except NotAllowed as error:
        return Taken(toast=refusal_of(error, press.actor, press.language))
    except TooEarly:
        return Taken(toast=phrase("extend no date", press.language))
    if asked is None:
        return Taken(toast=phrase("asked twice", press.language))
    if asked.decided is not None:
        return Taken(View(await tell_decided(asked.decided, press.shown_in, context)))
    await bring_before_office(asked, reminder.task, context)
    name = "asked office whose" if button.kind is Kind.NOT_OURS else "asked office"
    text = phrase(name, press.shown_in, what=what_is_asked(asked.request, reminder.task, press.shown_in))
    return Taken(View(text, ((_back(press, button.into(ShowOne)),),)))


async def in_words(press: Press, button: AskDay | AskOffice, context: Context, text: str) -> Taken:
    """A reason or a date was given in words."""
    reason = text.strip()[:LONGEST]
    if isinstance(button, AskDay):
        return await ask_day(press, replace(button, reason=reason), context)
    if button.reason is None:
        return await ask_office(press, replace(button, reason=reason), context)
    day = day_in(text, context.today)
    if day is None:
        return Taken(toast=phrase("extend no date", press.language))
    return await ask_office(press, replace(button, day=day), context)


async def say_in_words(message: Message, stored: StoredButtons, button: AskDay | AskOffice, context: Context) -> bool:
    """In answer to the question why more time is needed, and until when."""
    press = Press(message.said, message.actor, message.language, stored)
    taken = await in_words(press, button, context, message.text)
    if taken.view is None:
        await say(message, taken.toast, context)
        return True
    await redraw(context.work, stored, taken.view)
    await show(context.work, taken.view, message.spot)
    return True


def _back(press: Press, button: Reminded) -> Choice:
    return Choice(phrase("back", press.shown_in), button)
