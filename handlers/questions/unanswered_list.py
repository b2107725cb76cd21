"""`/misses`: what was asked and found nothing, for those in charge, in their private chat."""

from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.pager import pager
from handlers.buttons.stored import Press, Spot, Taken, View, show
from handlers.buttons.typed import button
from handlers.incoming import Said
from handlers.wording.phrases import language_of, phrase
from handlers.work import Context
from storage import unanswered

SHOWN = 8
"""Questions on a page."""
CLEAR = {"clear", "清空"}


@button("unanswered page")
class TurnUnanswered:
    """Show a page of the questions without an answer, counted from 0."""

    page: int


async def show_unanswered(said: Said, context: Context) -> None:
    """List the questions without an answer; `/misses clear` forgets them."""
    language = language_of(said.code)
    if said.words and said.words[0].lower() in CLEAR:
        count = await unanswered.clear(context.work.rows)
        view = View(phrase("misses cleared", language, count=count))
    else:
        view = await _page(0, language, context)
    await show(context.work, view, Spot(said.place.chat), key=f"misses:{context.work.update_id}")


async def turn_unanswered(press: Press, turn: TurnUnanswered, context: Context) -> Taken:
    """Show another page to a person in charge, in their private chat."""
    if not press.place.is_private or not press.actor.may(Action.READ_UNANSWERED):
        return Taken(toast=phrase("not yours", press.language))
    return Taken(await _page(turn.page, press.language, context), is_burden=False)


async def _page(page: int, language: Language, context: Context) -> View:
    rows = context.work.rows
    count = await unanswered.count(rows)
    if not count:
        return View(phrase("no misses", language))
    found = await unanswered.most_frequent(rows, SHOWN, page * SHOWN)
    lines = [
        phrase("miss", language, times=each.times, example=each.example, day=f"{each.last_at:%m-%d}") for each in found
    ]
    text = "\n".join([phrase("misses", language, count=count), *lines])
    return View(text, pager(TurnUnanswered, page, -(-count // SHOWN), language))
