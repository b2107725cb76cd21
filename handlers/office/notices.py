"""`/notice …` (通知): the office tells every department something; each confirms by a tap, and the office sees who."""

from typing import TYPE_CHECKING

from bot.outreach.notice import (
    NoticeParcel,
    confirm_notice,
    notices_due,
    put_notice_on_record,
    receipts_of,
    send_notice,
)
from bot.people.rights import Action, NotAllowed
from bot.questions.text import Language
from bot.sensitive import found_in
from handlers.actors import language_in_chat
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.buttons.typed import button
from handlers.checkins.asking_back import kinds_in
from handlers.duties.planning import duty_occasion
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.people.refusals import not_liaison, refusal, refusal_of
from handlers.wording.names import day_of, shortened
from handlers.wording.phrases import phrase
from handlers.work import Context, unasked
from storage import notices
from storage.notices import Notice
from storage.outbox import Purpose

if TYPE_CHECKING:
    from handlers.services import Services

LONGEST = 1000
"""Characters of a notice."""
SHOWN = 5
"""Notices in the list."""
IN_ROW = 3


@button("notice send")
class SendNotice:
    """Send what was shown."""

    text: str


@button("notice cancel")
class CancelNotice:
    """Send nothing."""


@button("notice got")
class ConfirmNotice:
    """A department has it; `all` are those that are to confirm it in the same message."""

    notice: int
    department: str
    all: tuple[str, ...] = ()


@button("notice show")
class ShowNotice:
    """Show who has confirmed."""

    notice: int


async def on_notice(said: Said, context: Context) -> None:
    """Show the last notices, or with a text what will be sent, once that is confirmed."""
    message = await message_by(said, "", context)
    language, words = message.language, said.text.split(maxsplit=1)
    text = words[1].strip() if len(words) > 1 else ""
    if not text:
        await show(context.work, await _list(language, context), message.spot, account=message.actor.account)
    elif found_in(text):
        await say(message, kinds_in(text, language), context)
    elif len(text) > LONGEST:
        await say(message, phrase("notice too long", language, longest=LONGEST), context)
    else:
        send = Choice(phrase("notice send", language), SendNotice(text))
        cancel = Choice(phrase("cancel", language), CancelNotice())
        view = View(phrase("notice preview", language, text=text), ((send, cancel),))
        await show(context.work, view, message.spot, account=message.actor.account)


async def send(press: Press, wanted: SendNotice, context: Context) -> Taken:
    """Send a notice to every department that has somebody to speak for it."""
    names = [each.name for each in context.services.checklist.departments]
    try:
        sent = await send_notice(await duty_occasion(press.actor, context), wanted.text, names)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    lines = [phrase("notice sent", press.language, count=len(sent.to))]
    if sent.without:
        names_of = "、".join(sent.without[:IN_ROW])
        lines.append(phrase("notice without", press.language, count=len(sent.without), names=names_of))
    return Taken(View("\n".join(lines), (_row(sent.number, press.language),)))


async def cancel(press: Press, button: CancelNotice, context: Context) -> Taken:
    """Send nothing."""
    del button
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    return Taken(toast=no) if no else Taken(await _list(press.language, context))


async def confirm(press: Press, got: ConfirmNotice, context: Context) -> Taken:
    """A department has a notice; those who look on see how many have confirmed, and no name."""
    try:
        is_new = await confirm_notice(await duty_occasion(press.actor, context), got.notice, got.department)
    except NotAllowed:
        return Taken(toast=not_liaison(press.actor, press.language, got.department))
    notice = await notices.by_number(context.work.rows, got.notice)
    if notice is None or not is_new:
        return Taken(toast=phrase("notice twice", press.language, department=got.department))
    view = await _view(notice, got.all or (got.department,), press.shown_in, context)
    return Taken(view, phrase("notice got", press.language, department=got.department))


async def show_notice(press: Press, wanted: ShowNotice, context: Context) -> Taken:
    """Show the office who has confirmed."""
    notice = await notices.by_number(context.work.rows, wanted.notice)
    try:
        names = await receipts_of(await duty_occasion(press.actor, context), wanted.notice)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    if notice is None:
        return Taken(toast=phrase("stale", press.language))
    copies = await notices.copies_of(context.work.rows, notice.id)
    silent = [each.department for each in copies if each.department not in names]
    lines = [phrase("notice text", press.language, text=notice.text)]
    lines.append(phrase("notice counted", press.language, count=len(names), all=len(copies)))
    lines += [f"· {department} {name}" for department, name in names.items()]
    if silent:
        lines.append(phrase("notice silent", press.language, names="、".join(silent)))
    return Taken(View("\n".join(lines), (_row(notice.id, press.language),)))


async def say_notices(services: "Services") -> None:
    """A tick: say the notices that the outreach lets through."""
    async with services.database.transaction("notices") as rows:
        context = unasked(services, rows)
        for parcel in await notices_due(rows, context.frame, services.owners, services.ceiling):
            await put_notice_on_record(rows, context.frame, parcel, await _say(parcel, context))


async def _say(parcel: NoticeParcel, context: Context) -> str:
    language = await language_in_chat(parcel.to.chat, context)
    view = await _view(parcel.notice, parcel.departments, language, context)
    key = f"notice:{parcel.notice.id}:{parcel.departments[0]}:{parcel.to.chat}"
    return await show(context.work, view, Spot(*parcel.to), key=key, purpose=Purpose.REMINDER)


async def _view(notice: Notice, departments: tuple[str, ...], language: Language, context: Context) -> View:
    """A notice as a chat sees it: a button for each department that has not confirmed."""
    confirmed = await notices.confirmed(context.work.rows, notice.id)
    waiting = [each for each in departments if each not in confirmed]
    lines = [phrase("notice text", language, text=notice.text)]
    done = len(departments) - len(waiting)
    if done and len(departments) == 1:
        lines.append(phrase("notice done", language))
    elif done:
        lines.append(phrase("notice counted", language, count=done, all=len(departments)))
    made = [
        Choice(phrase("notice button", language, department=each), ConfirmNotice(notice.id, each, departments))
        for each in waiting
    ]
    rows = tuple(tuple(made[place : place + IN_ROW]) for place in range(0, len(made), IN_ROW))
    return View("\n".join(lines), rows)


async def _list(language: Language, context: Context) -> View:
    rows = context.work.rows
    found = await notices.newest(rows, SHOWN)
    lines = [phrase("notice usage", language)]
    made = []
    for each in found:
        day = day_of(each.made_at.astimezone(context.services.zone).date(), language)
        count, every = len(await notices.confirmed(rows, each.id)), len(await notices.copies_of(rows, each.id))
        text = f"{day} {shortened(each.text, 14)} {count}/{every}"
        made.append((Choice(text, ShowNotice(each.id)),))
    return View("\n".join(lines), tuple(made))


def _row(number: int, language: Language) -> tuple[Choice, ...]:
    return (Choice(phrase("notice receipts", language), ShowNotice(number)),)
