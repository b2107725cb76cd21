"""Appointing: `/invite`, `/appoint`, `/handover`, and the link by which a person takes a role."""

from telegram import Message, Update

from bot.people import accept as accepting
from bot.people import appoint as appointments
from bot.people import hand_over as handing_over
from bot.people import invite as inviting
from bot.people.change import AlreadyIs, NotAllowed, Post
from bot.people.links import LinkOver
from bot.questions.text import Language
from handlers.checkins.entry_status import pending_of
from handlers.incoming import Told, say, told_by
from handlers.people.actors import name_of, occasion_of
from handlers.people.naming import appointment_in, department_in
from handlers.people.refusals import refusal_of
from handlers.people.role_notes import tell_change
from handlers.telegram.addressing import is_by_person
from handlers.wording.names import office_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.invitations import GOOD_FOR, Invitation


async def invite(update: Update, context: Context) -> None:
    """`/invite 教体局`: a link that makes somebody liaison of a department; also 副, 查阅人, 综治办."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    post = await _post_in(told, "/invite 教体局", context)
    if post is None:
        return
    try:
        made = await inviting.invite(occasion_of(told.actor, context), post)
    except NotAllowed as no:
        await say(told, refusal_of(no, told.actor, told.language), context)
        return
    await say(
        told, phrase("invited", told.language, who=office_of(*post, told.language), **_link(made, message)), context
    )


async def appoint(update: Update, context: Context) -> None:
    """`/appoint 教体局` in reply to a person's message: they are liaison from now on."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    said = message.reply_to_message
    if said is None or not _is_own_word(said):
        await say(told, phrase("appoint whom" if said is None else "appoint whose", told.language), context)
        return
    post = await _post_in(told, "/appoint 教体局", context)
    user = said.from_user
    if post is None or user is None:
        return
    occasion = occasion_of(told.actor, context)
    try:
        change = await appointments.appoint(occasion, user.id, name_of(user), post, message.chat.id)
    except NotAllowed as no:
        await say(told, refusal_of(no, told.actor, told.language), context)
    except AlreadyIs as known:
        await say(told, _already(known, told.language), context)
    else:
        await say(
            told, phrase("appointed", told.language, name=change.name, who=office_of(*post, told.language)), context
        )
        await tell_change(change, context, told.actor.name)


async def hand_over(update: Update, context: Context) -> None:
    """`/handover 教体局`: a link by which somebody takes a liaison's place."""
    message = update.effective_message
    if message is None:
        return
    told = await told_by(message, "", context)
    said = " ".join(context.args or ())
    department = department_in(said, context.services.assistant, told.actor.liaison_of)
    if not department:
        await say(told, phrase("which department", told.language, example="/handover 教体局"), context)
        return
    try:
        made = await handing_over.hand_over(occasion_of(told.actor, context), department)
    except NotAllowed as no:
        await say(told, refusal_of(no, told.actor, told.language), context)
        return
    pending = await pending_of(department, told.language, context)
    text = phrase("hand over", told.language, department=department, pending=pending, **_link(made, message))
    await say(told, text, context)


async def accept(message: Message, token: str, context: Context) -> None:
    """`/start TOKEN`: somebody followed an invitation."""
    told = await told_by(message, "", context)
    if not told.is_own or message.from_user is None:
        await say(told, phrase("not a person", told.language), context)
        return
    try:
        change = await accepting.accept(occasion_of(told.actor, context), token, name_of(message.from_user))
    except LinkOver as over:
        await say(told, phrase(f"link {over.state}", told.language), context)
    except AlreadyIs as known:
        await say(told, _already(known, told.language), context)
    else:
        who = office_of(*change.posts[0], told.language)
        await say(told, phrase("appointed", told.language, name=change.name, who=who), context)
        await tell_change(change, context)


async def _post_in(told: Told, example: str, context: Context) -> Post | None:
    """The role that is named after a command; None where that is not clear, which is said."""
    wanted = appointment_in(" ".join(context.args or ()), context.services.assistant)
    if not isinstance(wanted, str):
        return Post(*wanted)
    await say(told, wanted or phrase("which department", told.language, example=example), context)
    return None


def _is_own_word(said: Message) -> bool:
    """Whether a message shows by itself who wrote it: no service message, nothing passed on."""
    return is_by_person(said) and bool(said.text or said.caption or said.effective_attachment)


def _link(made: Invitation, message: Message) -> dict[str, object]:
    address = f"https://t.me/{message.get_bot().username}?start={made.token}"
    return {"days": GOOD_FOR.days, "link": address, "token": made.token}


def _already(known: AlreadyIs, language: Language) -> str:
    return phrase("already is", language, name=known.person.name, who=office_of(*known.post, language))
