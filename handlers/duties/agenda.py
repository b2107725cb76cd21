"""`/duties`: what is due within sixty days, of one's own departments or, to those in charge, of all."""

from datetime import timedelta

from telegram import Update

from bot.checkins.light import Light
from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.pager import turning
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.duties.reminder_views import name_of, when_due
from handlers.duties.tasks import Task, tasks_of
from handlers.incoming import told_by
from handlers.people.refusals import refusal
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import occurrences

AHEAD = timedelta(days=60)
ON_PAGE = 8


async def on_duties(update: Update, context: Context) -> None:
    """Show what is due."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    said = " ".join(context.args or ())
    named = context.services.assistant.department(said) if said else told.actor.departments
    departments = named if said or not told.actor.may(Action.SET_DUTIES) else ()
    await show(context.work, await _agenda(departments, 0, told.language, context), told.spot)


async def turn_agenda(press: Press, choice: Choice, context: Context) -> Taken:
    """Show another page."""
    no = refusal(press.actor, Action.SEE_STATUS, press.language)
    if no:
        return Taken(toast=no)
    return Taken(await _agenda(tuple(choice.values["departments"]), choice.values["page"], press.language, context))


async def _agenda(departments: tuple[str, ...], page: int, language: Language, context: Context) -> View:
    found = await occurrences.live(context.work.rows, until=context.today + AHEAD)
    tasks = [each for each in await tasks_of(found, context) if _concerns(each, departments)]
    who = "、".join(departments)
    if not tasks:
        return View(phrase("no duties", language, who=who))
    shown = tasks[page * ON_PAGE : (page + 1) * ON_PAGE]
    lines = [phrase("duties", language, who=who, count=len(tasks)), *(_line(each, language, context) for each in shown)]
    pages = turning("duties", {"departments": list(departments)}, page, -(-len(tasks) // ON_PAGE), language)
    return View("\n".join(lines), pages)


def _concerns(task: Task, departments: tuple[str, ...]) -> bool:
    return not departments or bool(set(departments) & set(task.responsible.everybody))


def _line(task: Task, language: Language, context: Context) -> str:
    light = task.standing.light
    name = light.chinese if language is Language.CHINESE else light.value
    stage = "" if light is not Light.GREEN and task.is_live else f"，{task.stage.chinese}"
    return phrase("duties line", language, light=name, name=name_of(task), when=when_due(task, context) + stage)
