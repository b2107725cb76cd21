"""Appointing: `/invite`, `/appoint`, `/handover`, and the link by which a person takes a role."""

from bot.appointments import accept as accepting
from bot.appointments import appoint as appointments
from bot.appointments import hand_over as handing_over
from bot.appointments import invite as inviting
from bot.appointments.change import AlreadyIs, Post
from bot.appointments.links import LinkOver
from bot.examples import examples_of
from bot.people.rights import NotAllowed
from bot.questions.text import Language
from handlers.incoming import Said
from handlers.message import Message, message_by, say
from handlers.people.naming import appointment_in, department_in, link_to
from handlers.people.refusals import not_liaison, refusal_of
from handlers.people.role_notes import tell_change
from handlers.standing.counting import pending_of
from handlers.wording.examples import with_examples
from handlers.wording.names import office_of
from handlers.wording.phrases import phrase
from handlers.work import Context


async def invite(said: Said, context: Context) -> None:
    """`/invite 教体局`: a link that makes somebody liaison of a department; also 副, 查阅人, 综治办."""
    message = await message_by(said, "", context)
    post = await _post_in(message, "/invite", context)
    if post is None:
        return
    try:
        made = await inviting.invite(context.occasion(message.actor), post)
    except NotAllowed as no:
        await say(message, refusal_of(no, message.actor, message.language), context)
        return
    await say(
        message,
        phrase("invited", message.language, who=office_of(*post, message.language), **link_to(made, context.bot_name)),
        context,
    )


async def appoint(said: Said, context: Context) -> None:
    """`/appoint 教体局` in reply to a person's message: they are liaison from now on."""
    message = await message_by(said, "", context)
    replied = said.replied
    if replied is None or replied.author is None or not replied.shows_author:
        why = "appoint whom" if replied is None else "appoint whose"
        await say(message, with_examples(why, message.language, context.services.checklist), context)
        return
    post = await _post_in(message, "/appoint", context)
    if post is None:
        return
    occasion = context.occasion(message.actor)
    try:
        change = await appointments.appoint(
            occasion, replied.author.account, replied.author.name, post, said.place.chat
        )
    except NotAllowed as no:
        await say(message, refusal_of(no, message.actor, message.language), context)
    except AlreadyIs as known:
        await say(message, _already(known, message.language), context)
    else:
        await say(
            message,
            phrase("appointed", message.language, name=change.name, who=office_of(*post, message.language)),
            context,
        )
        await tell_change(change, context, message.actor.name)


async def hand_over(said: Said, context: Context) -> None:
    """`/handover 教体局`: a link by which somebody takes a liaison's place."""
    message = await message_by(said, "", context)
    if not message.actor.liaison_of:
        await say(message, _not_theirs_to_hand_over(message), context)
        return
    department = department_in(" ".join(said.words), context.services.assistant, message.actor.liaison_of)
    if not department:
        await say(message, _which_department(message, "/handover", context), context)
        return
    try:
        made = await handing_over.hand_over(context.occasion(message.actor), department)
    except NotAllowed as no:
        await say(message, refusal_of(no, message.actor, message.language), context)
        return
    pending = await pending_of(department, message.language, context)
    text = phrase(
        "hand over", message.language, department=department, pending=pending, **link_to(made, context.bot_name)
    )
    await say(message, text, context)


def _not_theirs_to_hand_over(message: Message) -> str:
    """Why somebody hands nothing over: a deputy is told who does."""
    if not message.actor.deputy_of:
        return not_liaison(message.actor, message.language)
    return phrase("hand over by liaison", message.language, department="、".join(message.actor.deputy_of))


async def accept(said: Said, token: str, context: Context) -> None:
    """`/start TOKEN`: somebody followed an invitation."""
    message = await message_by(said, "", context)
    if not message.is_own or said.author is None:
        await say(message, phrase("not a person", message.language), context)
        return
    try:
        change = await accepting.accept(context.occasion(message.actor), token, said.author.name)
    except LinkOver as over:
        await say(message, phrase(f"link {over.state}", message.language), context)
    except AlreadyIs as known:
        await say(message, _already(known, message.language), context)
    else:
        who = office_of(*change.posts[0], message.language)
        await say(message, phrase("appointed", message.language, name=change.name, who=who), context)
        await tell_change(change, context)


async def _post_in(message: Message, command: str, context: Context) -> Post | None:
    """The role that is named after a command; None if that is not clear, which is said."""
    wanted = appointment_in(" ".join(message.said.words), message.language, context.services.assistant)
    if not isinstance(wanted, str):
        return Post(*wanted)
    await say(message, wanted or _which_department(message, command, context), context)
    return None


def _which_department(message: Message, command: str, context: Context) -> str:
    """How a department is named after a command, by the example of one's own where one has it."""
    department, *_ = (*message.actor.liaison_of, examples_of(context.services.checklist).department)
    return phrase("which department", message.language, command=command, department=department)


def _already(known: AlreadyIs, language: Language) -> str:
    return phrase("already is", language, name=known.person.name, who=office_of(*known.post, language))
