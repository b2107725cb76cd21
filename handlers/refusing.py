"""What is said to somebody who may not do something: who may, and what they are."""

from bot.questions.text import Tongue
from bot.rights import Action, Actor
from handlers.phrases import phrase
from handlers.wording import allowed_to, roles_of


def refusal(actor: Actor, action: Action, tongue: Tongue) -> str:
    """Nothing where they may."""
    if actor.may(action):
        return ""
    return phrase("no right", tongue, who=allowed_to(action, tongue), roles=roles_of(actor, tongue))
