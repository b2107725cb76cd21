"""A report that something is done, and the occurrences of duties on its entry."""

from collections.abc import Sequence

from bot.checkins.fulfilling import Fulfilled, fulfil, open_for
from bot.duties.period_names import period_name
from bot.lights.state import State
from bot.people.rights import NOBODY, Action
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Taken
from handlers.checkins.report_buttons import FulfilBy
from handlers.people.refusals import not_liaison
from handlers.standing.task_names import name_of
from handlers.standing.tasks import task_of
from handlers.wording.names import day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import duties, occurrences, reports
from storage.duties import Duty
from storage.occurrences import Occurrence
from storage.reports import Report


async def offered(made: Sequence[Report], language: Language, context: Context) -> tuple[Choice, ...]:
    """Return a button for each occurrence that the reports may do: which of several is meant has to be said."""
    return tuple([_choice(report.id, *each, language) for report in made for each in await closable(report, context)])


async def closable(report: Report, context: Context) -> list[tuple[Occurrence, Duty]]:
    """Return what a report that something is done may do: what its department is in charge of on the entry."""
    if State(report.words.state) is not State.DONE:
        return []
    return await open_for(context.occasion(NOBODY), report.matter)


async def fulfilled(made: Sequence[Report], language: Language, context: Context) -> list[str]:
    """Return the names of the occurrences that reports say are done."""
    rows = context.work.rows
    done = [each.id for each in made if State(each.words.state) is State.DONE]
    found = [each for report in done for each in await occurrences.by_report(rows, report)]
    by_number = await duties.by_numbers(rows, {each.duty for each in found})
    return [period_of(each, by_number[each.duty], language) for each in found]


def period_of(occurrence: Occurrence, duty: Duty, language: Language) -> str:
    """Name an occurrence by its entry and its period."""
    period = period_name(occurrence.period, language) or day_of(occurrence.due, language)
    return phrase("of period", language, ref=duty.ref, period=period)


def _choice(report: int, occurrence: Occurrence, duty: Duty, language: Language) -> Choice:
    text = phrase("close occurrence", language, period=period_of(occurrence, duty, language))
    return Choice(text, FulfilBy(report, occurrence.id))


async def take_offer(press: Press, chosen: FulfilBy, context: Context) -> Taken:
    """The department says that the occurrence is done by this report."""
    report = await reports.by_number(context.work.rows, chosen.report)
    task = await task_of(chosen.occurrence, context)
    if report is None or task is None or not task.is_live:
        return Taken(toast=phrase("over", press.language))
    if not press.actor.may(Action.REPORT, report.matter.department):
        return Taken(toast=not_liaison(press.actor, press.language, report.matter.department))
    await fulfil(context.occasion(press.actor), Fulfilled(report, task.occurrence, task.duty))
    return Taken(toast=phrase("occurrence reported", press.language, name=name_of(task, press.language)), is_done=True)
