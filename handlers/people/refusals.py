"""What is said to somebody who may not do something: who may, and what they are."""

from bot.people.change import NotAllowed
from bot.people.rights import Action, Actor
from bot.questions.text import Tongue
from handlers.wording.names import allowed_to, roles_of
from handlers.wording.phrases import phrase


def refusal(actor: Actor, action: Action, tongue: Tongue) -> str:
    """Nothing where they may."""
    return "" if actor.may(action) else refusal_of(NotAllowed(action), actor, tongue)


def refusal_of(no: NotAllowed, actor: Actor, tongue: Tongue) -> str:
    """What a use case has refused, in words."""
    return phrase("no right", tongue, who=allowed_to(no.action, tongue), roles=roles_of(actor, tongue))
