"""How duties look to the office: the list, and one of them with its next due days."""

from bot.planning.ladder import read_ladder
from bot.planning.responsible import NOBODY, responsible_for
from bot.planning.rule import read_rule
from bot.questions.text import Tongue
from handlers.context import Context
from handlers.offering import Choice, View
from handlers.phrases import phrase
from handlers.tasks import tasks_of
from handlers.turning import turning
from handlers.undecided import undecided
from handlers.wording import shortened
from storage import duties, occurrences
from storage.duties import Duty

ON_PAGE = 8


async def duty_list(page: int, tongue: Tongue, context: Context) -> View:
    """A page of all duties, with the way to those without a period."""
    entries = context.services.checklist.entries
    every = [each for each in await duties.every(context.work.rows) if each.ref in entries]
    shown_here = every[page * ON_PAGE : (page + 1) * ON_PAGE]
    rows = []
    for each in shown_here:
        state = phrase("duty is stopped", tongue) if each.stopped else ""
        text = phrase("duty row", tongue, state=state, ref=each.ref, quote=each.quote)
        rows.append((Choice(shortened(text, 28), "duty show", {"duty": each.id}),))
    pages = turning("duty list", {}, page, -(-len(every) // ON_PAGE), tongue)
    still_open = len(await undecided(context))
    last = ((Choice(phrase("duty open list", tongue), "duty open", {"page": 0}),),) if still_open else ()
    standards = [each for each in context.services.checklist.duties if each.standard]
    lines = [phrase("standard", tongue, ref=each.ref, quote=each.quote) for each in standards]
    return View("\n".join([await usage(tongue, context), *lines]), (*rows, *pages, *last))


async def usage(tongue: Tongue, context: Context) -> str:
    """How many duties there are, and how one is written."""
    every, still_open = await duties.every(context.work.rows), await undecided(context)
    return phrase("duty usage", tongue, count=sum(not each.stopped for each in every), open=len(still_open))


async def duty_view(duty: Duty, tongue: Tongue, context: Context) -> View:
    """A duty, with what can be done with it."""
    name = "duty resume" if duty.stopped else "duty stop"
    toggle = Choice(phrase(name, tongue), "duty stop", {"duty": duty.id, "stop": not duty.stopped})
    back = Choice(phrase("back", tongue), "duty list", {"page": 0})
    return View(await described(duty, tongue, context), ((toggle, back),))


async def described(duty: Duty, tongue: Tongue, context: Context) -> str:
    """A duty in words, with its next due days."""
    who = "、".join(responsible_for(context.services.checklist, duty).everybody) or NOBODY
    live = await tasks_of(await occurrences.live(context.work.rows, duties=[duty.id]), context) if duty.id else []
    days = "、".join(str(each.occurrence.due) for each in live[:3])
    coming = phrase("duty next", tongue, days=days) if days else phrase("duty none", tongue) if duty.id else ""
    values = {"ref": duty.ref, "quote": duty.quote, "kind": phrase(f"kind {duty.kind}", tongue), "who": who}
    ladder, rule = read_ladder(duty.ladder).chinese, read_rule(duty.rule).chinese
    return phrase("duty shown", tongue, rule=rule, start=duty.start_days, ladder=ladder, next=coming, **values).strip()
