"""Dismiss: end one role of a person, and the links that they made by it."""

from bot.appointments.change import Post, RoleChange, What, right_to_give, tell_of
from bot.appointments.links import end_orphans
from bot.occasion import Occasion
from bot.people.rights import require
from storage import people


async def dismiss(occasion: Occasion, person: int, post: Post) -> RoleChange | None:
    """End a role; None if the person does not have it any more. Raises NotAllowed."""
    require(occasion.actor, right_to_give(post.role))
    found = await people.by_number(occasion.rows, person)
    if found is None or not await people.dismiss(occasion.rows, person, *post, occasion.moment):
        return None
    await occasion.note(What.DISMISSED, f"person {person}", old=str(post))
    await end_orphans(occasion.rows, occasion.owners, occasion.moment, person)
    return RoleChange(What.DISMISSED, (post,), found.name, await tell_of(occasion))
