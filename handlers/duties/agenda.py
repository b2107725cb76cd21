"""`/duties`: what is due within sixty days, of one's own departments or, to those in charge, of all."""

from datetime import timedelta
from functools import partial

from bot.lights.light import Light
from bot.lights.names import rule_name
from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Press, Taken, View, show
from handlers.buttons.typed import button
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.people.naming import unknown
from handlers.people.refusals import refusal
from handlers.standing.task_names import name_of, when_due
from handlers.standing.tasks import Task, tasks_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import occurrences

AHEAD = timedelta(days=60)
ON_PAGE = 8


@button("duties")
class TurnAgenda:
    """Show a page of what is due."""

    departments: tuple[str, ...]
    page: int


async def on_duties(said: Said, context: Context) -> None:
    """Show what is due."""
    message = await message_by(said, "", context)
    words = " ".join(said.words)
    named = context.services.assistant.department(words) if words else message.actor.departments
    if words and len(named) != 1:
        await say(message, unknown(words, named, message.language), context)
        return
    departments = named if words or not message.actor.may(Action.SET_DUTIES) else ()
    await show(context.work, await _agenda(departments, 0, message.language, context), message.spot)


async def turn_agenda(press: Press, turn: TurnAgenda, context: Context) -> Taken:
    """Show another page."""
    no = refusal(press.actor, Action.SEE_STATUS, press.language)
    if no:
        return Taken(toast=no)
    return Taken(await _agenda(turn.departments, turn.page, press.language, context))


async def _agenda(departments: tuple[str, ...], page: int, language: Language, context: Context) -> View:
    found = await occurrences.live(context.work.rows, until=context.today + AHEAD)
    tasks = [each for each in await tasks_of(found, context) if _concerns(each, departments)]
    who = "、".join(departments)
    who = f"{who}: " if who and language is Language.ENGLISH else who
    if not tasks:
        return View(phrase("no duties", language, who=who))
    shown, page, count = on_page(tasks, page, ON_PAGE)
    lines = [phrase("duties", language, who=who, count=len(tasks)), *(_line(each, language, context) for each in shown)]
    pages = pager(partial(TurnAgenda, departments), page, count, language)
    return View("\n".join(lines), pages)


def _concerns(task: Task, departments: tuple[str, ...]) -> bool:
    return not departments or bool(set(departments) & set(task.responsible.everybody))


def _line(task: Task, language: Language, context: Context) -> str:
    light = task.standing.light
    name = light.chinese if language is Language.CHINESE else light.value
    comma = "，" if language is Language.CHINESE else ", "
    stage = "" if light is not Light.GREEN and task.is_live else comma + rule_name(task.stage.chinese, language)
    when = when_due(task, context, language) + stage
    return phrase("duties line", language, light=name, name=name_of(task, language), when=when)
