"""Membership: a person who leaves a group loses the roles that it gave."""

from bot.appointments.leave import leave
from bot.people.rights import NOBODY
from handlers.incoming import Joined, Left
from handlers.people.role_notes import tell_change
from handlers.work import Context
from storage import members


async def on_joined(joined: Joined, context: Context) -> None:
    """Remember who is in a group."""
    for each in joined.people:
        if not each.is_bot:
            await members.join(context.work.rows, joined.place.chat, each.account, context.work.moment)


async def on_left(left: Left, context: Context) -> None:
    """End the roles that somebody had through a group."""
    if left.person.is_bot:
        return
    occasion = context.occasion(NOBODY)
    change = await leave(occasion, left.place.chat, left.person.account, was_inside=left.was_inside)
    if change is not None:
        await tell_change(change, context)
