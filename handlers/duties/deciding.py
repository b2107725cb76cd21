"""The office decides what departments ask of it: more time, not this year, not ours."""

from dataclasses import replace

from bot.duties.occurrence import Stage
from bot.duties.planner import tell_of_move
from bot.duties.responsible import addressees
from bot.people.rights import Action, Actor
from bot.questions.text import Language
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.duties.planning import plan_anew
from handlers.duties.reminder_answers import note, refused, source_of, word_of
from handlers.duties.reminder_views import name_of
from handlers.duties.tasks import Task, task_of
from handlers.outgoing import Body
from handlers.people.actors import can_be_written_to, office_accounts
from handlers.people.refusals import refusal
from handlers.wording.names import day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import duties, occurrences, people, reminders, requests
from storage.occurrences import Move
from storage.outbox import Purpose
from storage.requests import Kind, Request

CHINESE = Language.CHINESE
IN_ROW = 3


async def bring_before_office(request: Request, task: Task, context: Context) -> None:
    """Show a request to everybody of the office who can be written to."""
    view = view_of(request, task, context)
    for account in await office_accounts(context.work, context.services.owners):
        key = f"request:{request.id}:{account}"
        await show(context.work, view, Spot(account), key=key, account=account, purpose=Purpose.NOTICE)


def view_of(request: Request, task: Task, context: Context) -> View:
    """A request as the office sees it: both readings, and what may be decided."""
    new = day_of(request.new_due, CHINESE) if request.new_due else ""
    values = {"name": name_of(task), "old": day_of(task.occurrence.due, CHINESE), "new": new, "reason": request.reason}
    source = source_of(task, context)
    text = phrase(f"request {request.kind}", CHINESE, department=request.department, source=source, **values)
    number = {"request": request.id}
    refuse = "keep department" if request.kind is Kind.NOT_OURS else "refuse"
    no = Choice(phrase(refuse, CHINESE), "request decide", {**number, "granted": False})
    if request.kind is Kind.NOT_OURS:
        assign = {"occurrence": task.occurrence.id, "audience": "office", "rung": "0", **number}
        return View(text, ((Choice(phrase("assign button", CHINESE), "nudge assign", assign), no),))
    return View(text, ((Choice(phrase("grant", CHINESE), "request decide", {**number, "granted": True}), no),))


async def decide(press: Press, choice: Choice, context: Context) -> Taken:
    """Grant or refuse, once."""
    no = refusal(press.actor, Action.SET_DUTIES, press.language)
    if no:
        return Taken(toast=no)
    request = await requests.by_number(context.work.rows, choice.values["request"])
    if request is None or request.granted is not None:
        return Taken(View(phrase("decided already", press.language)))
    return Taken(View(await _settle(request, press.actor, context, granted=choice.values["granted"])))


async def decide_at_once(request: Request, actor: Actor, context: Context) -> str:
    """What the office asks for is granted; what is said of it."""
    return await _settle(request, actor, context, granted=True)


async def ask_assignment(press: Press, choice: Choice, context: Context) -> Taken:
    """Ask which department is responsible."""
    word = await word_of(choice.values, context)
    no = refusal(press.actor, Action.SET_DUTIES, press.language) or refused(press, word)
    if word is None or no:
        return Taken(toast=no)
    names = [each.name for each in context.services.checklist.departments]
    made = [Choice(each, "nudge assigned", {**choice.values, "to": each}) for each in names]
    rows = tuple(tuple(made[place : place + IN_ROW]) for place in range(0, len(made), IN_ROW))
    return Taken(View(phrase("assign whom", press.language, name=name_of(word.task)), rows))


async def assign(press: Press, choice: Choice, context: Context) -> Taken:
    """Make a department responsible for a duty, in place of the one that says it is not."""
    word = await word_of(choice.values, context)
    no = refusal(press.actor, Action.SET_DUTIES, press.language) or refused(press, word)
    if word is None or no:
        return Taken(toast=no)
    number, to = choice.values.get("request"), choice.values["to"]
    request = await requests.by_number(context.work.rows, number) if number else None
    before = word.task.responsible.everybody
    gone = request.department if request is not None else ""
    named = (to, *(each for each in before if each not in {to, gone})) if request is not None else (to,)
    duty = replace(word.task.duty, departments=named, set_by=press.actor.person or None, since=context.today)
    await duties.set_by_office(context.work.rows, duty)
    if request is not None and request.granted is None:
        await requests.decide(context.work.rows, request.id, press.actor.person, context.work.moment, granted=True)
        await _tell_asker(request, word.task, context, granted=True)
    await note(press.actor, "assign", word.task, "、".join(named), context, "、".join(before))
    await plan_anew(context)
    return Taken(View(phrase("assigned", press.language, department="、".join(named), name=name_of(word.task))))


async def _settle(request: Request, actor: Actor, context: Context, *, granted: bool) -> str:
    rows, moment = context.work.rows, context.work.moment
    task = await task_of(request.occurrence, context)
    if task is None or not await requests.decide(rows, request.id, actor.person, moment, granted=granted):
        return phrase("decided already", None)
    if granted and task.is_live:
        await (_put_off if request.kind is Kind.EXTENSION else _waive)(request, task, actor, context)
    await note(actor, f"{'grant' if granted else 'refuse'} {request.kind}", task, request.reason, context)
    await _tell_asker(request, task, context, granted=granted)
    return _said(request, task, granted=granted)


async def _put_off(request: Request, task: Task, actor: Actor, context: Context) -> None:
    """Another due day: what is not yet said is planned anew, and those concerned are told."""
    assert request.new_due is not None, "an extension has a day"  # noqa: S101
    old, rows = task.occurrence.due, context.work.rows
    move = Move(old, request.new_due, request.reason, actor.person or None, context.work.moment)
    await occurrences.move(rows, task.occurrence.id, move)
    moved = await task_of(task.occurrence.id, context)
    assert moved is not None, "it is there"  # noqa: S101
    await tell_of_move(rows, moved.occurrence, request.new_due, addressees(moved.responsible), context.frame)
    await plan_anew(context)


async def _waive(request: Request, task: Task, actor: Actor, context: Context) -> None:
    del actor
    rows, moment = context.work.rows, context.work.moment
    await occurrences.end(rows, task.occurrence.id, Stage.WAIVED, request.reason, moment)
    await reminders.waive(rows, task.occurrence.id, Stage.WAIVED.chinese, moment)


async def _tell_asker(request: Request, task: Task, context: Context, *, granted: bool) -> None:
    person = await people.by_number(context.work.rows, request.person)
    if person is not None and person.account and await can_be_written_to(context.work, person.account):
        body = Body(_said(request, task, granted=granted))
        await context.work.say(person.account, body, Purpose.NOTICE, f"decided request:{request.id}:{person.account}")


def _said(request: Request, task: Task, *, granted: bool) -> str:
    new = day_of(request.new_due, CHINESE) if request.new_due else ""
    values = {"name": name_of(task), "reason": request.reason, "new": new, "department": request.department}
    return phrase("granted" if granted else "refused", None, what=phrase(f"what {request.kind}", None, **values))
