"""`/me` and `/people`: who somebody is, who everybody is, and how a role ends."""

from telegram import Update
from telegram.constants import ChatType

from bot.involvement import Part, concerns
from bot.questions.text import Tongue
from bot.rights import Action
from handlers.actors import office_accounts
from handlers.context import Context
from handlers.matters import known
from handlers.offering import Choice, Press, Taken, View, show
from handlers.payloads import Body
from handlers.phrases import phrase
from handlers.refusing import refusal
from handlers.told import say, told_by
from handlers.turning import turning
from handlers.wording import office_of, rights_of, roles_of
from storage import audit, chats, invitations, people
from storage.audit import Line
from storage.outbox import Purpose
from storage.people import Role

ON_PAGE = 8


async def on_me(update: Update, context: Context) -> None:
    """Tell a person what they are and how to hand over."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    tongue, actor = told.tongue, told.actor
    if not actor.person and not actor.is_owner:
        await say(told, phrase("me nobody", tongue), context)
        return
    lines = [phrase("me", tongue, name=actor.name, roles=roles_of(actor, tongue))]
    lines.append(phrase("me may", tongue, rights=rights_of(actor, tongue)))
    for each in actor.departments:
        parts = [part for _, part in concerns(context.services.checklist, each)]
        to_say = sum(found.standing.needs_word for found in (await known(context, department=each)).values())
        lead = sum(part is not Part.PARTICIPANT for part in parts)
        values = {"lead": lead, "part": len(parts) - lead, "open": to_say}
        lines.append(phrase("me concern", tongue, department=each, **values))
    lines += [phrase("me hand over", tongue, department=each) for each in actor.liaison_of[:1]]
    await say(told, "\n".join(lines), context)


async def on_people(update: Update, context: Context) -> None:
    """List everybody with a role, to those in charge."""
    message = update.effective_message
    if message is not None:
        told = await told_by(message, "", context)
        await show(context.work, await _list(0, told.tongue, context), told.spot, account=told.actor.account)


async def turn_list(press: Press, choice: Choice, context: Context) -> Taken:
    """Show a page of the list."""
    no = refusal(press.actor, Action.APPOINT, press.tongue)
    return Taken(toast=no) if no else Taken(await _list(choice.values["page"], press.tongue, context))


async def ask_dismissal(press: Press, choice: Choice, context: Context) -> Taken:
    """Ask once more before a role ends."""
    del context
    values = choice.values
    no = refusal(press.actor, Action.APPOINT_OFFICE if values["role"] == Role.OFFICE else Action.APPOINT, press.tongue)
    if no:
        return Taken(toast=no)
    who = office_of(Role(values["role"]), values["department"], press.tongue)
    confirm = Choice(phrase("confirm", press.tongue), "dismiss", values)
    cancel = Choice(phrase("cancel", press.tongue), "people", {"page": 0})
    return Taken(View(phrase("dismiss?", press.tongue, name=values["name"], who=who), ((confirm, cancel),)))


async def dismiss(press: Press, choice: Choice, context: Context) -> Taken:
    """End a role."""
    values, role = choice.values, Role(choice.values["role"])
    no = refusal(press.actor, Action.APPOINT_OFFICE if role is Role.OFFICE else Action.APPOINT, press.tongue)
    if no:
        return Taken(toast=no)
    moment = context.work.moment
    await people.dismiss(context.work.rows, values["person"], values["department"], moment)
    subject, old = f"person {values['person']}", f"{role} {values['department']}".strip()
    await audit.note(context.work.rows, Line(moment, press.actor.person, "dismiss", subject, old, None))
    who = office_of(role, values["department"], press.tongue)
    view = await _list(0, press.tongue, context)
    return Taken(view, phrase("dismissed", press.tongue, name=values["name"], who=who))


async def call_back(press: Press, choice: Choice, context: Context) -> Taken:
    """Call an invitation back."""
    no = refusal(press.actor, Action.APPOINT, press.tongue)
    if no:
        return Taken(toast=no)
    await invitations.end(context.work.rows, choice.values["token"], None, context.work.moment)
    line = Line(context.work.moment, press.actor.person, "call back", choice.values["who"], None, None)
    await audit.note(context.work.rows, line)
    view = await _list(0, press.tongue, context)
    return Taken(view, phrase("called back", press.tongue, who=choice.values["who"]))


async def on_leaving(update: Update, context: Context) -> None:
    """Somebody has left the working group: what they were for departments ends, and the office is told."""
    message, change = update.effective_message, update.chat_member
    left = message.left_chat_member if message is not None and message.left_chat_member else None
    if change is not None and change.new_chat_member.status in {"left", "kicked"}:
        left = change.new_chat_member.user
    chat = update.effective_chat
    if left is None or left.is_bot or chat is None or chat.type == ChatType.PRIVATE:
        return
    known_chat = await chats.find(context.work.rows, chat.id)
    person = await people.find(context.work.rows, left.id)
    if known_chat is None or known_chat.adopted_by is None or person is None:
        return
    held = [each for each in await people.roles_of(context.work.rows, person.id) if each.department]
    for each in held:
        await people.dismiss(context.work.rows, person.id, each.department, context.work.moment)
        old = f"{each.role} {each.department}"
        await audit.note(context.work.rows, Line(context.work.moment, None, "left", f"person {person.id}", old, None))
    if held:
        who = "、".join(office_of(each.role, each.department, Tongue.CHINESE) for each in held)
        for account in await office_accounts(context.work, context.services.owners):
            key = f"left:{person.id}:{account}:{context.work.update_id}"
            body = Body(phrase("left", None, name=person.name, who=who))
            await context.work.say(account, body, Purpose.NOTICE, key)


async def _list(page: int, tongue: Tongue, context: Context) -> View:
    held = await people.everybody(context.work.rows)
    rows: list[tuple[Choice, ...]] = []
    for each in held:
        who = office_of(each.role, each.department, tongue)
        values = {"person": each.person.id, "name": each.person.name, "role": each.role, "department": each.department}
        rows.append((Choice(f"{each.person.name} · {who}", "dismiss?", values),))
    for invitation in await invitations.open_ones(context.work.rows, context.work.moment):
        who = office_of(invitation.role, invitation.department, tongue)
        values = {"token": invitation.token, "who": who}
        rows.append((Choice(phrase("open invitation", tongue, who=who), "call back", values),))
    if not rows:
        return View(phrase("no people", tongue))
    shown = rows[page * ON_PAGE : (page + 1) * ON_PAGE]
    pages = turning("people", {}, page, -(-len(rows) // ON_PAGE), tongue)
    return View(phrase("people", tongue, count=len(held)), (*shown, *pages))
