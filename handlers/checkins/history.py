"""`/history 49`: every version, decision and extension of an entry, with who did it in which role."""

from functools import partial

from bot.checkins.history import Entered, history_of
from bot.duties.period_names import period_name
from bot.people.rights import Actor, NotAllowed
from bot.questions.text import Language
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Press, Taken, View, show
from handlers.checkins.report_buttons import TurnHistory
from handlers.incoming import Said
from handlers.message import entry_named, message_by
from handlers.people.refusals import refusal_of
from handlers.wording.names import day_beside, office_of, shortened, state_name, title_of, whole_day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.reviews import Decision

ON_PAGE = 8
LONGEST = 80
"""Characters of what was said, in a line."""


async def on_history(said: Said, context: Context) -> None:
    """Show what happened on an entry."""
    message = await message_by(said, "", context)
    ref = await entry_named(message, "history usage", context)
    if ref is None:
        return
    view = await _page(TurnHistory(ref, 0), message.actor, message.language, context)
    await show(context.work, view, message.spot, account=message.actor.account)


async def turn_history(press: Press, turn: TurnHistory, context: Context) -> Taken:
    """Show a page of it."""
    try:
        return Taken(await _page(turn, press.actor, press.language, context))
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))


async def _page(turn: TurnHistory, actor: Actor, language: Language, context: Context) -> View:
    found = await history_of(context.occasion(actor), turn.ref)
    title = title_of(context.services.checklist, turn.ref, language)
    if not found:
        return View(phrase("history empty", language, title=title))
    shown, page, count = on_page(found, turn.page, ON_PAGE)
    lines = [phrase("history", language, title=title, count=len(found))]
    lines += [_line(each, turn.ref, language, context) for each in shown]
    pages = pager(partial(TurnHistory, turn.ref), page, count, language)
    return View("\n".join(lines), pages)


def _line(entered: Entered, ref: str, language: Language, context: Context) -> str:
    event = entered.event
    moment = event.at.astimezone(context.services.zone)
    at = f"{whole_day_of(moment.date(), language)} {moment:%H:%M}"
    values = {"department": event.department, "what": _what(entered, language), "text": shortened(event.text, LONGEST)}
    number = event.number
    values["day"] = day_beside(event.day, moment.date(), language) if event.day else ""
    said = phrase(f"history {event.kind}", language, number=number, **values).rstrip(" ：:")
    said = said if event.ref == ref else f"{event.ref} {said}"
    return phrase("history line", language, at=at, said=said, who=_who(entered, language))


def _what(entered: Entered, language: Language) -> str:
    event = entered.event
    match event.kind:
        case "report":
            percent = "" if event.percent is None else f" {event.percent}%"
            return f"{state_name(event.what, language)}{percent}"
        case "review":
            return phrase(Decision(event.what).name, language)
        case "request" | "grant" | "refuse":
            return phrase(f"asks {event.what}", language)
        case _:
            return period_name(event.what, language) or event.what


def _who(entered: Entered, language: Language) -> str:
    roles = [office_of(each.role, each.department, language) for each in entered.roles]
    if not roles:
        name = "history program" if entered.event.person is None else "history no role"
        roles = [phrase(name, language)]
    return " ".join([*dict.fromkeys(roles), *([entered.name] if entered.name else [])])
