"""Appoint: give somebody a role in their group."""

from bot.appointments.change import AlreadyIs, Post, RoleChange, What, right_to_give, tell_of
from bot.occasion import Occasion
from bot.people.rights import require
from storage import people
from storage.ids import AccountId, ChatId


async def appoint(occasion: Occasion, account: AccountId, name: str, post: Post, chat: ChatId) -> RoleChange:
    """Give a role to the person with this account; it ends with their leaving the group.

    Raises NotAllowed, and AlreadyIs where they have it.
    """
    require(occasion.actor, right_to_give(post.role))
    person = await people.meet(occasion.rows, account, name, occasion.moment)
    if not await people.appoint(occasion.rows, person.id, *post, occasion.moment, chat):
        raise AlreadyIs(person, post)
    await occasion.note(What.APPOINTED, f"person {person.id}", new=str(post))
    return RoleChange(What.APPOINTED, (post,), person.name, await tell_of(occasion))
