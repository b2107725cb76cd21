"""What is said to somebody who may not do something: who may, and what they are."""

from bot.checkins.closed import Closed
from bot.people.change import NotAllowed
from bot.people.rights import Action, Actor
from bot.questions.text import Language
from handlers.wording.names import allowed_to, roles_of, title_of
from handlers.wording.phrases import phrase
from handlers.work import Context


def refusal(actor: Actor, action: Action, language: Language) -> str:
    """Nothing where they may."""
    return "" if actor.may(action) else refusal_of(NotAllowed(action), actor, language)


def refusal_of(no: NotAllowed, actor: Actor, language: Language) -> str:
    """What a use case has refused, in words."""
    return phrase("no right", language, who=allowed_to(no.action, language), roles=roles_of(actor, language))


def refused(no: NotAllowed | Closed, language: Language, context: Context) -> str:
    """Say why a report is not taken."""
    if isinstance(no, Closed):
        return phrase("closed already", language, title=title_of(context.services.checklist, no.matter.ref))
    return phrase("no liaison", language)
