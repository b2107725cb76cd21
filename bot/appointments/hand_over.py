"""Hand over: make a link by which somebody takes a liaison's place."""

from bot.appointments.change import Post
from bot.occasion import Occasion
from bot.people.rights import Action, require
from storage import invitations
from storage.invitations import Invitation
from storage.people import Role


async def hand_over(occasion: Occasion, department: str) -> Invitation:
    """Make a link to the actor's own place as liaison of a department. Raises NotAllowed."""
    require(occasion.actor, Action.HAND_OVER, department)
    person, post = occasion.actor.person, Post(Role.LIAISON, department)
    made = invitations.invitation(post.role, department, person, occasion.moment, replaces=person)
    await invitations.invite(occasion.rows, made)
    await occasion.note("invite", str(post))
    return made
