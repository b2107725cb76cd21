"""`/review`: what waits for the office, and what it has closed. A report that was opened there leads back."""

from dataclasses import replace
from functools import partial

from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Choice, Press, Taken, View, choices_of, redraw, show
from handlers.checkins.review.buttons import ShowReport, TurnQueue
from handlers.incoming import Said
from handlers.message import Message, message_by
from handlers.people.refusals import refusal
from handlers.standing.entry_status import known
from handlers.wording.names import shortened, title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import stored_buttons
from storage.stored_buttons import StoredButtons

ON_PAGE = 8
NAMES = ("review queue", "closed queue")
"""What the keys of the messages begin with that bring the lists: what waits, and what is closed."""


async def on_review(said: Said, context: Context) -> None:
    """List what waits for review; `/review closed` lists what is closed."""
    message = await message_by(said, "", context)
    language = message.language
    closed = bool({each.lower() for each in said.words} & {"closed", "已销号", "销号"})
    view, account = await _queue(0, language, context, closed=closed), message.actor.account
    await _retire(NAMES[closed], message, context)
    key = f"{NAMES[closed]}:{context.work.update_id}"
    await show(context.work, view, message.spot, key=key, account=account)


async def _retire(name: str, message: Message, context: Context) -> None:
    """Take the buttons from the list before in this chat; a report that was opened there stays as it is."""
    before = await stored_buttons.last_of(context.work.rows, name, message.spot.chat)
    if before is None or before.account != message.actor.account:
        return
    if any(isinstance(each.do, ShowReport) for each in choices_of(before)):
        await redraw(context.work, before, View(phrase("newer list", message.language)))


def with_way_back(view: View, stored: StoredButtons, language: Language) -> View:
    """Return the view of a report with a button to the list, where its message brought that."""
    name = stored.key.partition(":")[0]
    if name not in NAMES:
        return view
    back = Choice(phrase(f"back to {name}", language), TurnQueue(0, closed=name == NAMES[True]))
    return replace(view, rows=(*view.rows, (back,)))


async def turn_queue(press: Press, turn: TurnQueue, context: Context) -> Taken:
    """Show a page of the list."""
    no = refusal(press.actor, Action.REVIEW, press.language)
    return Taken(toast=no) if no else Taken(await _queue(turn.page, press.language, context, closed=turn.closed))


async def _queue(page: int, language: Language, context: Context, *, closed: bool) -> View:
    found = (await known(context)).values()
    wanted = [each.report for each in found if (each.is_closed if closed else each.waits_for_office)]
    if not wanted:
        return View(phrase("nothing to review", language))
    rows = []
    shown, page, count = on_page(sorted(wanted, key=lambda report: report.id), page, ON_PAGE)
    for each in shown:
        title = f"{each.matter.department} {title_of(context.services.checklist, each.matter.ref)}"
        rows.append((Choice(shortened(title, 30), ShowReport(each.id, each.version)),))
    pages = pager(partial(TurnQueue, closed=closed), page, count, language)
    heading = phrase(NAMES[closed], language, count=len(wanted))
    return View(heading, (*rows, *pages))
