"""Leave: a person who has left a group loses the roles that it gave."""

from datetime import datetime
from typing import NamedTuple

from bot.appointments.change import Post, RoleChange, What, tell_of
from bot.appointments.links import end_orphans
from bot.occasion import Occasion
from storage import chats, members, people
from storage.ids import AccountId, ChatId
from storage.people import Appointment


class _Left(NamedTuple):
    """A group that somebody has left, and since when they were in it, where that is known."""

    chat: ChatId
    account: AccountId
    joined: datetime | None
    was_inside: bool


async def leave(occasion: Occasion, chat: ChatId, account: AccountId, *, was_inside: bool = True) -> RoleChange | None:
    """End the roles that somebody holds by a group which they have left; None if there are none.

    Only a group in service ends roles. One that was given in a group ends with that group. One that was given by a
    link ends with the last group in service in which its holder was at the time. Somebody who was not inside, and is
    kept out from now on, loses what the group itself gave.
    """
    rows = occasion.rows
    group, person = await chats.find(rows, chat), await people.find(rows, account)
    left = _Left(chat, account, await members.joined_at(rows, chat, account), was_inside)
    await members.leave(rows, chat, account)
    if group is None or group.adopted_by is None or person is None:
        return None
    roles = await people.roles_of(rows, person.id)
    over = [Post(each.role, each.department) for each in roles if await _ends(each, left, occasion)]
    for post in over:
        await people.dismiss(rows, person.id, *post, occasion.moment)
        await occasion.note(What.LEFT, f"person {person.id}", old=str(post))
    await end_orphans(rows, occasion.owners, occasion.moment, person.id)
    return RoleChange(What.LEFT, tuple(over), person.name, await tell_of(occasion)) if over else None


async def _ends(role: Appointment, left: _Left, occasion: Occasion) -> bool:
    """Whether a role ends with the group that was left."""
    if role.chat == left.chat:
        return True
    was_there = left.was_inside and (left.joined is None or left.joined <= role.since)
    return role.chat is None and was_there and not await _is_elsewhere(occasion, role, left.account)


async def _is_elsewhere(occasion: Occasion, held: Appointment, account: AccountId) -> bool:
    return await members.is_in_service(occasion.rows, account, held.since)
