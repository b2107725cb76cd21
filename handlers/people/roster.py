"""`/me` and `/people`: who somebody is, who everybody is, and how a role ends."""

from dataclasses import dataclass

from bot.appointments.call_back import call_back
from bot.appointments.change import Post, right_to_give
from bot.appointments.dismiss import dismiss
from bot.involvement import Counted, counted
from bot.people.rights import Action, NotAllowed
from bot.questions.text import Language
from checklist_data.model import Checklist
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.buttons.typed import button
from handlers.incoming import Said
from handlers.message import message_by, say
from handlers.people.refusals import refusal, refusal_of
from handlers.people.role_notes import tell_change
from handlers.people.vacancies import TurnVacancies, vacant
from handlers.standing.counting import to_say
from handlers.wording.names import office_of, rights_of, roles_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import invitations, people
from storage.people import Role

ON_PAGE = 8


@button("people")
class TurnPeople:
    """Show a page of everybody with a role."""

    page: int


@dataclass(frozen=True, slots=True)
class Held:
    """A role that somebody holds."""

    person: int
    name: str
    role: Role
    department: str = ""

    @property
    def post(self) -> Post:
        """The role and the department."""
        return Post(self.role, self.department)


@button("dismiss?")
class AskDismissal(Held):
    """Ask once more before a role ends."""


@button("dismiss")
class Dismiss(Held):
    """End a role."""


@button("call back")
class CallBack:
    """Call an invitation back."""

    token: str
    who: str


async def on_me(said: Said, context: Context) -> None:
    """Tell a person their roles and how to hand over."""
    message = await message_by(said, "", context)
    language, actor = message.language, message.actor
    if not actor.person and not actor.has(Role.OWNER):
        await say(message, phrase("me nobody", language), context)
        return
    lines = [phrase("me", language, name=actor.name, roles=roles_of(actor, language))]
    lines.append(phrase("me may", language, rights=rights_of(actor, language)))
    for each in actor.departments:
        count = counted(context.services.checklist, each)
        second = _second(count, context.services.checklist, language)
        values = {"lead": count.leads, "part": count.parts, "second": second, "all": count.total}
        open_now = len(await to_say(each, context))
        lines.append(phrase("me concern", language, department=each, open=open_now, **values))
    lines += [phrase("me hand over", language, department=each) for each in actor.liaison_of[:1]]
    await say(message, "\n".join(lines), context)


def _second(count: Counted, checklist: Checklist, language: Language) -> str:
    """How many entries of the second list are a department's; nothing if there is no such list."""
    if checklist.second is None:
        return ""
    name = next(iter(checklist.second.called), checklist.second.heading)
    return phrase("me second", language, name=name, count=count.second)


async def on_people(said: Said, context: Context) -> None:
    """List everybody with a role, to those in charge."""
    message = await message_by(said, "", context)
    await show(context.work, await _list(0, message.language, context), message.spot, account=message.actor.account)


async def turn_list(press: Press, turn: TurnPeople, context: Context) -> Taken:
    """Show a page of the list."""
    no = refusal(press.actor, Action.APPOINT, press.language)
    return Taken(toast=no) if no else Taken(await _list(turn.page, press.language, context))


async def ask_dismissal(press: Press, held: AskDismissal, context: Context) -> Taken:
    """Ask once more before a role ends."""
    del context
    no = refusal(press.actor, right_to_give(held.role), press.language)
    if no:
        return Taken(toast=no)
    end = Dismiss(held.person, held.name, held.role, held.department)
    confirm = Choice(phrase("confirm", press.language), end)
    cancel = Choice(phrase("cancel", press.language), TurnPeople(0))
    text = phrase("dismiss?", press.language, name=held.name, who=office_of(*held.post, press.language))
    return Taken(View(text, ((confirm, cancel),)))


async def end_role(press: Press, held: Dismiss, context: Context) -> Taken:
    """End a role."""
    try:
        change = await dismiss(context.occasion(press.actor), held.person, held.post)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    view = await _list(0, press.language, context)
    if change is None:
        return Taken(view, phrase("already done", press.language))
    await tell_change(change, context, press.actor.name)
    who = office_of(*held.post, press.language)
    return Taken(view, phrase("dismissed", press.language, name=held.name, who=who))


async def end_link(press: Press, link: CallBack, context: Context) -> Taken:
    """Call an invitation back."""
    try:
        change = await call_back(context.occasion(press.actor), link.token)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    view = await _list(0, press.language, context)
    if change is None:
        return Taken(view, phrase("already done", press.language))
    await tell_change(change, context, press.actor.name)
    return Taken(view, phrase("called back", press.language, who=link.who))


async def _list(page: int, language: Language, context: Context) -> View:
    held = await people.everybody(context.work.rows)
    rows: list[tuple[Choice, ...]] = []
    for each in held:
        who = office_of(each.role, each.department, language)
        held_by = AskDismissal(each.person.id, each.person.name, each.role, each.department)
        rows.append((Choice(f"{each.person.name} · {who}", held_by),))
    for invitation in await invitations.open_ones(context.work.rows, context.work.moment):
        who = office_of(invitation.role, invitation.department, language)
        rows.append((Choice(phrase("open invitation", language, who=who), CallBack(invitation.token, who)),))
    vacancies = await vacant(context)
    listing = ((Choice(phrase("show vacancies", language, count=len(vacancies)), TurnVacancies(0)),),)
    if not rows:
        return View(phrase("no people", language), listing if vacancies else ())
    shown, page, count = on_page(rows, page, ON_PAGE)
    pages = pager(TurnPeople, page, count, language)
    text = phrase("people", language, count=len({each.person.id for each in held}))
    if not vacancies:
        return View(text, (*shown, *pages))
    return View(f"{text}\n{phrase('people vacant', language, count=len(vacancies))}", (*shown, *pages, *listing))
