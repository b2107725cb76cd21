"""`/misses`: what was asked and found nothing, for those in charge, in their private chat."""

from zoneinfo import ZoneInfo

from bot.people.rights import Action
from bot.questions.text import Language
from handlers.actors import actor_in, spoken_to
from handlers.buttons.pager import pager, within
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.incoming import Said
from handlers.people.refusals import refusal
from handlers.questions.wording_buttons import AnswerInWords, ShowUnanswered, TurnUnanswered, TurnWordings
from handlers.wording.examples import with_examples
from handlers.wording.names import day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import unanswered, wordings
from storage.unanswered import Unanswered

SHOWN = 8
"""Questions on a page."""
IN_ROW = 4
CLEAR = {"clear", "清空"}


async def show_unanswered(said: Said, context: Context) -> None:
    """List the questions without an answer; `/misses clear` forgets them."""
    language = spoken_to(await actor_in(said, context), said.code)
    if said.words and said.words[0].lower() in CLEAR:
        count = await unanswered.clear(context.work.rows)
        view = View(phrase("misses cleared", language, count=count))
    else:
        view = await _page(0, language, context)
    await show(context.work, view, Spot(said.place.chat), key=f"misses:{context.work.update_id}")


async def turn_unanswered(press: Press, turn: TurnUnanswered, context: Context) -> Taken:
    """Show another page to a person in charge, in their private chat."""
    no = refusal(press.actor, Action.READ_UNANSWERED, press.language)
    if no or not press.place.is_private:
        return Taken(toast=no or phrase("in private only", press.language))
    return Taken(await _page(turn.page, press.language, context), is_burden=False)


async def _page(page: int, language: Language, context: Context) -> View:
    rows = context.work.rows
    count, added = await unanswered.count(rows), len(await wordings.every(rows))
    more = ((Choice(phrase("show wordings", language, count=added), TurnWordings(0)),),) if added else ()
    if not count:
        return View(phrase("no misses", language), more)
    pages = -(-count // SHOWN)
    page = within(page, pages)
    found = await unanswered.most_frequent(rows, SHOWN, page * SHOWN)
    lines = [_line(place, each, language, context.services.zone) for place, each in enumerate(found, start=1)]
    hint = with_examples("misses hint", language, context.services.checklist)
    text = "\n".join([phrase("misses", language, count=count), *lines, hint])
    choices = [Choice(str(place), ShowUnanswered(each.question)) for place, each in enumerate(found, start=1)]
    numbers = tuple(tuple(choices[start : start + IN_ROW]) for start in range(0, len(choices), IN_ROW))
    turning = pager(TurnUnanswered, page, pages, language)
    reply = Choice("", AnswerInWords(tuple(each.question for each in found)))
    return View(text, (*numbers, *turning, *more), reply)


def _line(place: int, miss: Unanswered, language: Language, zone: ZoneInfo) -> str:
    day = day_of(miss.last_at.astimezone(zone).date(), language)
    return phrase("miss", language, place=place, times=miss.times, example=miss.example, day=day)
