"""`/urge 49.1` (催办), and its button: the office has a department reminded, once a day."""

from bot.duties.concern import Over
from bot.duties.task import Task
from bot.outreach.urge import NobodyResponsible, WaitsForReview
from bot.outreach.urge import urge as urge_department
from bot.people.rights import Actor, NotAllowed
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.duties.planning import duty_occasion
from handlers.duties.reminders.answers import reminder_of
from handlers.duties.reminders.buttons import Urge
from handlers.incoming import Said
from handlers.message import entry_named, message_by, say
from handlers.people.refusals import refusal_of
from handlers.standing.task_names import name_of, names_of
from handlers.standing.tasks import tasks_in
from handlers.wording.names import day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import duties

MOST = 8
"""Tasks to choose from."""


async def on_urge(said: Said, context: Context) -> None:
    """Urge what is open on an entry; of several, ask which."""
    message = await message_by(said, "", context)
    ref = await entry_named(message, "urge usage", context)
    if ref is None:
        return
    found = await duties.on_entries(context.work.rows, [ref])
    tasks = await tasks_in(context).begun(duties=[each.id for each in found]) if found else []
    if not tasks:
        await say(message, phrase("urge none", message.language, ref=ref), context)
    elif len(tasks) == 1:
        await say(message, await _urged(tasks[0], message.actor, message.language, context), context)
    else:
        rows = tuple((Choice(name_of(each), Urge(each.occurrence.id, "office", "0")),) for each in tasks[:MOST])
        view = View(phrase("urge which", message.language), rows)
        await show(context.work, view, message.spot, account=message.actor.account)


async def urge(press: Press, button: Urge, context: Context) -> Taken:
    """Urge the departments of an occurrence."""
    word = await reminder_of(button, context)
    if word is None:
        return Taken(toast=phrase("over", press.language))
    try:
        return Taken(toast=await _urged(word.task, press.actor, press.language, context), is_done=True)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))


async def _urged(task: Task, actor: Actor, language: Language, context: Context) -> str:
    """Urge, and tell what comes of it. Raises NotAllowed."""
    try:
        urged = await urge_department(await duty_occasion(actor, context), task, context.services.ceiling)
    except Over:
        return phrase("over", language)
    except WaitsForReview:
        return phrase("urge reported", language, name=name_of(task))
    except NobodyResponsible:
        return phrase("urge nobody", language, name=name_of(task))
    if urged is None:
        return phrase("urged twice", language, name=name_of(task))
    at = urged.at.astimezone(context.services.zone)
    when = "now" if at <= context.work.moment.astimezone(context.services.zone) else "later"
    values = {"who": "、".join(urged.departments), "name": name_of(task), "day": day_of(at.date(), language)}
    text = phrase(f"urged {when}", language, at=f"{at:%H:%M}", **values)
    return f"{text}\n{phrase('digest no liaison', language, who=names_of(urged.without))}" if urged.without else text
