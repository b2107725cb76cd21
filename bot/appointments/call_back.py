"""Call back: end a link that nobody has used."""

from bot.appointments.change import Post, RoleChange, What, right_to_give, tell_of
from bot.occasion import Occasion
from bot.people.rights import require
from storage import invitations
from storage.people import Role


async def call_back(occasion: Occasion, token: str) -> RoleChange | None:
    """End a link; None if it has ended before. Raises NotAllowed."""
    link = await invitations.by_token(occasion.rows, token)
    if link is None:
        require(occasion.actor, right_to_give(Role.LIAISON))
        return None
    post = Post(link.role, link.department)
    require(occasion.actor, right_to_give(post.role))
    if not await invitations.end(occasion.rows, token, None, occasion.moment):
        return None
    await occasion.note(What.CALLED_BACK, str(post))
    return RoleChange(What.CALLED_BACK, (post,), "", await tell_of(occasion))
