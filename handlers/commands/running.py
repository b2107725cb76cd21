"""A command is done where and by whom it may be used; otherwise it is said why not."""

from dataclasses import replace

from bot.people.rights import Action, Actor, NotAllowed
from handlers.actors import actor_in, spoken_to
from handlers.commands.command import Command, Where, tell
from handlers.commands.table import BY_NAME
from handlers.incoming import Said, Towards
from handlers.office.groups import in_service, meet
from handlers.people.refusals import refusal_of
from handlers.wording.phrases import phrase
from handlers.work import Context


async def on_command(said: Said, context: Context) -> None:
    """Do what a command says."""
    command = BY_NAME.get(said.command)
    if command is not None:
        await run(command, said, context)
    elif said.is_addressed:
        language = spoken_to(await actor_in(said, context), said.code)
        await tell(phrase("unknown command", language), said, context)


async def run(command: Command, said: Said, context: Context) -> None:
    """Do a command, where and by whom it may be used."""
    actor = await actor_in(said, context)
    if not actor.may(command.needs):
        language = spoken_to(actor, said.code)
        no = refusal_of(NotAllowed(command.needs), actor, language)
        await tell(no if actor.account else phrase("not a person", language), said, context)
        return
    refusal = await _refusal(command, said, actor, context)
    if refusal is None and command.acts and not actor.account:
        refusal = "not a person"
    if refusal is None:
        await command.run(said, context)
    elif refusal:
        await tell(phrase(refusal, spoken_to(actor, said.code)), said, context)


async def _refusal(command: Command, said: Said, actor: Actor, context: Context) -> str | None:
    """The phrase that refuses a command, empty for silence; None if it may be used."""
    is_group = not said.place.is_private
    if command.where is Where.GROUP and not is_group:
        return "in groups only"
    if command.where is Where.PRIVATE and is_group:
        return "in private only"
    if command.needs in {Action.ADOPT_GROUP, Action.SERVE_GROUP}:
        await meet(said.place, context)
        return None
    spoken = replace(said, towards=Towards.BOT, speaker=actor.account)
    return None if await in_service(spoken, context) else ""
