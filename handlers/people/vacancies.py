"""Departments that nobody speaks for: a line and a button in `/people`, a list, and an invitation by one press."""

from dataclasses import dataclass

from bot.appointments import invite as inviting
from bot.appointments.change import Post
from bot.involvement import concerns_of_all
from bot.people.rights import Action, NotAllowed
from bot.people.roles import SPEAKERS
from bot.questions.text import Language
from handlers.buttons.pager import on_page, pager
from handlers.buttons.stored import Choice, Press, Taken, View
from handlers.buttons.typed import button
from handlers.people.naming import link_to
from handlers.people.refusals import refusal, refusal_of
from handlers.wording.names import office_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import invitations, people
from storage.people import Role

ON_PAGE = 8


@button("vacancies")
@dataclass(frozen=True, slots=True)
class TurnVacancies:
    """Show a page of the departments that nobody speaks for."""

    page: int


@button("invite liaison")
@dataclass(frozen=True, slots=True)
class InviteLiaison:
    """Make a link by which somebody becomes liaison of a department."""

    department: str


async def vacant(context: Context) -> list[str]:
    """Return the departments with entries for which there is neither a liaison nor a deputy, as the list has them."""
    checklist = context.services.checklist
    held = {each.department for each in await people.everybody(context.work.rows) if each.role in SPEAKERS}
    concerned = concerns_of_all(checklist).keys() - held
    return [each.name for each in checklist.departments if each.name in concerned]


async def turn_vacancies(press: Press, turn: TurnVacancies, context: Context) -> Taken:
    """Show a page of them."""
    no = refusal(press.actor, Action.APPOINT, press.language)
    return Taken(toast=no) if no else Taken(await _list(turn.page, press.language, context))


async def invite_liaison(press: Press, wanted: InviteLiaison, context: Context) -> Taken:
    """Make an invitation link and show it, to be passed on."""
    if not press.place.is_private:
        return Taken(toast=phrase("in private only", press.language))
    post = Post(Role.LIAISON, wanted.department)
    try:
        made = await inviting.invite(context.occasion(press.actor), post)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    text = phrase("invited", press.language, who=office_of(*post, press.language), **link_to(made, context.bot_name))
    return Taken(View(text, ((Choice(phrase("back", press.language), TurnVacancies(0)),),)))


async def _list(page: int, language: Language, context: Context) -> View:
    names = await vacant(context)
    if not names:
        return View(phrase("no vacancies", language))
    open_now = await invitations.open_ones(context.work.rows, context.work.moment)
    invited = {each.department for each in open_now if each.role is Role.LIAISON}
    shown, page, count = on_page(names, page, ON_PAGE)
    rows = tuple((_choice(each, language, is_invited=each in invited),) for each in shown)
    pages = pager(TurnVacancies, page, count, language)
    return View(phrase("vacancies", language, count=len(names)), (*rows, *pages))


def _choice(department: str, language: Language, *, is_invited: bool) -> Choice:
    text = phrase("vacant invited", language, department=department) if is_invited else department
    return Choice(text, InviteLiaison(department))
