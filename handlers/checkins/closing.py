"""A report that something is done offers to close the occurrence; the office's word on the report decides."""

from collections.abc import Sequence

from bot.checkins.light import Light
from bot.checkins.model import State
from bot.duties.occurrence import Stage
from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Taken
from handlers.duties.planning import plan_anew
from handlers.duties.reminder_answers import note
from handlers.duties.reminder_views import name_of
from handlers.duties.tasks import Task, live_of, live_on, task_of, tasks_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import acknowledgements, duties, occurrences, reminders, reports
from storage.reports import Report
from storage.reviews import Decision


async def offered(made: Sequence[Report], language: Language, context: Context) -> tuple[Choice, ...]:
    """A button for each occurrence that the reports may close."""
    return tuple([_choice(report.id, each, language) for report in made for each in await closable(report, context)])


async def closable(report: Report, context: Context) -> list[Task]:
    """What a report that something is done may close: what its department is in charge of on the entry."""
    if State(report.words.state) is not State.DONE:
        return []
    live = await live_on(report.matter.department, report.matter.ref, context)
    own = [each for each in live if report.matter.department in each.responsible.leads]
    return [each for each in own if each.stage is Stage.OPEN]


def _choice(report: int, task: Task, language: Language) -> Choice:
    text = phrase("close occurrence", language, period=f"{task.duty.ref}（{task.occurrence.period}）")
    return Choice(text, "occurrence done", {"report": report, "occurrence": task.occurrence.id})


async def take_offer(press: Press, choice: Choice, context: Context) -> Taken:
    """The department says that the occurrence is done by this report."""
    report = await reports.by_number(context.work.rows, choice.values["report"])
    task = await task_of(choice.values["occurrence"], context)
    if report is None or task is None or not task.is_live:
        return Taken(toast=phrase("over", press.language))
    if not press.actor.may(Action.REPORT, report.matter.department):
        return Taken(toast=phrase("no liaison", press.language))
    await occurrences.report(context.work.rows, task.occurrence.id, report.id)
    await note(press.actor, "done", task, f"report {report.id}", context)
    return Taken(toast=phrase("occurrence reported", press.language, name=name_of(task)), is_done=True)


async def follow_decision(report: Report, decision: Decision, context: Context) -> None:
    """What the office says of the report holds for the occurrences that it closes."""
    rows, moment = context.work.rows, context.work.moment
    if decision is not Decision.CLOSED:
        if await occurrences.reopen(rows, report.id):
            await plan_anew(context)
        return
    for each in await tasks_of(await occurrences.by_report(rows, report.id), context):
        await occurrences.end(rows, each.occurrence.id, Stage.CLOSED, "", moment)
        await reminders.waive(rows, each.occurrence.id, Stage.CLOSED.chinese, moment)


async def recurs(ref: str, context: Context) -> bool:
    """Whether work on an entry comes again, so that it is never closed for good."""
    return bool(await duties.on_entries(context.work.rows, [ref]))


async def expected(department: str, context: Context) -> list[Task]:
    """What is near or late for a department; near and being done, as somebody has said since, is left alone."""
    live = [each for each in await live_of(department, context) if each.standing.light is not Light.GREEN]
    waiting = [each for each in live if each.stage is Stage.OPEN]
    said = await acknowledgements.days_of(context.work.rows, [each.occurrence.id for each in waiting])
    return [
        each for each in waiting if each.standing.light is Light.RED or (each.occurrence.id, department) not in said
    ]
