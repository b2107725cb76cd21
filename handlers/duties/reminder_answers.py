"""The buttons under a nudge: seen, why, not ours; and opening one of a digest."""

from collections.abc import Mapping
from typing import Any

from bot.duties.ladder import Audience
from bot.duties.planner import is_for_departments
from bot.duties.responsible import NOBODY, department_of
from bot.involvement import involved
from bot.people.rights import Action, Actor
from handlers.buttons.stored import Choice, Press, Taken, View
from handlers.duties import reminder_views
from handlers.duties.reminder_views import Word, name_of, when_due
from handlers.duties.tasks import Task, task_of
from handlers.people.refusals import refusal
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import acknowledgements, audit
from storage.audit import Line

NOT_OURS = ("reason not in charge", "reason moved away")


async def acknowledge(press: Press, choice: Choice, context: Context) -> Taken:
    """Somebody of the department says that it is being done: no more of it until the next rung, unless it is late."""
    word = await word_of(choice.values, context)
    no = refused(press, word)
    if word is None or no:
        return Taken(toast=no)
    number, department = word.task.occurrence.id, word.department
    if not await acknowledgements.see(context.work.rows, number, department, context.today, press.actor.person):
        return Taken(toast=phrase("seen twice", press.language))
    await note(press.actor, "seen", word.task, department, context)
    return Taken(toast=phrase("seen", press.language, department=department), is_done=True)


async def tell_why(press: Press, choice: Choice, context: Context) -> Taken:
    """Say why this came, with a way back."""
    word = await word_of(choice.values, context)
    if word is None:
        return Taken(toast=phrase("over", press.language))
    text = f"{name_of(word.task)}\n{await reminder_views.why(word, context)}"
    if not may_turn(press.actor, word):
        return Taken(toast=text if press.actor.may(Action.SEE_STATUS) else _glance(word, context))
    back = Choice(phrase("back", press.language), "nudge one", choice.values)
    return Taken(View(text, ((back,),)))


async def show_one(press: Press, choice: Choice, context: Context) -> Taken:
    """Open one of a digest, or come back to it."""
    word = await word_of(choice.values, context)
    if word is None:
        return Taken(toast=phrase("over", press.language))
    if not may_turn(press.actor, word):
        return Taken(toast=_glance(word, context))
    view = await reminder_views.one(word, context)
    every = choice.values.get("all")
    return Taken(_with_way_back(view, every) if every else view)


async def show_all(press: Press, choice: Choice, context: Context) -> Taken:
    """Come back to the digest."""
    found = [await word_of(each, context) for each in choice.values["all"]]
    words = [each for each in found if each is not None and each.task.is_live]
    if not any(may_turn(press.actor, each) for each in found if each is not None):
        return Taken(toast=phrase("digest", press.language, count=len(words)))
    return Taken(reminder_views.digest(words, context) if words else View(phrase("over", press.language)))


def _glance(word: Word, context: Context) -> str:
    """What somebody who may only look is shown: what stands in the message anyway."""
    return f"{name_of(word.task)}\n{when_due(word.task, context)}"


def may_turn(actor: Actor, word: Word) -> bool:
    """Whether a person may let the reminder show something else; others are shown it alone."""
    is_leaders = word.audience == Audience.LEADER and actor.is_leader
    return is_leaders or _is_concerned(actor, word)


async def ask_whose(press: Press, choice: Choice, context: Context) -> Taken:
    """Ask why it is not theirs, beside what the list says."""
    word = await word_of(choice.values, context)
    no = refused(press, word)
    if word is None or no:
        return Taken(toast=no)
    texts = [phrase(each, press.language) for each in NOT_OURS]
    values = {**choice.values, "kind": "not ours"}
    rows = [(Choice(each, "nudge ask", {**values, "reason": each}),) for each in texts]
    rows.append((Choice(phrase("back", press.language), "nudge one", choice.values),))
    text = phrase("not ours why", press.language, name=name_of(word.task), source=source_of(word.task, context))
    return Taken(View(text, tuple(rows), Choice("", "nudge ask", values)))


def source_of(task: Task, context: Context) -> str:
    """Who is responsible as the source has it."""
    parts = involved(context.services.checklist, task.duty.ref).parts
    return "、".join(f"{department}（{part}）" for department, part in parts) or NOBODY


async def word_of(values: Mapping[str, Any], context: Context) -> Word | None:
    """What a button under a nudge speaks of; None where it is known no more."""
    task = await task_of(values["occurrence"], context)
    return Word(task, values["audience"], values["rung"]) if task is not None else None


def refused(press: Press, word: Word | None) -> str:
    """What is said to whoever may not do this, or where there is nothing to be done; otherwise nothing."""
    if word is None or not word.task.is_live:
        return phrase("over", press.language)
    if _is_concerned(press.actor, word):
        return ""
    for_departments = is_for_departments(word.audience)
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    return phrase("no liaison", press.language) if for_departments else no


def _is_concerned(actor: Actor, word: Word) -> bool:
    """Whether a person may act on it: for the department that it is about, or in charge."""
    speaks = is_for_departments(word.audience) and actor.may(Action.REPORT, department_of(word.audience))
    return speaks or actor.may(Action.SET_DUTIES)


async def note(actor: Actor, action: str, task: Task, new: str, context: Context, old: str | None = None) -> None:
    """Add a line of the audit about an occurrence."""
    subject = f"occurrence {task.occurrence.id} {task.duty.key} {task.occurrence.period}"
    await audit.note(context.work.rows, Line(context.work.moment, actor.person or None, action, subject, old, new))


def _with_way_back(view: View, every: list[Any]) -> View:
    """Every button keeps the way back to the digest."""
    kept = tuple(tuple(Choice(each.text, each.do, {**each.values, "all": every}) for each in row) for row in view.rows)
    back = Choice(phrase("back", None), "nudge all", {"all": every})
    return View(view.text, (*kept, (back,)), view.on_reply)
