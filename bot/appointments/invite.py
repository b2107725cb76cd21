"""Invite: make a link that gives a role to the first person who follows it."""

from bot.appointments.change import Post, right_to_give
from bot.occasion import Occasion
from bot.people.rights import require
from storage import invitations
from storage.invitations import Invitation


async def invite(occasion: Occasion, post: Post) -> Invitation:
    """Make a link to a role. Raises NotAllowed."""
    require(occasion.actor, right_to_give(post.role))
    made = invitations.invitation(post.role, post.department, occasion.actor.person, occasion.moment)
    await invitations.invite(occasion.rows, made)
    await occasion.note("invite", str(post))
    return made
