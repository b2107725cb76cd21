"""Appointing: `/invite`, `/appoint`, `/handover`, and the link by which a person takes a role."""

from telegram import Message, Update

from bot.questions.text import Tongue
from bot.rights import Action, Actor
from handlers.actors import actor_in, can_be_written_to
from handlers.addressing import thread_of
from handlers.context import Context
from handlers.matters import pending_of
from handlers.naming import appointment_in, department_in
from handlers.payloads import Body
from handlers.phrases import phrase, tongue_of
from handlers.wording import allowed_to, office_of, roles_of
from storage import audit, invitations, people
from storage.audit import Line
from storage.invitations import GOOD_FOR, Invitation
from storage.outbox import Purpose
from storage.people import Role


async def invite(update: Update, context: Context) -> None:
    """`/invite 教体局`: a link that makes somebody liaison of a department; also 副, 查阅人, 综治办."""
    message = update.effective_message
    if message is None:
        return
    actor, tongue = await actor_in(message, context), tongue_of(_language(message))
    wanted = appointment_in(" ".join(context.args or ()), context.services.assistant)
    if isinstance(wanted, str):
        await _say(message, context, wanted or phrase("which department", tongue, example="/invite 教体局"))
        return
    role, department = wanted
    if await _refused(message, actor, _right(role), tongue, context):
        return
    made = invitations.invitation(role, department, actor.person, context.work.moment)
    await _store(made, actor, context)
    link = f"https://t.me/{message.get_bot().username}?start={made.token}"
    who = office_of(role, department, tongue)
    await _say(message, context, phrase("invited", tongue, who=who, days=GOOD_FOR.days, link=link, token=made.token))


async def appoint(update: Update, context: Context) -> None:
    """`/appoint 教体局` in reply to a person's message: they are liaison from now on."""
    message = update.effective_message
    if message is None:
        return
    actor, tongue = await actor_in(message, context), tongue_of(_language(message))
    wanted = appointment_in(" ".join(context.args or ()), context.services.assistant)
    said = message.reply_to_message
    if said is None or said.from_user is None or said.from_user.is_bot or said.sender_chat is not None:
        await _say(message, context, phrase("appoint whom", tongue))
    elif isinstance(wanted, str):
        await _say(message, context, wanted or phrase("which department", tongue, example="/appoint 教体局"))
    elif not await _refused(message, actor, _right(wanted[0]), tongue, context):
        person = await people.meet(context.work.rows, said.from_user.id, said.from_user.full_name, context.work.moment)
        text = await _appointed(person, *wanted, actor.person, tongue, context)
        await _say(message, context, text)


async def hand_over(update: Update, context: Context) -> None:
    """`/handover 教体局`: a link by which somebody takes a liaison's place."""
    message = update.effective_message
    if message is None:
        return
    actor, tongue = await actor_in(message, context), tongue_of(_language(message))
    department = department_in(" ".join(context.args or ()), context.services.assistant, actor.liaison_of)
    if not department:
        await _say(message, context, phrase("which department", tongue, example="/handover 教体局"))
    elif not await _refused(message, actor, Action.HAND_OVER, tongue, context, department):
        moment = context.work.moment
        made = invitations.invitation(Role.LIAISON, department, actor.person, moment, replaces=actor.person)
        await _store(made, actor, context)
        link = f"https://t.me/{message.get_bot().username}?start={made.token}"
        pending = await pending_of(department, tongue, context)
        values = {"department": department, "days": GOOD_FOR.days, "link": link, "token": made.token}
        await _say(message, context, phrase("hand over", tongue, pending=pending, **values))


async def accept(message: Message, token: str, context: Context) -> None:
    """`/start TOKEN`: somebody followed an invitation."""
    rows, tongue = context.work.rows, tongue_of(_language(message))
    found = await invitations.good(rows, token, context.work.moment)
    user = message.from_user
    if found is None or user is None:
        await _say(message, context, phrase("invitation over", tongue))
        return
    person = await people.meet(rows, user.id, user.full_name, context.work.moment)
    held = await people.roles_of(rows, person.id)
    if any((each.role, each.department) == (found.role, found.department) for each in held):
        who = office_of(found.role, found.department, tongue)
        await _say(message, context, phrase("already is", tongue, name=person.name, who=who))
        return
    await invitations.end(rows, token, person.id, context.work.moment)
    await _say(message, context, await _appointed(person, found.role, found.department, found.made_by, tongue, context))
    await _tell_inviter(found, person, context)


async def _tell_inviter(found: Invitation, person: people.Person, context: Context) -> None:
    rows = context.work.rows
    name, department = person.name, found.department
    text = phrase("appointed note", None, name=name, who=office_of(found.role, department, Tongue.CHINESE))
    if found.replaces is not None:
        await people.dismiss(rows, found.replaces, department, context.work.moment)
        await _note(found.replaces, "dismiss", f"person {found.replaces}", department, None, context)
        text = phrase("taken over", None, name=name, department=department)
    inviter = await people.by_number(rows, found.made_by)
    if inviter is not None and inviter.account and await can_be_written_to(context.work, inviter.account):
        await context.work.say(inviter.account, Body(text), Purpose.NOTICE)


async def _appointed(
    person: people.Person, role: Role, department: str, by: int, tongue: Tongue, context: Context
) -> str:
    who = office_of(role, department, tongue)
    if not await people.appoint(context.work.rows, person.id, role, department, context.work.moment):
        return phrase("already is", tongue, name=person.name, who=who)
    await _note(by, "appoint", f"person {person.id}", None, f"{role} {department}".strip(), context)
    return phrase("appointed", tongue, name=person.name, who=who)


async def _store(made: Invitation, actor: Actor, context: Context) -> None:
    await invitations.invite(context.work.rows, made, context.work.moment)
    await _note(actor.person, "invite", f"{made.role} {made.department}".strip(), None, None, context)


async def _note(by: int, action: str, subject: str, old: str | None, new: str | None, context: Context) -> None:
    await audit.note(context.work.rows, Line(context.work.moment, by or None, action, subject, old, new))


async def _refused(
    message: Message, actor: Actor, action: Action, tongue: Tongue, context: Context, department: str = ""
) -> bool:
    if actor.may(action, department):
        return False
    refusal = phrase("no right", tongue, who=allowed_to(action, tongue), roles=roles_of(actor, tongue))
    await _say(message, context, refusal)
    return True


async def _say(message: Message, context: Context, text: str) -> None:
    await context.work.say(message.chat.id, Body(text, thread=thread_of(message)))


def _right(role: Role) -> Action:
    return Action.APPOINT_OFFICE if role is Role.OFFICE else Action.APPOINT


def _language(message: Message) -> str | None:
    return message.from_user.language_code if message.from_user else None
