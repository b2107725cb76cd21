"""The buttons under a reminder: seen, why, not ours; and opening one of several."""

from dataclasses import replace

from bot.duties.acknowledge import acknowledge as put_on_record
from bot.duties.concern import is_concerned
from bot.duties.responsible import NOBODY, department_of
from bot.duties.task import Task
from bot.involvement import involved
from bot.outreach.reminding import TaskReminder
from bot.outreach.snooze import snooze as snooze_until_tomorrow
from bot.people.rights import Action, Actor
from bot.questions.text import Language
from bot.timing.ladder import Audience, is_for_departments
from handlers.buttons.stored import Choice, Press, Taken, View
from handlers.duties.planning import duty_occasion
from handlers.duties.reminders import views as reminder_views
from handlers.duties.reminders.buttons import (
    Acknowledge,
    AskOffice,
    AskWhose,
    Mention,
    Reminded,
    ShowAll,
    ShowOne,
    Snooze,
    TellWhy,
)
from handlers.people.refusals import not_liaison, refusal
from handlers.standing.task_names import name_of, when_due
from handlers.standing.tasks import task_of
from handlers.wording.names import day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.people import Role
from storage.requests import Kind

NOT_OURS = ("reason not in charge", "reason moved away")


async def acknowledge(press: Press, button: Acknowledge, context: Context) -> Taken:
    """Somebody of the department says that it is being done: no more of it until the next rung, unless it is late."""
    reminder = await reminder_of(button, context)
    no = refused(press, reminder)
    if reminder is None or no:
        return Taken(toast=no)
    if not await put_on_record(await duty_occasion(press.actor, context), reminder.task, button.audience):
        return Taken(toast=phrase("seen twice", press.language))
    return Taken(toast=phrase("seen", press.language, department=reminder.department), is_done=True)


async def tell_why(press: Press, button: TellWhy, context: Context) -> Taken:
    """Say why this came, with a way back."""
    reminder = await reminder_of(button, context)
    if reminder is None:
        return Taken(toast=phrase("over", press.language))
    text = f"{name_of(reminder.task, press.shown_in)}\n{await reminder_views.why(reminder, press.shown_in, context)}"
    if not may_turn(press.actor, reminder):
        return Taken(toast=text if press.actor.may(Action.SEE_STATUS) else _glance(reminder, press.language, context))
    back = Choice(phrase("back", press.shown_in), button.into(ShowOne))
    return Taken(View(text, ((back,),)))


async def show_one(press: Press, button: ShowOne, context: Context) -> Taken:
    """Open one of several, or come back to it; of an occurrence of several departments, that of whoever presses."""
    mention = next((each for each in button.all if _is_own(press.actor, each, button)), button)
    reminder = await reminder_of(mention, context)
    if reminder is None:
        return Taken(toast=phrase("over", press.language))
    if not may_turn(press.actor, reminder):
        return Taken(toast=_glance(reminder, press.language, context))
    if not reminder.task.is_live:
        rest = await show_all(press, ShowAll(button.all), context) if button.all else Taken()
        return replace(rest, toast=phrase("over", press.language))
    return Taken(await reminder_views.one(reminder, press.shown_in, context, button.all))


def _is_own(actor: Actor, mention: Mention, button: ShowOne) -> bool:
    return mention.occurrence == button.occurrence and actor.may(Action.REPORT, department_of(mention.audience))


async def show_all(press: Press, button: ShowAll, context: Context) -> Taken:
    """Come back to the message with several, or turn its pages."""
    found = [each for each in [await reminder_of(one, context) for one in button.all] if each is not None]
    reminders = [each for each in found if each.task.is_live]
    if not any(may_turn(press.actor, each) for each in found):
        count = len({each.task.occurrence.id for each in reminders})
        return Taken(toast=phrase("digest", press.language, count=count))
    if not reminders:
        return Taken(View(phrase("over", press.language)))
    return Taken(reminder_views.digest(reminders, press.shown_in, context, button.page))


async def snooze(press: Press, button: Snooze, context: Context) -> Taken:
    """Remind once more on the next working day."""
    reminder = await reminder_of(button, context)
    no = refused(press, reminder)
    if reminder is None or no:
        return Taken(toast=no)
    day = await snooze_until_tomorrow(await duty_occasion(press.actor, context), reminder.task, button.audience)
    return Taken(toast=phrase("snoozed", press.language, day=day_of(day, press.language)), is_done=True)


def _glance(reminder: TaskReminder, language: Language, context: Context) -> str:
    """What somebody who may only look is shown: what stands in the message anyway."""
    return f"{name_of(reminder.task, language)}\n{when_due(reminder.task, context, language)}"


def may_turn(actor: Actor, reminder: TaskReminder) -> bool:
    """Whether a person may let the reminder show something else; others are shown it alone."""
    is_leaders = reminder.audience == Audience.LEADER and actor.has(Role.LEADER)
    return is_leaders or is_concerned(actor, reminder.audience)


async def ask_whose(press: Press, button: AskWhose, context: Context) -> Taken:
    """Ask why it is not theirs, beside what the list says."""
    reminder = await reminder_of(button, context)
    no = refused(press, reminder)
    if reminder is None or no:
        return Taken(toast=no)
    texts = [phrase(each, press.shown_in) for each in NOT_OURS]
    rows = [(Choice(each, button.into(AskOffice, kind=Kind.NOT_OURS, reason=each)),) for each in texts]
    rows.append((Choice(phrase("back", press.shown_in), button.into(ShowOne)),))
    text = phrase(
        "not ours why",
        press.language,
        name=name_of(reminder.task, press.shown_in),
        source=source_of(reminder.task, context),
    )
    return Taken(View(text, tuple(rows), Choice("", button.into(AskOffice, kind=Kind.NOT_OURS))))


def source_of(task: Task, context: Context) -> str:
    """Who is responsible as the source has it."""
    parts = involved(context.services.checklist, task.duty.ref).parts
    return "、".join(f"{department}（{part}）" for department, part in parts) or NOBODY


async def reminder_of(one: Mention | Reminded, context: Context) -> TaskReminder | None:
    """What a button under a reminder speaks of; None if it is known no more."""
    task = await task_of(one.occurrence, context)
    return TaskReminder(task, one.audience, one.rung) if task is not None else None


def refused(press: Press, reminder: TaskReminder | None) -> str:
    """What is said to whoever may not do this, or where there is nothing to be done; otherwise nothing."""
    if reminder is None or not reminder.task.is_live:
        return phrase("over", press.language)
    if is_concerned(press.actor, reminder.audience):
        return ""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    return not_liaison(press.actor, press.language) if is_for_departments(reminder.audience) else no
