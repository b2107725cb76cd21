"""How duties look to the office: the list, and one of them with its next due days."""

from bot.duties.responsible import NOBODY, responsible_for
from bot.questions.text import Language
from bot.timing.ladder import read_ladder
from bot.timing.rule import read_rule
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Choice, View
from handlers.buttons.typed import button
from handlers.duties.undecided import undecided
from handlers.standing.tasks import tasks_of
from handlers.wording.examples import with_examples
from handlers.wording.names import day_beside, shortened
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import duties, occurrences
from storage.duties import Duty

ON_PAGE = 8


@button("duty list")
class TurnDuties:
    """Show a page of all duties."""

    page: int = 0


@button("duty show")
class ShowDuty:
    """Show a duty, with what can be done with it."""

    duty: int


@button("duty open")
class ShowOpen:
    """Show work without a period."""

    page: int = 0


@button("duty stop")
class StopDuty:
    """Stop a duty, or take it up again; what is to be stopped is asked once more."""

    duty: int
    stop: bool
    is_sure: bool = False


async def duty_list(page: int, language: Language, context: Context) -> View:
    """A page of all duties, with the way to those without a period."""
    entries = context.services.checklist.entries
    every = [each for each in await duties.every(context.work.rows) if each.ref in entries]
    shown, page, count = on_page(every, page, ON_PAGE)
    rows = []
    for each in shown:
        state = phrase("duty is stopped", language) if each.stopped else ""
        text = phrase("duty row", language, state=state, ref=each.ref, quote=each.quote)
        rows.append((Choice(shortened(text, 28), ShowDuty(each.id)),))
    pages = pager(TurnDuties, page, count, language)
    still_open = len(await undecided(context))
    last = ((Choice(phrase("duty open list", language), ShowOpen()),),) if still_open else ()
    standards = [each for each in context.services.checklist.duties if each.standard]
    lines = [phrase("standard", language, ref=each.ref, quote=each.quote) for each in standards]
    return View("\n".join([await usage(language, context), *lines]), (*rows, *pages, *last))


async def usage(language: Language, context: Context) -> str:
    """How many duties there are, and how one is written."""
    every, still_open = await duties.every(context.work.rows), await undecided(context)
    count = sum(not each.stopped for each in every)
    return with_examples("duty usage", language, context.services.checklist, count=count, open=len(still_open))


async def duty_view(duty: Duty, language: Language, context: Context) -> View:
    """A duty, with what can be done with it."""
    name = "duty resume" if duty.stopped else "duty stop"
    toggle = Choice(phrase(name, language), StopDuty(duty.id, not duty.stopped))
    back = Choice(phrase("back", language), TurnDuties())
    return View(await described(duty, language, context), ((toggle, back),))


async def described(duty: Duty, language: Language, context: Context) -> str:
    """A duty in words, with its next due days."""
    who = "、".join(responsible_for(context.services.checklist, duty).everybody) or NOBODY
    live = await tasks_of(await occurrences.live(context.work.rows, duties=[duty.id]), context) if duty.id else []
    days = "、".join(day_beside(each.occurrence.due, context.today, language) for each in live[:3])
    coming = phrase("duty next", language, days=days) if days else phrase("duty none", language) if duty.id else ""
    values = {"ref": duty.ref, "quote": duty.quote, "kind": phrase(f"kind {duty.kind}", language), "who": who}
    ladder, rule = read_ladder(duty.ladder).within(duty.start_days).chinese, read_rule(duty.rule).chinese
    return phrase(
        "duty shown", language, rule=rule, start=duty.start_days, ladder=ladder, next=coming, **values
    ).strip()
