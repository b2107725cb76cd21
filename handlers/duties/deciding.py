"""The office decides what departments ask of it: more time, not this year, not ours."""

from bot.duties.assign import assign as assign_to
from bot.duties.requests.decide import Decided
from bot.duties.requests.decide import decide as decide_request
from bot.duties.requests.request import Requested
from bot.duties.task import Task
from bot.people.rights import Action, NotAllowed
from bot.questions.text import Language
from handlers.actors import language_in_chat
from handlers.buttons.stored import Choice, Press, Spot, Taken, View, show
from handlers.duties.planning import duty_occasion
from handlers.duties.reminders.answers import refused, reminder_of, source_of
from handlers.duties.reminders.buttons import AskAssignment, Assign, DecideRequest
from handlers.outgoing import Body
from handlers.people.refusals import refusal, refusal_of
from handlers.standing.task_names import name_of
from handlers.wording.names import day_beside, day_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.outbox import Purpose
from storage.requests import Kind, Request

IN_ROW = 3


async def bring_before_office(asked: Requested, task: Task, context: Context) -> None:
    """Show a request to everybody of the office who can be written to."""
    for account in asked.tell:
        view = view_of(asked.request, task, await language_in_chat(account, context), context)
        key = f"request:{asked.request.id}:{account}"
        await show(context.work, view, Spot(account), key=key, account=account, purpose=Purpose.NOTICE)


def view_of(request: Request, task: Task, language: Language, context: Context) -> View:
    """A request as the office sees it: both readings, and what may be decided."""
    new, old = _new_day(request, task, language), day_of(task.occurrence.due, language)
    values = {"name": name_of(task, language), "old": old, "new": new, "reason": request.reason}
    source = source_of(task, context)
    text = phrase(f"request {request.kind}", language, department=request.department, source=source, **values)
    refuse = "keep department" if request.kind is Kind.NOT_OURS else "refuse"
    no = Choice(phrase(refuse, language), DecideRequest(request.id, granted=False))
    if request.kind is Kind.NOT_OURS:
        other = AskAssignment(task.occurrence.id, "office", "0", request=request.id)
        return View(text, ((Choice(phrase("assign button", language), other), no),))
    return View(text, ((Choice(phrase("grant", language), DecideRequest(request.id, granted=True)), no),))


async def decide(press: Press, button: DecideRequest, context: Context) -> Taken:
    """Grant or refuse, once."""
    try:
        decided = await decide_request(
            await duty_occasion(press.actor, context), button.request, granted=button.granted
        )
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    return Taken(View(await tell_decided(decided, press.shown_in, context)))


async def tell_decided(decided: Decided | None, language: Language, context: Context) -> str:
    """Tell whoever asked what was decided; what is said of it to the office."""
    if decided is None:
        return phrase("decided already", language)
    for account in decided.tell:
        text = _said(decided, await language_in_chat(account, context))
        key = f"decided request:{decided.request.id}:{account}"
        await context.work.say(account, Body(text), Purpose.NOTICE, key)
    return _said(decided, language)


async def ask_assignment(press: Press, button: AskAssignment, context: Context) -> Taken:
    """Ask which department is responsible."""
    reminder = await reminder_of(button, context)
    no = refusal(press.actor, Action.SET_DUTIES, press.language) or refused(press, reminder)
    if reminder is None or no:
        return Taken(toast=no)
    names = [each.name for each in context.services.checklist.departments]
    made = [Choice(each, button.into(Assign, to=each)) for each in names]
    rows = tuple(tuple(made[place : place + IN_ROW]) for place in range(0, len(made), IN_ROW))
    return Taken(View(phrase("assign whom", press.language, name=name_of(reminder.task, press.language)), rows))


async def assign(press: Press, button: Assign, context: Context) -> Taken:
    """Make a department responsible for a duty, in place of the one that says it is not."""
    reminder = await reminder_of(button, context)
    no = refusal(press.actor, Action.SET_DUTIES, press.language) or refused(press, reminder)
    if reminder is None or no:
        return Taken(toast=no)
    occasion = await duty_occasion(press.actor, context)
    assigned = await assign_to(occasion, reminder.task, button.to, button.request)
    if assigned.granted is not None:
        await tell_decided(assigned.granted, press.shown_in, context)
    department = "、".join(assigned.departments)
    return Taken(
        View(phrase("assigned", press.language, department=department, name=name_of(reminder.task, press.language)))
    )


def _said(decided: Decided, language: Language) -> str:
    request, task = decided.request, decided.task
    if request.kind is Kind.NOT_OURS and not decided.granted:
        return phrase("department kept", language, name=name_of(task, language), department=request.department)
    return phrase("granted" if decided.granted else "refused", language, what=what_is_asked(request, task, language))


def what_is_asked(request: Request, task: Task, language: Language) -> str:
    """What a department asks for, as part of a sentence."""
    new = _new_day(request, task, language)
    values = {"name": name_of(task, language), "reason": request.reason, "new": new, "department": request.department}
    return phrase(f"what {request.kind}", language, **values)


def _new_day(request: Request, task: Task, language: Language) -> str:
    return day_beside(request.new_due, task.occurrence.due, language) if request.new_due else ""
