"""`/me` and `/people`: who somebody is, who everybody is, and how a role ends."""

from telegram import Update

from bot.involvement import Part, concerns
from bot.people.call_back import call_back
from bot.people.change import NotAllowed, Post, right_to_give
from bot.people.dismiss import dismiss
from bot.people.rights import Action
from bot.questions.text import Language
from handlers.buttons.pager import turning
from handlers.buttons.stored import Choice, Press, Taken, View, show
from handlers.checkins.entry_status import known
from handlers.incoming import say, told_by
from handlers.people.actors import occasion_of
from handlers.people.refusals import refusal, refusal_of
from handlers.people.role_notes import tell_change
from handlers.wording.names import office_of, rights_of, roles_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage import invitations, people
from storage.people import Role

ON_PAGE = 8


async def on_me(update: Update, context: Context) -> None:
    """Tell a person what they are and how to hand over."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    language, actor = told.language, told.actor
    if not actor.person and not actor.is_owner:
        await say(told, phrase("me nobody", language), context)
        return
    lines = [phrase("me", language, name=actor.name, roles=roles_of(actor, language))]
    lines.append(phrase("me may", language, rights=rights_of(actor, language)))
    for each in actor.departments:
        parts = [part for _, part in concerns(context.services.checklist, each)]
        to_say = sum(found.standing.needs_word for found in (await known(context, department=each)).values())
        lead = sum(part is not Part.PARTICIPANT for part in parts)
        values = {"lead": lead, "part": len(parts) - lead, "open": to_say}
        lines.append(phrase("me concern", language, department=each, **values))
    lines += [phrase("me hand over", language, department=each) for each in actor.liaison_of[:1]]
    await say(told, "\n".join(lines), context)


async def on_people(update: Update, context: Context) -> None:
    """List everybody with a role, to those in charge."""
    message = update.effective_message
    if message is not None:
        told = await told_by(message, "", context)
        await show(context.work, await _list(0, told.language, context), told.spot, account=told.actor.account)


async def turn_list(press: Press, choice: Choice, context: Context) -> Taken:
    """Show a page of the list."""
    no = refusal(press.actor, Action.APPOINT, press.language)
    return Taken(toast=no) if no else Taken(await _list(choice.values["page"], press.language, context))


async def ask_dismissal(press: Press, choice: Choice, context: Context) -> Taken:
    """Ask once more before a role ends."""
    del context
    values = choice.values
    post = Post(Role(values["role"]), values["department"])
    no = refusal(press.actor, right_to_give(post.role), press.language)
    if no:
        return Taken(toast=no)
    confirm = Choice(phrase("confirm", press.language), "dismiss", values)
    cancel = Choice(phrase("cancel", press.language), "people", {"page": 0})
    text = phrase("dismiss?", press.language, name=values["name"], who=office_of(*post, press.language))
    return Taken(View(text, ((confirm, cancel),)))


async def end_role(press: Press, choice: Choice, context: Context) -> Taken:
    """End a role."""
    values = choice.values
    post = Post(Role(values["role"]), values["department"])
    try:
        change = await dismiss(occasion_of(press.actor, context), values["person"], post)
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    view = await _list(0, press.language, context)
    if change is None:
        return Taken(view, phrase("already done", press.language))
    await tell_change(change, context, press.actor.name)
    who = office_of(*post, press.language)
    return Taken(view, phrase("dismissed", press.language, name=values["name"], who=who))


async def end_link(press: Press, choice: Choice, context: Context) -> Taken:
    """Call an invitation back."""
    try:
        change = await call_back(occasion_of(press.actor, context), choice.values["token"])
    except NotAllowed as no:
        return Taken(toast=refusal_of(no, press.actor, press.language))
    view = await _list(0, press.language, context)
    if change is None:
        return Taken(view, phrase("already done", press.language))
    await tell_change(change, context, press.actor.name)
    return Taken(view, phrase("called back", press.language, who=choice.values["who"]))


async def _list(page: int, language: Language, context: Context) -> View:
    held = await people.everybody(context.work.rows)
    rows: list[tuple[Choice, ...]] = []
    for each in held:
        who = office_of(each.role, each.department, language)
        values = {"person": each.person.id, "name": each.person.name, "role": each.role, "department": each.department}
        rows.append((Choice(f"{each.person.name} · {who}", "dismiss?", values),))
    for invitation in await invitations.open_ones(context.work.rows, context.work.moment):
        who = office_of(invitation.role, invitation.department, language)
        values = {"token": invitation.token, "who": who}
        rows.append((Choice(phrase("open invitation", language, who=who), "call back", values),))
    if not rows:
        return View(phrase("no people", language))
    shown = rows[page * ON_PAGE : (page + 1) * ON_PAGE]
    pages = turning("people", {}, page, -(-len(rows) // ON_PAGE), language)
    return View(phrase("people", language, count=len(held)), (*shown, *pages))
