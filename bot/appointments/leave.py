"""Leave: a person who has left a group loses the roles that it gave."""

from bot.appointments.change import Post, RoleChange, What, tell_of
from bot.appointments.links import end_orphans
from bot.occasion import Occasion
from storage import chats, members, people
from storage.ids import AccountId, ChatId
from storage.people import Appointment


async def leave(occasion: Occasion, chat: ChatId, account: AccountId, *, was_inside: bool = True) -> RoleChange | None:
    """End the roles that somebody holds by a group which they have left; None if there are none.

    Only a group in service ends roles. One that was given in a group ends with that group. One that was given by a
    link ends with the last group in service in which its holder was at the time. Somebody who was not inside, and is
    kept out from now on, loses what the group itself gave.
    """
    rows = occasion.rows
    group, person = await chats.find(rows, chat), await people.find(rows, account)
    joined = await members.joined_at(rows, chat, account)
    await members.leave(rows, chat, account)
    if group is None or group.adopted_by is None or person is None:
        return None
    over = []
    for each in await people.roles_of(rows, person.id):
        was_there = was_inside and (joined is None or joined <= each.since)
        if each.chat == chat or (each.chat is None and was_there and not await _is_elsewhere(occasion, each, account)):
            over.append(Post(each.role, each.department))
    for post in over:
        await people.dismiss(rows, person.id, *post, occasion.moment)
        await occasion.note(What.LEFT, f"person {person.id}", old=str(post))
    await end_orphans(rows, occasion.owners, occasion.moment, person.id)
    return RoleChange(What.LEFT, tuple(over), person.name, await tell_of(occasion)) if over else None


async def _is_elsewhere(occasion: Occasion, held: Appointment, account: AccountId) -> bool:
    return await members.is_in_service(occasion.rows, account, held.since)
