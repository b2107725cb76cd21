"""Coming and going: of the bot, of people, and of a group that becomes a supergroup."""

from telegram import ChatMember, ChatMemberRestricted, Update, User
from telegram.constants import ChatType

from bot.people.leave import leave
from bot.people.rights import Actor
from handlers.office.groups import greet, meet
from handlers.people.actors import occasion_of
from handlers.people.role_notes import tell_change
from handlers.work import Context
from storage import chats, members

INSIDE = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER}


async def on_own_membership(update: Update, context: Context) -> None:
    """The bot's own standing in a chat has changed. Whoever brings it into a group, an owner has to adopt the group."""
    change = update.my_chat_member
    if change is None:
        return
    if not is_inside(change.new_chat_member):
        await chats.retire(context.work.rows, change.chat.id, context.work.moment)
        return
    known = await meet(change.chat, context)
    if change.chat.type != ChatType.PRIVATE and known.adopted_by is None:
        await greet(change.chat.id, 0, context)


async def on_migration(update: Update, context: Context) -> None:
    """A group has become a supergroup; both chats tell of it."""
    message = update.effective_message
    if message is None:
        return
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    if old != new:
        await chats.move(context.work.rows, old, new, context.work.moment)


async def on_joining(update: Update, context: Context) -> None:
    """People have come into a group, as a service message tells."""
    message = update.effective_message
    if message is not None:
        for each in message.new_chat_members:
            await _join(message.chat.id, each, context)


async def on_leaving(update: Update, context: Context) -> None:
    """Somebody has left a group or was removed from it, as a service message tells."""
    message = update.effective_message
    if message is not None and message.left_chat_member is not None:
        await _leave(message.chat.id, message.left_chat_member, context, was_inside=True)


async def on_member(update: Update, context: Context) -> None:
    """The standing of somebody in a group has changed, as the platform tells a bot that administers it."""
    change = update.chat_member
    if change is None or change.chat.type == ChatType.PRIVATE:
        return
    before, after = is_inside(change.old_chat_member), is_inside(change.new_chat_member)
    if not after:
        await _leave(change.chat.id, change.new_chat_member.user, context, was_inside=before)
    elif not before:
        await _join(change.chat.id, change.new_chat_member.user, context)


def is_inside(member: ChatMember) -> bool:
    """Whether somebody is in the chat; who is restricted may be either."""
    return member.status in INSIDE or (isinstance(member, ChatMemberRestricted) and member.is_member)


async def _join(chat: int, user: User, context: Context) -> None:
    if not user.is_bot:
        await members.join(context.work.rows, chat, user.id, context.work.moment)


async def _leave(chat: int, user: User, context: Context, *, was_inside: bool) -> None:
    if user.is_bot:
        return
    change = await leave(occasion_of(Actor(0), context), chat, user.id, was_inside=was_inside)
    if change is not None:
        await tell_change(change, context)
