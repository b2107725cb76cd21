"""Refusals: who has the right, and which roles the person has."""

from bot.checkins.closed import Closed
from bot.people.rights import OWN_DEPARTMENT, Action, Actor, NotAllowed
from bot.questions.text import Language
from handlers.wording.names import allowed_to, roles_of, title_of
from handlers.wording.phrases import phrase
from handlers.work import Context
from storage.people import Role


def refusal(actor: Actor, action: Action, language: Language) -> str:
    """Nothing if they may."""
    return "" if actor.may(action) else refusal_of(NotAllowed(action), actor, language)


def refusal_of(no: NotAllowed, actor: Actor, language: Language) -> str:
    """What a use case has refused, in words; a stranger is told how to get a role, not who has which."""
    if is_stranger(actor):
        return phrase("no role", language)
    if no.action in OWN_DEPARTMENT:
        return not_liaison(actor, language)
    return phrase("no right", language, who=allowed_to(no.action, language), roles=roles_of(actor, language))


def not_liaison(actor: Actor, language: Language, department: str = "") -> str:
    """Say why somebody may not do what a liaison does, for a department where it is known for which."""
    if is_stranger(actor):
        return phrase("no liaison", language)
    roles = roles_of(actor, language)
    if department and actor.departments:
        return phrase("another's liaison", language, department=department, roles=roles)
    return phrase("liaisons only", language, roles=roles)


def is_stranger(actor: Actor) -> bool:
    """Whether somebody has no role at all."""
    return actor.roles() == {Role.STRANGER}


def refused(no: NotAllowed | Closed, actor: Actor, language: Language, context: Context) -> str:
    """Say why a report is not taken."""
    if isinstance(no, Closed):
        return phrase("closed already", language, title=title_of(context.services.checklist, no.matter.ref))
    return not_liaison(actor, language)
